"""To whom a clause applies on a day."""

from datetime import date

import pytest
from sqlalchemy.orm import Session

from negotiate.operations.dates.applications import NewStage, apply_from
from negotiate.state.dates.stages import StageLine, StageState, stages_of
from tests.cast import Cast
from tests.operations.negotiation import Negotiation
from tests.queries.watching import in_force

STARTS, ENDS = "1 year after entry into force", "2 years after entry into force"


def stage(db: Session, cast: Cast, negotiation: Negotiation, day: date) -> StageLine:
    """Return the stage of the first article on a day."""
    clause = negotiation.clauses[0].code
    apply_from(db, cast.sefa.actor, clause, NewStage(STARTS, "Decision 3", ends=ENDS))
    [line] = stages_of(db, negotiation.instrument, day)[clause]
    return line


@pytest.mark.parametrize(
    ("day", "reach"),
    [
        (date(2025, 1, 16), StageState.TO_COME),
        (date(2025, 1, 17), StageState.APPLIES),
        (date(2026, 1, 17), StageState.APPLIES),
        (date(2026, 1, 18), StageState.OVER),
    ],
)
def test_a_stage_applies_from_its_first_day_through_its_last(
    db: Session, cast: Cast, negotiation: Negotiation, day: date, reach: StageState
) -> None:
    in_force(db, cast, negotiation)

    assert stage(db, cast, negotiation, day).reach is reach


def test_a_stage_without_its_event_has_no_day(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    line = stage(db, cast, negotiation, date(2030, 1, 1))

    assert (line.reach, line.starts_on) == (StageState.UNKNOWN, None)
    assert "waiting for: entry into force" in line.working
