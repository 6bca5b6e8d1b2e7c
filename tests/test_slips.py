"""What is put right in the theme's files: once, and never silently not at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from sphinx.errors import ExtensionError

from widgets.page import offline, slips


def scripts(folder: Path) -> Path:
    """A folder with scripts that hold every slip."""
    for name, there in slips.SCRIPTS.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        keeping = [] if name in slips.STORELESS else ["localStorage.setItem(1)"]
        path.write_text("\n".join([*(slip for slip, _ in there), *keeping]), encoding="utf-8")
    return folder


def test_every_slip_is_put_right_once_and_a_second_build_changes_nothing(tmp_path: Path) -> None:
    static = scripts(tmp_path)
    slips.mend_scripts(static)
    made = {name: (static / name).read_text(encoding="utf-8") for name in slips.SCRIPTS}
    for name, there in slips.SCRIPTS.items():
        assert made[name].count(slips.STORE) == (name not in slips.STORELESS)
        assert "localStorage." not in made[name]
        assert all(right in made[name] for _, right in there)
    slips.mend_scripts(static)
    assert made == {name: (static / name).read_text(encoding="utf-8") for name in slips.SCRIPTS}


@pytest.mark.parametrize(
    ("name", "slip"), [(name, slip) for name, there in slips.SCRIPTS.items() for slip, _ in there]
)
def test_a_script_that_has_changed_stops_the_build(tmp_path: Path, name: str, slip: str) -> None:
    path = scripts(tmp_path) / name
    path.write_text(path.read_text(encoding="utf-8").replace(slip, "other"), encoding="utf-8")
    with pytest.raises(ExtensionError, match=f"{name} has changed"):
        slips.mend_scripts(tmp_path)


def test_a_script_that_keeps_nothing_any_more_stops_the_build(tmp_path: Path) -> None:
    name = "sphinx_highlight.js"
    there = "\n".join(slip for slip, _ in slips.SCRIPTS[name])
    (scripts(tmp_path) / name).write_text(there, encoding="utf-8")
    with pytest.raises(ExtensionError, match="uses no storage any more"):
        slips.mend_scripts(tmp_path)


@pytest.mark.parametrize("glob", slips.PAGES)
def test_a_slip_that_no_page_has_any_more_stops_the_build(tmp_path: Path, glob: str) -> None:
    page = tmp_path / glob.replace("*", "page")
    right = [right for _, right in slips.PAGES[glob]]
    others = [
        right for each, there in slips.PAGES.items() if each == "*.html" for _, right in there
    ]
    page.write_text("\n".join([*right, *others]), encoding="utf-8")
    slips.check_pages(tmp_path)
    page.write_text("\n".join([*slips.WHERE.values(), *([] if glob == "*.html" else others)]))
    with pytest.raises(ExtensionError, match="the theme has changed"):
        slips.check_pages(tmp_path)


def test_a_book_whose_contents_fold_nowhere_has_no_such_slip(tmp_path: Path) -> None:
    right = [right for slip, right in slips.PAGES["*.html"] if slip not in slips.WHERE]
    (tmp_path / "page.html").write_text("\n".join(right), encoding="utf-8")
    slips.check_pages(tmp_path)


def test_what_should_have_gone_stops_the_build(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    right = "\n".join(right for _, right in slips.PAGES["*.html"])
    for gone in slips.GONE:
        page.write_text(f"{right} {gone}", encoding="utf-8")
        with pytest.raises(ExtensionError, match="was not taken out"):
            slips.check_pages(tmp_path)


def test_the_zip_stops_where_it_finds_nothing_to_change(tmp_path: Path) -> None:
    for folder in ("_static", "chapters"):
        (tmp_path / folder).mkdir()
    (tmp_path / "index.html").write_text("leads on", encoding="utf-8")
    first = tmp_path / "chapters" / "index.html"
    first.write_text("no offer", encoding="utf-8")
    options = tmp_path / "_static" / "documentation_options.js"
    options.write_text("SHOW_SEARCH_SUMMARY: true", encoding="utf-8")
    with pytest.raises(ValueError, match=r"chapters/index\.html"):
        offline.pack(tmp_path, tmp_path / "book.zip")
    first.write_text('<p class="the-zip">here</p>', encoding="utf-8")
    options.write_text("{}", encoding="utf-8")
    with pytest.raises(ValueError, match=r"documentation_options\.js"):
        offline.pack(tmp_path, tmp_path / "book.zip")
