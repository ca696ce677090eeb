"""A round's amendments as plain columns."""

from sqlalchemy.orm import Session

from negotiate.models import FateKind, Hand
from negotiate.operations.amendments import tabling as amendments
from negotiate.operations.desk.merges import merge_clause
from negotiate.operations.text.arranging.arrangement import Signing, delete
from negotiate.state.amendments.standing_wordings import StandingWordings
from negotiate.state.desk.desk import Desk
from negotiate.state.desk.fields import choices_of
from negotiate.state.desk.round_amendments import round_amendments, standing_clauses
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.desk.test_merges import choices
from tests.operations.negotiation import Negotiation, begin, changed, tabled


def test_what_waits_has_no_fate(db: Session, cast: Cast) -> None:
    negotiation = begin(db, cast)
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")

    assert [(row.number, row.delegation, row.fate) for row in round_amendments(db, negotiation.round)] == [
        (1, "Arvenia", None)
    ]


def test_what_was_decided_in_this_round_stays_in_the_queue(db: Session, cast: Cast) -> None:
    negotiation = begin(db, cast)
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    merge_clause(db, cast.sefa.actor, negotiation.conduct.code, choices(db, negotiation, "adopt 0"))

    assert [row.fate for row in round_amendments(db, negotiation.round)] == [FateKind.ADOPTED]


def test_a_withdrawn_amendment_does_not_wait(db: Session, cast: Cast) -> None:
    negotiation = begin(db, cast)
    gone = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    amendments.withdraw(db, cast.nadia.actor, gone.code, "")
    db.expire_all()

    assert [row for row in round_amendments(db, negotiation.round) if row.fate is None] == []


def test_clauses_come_in_the_order_of_the_text(db: Session, cast: Cast) -> None:
    negotiation = begin(db, cast)

    assert [row.label for row in standing_clauses(db, negotiation.round)] == ["Article 1", "Article 2", "Article 3"]


def test_a_deleted_clause_says_so(db: Session, cast: Cast) -> None:
    negotiation = begin(db, cast)
    version = current_version(db, negotiation.conduct)
    delete(db, cast.sefa.actor, negotiation.conduct.code, version.code, Signing(Hand.EDITORIAL))

    assert [row.heading for row in standing_clauses(db, negotiation.round)] == ["Objective", "deleted", "Review"]


def test_what_is_left_for_later_has_no_place_in_the_merge_nor_has_what_amends_it(db: Session, cast: Cast) -> None:
    negotiation = begin(db, cast)
    tabled(db, cast.bela, negotiation.conduct, "hospitals", "clinics")
    later = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    changed(db, cast.bela, later, "should", "must")

    assert authors(db, negotiation, {}) == {"000001", "000002", "000003"}
    assert authors(db, negotiation, {f"whole-{later.code}": "defer"}) == {"000001"}


def test_what_amends_another_can_be_left_for_later_alone(db: Session, cast: Cast) -> None:
    negotiation = begin(db, cast)
    amended = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    change = changed(db, cast.bela, amended, "should", "must")

    assert authors(db, negotiation, {f"whole-{change.code}": "defer"}) == {"000001"}


def authors(db: Session, negotiation: Negotiation, fields: dict[str, str]) -> set[str]:
    """Return whose words meet on the desk of the conduct clause, from the columns."""
    (clause,) = [row for row in standing_clauses(db, negotiation.round) if row.code == negotiation.conduct.code]
    rows = round_amendments(db, negotiation.round, [negotiation.conduct.id])
    chosen = choices_of(clause.version_code, (), fields)
    desk = Desk(clause, tuple(rows), chosen, StandingWordings(db, negotiation.instrument))
    return {author for region in desk.merge.regions for author in region.authors}
