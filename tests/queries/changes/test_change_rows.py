"""The rows of a change table: their status on both sides, their traits, and how they are sorted and filtered."""

from sqlalchemy.orm import Session

from negotiate.models import Level
from negotiate.operations.text.arranging.placement import delete_clause
from negotiate.operations.text.statuses import Agreement, set_status
from negotiate.queries.changes.change_rows import COLUMNS, TableView, ranked
from negotiate.queries.changes.change_table import change_table
from negotiate.queries.text.comparing.attributions import ClauseChange
from negotiate.queries.text.comparing.clause_moves import ClauseMove
from negotiate.queries.text.comparing.editions import WORKING
from negotiate.state.desk.falls import Fall
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, corrected, published
from tests.operations.text.arranging.test_arrangement import moved
from tests.queries.text.comparing.test_agreed_then import AD_REFERENDUM, AGREED, agreed
from tests.queries.text.comparing.test_redlines import merged


def test_a_deleted_clause_has_a_status_on_one_side_alone(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    delete_clause(db, cast.sefa.actor, current_version(db, negotiation.conduct))
    page = change_table(db, cast.bela.actor, negotiation.instrument.code)
    (row,) = page.rows

    assert (row.redline.change, row.status_after, row.changed.words_in) == (ClauseChange.REMOVED, None, 0)
    assert row.status_before is not None
    assert row.traits == ("new",)


def test_a_status_that_falls_with_the_words_is_told(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    version = current_version(db, negotiation.conduct)
    set_status(db, cast.sefa.actor, negotiation.conduct.code, version.code, Agreement(Level.AGREED_IN_GROUP, "Group I"))
    merged(db, cast, negotiation, Fall(Level.AGREED_IN_GROUP, Level.UNDER_DISCUSSION).seal)
    (row,) = change_table(db, cast.bela.actor, negotiation.instrument.code).rows

    assert (row.status_before, row.status_after) == (Level.AGREED_IN_GROUP, Level.UNDER_DISCUSSION)
    assert "fell" in row.traits


def test_a_filter_lets_through_what_it_names_and_the_others_stay_behind(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    merged(db, cast, negotiation)
    weaker = change_table(db, cast.bela.actor, negotiation.instrument.code, TableView(only="weaker"))
    moved = change_table(db, cast.bela.actor, negotiation.instrument.code, TableView(only="moved"))

    assert (len(weaker.shown), len(moved.shown), len(moved.in_order)) == (1, 0, 1)


def test_whoever_is_asked_for_has_brought_in_every_row(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    merged(db, cast, negotiation)
    hers = change_table(db, cast.bela.actor, negotiation.instrument.code, TableView(whom="Arvenia"))
    others = change_table(db, cast.bela.actor, negotiation.instrument.code, TableView(whom="Belmara"))

    assert (len(hers.shown), len(others.shown)) == (1, 0)


def test_what_nobody_can_ask_for_asks_for_nothing(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    merged(db, cast, negotiation)
    page = change_table(db, cast.bela.actor, negotiation.instrument.code, TableView(by="x", only="y"))

    assert page.shown == page.rows


def test_each_row_has_a_place_of_its_own_in_every_order(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    merged(db, cast, negotiation)
    delete_clause(db, cast.sefa.actor, current_version(db, negotiation.clauses[0]))
    rows = change_table(db, cast.bela.actor, negotiation.instrument.code).rows
    places = ranked(rows)

    assert [sorted(places[row.code][column] for row in rows) for column in COLUMNS] == [[0, 1]] * len(COLUMNS)


def test_the_most_words_come_first_where_words_are_asked_for(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    merged(db, cast, negotiation)
    delete_clause(db, cast.sefa.actor, current_version(db, negotiation.clauses[-1]))
    page = change_table(db, cast.bela.actor, negotiation.instrument.code, TableView(by="words"))
    counts = [row.changed.words for row in page.shown]

    assert counts == sorted(counts, reverse=True)
    assert counts != [row.changed.words for row in page.rows]


def test_a_clause_that_moved_and_changed_is_shown_among_what_moved(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    corrected(db, cast, negotiation.clauses[2], "years", "years and more")
    moved(db, cast, negotiation, negotiation.clauses[2], "")
    (row,) = change_table(
        db, cast.bela.actor, negotiation.instrument.code, TableView(only="moved", after=WORKING)
    ).shown

    assert row.redline.move == ClauseMove("Article 2", "")


def test_a_clause_of_which_only_the_status_changed_has_a_row_of_its_own(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    agreed(db, cast, negotiation.conduct, AD_REFERENDUM)
    issued = published(db, cast, negotiation.round)
    agreed(db, cast, negotiation.conduct, AGREED)
    view = TableView(before=issued.code, after=WORKING)
    page = change_table(db, cast.bela.actor, negotiation.instrument.code, view)
    (row,) = page.rows

    assert (row.change, row.traits, row.changed.words) == ("status only", ("rose", "status"), 0)
    assert (row.status_before, row.status_after) == (Level.AGREED_AD_REFERENDUM, Level.AGREED)
