"""The plan of a renumbering: every label, every reference that moves, and those that nobody can carry."""

from sqlalchemy.orm import Session

from negotiate.models import Hand
from negotiate.operations.text.arrangement import NewClause, Signing, insert
from negotiate.state.numbering.renumbering_plan import names_of, plan_of
from negotiate.state.numbering.unresolved_references import Looseness
from tests.cast import Cast
from tests.operations.negotiation import Negotiation


def put(db: Session, cast: Cast, negotiation: Negotiation, body: str) -> None:
    """Insert a clause behind the second one."""
    new = NewClause("", "Care", body)
    insert(db, cast.sefa.actor, negotiation.conduct.code, new, Signing(Hand.EDITORIAL))


def test_a_reference_to_nothing_is_told(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    put(db, cast, negotiation, "States act under article 17.")
    plan = plan_of(db, negotiation.instrument)

    assert [(one.label, one.words, one.kind) for one in plan.loose] == [
        ("Article 2 bis", "article 17", Looseness.NOTHING)
    ]


def test_a_label_that_two_clauses_bear_is_carried_by_nobody(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    put(db, cast, negotiation, "States act under article 3.")
    new = NewClause("[Article 3]", "Twin", "It stands twice.")
    insert(db, cast.sefa.actor, negotiation.clauses[2].code, new, Signing(Hand.EDITORIAL))
    plan = plan_of(db, negotiation.instrument)

    assert plan.references == ()
    assert [one.kind for one in plan.loose] == [Looseness.AMBIGUOUS]


def test_the_instrument_is_known_by_its_own_name(db: Session, negotiation: Negotiation) -> None:
    assert names_of(negotiation.instrument) == ("the Convention",)
