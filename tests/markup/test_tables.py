"""Tables in a redline: a table under every edit of rows, columns and cells."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiate.markup.html import redline, redline_paragraphs
from negotiate.text.diff.diff import diff
from negotiate.text.diff.paragraphs.compare import compare
from tests.text.visible import words

TABLE = "| Level | Response |\n|---|---|\n| one | talk |\n| two | act |"
_WORDS = st.sampled_from(["one", "two", "talk", "act", "act at once", "[one]", "3", "x y", ""])
_INSIDE = {"table": ("thead", "tbody", "caption"), "thead": ("tr",), "tbody": ("tr",), "tr": ("th", "td")}


def written(rows: list[list[str]]) -> str:
    """Write rows as a table."""
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([lines[0], "|" + "---|" * len(rows[0]), *lines[1:]])


@st.composite
def tables(draw: st.DrawFn) -> list[list[str]]:
    """Draw a table whose first cell says something."""
    width = draw(st.integers(1, 4))
    rows = draw(st.lists(st.lists(_WORDS, min_size=width, max_size=width), min_size=1, max_size=4))
    return [["head", *rows[0][1:]], *rows[1:]]


@st.composite
def edited(draw: st.DrawFn) -> tuple[str, str]:
    """Draw a table and what edits of its rows, columns and cells make of it."""
    before = draw(tables())
    rows = [list(row) for row in before]
    for deed, at in draw(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 3)), min_size=1, max_size=3)):
        row, column = at % len(rows), at % len(rows[0])
        match deed:
            case 0:
                rows.insert(max(1, row), [draw(_WORDS) for _ in rows[0]])
            case 1:
                rows = [line for n, line in enumerate(rows) if n != row or len(rows) == 1]
            case 2:
                rows = [[*line[:column], draw(_WORDS), *line[column:]] for line in rows]
            case 3:
                rows = [[*line[:column], *line[column + 1 :]] if len(line) > 1 else line for line in rows]
            case _:
                rows[row][column] = draw(_WORDS)
    return written(before), written(rows)


class Form(HTMLParser):
    """Reads the tables of a page: how many cells each row has, and what stands where it must not."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.misplaced: list[str] = []
        self.tables: list[list[int]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        around = self.open[-1] if self.open else ""
        if around in _INSIDE and tag not in _INSIDE[around]:
            self.misplaced.append(f"{tag} in {around}")
        if tag == "table":
            self.tables.append([])
        if tag == "tr":
            self.tables[-1].append(0)
        if tag in ("td", "th"):
            self.tables[-1][-1] += 1
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if data.strip() and self.open and self.open[-1] in _INSIDE:
            self.misplaced.append(data)


def said(table: str) -> str:
    """Return the words of a table without its strokes and its rule."""
    lines = table.split("\n")
    return " ".join(" ".join([lines[0], *lines[2:]]).replace("|", " ").split())


@pytest.mark.parametrize(
    ("new", "rows"),
    [
        (TABLE.replace("| one", "| half | warn |\n| one"), '<tr class="added"><td><ins> half </ins></td><td><ins> warn </ins></td></tr>'),
        (TABLE.replace("\n| one | talk |", ""), '<tr class="removed"><td><del> one </del></td><td><del> talk </del></td></tr>'),
        ("| Level | Response | When |\n|---|---|---|\n| one | talk | now |\n| two | act | later |", "<tr><td>one</td><td>talk</td><td><ins> now </ins></td></tr>"),
        ("| Response |\n|---|\n| talk |\n| act |", "<tr><td><del> one </del></td><td>talk</td></tr>"),
        (TABLE.replace("talk", "speak"), "<tr><td>one</td><td><del> talk</del><ins> speak</ins></td></tr>"),
    ],
)  # fmt: skip
def test_a_changed_table_is_a_table(new: str, rows: str) -> None:
    assert rows in redline(TABLE, diff(TABLE, new))


def test_a_table_that_becomes_words_stands_before_them() -> None:
    page = redline(TABLE, diff(TABLE, "Each State acts."))

    assert page.startswith('<table class="p removed"')
    assert page.endswith('<p class="p added" id="n1"><ins>Each State acts.</ins></p>')


def test_words_between_tables_stay_words() -> None:
    old = f"{TABLE}\n\nStates act.\n\n{TABLE}"
    page = redline(old, diff(old, old.replace("| one", "| half | warn |\n| one", 1)))

    assert [len(rows) for rows in Form(page).tables] == [4, 3]


@given(edited())
def test_every_redline_of_a_table_is_one_table_with_rows_of_one_length(pair: tuple[str, str]) -> None:
    form = Form(redline(pair[0], diff(*pair)))

    assert not form.misplaced
    assert [len(set(rows)) for rows in form.tables] == [1]


@given(edited())
def test_a_comparison_of_tables_keeps_their_form(pair: tuple[str, str]) -> None:
    form = Form(redline_paragraphs(compare(*pair)))

    assert not form.misplaced
    assert all(len(set(rows)) == 1 for rows in form.tables)


@given(edited())
def test_a_redline_of_a_table_holds_the_words_of_both_sides_cell_by_cell(pair: tuple[str, str]) -> None:
    page = redline(pair[0], diff(*pair))

    assert words(page, "del") == said(pair[1])
    assert words(page, "ins") == said(pair[0])
