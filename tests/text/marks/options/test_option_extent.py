"""The brackets of a text as the reader of options asks for them; how far options reach is tested with `options`."""

import pytest

from negotiate.text.marks.brackets import parse
from negotiate.text.marks.options.option_extent import Enclosures
from negotiate.text.marks.options.options import options

TEXT = "[a [b] c] [d]"


@pytest.mark.parametrize(("start", "end"), [(0, 9), (3, 6), (10, 13), (1, 0), (13, 0)])
def test_a_bracket_is_found_where_it_opens(start: int, end: int) -> None:
    assert Enclosures(parse(TEXT).spans).closing(start) == end


@pytest.mark.parametrize(
    ("start", "last", "closes"), [(4, 4, 5), (4, 7, 8), (3, 3, 8), (4, 9, -1), (0, 0, -1), (11, 11, 12)]
)
def test_the_innermost_bracket_round_a_stretch_is_found(start: int, last: int, closes: int) -> None:
    assert Enclosures(parse(TEXT).spans).around(start, last) == closes


@pytest.mark.parametrize(("start", "end", "reach"), [(0, 13, 13), (1, 5, 6), (4, 9, 0)])
def test_the_end_of_the_last_bracket_that_opens_in_a_stretch_is_found(start: int, end: int, reach: int) -> None:
    assert Enclosures(parse(TEXT).spans).reach(start, end) == reach


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Option 1||7. Act||8. Meet||Option 2||7. Rest||9. Go", "7. Rest"),
        ("6. Begin||Option 1||7. Act||8. Meet||Option 2||7. Rest||9. Go||10. End", "7. Rest"),
        ("Option 1||7. Act||8. Meet||Option 2||7. Rest||8. Wait||9. Go", "7. Rest 8. Wait 9. Go"),
        ("Option 1||7. Act||Option 2||7. Rest||8. Wait", "7. Rest 8. Wait"),
        ("Option 1||7. Act||8. Meet||Option 2||7. Rest||10. Go", "7. Rest 10. Go"),
    ],
)
def test_a_number_that_goes_on_from_the_longest_option_stands_outside(text: str, last: str) -> None:
    text = text.replace("|", "\n")
    option = options(text)[-1]

    assert " ".join(text[option.words : option.end].split()) == last
