"""Of what is said of words the record holds all but what was said of drafts."""

from sqlalchemy.orm import Session

from negotiate.models import ThreadReach
from negotiate.state.record.covered_talk import SPOKEN
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, drafted
from tests.operations.talking import spoken, spoken_in_draft


def test_what_was_said_of_a_draft_is_bound_by_no_entry(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    draft = drafted(db, cast.nadia, negotiation.conduct, "shall", "should")
    of_draft = spoken_in_draft(db, cast.nadia, draft, "should", reach=ThreadReach.DELEGATION)
    of_text = spoken(db, cast.nadia, negotiation.conduct, "shall")
    rows = [(thread, thread.comments[0]) for thread in (of_draft, of_text)]

    assert [[SPOKEN[type(row)].is_public(row) for row in pair] for pair in rows] == [[False, False], [True, True]]
