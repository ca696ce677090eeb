"""What came of rounds and what is contested, taken along."""

import json

from sqlalchemy.orm import Session

from negotiate.models import Audience
from negotiate.operations.text.instruments import set_audience
from negotiate.web.files.everything.outcomes import contests, outcomes
from tests.cast import Cast
from tests.operations.contests.contested import REASON, contested, declined
from tests.operations.negotiation import Negotiation, published
from tests.web.files.everything.opening import everything, files_of, taken_by


def test_what_came_of_a_round_is_there_once_it_is_published(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    before = files_of(outcomes, taken_by(db, cast.nadia, negotiation.instrument.code))
    published(db, cast, negotiation.round)
    after = files_of(outcomes, taken_by(db, cast.nadia, negotiation.instrument.code))

    assert before == {}
    assert sorted(after) == ["outcomes/round-01.docx", "outcomes/round-01.json"]
    assert json.loads(after["outcomes/round-01.json"])["participants"]
    assert b"Who took part" in everything(after["outcomes/round-01.docx"])


def test_what_is_contested_is_there_for_whoever_reads_the_record(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    contested(db, cast.bela, negotiation, declined(db, cast, negotiation))
    code = negotiation.instrument.code
    set_audience(db, cast.sefa.actor, code, Audience.PUBLIC)

    found = files_of(contests, taken_by(db, cast.nadia, code))

    assert REASON.encode() in found["record/contests.json"]
    assert REASON.encode() in everything(found["record/contests.xlsx"])
    assert files_of(contests, taken_by(db, cast.olu, code)) == {}
