"""One ladder: its table with what is on the table, and nothing that its reader may not see."""

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from sqlalchemy.orm import Session

from negotiate.models import Audience, Hand
from negotiate.operations.publishing.rounds import open_next
from negotiate.operations.text.signatures import sign
from negotiate.policy import NOBODY
from negotiate.queries.norms.ladders.clause_ladder import ClauseLadderPage, clause_ladder_page
from tests.cast import Cast, Player
from tests.operations.negotiation import CONDUCT, Negotiation, corrected, drafted, published, tabled
from tests.text.norms.ladders.tables import WHOLE, spoiled, table

Counted = Callable[[], AbstractContextManager[list[str]]]


@pytest.fixture
def laddered(db: Session, cast: Cast, negotiation: Negotiation) -> Negotiation:
    """Return a negotiation of which one clause is a ladder, with one level that does not end."""
    corrected(db, cast, negotiation.conduct, CONDUCT, spoiled(1, 5, ""))
    return negotiation


def page(db: Session, player: Player, negotiation: Negotiation) -> ClauseLadderPage:
    return clause_ladder_page(db, player.actor, negotiation.conduct.code)


def test_a_ladder_is_shown_with_its_findings_its_picture_and_its_very_text(
    db: Session, cast: Cast, laddered: Negotiation
) -> None:
    shown = page(db, cast.nadia, laddered)

    assert shown.ladder is not None
    assert shown.ladder.markdown == spoiled(1, 5, "")
    assert [line.title for line in shown.ladder.findings] == ["A response without an end"]
    assert len(shown.ladder.picture.rungs) == 3
    assert (shown.label, shown.version_number) == ("Article 2", 2)


def test_an_open_amendment_is_laid_over_with_its_number_and_sponsor(
    db: Session, cast: Cast, laddered: Negotiation
) -> None:
    tabled(db, cast.nadia, laddered.conduct, "protest", "a note")

    shown = page(db, cast.bela, laddered)

    assert shown.ladder is not None
    [layer] = shown.ladder.table.layers
    assert (layer.number, layer.changes.count, layer.is_own) == (1, 1, False)
    assert shown.ladder.table.rows[0].cells[2].layers[0].new == "a note"


def test_an_amendment_that_leaves_the_table_alone_is_no_layer(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    corrected(db, cast, negotiation.conduct, CONDUCT, f"States respond.\n\n{table(WHOLE)}")
    tabled(db, cast.nadia, negotiation.conduct, "States respond", "A State responds")

    shown = page(db, cast.bela, negotiation)

    assert shown.ladder is not None
    assert shown.ladder.table.layers == ()


def test_a_draft_leaves_no_trace(db: Session, cast: Cast, laddered: Negotiation) -> None:
    before = page(db, cast.bela, laddered)
    drafted(db, cast.nadia, laddered.conduct, "protest", "a note")

    assert page(db, cast.bela, laddered) == before


def test_a_clause_without_a_ladder_has_none(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    assert page(db, cast.nadia, negotiation).ladder is None


def test_the_public_reads_the_published_ladder_without_amendments(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    negotiation.instrument.audience = Audience.PUBLIC
    laid = corrected(db, cast, negotiation.conduct, CONDUCT, spoiled(1, 5, ""))
    before = clause_ladder_page(db, NOBODY, negotiation.conduct.code)
    sign(db, cast.chen.actor, laid.code, Hand.CHAIR, "The chair’s own words.")
    published(db, cast, negotiation.round)
    open_next(db, cast.sefa.actor, negotiation.instrument.code, None)
    tabled(db, cast.nadia, negotiation.conduct, "protest", "a note")

    shown = clause_ladder_page(db, NOBODY, negotiation.conduct.code)

    assert before.ladder is None
    assert shown.ladder is not None
    assert shown.ladder.table.layers == ()


def test_a_page_takes_as_many_statements_for_many_amendments_as_for_one(
    db: Session, cast: Cast, laddered: Negotiation, counted: Counted
) -> None:
    tabled(db, cast.nadia, laddered.conduct, "protest", "a note")
    with counted() as one:
        page(db, cast.bela, laddered)
    tabled(db, cast.nadia, laddered.conduct, "monthly", "weekly")
    tabled(db, cast.bela, laddered.conduct, "protest", "a letter")
    with counted() as three:
        shown = page(db, cast.bela, laddered)

    assert shown.ladder is not None
    assert len(shown.ladder.table.layers) == 3
    assert len(three) == len(one)
