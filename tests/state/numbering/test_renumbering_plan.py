"""The plan of a renumbering: every label, every reference that moves, and those that nobody can carry."""

from sqlalchemy.orm import Session

from negotiate.models import Hand
from negotiate.operations.text.arranging.arrangement import NewClause, Signing, insert
from negotiate.state.numbering.renumbering_plan import own_names_of, renumbering_plan
from negotiate.state.numbering.unresolved_references import WhyUnresolved
from tests.cast import Cast
from tests.operations.negotiation import Negotiation


def put(db: Session, cast: Cast, negotiation: Negotiation, body: str) -> None:
    """Insert a clause behind the second one."""
    new = NewClause("", "Care", body)
    insert(db, cast.sefa.actor, negotiation.conduct.code, new, Signing(Hand.EDITORIAL))


def test_a_reference_to_nothing_is_told(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    put(db, cast, negotiation, "States act under article 17.")
    plan = renumbering_plan(db, negotiation.instrument)

    assert [(one.label, one.words, one.kind) for one in plan.unresolved] == [
        ("Article 2 bis", "article 17", WhyUnresolved.NOTHING)
    ]


def test_a_label_that_two_clauses_bear_is_carried_by_nobody(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    put(db, cast, negotiation, "States act under article 3.")
    new = NewClause("[Article 3]", "Twin", "It stands twice.")
    insert(db, cast.sefa.actor, negotiation.clauses[2].code, new, Signing(Hand.EDITORIAL))
    plan = renumbering_plan(db, negotiation.instrument)

    assert plan.references == ()
    assert [one.kind for one in plan.unresolved] == [WhyUnresolved.AMBIGUOUS]


def test_the_instrument_is_known_by_its_own_name(db: Session, negotiation: Negotiation) -> None:
    assert own_names_of(negotiation.instrument) == ("the Convention",)
