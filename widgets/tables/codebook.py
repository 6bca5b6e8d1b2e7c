"""The record's tables, column by column, from the package that holds them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from widgets.templates import render

HEADS = ("Column", "Type", "May hold", "Meaning")


def codebook(package: Mapping[str, Any]) -> str:
    """One table a file of the data package, as HTML: each column's type, what it may hold, and its
    meaning.
    """
    return render("codebook", heads=HEADS, tables=[_table(each) for each in package["resources"]])


def _table(resource: Mapping[str, Any]) -> dict[str, Any]:
    schema = resource["schema"]
    columns = [
        {
            "name": field["name"],
            "type": field["type"],
            "meaning": field.get("description", ""),
            "holds": list(_holds(field, schema)),
        }
        for field in schema["fields"]
    ]
    return {**{key: resource[key] for key in ("name", "path", "title")}, "columns": columns}


def _holds(field: Mapping[str, Any], schema: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """What a column may hold: each rule in words, and the code that ends it."""
    rules = field.get("constraints", {})
    if "enum" in rules:
        yield ", ".join(map(str, rules["enum"])), ""
    low, high = rules.get("minimum"), rules.get("maximum")
    if low is not None and high is not None:
        yield f"{low} to {high}", ""
    elif low is not None:
        yield f"{low} or more", ""
    elif high is not None:
        yield f"{high} or less", ""
    if "pattern" in rules:
        yield "pattern ", rules["pattern"]
    for key in schema.get("foreignKeys", []):
        if key["fields"] in (field["name"], [field["name"]]):
            yield "a key of ", key["reference"]["resource"] or "this table"
    yield "never blank" if rules.get("required") else "may be blank", ""
    if rules.get("unique"):
        yield "each once", ""
