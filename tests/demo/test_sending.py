"""Files of the story wait at the secretariat, marked by people of several delegations."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.demo.sending import read_sent
from negotiate.models import ReceivedFile
from tests.demo.loaded import Loaded


def test_each_file_waits_with_the_names_of_those_who_marked_it(db: Session, demo: Loaded) -> None:
    rows = db.scalars(select(ReceivedFile).order_by(ReceivedFile.id)).all()

    assert [row.name for row in rows] == [name for name, _ in read_sent()]
    assert [row.authors for row in rows] == [sorted(mark.author for mark in told.marks) for _, told in read_sent()]
    assert [row.reading for row in rows] == [None, None]
