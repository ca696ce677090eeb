"""A stage of application names one day, in the notation of every date."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, Invalid
from negotiate.models import Application
from negotiate.operations.dates.applications import NewStage, apply_from, retire_application
from tests.cast import Cast, Player
from tests.operations.negotiation import Negotiation, taken_out


def staged(
    db: Session, player: Player, negotiation: Negotiation, starts: str = "on 2027-01-01", paragraph: str = ""
) -> Application:
    """Let the objective apply from a day."""
    clause = negotiation.clauses[0].code
    return apply_from(db, player.actor, clause, NewStage(starts, "Decision 3", paragraph=paragraph))


def test_a_stage_is_kept_in_the_one_spelling(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    stage = staged(db, cast.sefa, negotiation, "one year after the entry into force")

    assert stage.starts == "1 year after entry into force"


@pytest.mark.parametrize(
    ("starts", "sentence"),
    [("every 5 years after adoption", "one day"), ("", "Expected a rule"), ("on 2031-02-30", "does not exist")],
)
def test_what_names_no_single_day_is_refused(
    db: Session, cast: Cast, negotiation: Negotiation, starts: str, sentence: str
) -> None:
    with pytest.raises(Invalid, match=sentence):
        staged(db, cast.sefa, negotiation, starts)


def test_a_paragraph_that_is_not_there_is_refused(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Invalid, match="no paragraph 9"):
        staged(db, cast.sefa, negotiation, paragraph="9")


def test_a_stage_is_struck_once(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    stage = retire_application(db, cast.sefa.actor, staged(db, cast.sefa, negotiation).code)

    with pytest.raises(Invalid, match="already"):
        retire_application(db, cast.sefa.actor, stage.code)


def test_a_delegate_stages_nothing(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Forbidden):
        staged(db, cast.nadia, negotiation)


def test_nothing_of_a_clause_that_was_deleted_comes_to_apply(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    taken_out(db, cast, negotiation.clauses[0])

    with pytest.raises(Invalid, match="has been deleted: nothing of it comes to apply"):
        staged(db, cast.sefa, negotiation)
