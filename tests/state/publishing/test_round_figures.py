"""What a published round changed, counted against the text before it."""

import pytest
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import FateKind, Hand, Level, Publication
from negotiate.operations.publishing.rounds import open_next
from negotiate.operations.text.arranging.arrangement import NewClause, Signing, insert, move
from negotiate.operations.text.statuses import Agreement, set_status
from negotiate.queries.changes.change_table import TableView, change_table
from negotiate.state.publishing.round_figures import MovedTime, RoundFigures, StatusStep, round_figures
from negotiate.state.text.order import order_of
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, merged, published, tabled

SIGNED = Signing(Hand.EDITORIAL, "It reads better.")


def figures(db: Session, negotiation: Negotiation, publication: Publication) -> RoundFigures:
    """Return the figures of the round that has just been published."""
    return round_figures(db, negotiation.round, publication)


def test_words_and_fates_are_counted(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics and schools")
    tabled(db, cast.bela, negotiation.conduct, "water", "dams")
    merged(db, cast, negotiation, negotiation.conduct, "adopt 0", "decline")
    found = figures(db, negotiation, published(db, cast, negotiation.round))

    assert (found.clauses, found.changed, found.reworded) == (3, 1, 1)
    assert (found.words_in, found.words_out) == (3, 1)
    assert found.fates == ((FateKind.ADOPTED, 1), (FateKind.DECLINED, 1))


def test_they_are_those_of_the_table_of_changes(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall not damage services", "should not damage [essential] services")
    merged(db, cast, negotiation, negotiation.conduct, "adopt 0", "adopt 0")
    publication = published(db, cast, negotiation.round)
    found = figures(db, negotiation, publication)
    table = change_table(db, cast.nadia.actor, negotiation.instrument.code, TableView(after=publication.code))

    assert (found.words_in, found.words_out) == (table.words_in, table.words_out)
    assert (found.brackets_opened, found.brackets_closed) == (table.brackets_opened, table.brackets_closed) == (1, 0)
    assert (found.brackets_left, found.swaps) == (1, (("shall", "should", 1),))


def test_new_clauses_and_those_that_stand_elsewhere_are_told_apart(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    sefa = cast.sefa.actor
    insert(db, sefa, negotiation.clauses[2].code, NewClause("Article 4", "End", "It ends after ten years."), SIGNED)
    order = order_of(db, negotiation.instrument).seal
    move(db, sefa, negotiation.clauses[2].code, "", order, SIGNED)
    found = figures(db, negotiation, published(db, cast, negotiation.round))

    assert (found.added, found.moved, found.removed, found.reworded) == (1, 1, 0, 0)


def test_a_status_counts_as_of_the_instant_at_which_the_text_was_issued(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    first, second, _ = negotiation.clauses
    agreed = Agreement(Level.AGREED, "Plenary", frozenset(range(20)))
    set_status(db, cast.chen.actor, first.code, current_version(db, first).code, agreed)
    publication = published(db, cast, negotiation.round)
    with clock.at(clock.now()):
        set_status(db, cast.chen.actor, second.code, current_version(db, second).code, agreed)
    open_next(db, cast.sefa.actor, negotiation.instrument.code, None)

    assert figures(db, negotiation, publication).rose == (StatusStep("Article 1", Level.AGREED),)


def test_words_about_time_that_became_others_are_named(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    review = negotiation.clauses[2]
    tabled(db, cast.nadia, review, "five years", "two years")
    merged(db, cast, negotiation, review, "adopt 0")
    found = figures(db, negotiation, published(db, cast, negotiation.round))

    assert [(one.clause, len(one.went), len(one.came)) for one in found.times] == [("Article 3", 1, 1)]
    assert isinstance(found.times[0], MovedTime)
    assert "two years" in found.times[0].came[0]


@pytest.mark.parametrize("count", ["words_in", "brackets_opened", "changed"])
def test_a_round_that_changed_nothing_counts_nothing(
    db: Session, cast: Cast, negotiation: Negotiation, count: str
) -> None:
    found = figures(db, negotiation, published(db, cast, negotiation.round))

    assert getattr(found, count) == 0
    assert (found.fates, found.times, found.rose, found.fell) == ((), (), (), ())
