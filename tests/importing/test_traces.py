"""What another program has left, one line a case."""

import pytest

from negotiate.importing.pages import open_page
from negotiate.importing.traces import HTML, broken_lines, page_heads

LONG = "The Parties that are bound by this shall act"


@pytest.mark.parametrize(
    ("lines", "offsets"),
    [
        ("A/CONF.1/L.7|One.|A/CONF.1/L.7|Two.|A/CONF.1/L.7", [0]),
        ("One.|2/12|Two.|3/12|Three.|4/12", [5]),
        ("A/CONF.1/L.7|One.|A/CONF.1/L.7", []),
        ("1. Act|One.|1. Act|Two.|1. Act", []),
        ("in 2030.|in 2031.|in 2032.", []),
        ("Article 5|One.|Article 5|Two.|Article 5", []),
        ("**Option 1:**|One.|**Option 1:**|Two.|**Option 2:**", []),
        ("act|act|act", []),
    ],
)
def test_what_stands_on_page_after_page_is_its_head_or_foot(lines: str, offsets: list[int]) -> None:
    page = open_page(lines.replace("|", "\n"))
    titles = {n for n, line in enumerate(page.lines) if line.startswith("Article")}

    assert [offset for offset, _ in page_heads(page, titles)] == offsets


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"{LONG}\nin good faith {LONG[4:]}\n" * 5, 1),
        (f"{LONG}\nin good faith\n" * 4, 0),
        (f"{LONG}.\nin good faith\n" * 9, 0),
        (f"{LONG}\nIn good faith\n" * 9, 0),
        (f"{LONG}:\n- act\n- rest\n" * 9, 0),
        ("Short\nlines\n" * 9, 0),
        (f"{LONG}\nin good faith {LONG[4:]}\n" * 5 + "Act.\n" * 900, 0),
    ],
)
def test_sentences_that_run_over_line_ends_are_told_once(text: str, found: int) -> None:
    assert len(list(broken_lines(open_page(text)))) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [("<br/>", True), ("<p class='a'>", True), ("a&nbsp;b", True), ("1 < 2 > 0", False), ("<[x]>", False)],
)
def test_marks_of_html_are_known_from_signs(text: str, found: bool) -> None:
    assert (HTML.search(text) is not None) is found
