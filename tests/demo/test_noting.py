"""The secretariat of the story has said what each closed round changed, and corrected itself once."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import Instrument, Round
from negotiate.policy import NOBODY
from negotiate.queries.outcomes.outcome_page import outcome_page
from negotiate.state.rows import by_code
from tests.demo.loaded import Loaded


def test_everybody_reads_what_each_closed_round_changed(db: Session, demo: Loaded) -> None:
    instrument = by_code(db, Instrument, demo.instrument)
    closed = select(Round.code).where(Round.instrument_id == instrument.id, Round.closed_at.is_not(None))
    pages = [outcome_page(db, NOBODY, code) for code in db.scalars(closed.order_by(Round.number)).all()]

    assert [page.note.ordinal if page.note else 0 for page in pages] == [2, 1]
    assert all(page.note and len(page.note.figures) == 7 for page in pages)
