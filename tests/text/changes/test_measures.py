"""Measures: what stands in a text, and that figures of clauses add up to those of the whole."""

import pytest
from hypothesis import given

from negotiate.importing.parse import parse as parse_text
from negotiate.text.changes.measures import TextMeasures, measured
from negotiate.text.marks.brackets import SpanKind
from tests.real_texts import needs_real_texts, read
from tests.text.strategies import clauses

ROUNDS = [f"paris-agreement-2015/round-{name}.md" for name in ("1-2015-10-23", "2-2015-12-04", "3-2015-12-09", "4-2015-12-12")]  # fmt: skip


def of_whole_text(name: str) -> TextMeasures:
    """Return the measures of a real text, added up over its clauses."""
    clauses = parse_text(read(name)).clauses
    return sum((measured(part) for one in clauses for part in (one.label, one.heading, one.body)), TextMeasures())


def test_brackets_are_counted_by_kind() -> None:
    found = measured("1. States [shall][should] act [now].\n\n[2. They shall report on [x].]")

    assert dict(found.bracket_kinds) == {
        SpanKind.ALTERNATIVE: 2,
        SpanKind.OPTIONAL: 1,
        SpanKind.CONTESTED: 1,
        SpanKind.PLACEHOLDER: 1,
    }


def test_a_bracket_without_a_partner_is_counted_apart() -> None:
    found = measured("States shall [act.")

    assert (found.brackets, found.unpaired) == (0, 1)


def test_the_share_of_shall_is_none_where_nothing_obliges() -> None:
    assert measured("States act.").shall_share is None


def test_the_two_verbs_are_counted_in_english_alone() -> None:
    assert measured("Das shall gelten.", "de") == measured("Das muss gelten.", "de")


@given(clauses, clauses)
def test_measures_add_up_in_either_order(one: str, other: str) -> None:
    assert measured(one) + measured(other) == measured(other) + measured(one)


@needs_real_texts
@pytest.mark.parametrize(
    ("name", "shall", "should"), [*zip(ROUNDS, (240, 207, 147, 116), (73, 58, 27, 25), strict=True)]
)
def test_the_two_verbs_of_the_paris_rounds_are_those_that_others_counted(name: str, shall: int, should: int) -> None:
    found = of_whole_text(name)

    assert (found.shall, found.should) == (shall, should)


#: Pairs and signs without a partner: round 1 writes 1,048 "[" and 1,049 "]", some of which are slips of the transcriber.
@needs_real_texts
@pytest.mark.parametrize(
    ("name", "brackets", "unpaired"), [*zip(ROUNDS, (1035, 1041, 217, 0), (27, 25, 5, 0), strict=True)]
)
def test_every_bracket_of_the_paris_rounds_is_one_of_a_pair_or_has_none(
    name: str, brackets: int, unpaired: int
) -> None:
    found = of_whole_text(name)
    signs = sum(read(name).count(sign) for sign in "[]")

    assert (found.brackets, found.unpaired) == (brackets, unpaired)
    assert 2 * found.brackets + found.unpaired == signs
