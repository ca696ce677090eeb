"""What stands around a text, taken along: dates, who takes part, the record."""

import json

from flask import Flask
from sqlalchemy.orm import Session

from negotiate.exporting.check_record import faults
from negotiate.models import Audience, Disclosure
from negotiate.web.files.everything.around import dates, participants, record
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, published
from tests.web.files.everything.opening import HOUSE, everything, files_of, taken_by


def test_the_days_are_there_for_a_calendar_program_and_as_a_table(
    app: Flask, db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    with app.test_request_context(base_url=HOUSE):
        files = files_of(dates, taken_by(db, cast.nadia, negotiation.instrument.code))

    assert sorted(files) == ["dates/dates.ics", "dates/dates.xlsx"]
    assert files["dates/dates.ics"].startswith(b"BEGIN:VCALENDAR")


def test_who_takes_part_is_there(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    files = files_of(participants, taken_by(db, cast.nadia, negotiation.instrument.code))

    assert b"Belmara" in everything(files["participants/participants.xlsx"])


def test_the_record_can_be_checked_without_the_house(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    published(db, cast, negotiation.round)

    files = files_of(record, taken_by(db, cast.nadia, negotiation.instrument.code))

    assert list(faults(json.loads(files["record/record.json"]))) == []
    assert sorted(files) == ["record/check_record.py", "record/record.json", "record/record.xlsx"]


def test_of_the_record_its_reader_has_what_its_pages_show_her(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    negotiation.instrument.disclosure = Disclosure.WHEN_PUBLISHED
    negotiation.instrument.audience = Audience.PUBLIC
    code = negotiation.instrument.code

    assert sorted(files_of(record, taken_by(db, cast.nadia, code))) == ["record/record.xlsx"]
    assert files_of(record, taken_by(db, cast.ada, code)) == {}
