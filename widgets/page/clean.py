"""What leaves the builder clean: no request to a third party, no dead weight, and a content
security policy that says so.
"""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

from sphinx.application import Sphinx

from widgets.page import icons, slips

POLICY = (
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'{hashes}; worker-src 'self' blob:; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self'"
)
"""The policy of every page; `{hashes}` stands for the theme's own inline scripts on that page."""

# The kernel's widgets do not live on the page, so their state (a megabyte) is not shipped.
WIDGET_STATE = re.compile(
    r'<script type="application/vnd\.jupyter\.widget-state\+json">.*?</script>', re.DOTALL
)
ICON_SCRIPT = re.compile(r"\s*<(?:script|link)[^>]*fontawesome\.js[^>]*>(?:</script>)?")
# The index is for the page of search results; elsewhere the search field only leads there.
SEARCH_SCRIPT = re.compile(
    r'\s*<script src="[^"]*(?:searchtools|language_data|searchindex)\.js"></script>'
)
INLINE_SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.DOTALL)


def finish(app: Sphinx, error: Exception | None) -> None:
    """Clean every page of this build and write its policy; put right and silence the theme's
    scripts; cut its icon font.

    Raises `ExtensionError` if the theme has changed where it is put right.
    """
    if error is not None or app.builder.format != "html":
        return
    slips.mend_scripts(Path(app.outdir) / "_static")
    script = Path(app.outdir) / "_static" / "scripts" / "pydata-sphinx-theme.js"
    script.write_text(silent(script.read_text(encoding="utf-8")), encoding="utf-8")
    for page in Path(app.outdir).rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        if 'http-equiv="Content-Security-Policy"' in text or "<head>" not in text:
            continue  # already done in an earlier build, or no page of ours (a bundled asset)
        if page.name != "search.html":
            text = SEARCH_SCRIPT.sub("", text)
        page.write_text(with_policy(cleaned(text)), encoding="utf-8")
    icons.cut(Path(app.outdir))
    for template in (Path(app.outdir) / "_static").glob("*webpack-macros.html"):
        template.unlink()  # the theme's own building blocks, no pages
    slips.check_pages(Path(app.outdir))


def cleaned(page: str) -> str:
    """The page without the widgets' state and the icon script (the web font draws the same icons),
    and with the theme's slips mended.
    """
    page = WIDGET_STATE.sub("", ICON_SCRIPT.sub("", page))
    return slips.mended_page(INLINE_SCRIPT.sub(_quiet, page))


def _quiet(found: re.Match[str]) -> str:
    """An inline script that says nothing and expects to be refused storage."""
    code = (
        slips.guarded(silent(found["code"])) if "json" not in found["attributes"] else found["code"]
    )
    return f"<script{found['attributes']}>{code}</script>"


def silent(script: str) -> str:
    """The script without its reports: a reader's console stays silent unless something is wrong."""
    return script.replace("console.log(", "Boolean(")


def with_policy(page: str) -> str:
    """The page with its policy, which allows exactly the inline scripts that it has."""
    scripts = [
        m["code"]
        for m in INLINE_SCRIPT.finditer(page)
        if "src=" not in m["attributes"] and "json" not in m["attributes"]
    ]
    hashes = "".join(f" '{_hash(code)}'" for code in dict.fromkeys(scripts))
    meta = f'<meta http-equiv="Content-Security-Policy" content="{POLICY.format(hashes=hashes)}">'
    return page.replace("<head>", f"<head>\n{meta}", 1)


def _hash(code: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()
