"""Texts to be taken along."""

from sqlalchemy.orm import Session

from negotiate.operations.text.instruments import import_text
from negotiate.queries.files.taken_along import AskedText
from negotiate.queries.files.taken_texts import text_to_take
from negotiate.queries.text.comparing.editions import editions_of
from negotiate.state.text.versions import standing_versions
from tests.cast import Cast
from tests.operations.negotiation import Draft, Negotiation, tabled
from tests.operations.text.arranging.test_arrangement import moved
from tests.queries.text.comparing.test_redlines import merged


def test_each_change_bears_the_hand_of_whoever_asked_for_it(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    merged(db, cast, negotiation)
    basis = editions_of(db, cast.bela.actor, negotiation.instrument)[0]

    taken = text_to_take(db, cast.bela.actor, negotiation.instrument.code, AskedText("working", basis.code))

    (change,) = taken.clauses[1].changes
    assert (change.brought_in.name, change.taken_out.name) == ("Arvenia", "Arvenia")
    assert change.brought_in.at is not None
    assert taken.standing == f"Working text, against {basis.title}"


def test_a_clause_that_moved_comes_twice_so_that_either_text_can_be_had(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    objective, conduct, review = negotiation.clauses
    basis = editions_of(db, cast.bela.actor, negotiation.instrument)[0]
    moved(db, cast, negotiation, conduct, "")

    taken = text_to_take(db, cast.bela.actor, negotiation.instrument.code, AskedText("working", basis.code))

    stood = [clause.code for clause in taken.clauses if not (clause.is_moved and clause.stands_here)]
    stands = [clause.code for clause in taken.clauses if clause.stands_here]
    assert stood == [objective.code, conduct.code, review.code]
    assert stands == [conduct.code, objective.code, review.code]


def test_a_change_that_is_only_proposed_bears_the_name_of_the_text_that_has_it(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")

    taken = text_to_take(
        db, cast.bela.actor, negotiation.instrument.code, AskedText(f"amendment.{amendment.code}", "working")
    )

    (change,) = taken.clauses[1].changes
    assert change.brought_in.name == change.taken_out.name == "with Amendment 1"


def test_another_instrument_is_taken_along_as_the_page_compares_it(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    standing = standing_versions(db, negotiation.instrument)
    lines = [Draft(version.label, version.heading, version.body) for _, version in standing]
    other = import_text(db, cast.sefa.actor, lines, title="Model law", language="en")

    taken = text_to_take(
        db, cast.sefa.actor, negotiation.instrument.code, AskedText(f"instrument.{other.code}", "working")
    )

    assert [(clause.code, clause.changes) for clause in taken.clauses] == [
        (clause.code, ()) for clause in negotiation.clauses
    ]
