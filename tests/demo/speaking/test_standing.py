"""The positions of the story are on passages that are there, and show every reach, a change and a withdrawal."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from negotiate.demo.speaking.standing import read_positions
from negotiate.models import TextPosition, TextPositionWithdrawal, ThreadReach


def test_every_position_of_the_file_has_been_taken(db: Session) -> None:
    taken = db.scalar(select(func.count(TextPosition.id)))

    assert taken == len(read_positions())
    assert db.scalar(select(func.count(TextPositionWithdrawal.id))) == 1


def test_they_reach_everybody_whom_a_position_can_reach() -> None:
    assert {told.reach for told in read_positions()} == set(ThreadReach) - {ThreadReach.SECRETARIAT}
