"""Tables taken along for a spreadsheet: amendments, fates, dates, the record and participants, as on their pages."""

from collections.abc import Iterable
from datetime import date

from flask import Blueprint, g
from flask.typing import ResponseReturnValue

from negotiate.amendment_names import listed_number
from negotiate.exporting.spreadsheets import Cell, Spreadsheet
from negotiate.queries.amendments.amended_clauses import PartAsked
from negotiate.queries.amendments.amendment_list import ListedClause, amendment_list
from negotiate.queries.dates.dates import DateGroup, DatesPage, dates_page
from negotiate.queries.header import InstrumentHeader
from negotiate.queries.house.participations import ParticipationPage, participation_page
from negotiate.queries.publishing.rounds import FateCount, ReconciledAmendment, RoundSummary, round_page
from negotiate.queries.record.changed_words import RecordedChange
from negotiate.queries.record.journals import InstrumentJournal, JournalLine, whole_journal
from negotiate.queries.text.margin_notes import AmendmentNote
from negotiate.state.contests.marks import ContestMark
from negotiate.state.dates.date_rules import DateNote
from negotiate.state.dates.events import EventLine
from negotiate.state.text.excerpts import Excerpt
from negotiate.text.wording import full_name
from negotiate.web.amendments.amendments import part_asked
from negotiate.web.files.downloads import SHEET_FORMS, sheet_file
from negotiate.web.pages.forms import day_asked

_FORM = f"table.{SHEET_FORMS}"
amendments = Blueprint("amendment_sheets", __name__, url_prefix=f"/instruments/<instrument>/amendments/{_FORM}")
fates = Blueprint("fate_sheets", __name__, url_prefix=f"/rounds/<code>/{_FORM}")
dates = Blueprint("date_sheets", __name__, url_prefix=f"/instruments/<instrument>/dates/{_FORM}")
record = Blueprint("record_sheets", __name__, url_prefix=f"/instruments/<instrument>/record/{_FORM}")
participants = Blueprint(
    "participation_sheets", __name__, url_prefix=f"/instruments/<instrument>/participations/{_FORM}"
)
FILES = (amendments, fates, dates, record, participants)

OF_AMENDMENTS = (
    *("Clause", "Amendment", "Amends", "Kind", "Proposed by", "Co-sponsors", "Shared with", "Tabled on"),
    *("Changes", "More changes", "Rationale", "Positions", "Stage", "Fate"),
)
OF_FATES = ("Amendment", "Amends", "Kind", "Delegation", "Clause", "Fate", "Reason")
OF_DATES = (
    *("List", "What", "Clause", "Kind", "Rule", "Day", "Then", "Until", "Stands", "Passed undone", "Each party"),
    *("Waiting for", "Concerns", "Clause changed since", "Source", "Recorded by", "Recorded on", "Due soon from"),
)
OF_THE_RECORD = ("No", "At (UTC)", "Who", "For", "What", "Said with it", "Changes", "More changes", "Contested", "Seal")
#: How many days of a rule that recurs are told behind the first, as on its page.
FOLLOWING = 3
OF_PARTICIPANTS = ("Delegation", "Takes part as", "Since", "Until", "Reason")


@amendments.get("", endpoint="show")
def show_amendments(instrument: str, form: str) -> ResponseReturnValue:
    """Give the amendments of the sort that is asked for as a file."""
    page = amendment_list(g.db, g.actor, instrument, PartAsked(part_asked().show, is_whole=True))
    return _file(sheet_of_amendments(page.clauses), form, page.head)


@fates.get("", endpoint="show")
def show_fates(code: str, form: str) -> ResponseReturnValue:
    """Give what became of every amendment in a round as a file."""
    page = round_page(g.db, g.actor, code)
    return _file(sheet_of_fates(page.summary), form, page.head, f"round {page.summary.line.number}")


@dates.get("", endpoint="show")
def show_dates(instrument: str, form: str) -> ResponseReturnValue:
    """Give what is due and what happened as a file."""
    page = dates_page(g.db, g.actor, instrument, day_asked("as_of"))
    return _file(sheet_of_dates(page), form, page.head)


@record.get("", endpoint="show")
def show_record(instrument: str, form: str) -> ResponseReturnValue:
    """Give the journal as a file, each act in its sentence, the newest first."""
    page = whole_journal(g.db, g.actor, instrument)
    return _file(sheet_of_record(page), form, page.head)


@participants.get("", endpoint="show")
def show_participants(instrument: str, form: str) -> ResponseReturnValue:
    """Give who takes part as a file."""
    page = participation_page(g.db, g.actor, instrument)
    return _file(sheet_of_participants(page), form, page.head)


def sheet_of_amendments(clauses: Iterable[ListedClause]) -> Spreadsheet:
    """Return amendments as a table, those to a clause behind one another."""
    rows = (
        (full_name(clause.label, clause.heading), *_amendment(note)) for clause in clauses for note in clause.amendments
    )
    return Spreadsheet("Amendments", OF_AMENDMENTS, tuple(rows))


def sheet_of_fates(summary: RoundSummary) -> Spreadsheet:
    """Return what became of every amendment in a round as a table."""
    return Spreadsheet("Fates", OF_FATES, tuple(map(_fate, summary.fates)))


def sheet_of_dates(page: DatesPage) -> Spreadsheet:
    """Return what is due and what happened as a table."""
    rows = [_due(group, note) for group in page.groups for note in group.notes]
    return Spreadsheet("Dates", OF_DATES, (*rows, *map(_event, page.events)))


def sheet_of_record(page: InstrumentJournal) -> Spreadsheet:
    """Return a journal as a table, each act in its sentence."""
    rows = (_entry(line, page.marks.get(line.number, ())) for line in page.journal.lines)
    return Spreadsheet("Record", OF_THE_RECORD, tuple(rows))


def sheet_of_participants(page: ParticipationPage) -> Spreadsheet:
    """Return who takes part as a table, and after them who no longer does."""
    rows = ((line.delegation, line.capacity.value, line.since.date(), "", "") for line in page.lines)
    gone = (
        (line.delegation, line.capacity.value, line.since.date(), line.until.date(), line.reason)
        for line in page.former
    )
    return Spreadsheet("Participants", OF_PARTICIPANTS, (*rows, *gone))


def _file(sheet: Spreadsheet, form: str, of: InstrumentHeader, *parts: str) -> ResponseReturnValue:
    return sheet_file(sheet, form, of, *parts, sheet.title.lower())


def _amendment(note: AmendmentNote) -> tuple[Cell, ...]:
    return (
        listed_number(note.number),
        listed_number(note.amends),
        note.kind.value,
        note.delegation,
        "\n".join(note.sponsors),
        note.group,
        note.tabled_at.date() if note.tabled_at else None,
        "\n".join(map(change_in_words, note.excerpts)),
        note.more_changes or None,
        note.rationale,
        "\n".join(f"{stance.value}: {count}" for stance, count in note.stances),
        note.stage.value,
        note.fate.value if note.fate else "",
    )


def change_in_words(excerpt: Excerpt) -> str:
    """Return a change in words, as an edition without colours says it."""
    gone = f" [deleted: {excerpt.old.strip()}]" if excerpt.old.strip() else ""
    come = f" [added: {excerpt.new.strip()}]" if excerpt.new.strip() else ""
    moved = f"[moved {excerpt.moved}] " if excerpt.moved else ""
    return f"{moved}{excerpt.before}{gone}{come}{excerpt.after}".strip()


def _fate(entry: ReconciledAmendment) -> tuple[Cell, ...]:
    fate = FateCount(entry.fate, 1).words
    numbers = listed_number(entry.number), listed_number(entry.amends)
    return *numbers, entry.kind.value, entry.delegation, entry.clause_label, fate, entry.reason


def _due(group: DateGroup, note: DateNote) -> tuple[Cell, ...]:
    outlook = note.outlook
    return (
        *(group.title, note.label, note.clause_label, note.kind.value, note.notation),
        *(outlook.due, _days(outlook.following[:FOLLOWING]), note.until, outlook.label, _days(outlook.overdue)),
        "\n".join(f"{party}: {own.label}" for party, own in note.clocks),
        *("\n".join(outlook.waiting_for), "\n".join(outlook.concerns), "yes" if note.text_changed else ""),
        *("", "", note.made_at.date(), f"{note.lead_days} days before"),
    )


def _days(days: Iterable[date]) -> str:
    return "\n".join(map(date.isoformat, days))


def _event(event: EventLine) -> tuple[Cell, ...]:
    what = f"{event.party}: {event.kind}" if event.party else event.kind
    return (
        *("Happened", what, event.rule_label, "event", ""),
        *(event.happened_on, "", event.until, event.counting.value, "", ""),
        *("", "\n".join(filter(None, (event.text, event.note, event.reason))), ""),
        *(event.source, event.recorded_by, event.recorded_at.date(), ""),
    )


def _entry(line: JournalLine, marks: Iterable[ContestMark]) -> tuple[Cell, ...]:
    sentence = "".join(part.words for part in line.sentence)
    contested = "\n".join(f"by {mark.delegation}: {mark.words}" for mark in marks)
    change = line.change or RecordedChange()
    words = f"[added: {change.title}]" if change.title else "\n".join(map(change_in_words, change.excerpts))
    return (
        *(line.number, line.at, line.who, line.seat, sentence, "\n".join(line.remarks)),
        *(words, change.more or None, contested, line.hash),
    )
