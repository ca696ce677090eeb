"""The record of one instrument as a file: for those who read its journal, and with nothing of any other."""

import json

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, NotFound
from negotiate.policy import NOBODY
from negotiate.queries.record.record_file import record_file
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, drafted, tabled


def test_it_holds_every_entry_and_the_words_on_the_table(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall not", "must not")

    file = record_file(db, cast.bela.actor, negotiation.instrument.code)

    assert [entry["act"] for entry in file["entries"]][-1] == "tabled"
    assert file["rows"][f"revision:{amendment.revision.id}"]["body"] == amendment.revision.body


def test_a_draft_leaves_no_trace_in_it(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    before = record_file(db, cast.bela.actor, negotiation.instrument.code)
    drafted(db, cast.nadia, negotiation.conduct, "shall not", "must not")

    assert json.dumps(record_file(db, cast.bela.actor, negotiation.instrument.code)) == json.dumps(before)


@pytest.mark.parametrize("who", ["ada", "olu"])
def test_who_does_not_read_the_journal_gets_no_file(
    db: Session, cast: Cast, negotiation: Negotiation, who: str
) -> None:
    with pytest.raises((Forbidden, NotFound)):
        record_file(db, getattr(cast, who).actor, negotiation.instrument.code)


def test_nobody_gets_no_file(db: Session, negotiation: Negotiation) -> None:
    with pytest.raises(NotFound):
        record_file(db, NOBODY, negotiation.instrument.code)
