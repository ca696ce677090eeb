"""Pairing: a bracket that does not balance is told in the paragraph where the slip was made."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiate.text.marks.bracket_pairs import FaultKind, paired
from negotiate.text.marks.paragraphs import paragraphs
from tests import real_texts
from tests.text.notation import cases, columns

TEXTS = st.lists(st.sampled_from(["[", "]", "a", ".", ":", "\n", "\n\n", " ", "1. ", "# ", "Option 1: "])).map("".join)


def marked(text: str) -> str:
    """Write a text with every bracket that has no partner between strokes."""
    _, stray = paired(text, paragraphs(text))
    signs = (f"|{sign}|" if place in stray else sign for place, sign in enumerate(text))
    return "".join(signs).replace("\n", "¶")


@pytest.mark.parametrize("line", cases("pairing"))
def test_brackets_are_paired_as_a_reader_pairs_them(line: str) -> None:
    (text,), expected = columns(line)

    assert marked(text) == expected


@given(TEXTS)
def test_every_bracket_has_a_partner_or_is_told(text: str) -> None:
    ends, stray = paired(text, paragraphs(text))

    assert 2 * len(ends) + len(stray) == text.count("[") + text.count("]")
    assert not set(ends) & set(stray)


@given(TEXTS)
def test_pairs_nest_and_never_cross(text: str) -> None:
    ends, _ = paired(text, paragraphs(text))
    spans = sorted(ends.items())
    crossing = [(a, b) for a in spans for b in spans if a[0] < b[0] < a[1] < b[1]]

    assert crossing == []


@given(st.lists(st.sampled_from(["[a]", "b", "[c [d]]", " "])).map("".join))
def test_what_balances_in_its_paragraph_has_no_fault(text: str) -> None:
    assert paired(text, paragraphs(text))[1] == {}


@pytest.mark.parametrize("piece", ["[", "]", "[a\n\n", "a]\n\n", "[a\n\nb]\n\n"])
def test_ten_thousand_brackets_are_no_trouble(piece: str) -> None:
    text = piece * 10_000

    assert len(paired(text, paragraphs(text))[1]) <= 10_000


@real_texts.needs_real_texts
@pytest.mark.parametrize(
    ("name", "unopened", "unclosed"),
    [
        ("round-1-2015-10-23", 14, 13),
        ("round-2-2015-12-04", 14, 11),
        ("round-3-2015-12-09", 3, 2),
        ("round-4-2015-12-12", 0, 0),
    ],
)
def test_no_slip_of_a_real_round_swallows_another_article(name: str, unopened: int, unclosed: int) -> None:
    text = real_texts.read(f"paris-agreement-2015/{name}.md")
    ends, stray = paired(text, paragraphs(text))
    kinds = list(stray.values())

    assert not [start for start, end in ends.items() if "\n## " in text[start:end]]
    assert (kinds.count(FaultKind.UNOPENED), kinds.count(FaultKind.UNCLOSED)) == (unopened, unclosed)


@pytest.mark.parametrize("text", ["[" * 40_000, "[a:\n\n" * 3 + "]" * 40_000 + "x"], ids=["that open", "that close"])
def test_brackets_without_a_partner_cost_no_more_than_reading_them(text: str) -> None:
    ends, stray = paired(text, paragraphs(text))

    assert (len(ends), len(stray)) == (0, text.count("[") + text.count("]"))
