"""What can be answered without a connection: the questions of every scenario that one sees, and what one says by now."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden
from negotiate.models import Finds
from negotiate.operations.norms.asked_of import asked_from
from negotiate.operations.norms.scenarios import NewAnswer, NewScenario, answer, write
from negotiate.queries.norms.scenarios.answers_to_fill import answers_to_fill
from tests.cast import Cast
from tests.operations.negotiation import Negotiation


def test_a_question_stands_there_with_what_was_said(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    code, actor = negotiation.instrument.code, cast.bela.actor
    told = NewScenario("The slow water", "A gauge is late.", {}, asked_from([negotiation.conduct.code]))
    scenario = write(db, actor, code, told)
    (before,) = answers_to_fill(db, actor, code).rows
    answer(db, actor, scenario.code, before.question, NewAnswer(before.version, Finds.SILENT, "Nothing on gauges."))
    (after,) = answers_to_fill(db, actor, code).rows

    assert (before.title, before.facts, before.finds) == ("The slow water", "A gauge is late.", None)
    assert "hospitals" in before.words
    assert (after.finds, after.reason) == (Finds.SILENT, "Nothing on gauges.")


def test_only_who_speaks_for_somebody_fills_it_in(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Forbidden):
        answers_to_fill(db, cast.sefa.actor, negotiation.instrument.code)
