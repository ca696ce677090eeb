"""Positions on one clause: by passage in the order of the text, with what has changed since, and the form."""

from sqlalchemy.orm import Session

from negotiate.models import Stance, ThreadReach
from negotiate.operations.text.text_positions import withdraw_from_text
from negotiate.queries.positions.on_clause import clause_positions
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, corrected
from tests.operations.standing import stood


def test_passages_stand_in_the_order_of_the_text_and_delegations_in_that_of_the_alphabet(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    objective = negotiation.clauses[0]
    stood(db, cast.bela, objective, paragraph=("2",))
    stood(db, cast.nadia, objective, paragraph=("2",))
    stood(db, cast.bela, objective)
    page = clause_positions(db, cast.sefa.actor, objective.code)

    named = [(of.paragraph, [said.delegation for said in of.stances]) for of in page.stances.passages]
    assert named == [("", ["Belmara"]), ("2", ["Arvenia", "Belmara"])]


def test_a_position_on_an_earlier_wording_shows_what_has_changed_since(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    objective = negotiation.clauses[0]
    stood(db, cast.nadia, objective, paragraph=("1",))
    stood(db, cast.nadia, objective, paragraph=("2",))
    corrected(db, cast, objective, "at all times", "in times of peace")
    first, second = (of.stances[0] for of in clause_positions(db, cast.bela.actor, objective.code).stances.passages)

    assert (first.of.is_earlier, first.of.edits) == (False, ())
    assert second.of.is_earlier
    assert "".join(edit.text for edit in second.of.edits) == " in times of peace"


def test_what_was_changed_or_withdrawn_stays_in_the_history(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    stood(db, cast.nadia, negotiation.conduct, Stance.OPPOSE, note="For now.")
    last = stood(db, cast.nadia, negotiation.conduct, Stance.SUPPORT)
    withdraw_from_text(db, cast.nadia.actor, last.code)
    stances = clause_positions(db, cast.bela.actor, negotiation.conduct.code).stances

    assert stances.count == 0
    assert [(said.stance, said.withdrawn_at is None) for said in stances.former] == [
        (Stance.SUPPORT, False),
        (Stance.OPPOSE, True),
    ]


def test_a_paragraph_without_a_number_is_chosen_and_cited_by_its_count(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    objective = negotiation.clauses[0]
    corrected(db, cast, objective, "2. It applies at all times.", "It applies at all times.")
    form = clause_positions(db, cast.nadia.actor, objective.code).form
    assert form is not None
    stood(db, cast.nadia, objective, paragraph=("n1",))
    (passage,) = clause_positions(db, cast.bela.actor, objective.code).stances.passages

    assert dict(form.passages)["n1"] == "1, unnumbered: It applies at all times."
    assert passage.paragraph == "1, unnumbered"


def test_only_who_takes_positions_has_the_form_and_never_the_secretariat_alone_as_a_reader(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    code = negotiation.clauses[0].code
    form = clause_positions(db, cast.nadia.actor, code).form

    assert clause_positions(db, cast.chen.actor, code).form is None
    assert form is not None
    assert [path for path, _ in form.passages] == ["1", "2"]
    assert ThreadReach.SECRETARIAT not in {one.reach for one in form.reaches}
