"""What stands around a text: who takes part, what is due, when one meets, and the record as far as one reads it."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from negotiate.exporting import check_record
from negotiate.exporting.calendars import to_ical
from negotiate.policy import Act, may
from negotiate.queries.dates.dates import dates_page
from negotiate.queries.dates.feeds import agenda
from negotiate.queries.house.participations import participation_page
from negotiate.queries.meetings.calendar_of_meetings import calendar_of
from negotiate.queries.record.journals import whole_journal
from negotiate.queries.record.record_file import record_file
from negotiate.web.dates.calendars import entries_of
from negotiate.web.files.everything.taking import TakenFile, Taking, table_member, words_member
from negotiate.web.files.sheets import sheet_of_dates, sheet_of_participants, sheet_of_record
from negotiate.web.meetings.sittings import sitting_entry


def dates(taking: Taking) -> Iterator[TakenFile]:
    """Yield the days of the instrument and its meetings, for a calendar program, and the days as a table."""
    days = agenda(taking.db, taking.actor, taking.code)
    sittings = map(sitting_entry, calendar_of(taking.db, taking.actor, taking.code).entries)
    yield TakenFile("dates/dates.ics", [to_ical(days.title, entries_of(days), sittings)])
    yield table_member("dates/dates", sheet_of_dates(dates_page(taking.db, taking.actor, taking.code)))


def participants(taking: Taking) -> Iterator[TakenFile]:
    """Yield who takes part."""
    page = participation_page(taking.db, taking.actor, taking.code)
    yield table_member("participants/participants", sheet_of_participants(page))


def record(taking: Taking) -> Iterator[TakenFile]:
    """Yield the journal in sentences; whole, with the program that checks it, for whom every act is told at once."""
    instrument = taking.instrument
    if not may(taking.actor, Act.SEE_RECORD, instrument):
        return
    yield table_member("record/record", sheet_of_record(whole_journal(taking.db, taking.actor, taking.code)))
    if may(taking.actor, Act.SEE_WORKING_TEXT, instrument):
        told = record_file(taking.db, taking.actor, taking.code)
        yield TakenFile("record/record.json", (piece.encode() for piece in _pieces(told)))
        yield words_member("record/check_record.py", Path(check_record.__file__).read_text(encoding="utf-8"))


def _pieces(told: Mapping[str, Any]) -> Iterator[str]:
    """Yield an object as JSON, what is listed in it one by one: no long list is held in words, and each is quick.

    >>> "".join(_pieces({"a": [1, {"b": None}], "c": "d"}))
    '{"a": [1, {"b": null}], "c": "d"}'
    """
    yield "{"
    for number, (name, value) in enumerate(told.items()):
        yield f"{', ' if number else ''}{json.dumps(name, ensure_ascii=False)}: "
        if isinstance(value, list | tuple):
            yield "["
            yield from (f"{', ' if n else ''}{json.dumps(one, ensure_ascii=False)}" for n, one in enumerate(value))
            yield "]"
        else:
            yield json.dumps(value, ensure_ascii=False)
    yield "}"
