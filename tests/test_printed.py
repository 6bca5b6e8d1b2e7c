"""What a cell prints becomes a table where it has columns, and loses nothing."""

from __future__ import annotations

from docutils import nodes
from docutils.utils import new_document
from hypothesis import given
from hypothesis import strategies as st
from myst_nb.sphinx_ import HideCodeCellNode

from widgets.page import printed

TEXT = (
    "of 100 replays\nhawks | war | who\n  0.7 | 3.6 | <nobody>\n  0.9 |  50 | somebody\nthat is all"
)


def test_rows_with_the_same_columns_are_a_table() -> None:
    assert list(printed.pieces(TEXT)) == [
        (["of 100 replays"], False),
        (TEXT.splitlines()[1:4], True),
        (["that is all"], False),
    ]


def test_folded_code_goes_under_what_it_prints() -> None:
    """And is in the document's own order there, for those who hear the page."""
    page, cell = new_document("page"), nodes.container(nb_element="cell_code")
    fold = HideCodeCellNode(prompt_show="", prompt_hide="")
    fold += nodes.literal_block("", "print(1)")
    output = nodes.container("", nodes.paragraph("", "1"), nb_element="cell_code_output")
    cell += [fold, output]
    page += cell
    printed.expand(page)
    first, opens, code, closes = cell.children
    assert first is output and code.astext() == "print(1)"
    assert opens.astext().startswith('<details class="code"><summary>')
    assert closes.astext() == "</details>"


def test_one_bar_in_a_sentence_is_no_table() -> None:
    assert list(printed.pieces("P(damage | 4s) = 0.5\nand so on")) == [
        (["P(damage | 4s) = 0.5", "and so on"], False)
    ]


@given(st.lists(st.sampled_from(["a", "a | b", "1 | 2", "a | b | c", ""]), min_size=1))
def test_no_line_is_lost(lines: list[str]) -> None:
    assert [line for run, _ in printed.pieces("\n".join(lines)) for line in run] == "\n".join(
        lines
    ).splitlines()


def test_heads_name_columns_and_rows_and_numbers_stand_under_one_another() -> None:
    document = nodes.document("", None)
    document += nodes.literal_block(TEXT, TEXT, classes=["output", "stream"])
    document += nodes.literal_block("a | b\n1 | 2", "a | b\n1 | 2")
    printed.expand(document)
    before, table, after, code = document.children
    assert [before.astext(), after.astext(), code.astext()] == [
        "of 100 replays",
        "that is all",
        "a | b\n1 | 2",
    ]
    assert "<th scope='col' class='number'>war</th><th scope='col'>who</th>" in table.astext()
    assert (
        "<th scope='row' class='number'>0.7</th><td class='number'>3.6</td><td>&lt;nobody&gt;</td>"
        in table.astext()
    )
