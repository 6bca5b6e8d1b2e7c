"""The record's tables, column by column, from the package that holds them."""

from __future__ import annotations

import html
from collections.abc import Mapping
from typing import Any


def codebook(package: Mapping[str, Any]) -> str:
    """One table a file of the data package: each column's type, what it may hold, and its meaning."""
    return "".join(_table(resource) for resource in package["resources"])


def _table(resource: Mapping[str, Any]) -> str:
    schema = resource["schema"]
    lines = "".join(_line(field, schema) for field in schema["fields"])
    heads = "".join(
        f"<th scope='col'>{words}</th>" for words in ("Column", "Type", "May hold", "Meaning")
    )
    caption = (
        f"<caption><code>{resource['path']}</code>: {html.escape(resource['title'])}</caption>"
    )
    return f"<table class='record codebook' id='table-{resource['name']}'>{caption}<thead><tr>{heads}</tr></thead><tbody>{lines}</tbody></table>"


def _line(field: Mapping[str, Any], schema: Mapping[str, Any]) -> str:
    cells = (field["type"], _holds(field, schema), html.escape(field.get("description", "")))
    return f"<tr><th scope='row'><code>{field['name']}</code></th>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"


def _holds(field: Mapping[str, Any], schema: Mapping[str, Any]) -> str:
    rules = field.get("constraints", {})
    said = []
    if "enum" in rules:
        said.append(", ".join(html.escape(str(each)) for each in rules["enum"]))
    if "minimum" in rules or "maximum" in rules:
        low, high = rules.get("minimum"), rules.get("maximum")
        said.append(
            f"{low} to {high}"
            if low is not None and high is not None
            else f"{low} or more"
            if high is None
            else f"{high} or less"
        )
    if "pattern" in rules:
        said.append(f"pattern <code>{html.escape(rules['pattern'])}</code>")
    for key in schema.get("foreignKeys", []):
        if key["fields"] in (field["name"], [field["name"]]):
            said.append(f"a key of <code>{key['reference']['resource'] or 'this table'}</code>")
    said.append("never blank" if rules.get("required") else "may be blank")
    return "; ".join(said) + ("; each once" if rules.get("unique") else "")
