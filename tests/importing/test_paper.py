"""What paper leaves: numbers of lines, heads of pages; shown, and taken off when asked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiate.importing.paper import Leftover, leftovers, without

NUMBERED = "\n".join(f"{n}  States shall act, part {n}." for n in range(1, 9))
FIVES = "\n".join((f"{n} " if n % 5 == 0 else "  ") + "States shall act." for n in range(1, 31))
PAGED = "\n\n".join(f"A/80/{n}\n\nArticle {n}\n\nStates shall act." for n in range(1, 6))


@pytest.mark.parametrize(("text", "count"), [(NUMBERED, 8), (FIVES, 6)])
def test_line_numbers_are_found_and_taken_off(text: str, count: int) -> None:
    found = leftovers(text)[Leftover.LINE_NUMBERS]

    assert len(found) == count
    assert Leftover.LINE_NUMBERS not in leftovers(without(text, [Leftover.LINE_NUMBERS]))


def test_heads_of_pages_go_and_titles_stay() -> None:
    assert [one.words for one in leftovers(PAGED)[Leftover.PAGE_HEADS]] == [f"A/80/{n}" for n in range(1, 6)]
    assert without(PAGED, [Leftover.PAGE_HEADS]).count("Article") == 5
    assert "A/80" not in without(PAGED, [Leftover.PAGE_HEADS])


@pytest.mark.parametrize("text", ["1. States act.\n2. States report.", "5 States met.\nThey agreed.", ""])
def test_numbers_of_paragraphs_and_of_things_are_left(text: str) -> None:
    assert leftovers(text) == {}


@given(st.lists(st.sampled_from(["1 States", "2 act", "3 so", "A/1", "A/2", "Words.", "", "10 ten"])).map("\n".join))
def test_what_goes_is_named_and_nothing_else_goes(text: str) -> None:
    named = [one.words for kind in (Leftover.LINE_NUMBERS,) for one in leftovers(text).get(kind, ())]
    left = without(text, [Leftover.LINE_NUMBERS])

    assert len("".join(text.split())) == len("".join(left.split())) + sum(map(len, named))


def test_marks_that_no_text_is_stored_with_are_named_with_their_place_and_taken_off() -> None:
    text = "States \u202eact.\nOne page.\x0cAnother."

    assert [(one.line, one.words.partition(", ")[0]) for one in leftovers(text)[Leftover.REFUSED_MARKS]] == [
        (1, "U+202E"),
        (2, "U+000C"),
    ]
    assert without(text, [Leftover.REFUSED_MARKS]) == "States act.\nOne page.\nAnother."
