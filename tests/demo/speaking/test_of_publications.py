"""The positions of the story on published texts show every reach, a change and a withdrawal."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from negotiate.demo.speaking.of_publications import read_verdicts
from negotiate.models import PublicationPosition, PublicationPositionWithdrawal, Role, ThreadReach
from negotiate.policy import Actor
from negotiate.queries.amendments.amended_clauses import PartAsked
from negotiate.queries.positions.clause_matrix import clause_matrix
from tests.demo.loaded import Loaded


def test_every_position_of_the_file_has_been_taken(db: Session) -> None:
    assert db.scalar(select(func.count(PublicationPosition.id))) == len(read_verdicts())
    assert db.scalar(select(func.count(PublicationPositionWithdrawal.id))) == 1


def test_they_reach_everybody_whom_a_position_can_reach() -> None:
    assert {told.reach for told in read_verdicts()} == set(ThreadReach) - {ThreadReach.SECRETARIAT}


def test_both_texts_have_a_row_of_their_own_with_gaps(db: Session, demo: Loaded) -> None:
    reader: Actor = demo.actor(db, Role.NEGOTIATOR, "Ilmarand")
    rows = clause_matrix(db, reader, demo.instrument, PartAsked("taken")).texts

    assert [row.symbol for row in rows] == ["CRSB/TEXT/2", "CRSB/TEXT/1/REV.1"]
    assert all(row.silent for row in rows)
