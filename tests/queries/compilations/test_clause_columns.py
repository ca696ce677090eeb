"""A clause in four columns: each proposal beside its paragraph, with what was said of it to whom it is said."""

from sqlalchemy.orm import Session

from negotiate.models import Stance
from negotiate.operations.amendments import positions
from negotiate.operations.amendments.positions import NewPosition
from negotiate.queries.compilations.clause_columns import clause_columns
from negotiate.text.merge.regions import Ink
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, inserted, tabled


def test_each_paragraph_bears_what_is_proposed_to_it_and_said_of_that(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    amendment = tabled(db, cast.nadia, negotiation.clauses[0], "at all times", "in peacetime")
    positions.take(db, cast.bela.actor, amendment.code, NewPosition(Stance.OPPOSE))
    inserted(db, cast.nadia, negotiation.clauses[0], "Article 1 bis", "States report.")

    page = clause_columns(db, cast.chen.actor, negotiation.clauses[0].code)
    heading, first, second = page.rows

    assert (heading.words, first.proposals, second.words) == ("Objective", (), "2. It applies at all times.")
    assert [one.number for one in second.proposals[0].amendments] == [1]
    assert "peacetime" in "".join(one.text for one in second.proposals[0].strokes if one.ink is Ink.ADDED)
    assert second.said[0].stances == ((Stance.OPPOSE, ("Belmara",)),)
    assert [whole.label for whole in page.wholes] == ["Article 1 bis"]


def test_those_who_want_the_same_stand_together(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    for player in (cast.nadia, cast.bela):
        tabled(db, player, negotiation.conduct, "shall not", "should not")

    row = clause_columns(db, cast.sefa.actor, negotiation.conduct.code).rows[1]

    assert [[one.number for one in proposal.amendments] for proposal in row.proposals] == [[1, 2]]
