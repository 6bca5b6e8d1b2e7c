"""What leaves the builder clean: no request to a third party, no dead weight, and a content security policy that says so."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

POLICY = (
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'{hashes}; worker-src 'self' blob:; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self'"
)
"""The policy of every page; `{hashes}` stands for the theme's own inline scripts on that page."""

WIDGET_STATE = re.compile(r'<script type="application/vnd\.jupyter\.widget-state\+json">.*?</script>', re.DOTALL)
ICON_SCRIPT = re.compile(r"\s*<(?:script|link)[^>]*fontawesome\.js[^>]*>(?:</script>)?")
INLINE_SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.DOTALL)


def drop_widget_state(app: Sphinx, page: str, template: str, context: dict[str, Any], doctree: nodes.document | None) -> None:
    """The kernel's widgets do not live on the page, so their state (up to a megabyte) is not shipped."""
    if "body" in context:
        context["body"] = WIDGET_STATE.sub("", context["body"])


def finish(app: Sphinx, error: Exception | None) -> None:
    """Strip the icon script (the web font draws the same icons), silence the theme, and write the policy into every page."""
    if error is not None or app.builder.format != "html":
        return
    silence(Path(app.outdir))
    for page in Path(app.outdir).rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        if 'http-equiv="Content-Security-Policy"' in text or "<head>" not in text:
            continue  # already done in an earlier build, or no page of ours (a bundled asset)
        page.write_text(with_policy(ICON_SCRIPT.sub("", text)), encoding="utf-8")


def silence(outdir: Path) -> None:
    """The theme reports its doings on the console; a reader's console stays silent unless something is wrong."""
    script = outdir / "_static" / "scripts" / "pydata-sphinx-theme.js"
    text = script.read_text(encoding="utf-8")
    script.write_text(text.replace("console.log(", "Boolean("), encoding="utf-8")


def with_policy(page: str) -> str:
    """The page with its policy, which allows exactly the inline scripts that it has."""
    scripts = [m["code"] for m in INLINE_SCRIPT.finditer(page) if "src=" not in m["attributes"] and "json" not in m["attributes"]]
    hashes = "".join(f" '{_hash(code)}'" for code in dict.fromkeys(scripts))
    meta = f'<meta http-equiv="Content-Security-Policy" content="{POLICY.format(hashes=hashes)}">'
    return page.replace("<head>", f"<head>\n{meta}", 1)


def _hash(code: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()
