"""Obligations as lines: suggested, confirmed, mended, written, stale, or said to be none."""

from dataclasses import replace

import pytest
from sqlalchemy.orm import Session

from negotiate.operations.norms.obligations import ReadIn, confirm, say_none
from negotiate.queries.norms.obligations.lines import ObligationLines, lines_of, linked_by
from negotiate.state.norms.obligations import ObligationWords, said_obligations
from negotiate.state.text.lines import standing_text
from negotiate.text.marks.labels import parse_label
from negotiate.text.norms.obligations.binding import bindings
from tests.cast import Cast
from tests.operations.negotiation import CONDUCT, Negotiation, corrected

READ = ReadIn(bindings(CONDUCT)[("n1",)], 0)
SAID = ObligationWords("A State", "shall not", "", "damage services")


def found(db: Session, negotiation: Negotiation) -> ObligationLines:
    """Return the lines of the working text."""
    return lines_of(standing_text(db, negotiation.instrument), "en", said_obligations(db, negotiation.instrument))


@pytest.mark.parametrize(
    ("place", "said", "states"),
    [
        (0, None, ["confirmed", "suggested"]),
        (0, SAID, ["mended", "suggested"]),
        (None, SAID, ["suggested", "written", "suggested"]),
    ],
)
def test_a_line_says_who_has_looked_at_it(
    db: Session,
    cast: Cast,
    negotiation: Negotiation,
    place: int | None,
    said: ObligationWords | None,
    states: list[str],
) -> None:
    confirm(db, cast.sefa.actor, negotiation.conduct.code, replace(READ, place=place), said)

    assert [line.state.value for line in found(db, negotiation).lines] == states


def test_a_confirmed_one_goes_stale_with_its_words_and_stands_again_with_them(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    confirm(db, cast.sefa.actor, negotiation.conduct.code, READ)
    corrected(db, cast, negotiation.conduct, "shall not", "should not")
    after = found(db, negotiation)
    corrected(db, cast, negotiation.conduct, "should not", "shall not")

    (stale,) = after.stale
    assert (stale.old, stale.new) == (CONDUCT, CONDUCT.replace("shall", "should"))
    assert [line.state.value for line in after.lines] == ["suggested", "suggested"]
    assert found(db, negotiation).stale == ()


def test_words_that_are_gone_have_no_new_wording(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    confirm(db, cast.sefa.actor, negotiation.conduct.code, READ)
    corrected(db, cast, negotiation.conduct, CONDUCT, "1. Something else is said here, at some length.")

    (stale,) = found(db, negotiation).stale

    assert (stale.new, stale.place.name) == ("", "Article 2")


def test_what_is_said_to_be_none_is_in_a_list_of_its_own(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    say_none(db, cast.sefa.actor, negotiation.conduct.code, READ)
    after = found(db, negotiation)

    assert [one.words.strength for one in after.none] == ["shall not"]
    assert [line.place.name for line in after.lines] == ["Article 3"]


def test_words_lead_to_the_clause_that_they_name() -> None:
    codes = {parse_label("Article 5").key: "five"}

    linked = linked_by(("article 5, paragraph 2", "paragraph 3", "article 6"), codes)

    assert [one.code for one in linked] == ["five", "", ""]
