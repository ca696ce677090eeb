"""One clause to be taken along: as its reader reads it, in any version that she may open, or in one against another."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.models import Clause, ThreadReach
from negotiate.policy import Actor
from negotiate.queries.files.taken_along import SECRETARIAT, AskedText, TakenAlong, TakenHand, taken_along
from negotiate.queries.files.taken_talk import reaches_to_take, talk_of_text, with_talk
from negotiate.queries.files.taken_texts import WHAT_SHE_READS, clean_clauses, marked_clauses
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.queries.text.text import text_to_read
from negotiate.queries.text.version_page import ReadableVersion, readable_versions
from negotiate.state.rows import by_code
from negotiate.state.text.lines import PlainClause, PlainVersion, Text
from negotiate.text.wording import full_name


@dataclass(frozen=True)
class ClauseTakingPage:
    """Which versions of a clause can be taken along, the newest first; which is asked for, and against which.

    `text` and `before` are numbers of versions, 0 where none is asked for.
    """

    head: InstrumentHeader
    code: str
    name: str
    versions: tuple[ReadableVersion, ...]
    text: int
    before: int
    reaches: tuple[ThreadReach, ...]


def clause_taking_page(db: Session, actor: Actor, code: str, text: str = "", before: str = "") -> ClauseTakingPage:
    """Return what can be taken along of a clause; raise NotFound where there is nothing, or no such version."""
    versions = readable_versions(db, actor, code)
    instrument = load_instrument(db, actor, by_code(db, Clause, code).instrument.code)
    newest = versions[-1].version
    asked, against = (_numbered(versions, number).number if number else 0 for number in (text, before))
    return ClauseTakingPage(
        head=header_of(db, actor, instrument),
        code=code,
        name=full_name(newest.label, newest.heading),
        versions=tuple(reversed(versions)),
        text=asked or newest.number,
        before=against,
        reaches=reaches_to_take(actor, instrument),
    )


def clause_to_take(db: Session, actor: Actor, code: str, asked: AskedText = WHAT_SHE_READS) -> TakenAlong:
    """Return one clause, by default of the text that the actor reads; raise NotFound where it is not in it."""
    clause = by_code(db, Clause, code)
    instrument = load_instrument(db, actor, clause.instrument.code)
    if asked.name:
        versions = readable_versions(db, actor, code)
        lines, standing = _lines(clause, _numbered(versions, asked.name)), f"version {asked.name}"
        old = _lines(clause, _numbered(versions, asked.before)) if asked.before else None
    else:
        read, standing = text_to_read(db, actor, instrument, header_of(db, actor, instrument))
        lines, old = [line for line in read if line[0].code == code], None
    if not lines and not old:
        raise NotFound("This clause does not stand in the text that you read.")
    if old is None:
        part, clauses = "", clean_clauses(lines)
    else:
        standing = f"{standing}, against version {asked.before}"
        part, clauses = ", changes", marked_clauses(db, old, lines, TakenHand(SECRETARIAT, None))
    _, version = (lines or old or [])[0]
    called = (
        f"{version.label or version.heading}{part}",
        "",
        f"{full_name(version.label, version.heading)} ({standing})",
    )
    spoken = with_talk(clauses, talk_of_text(db, actor, instrument, lines, asked.reaches))
    return taken_along(db, actor, instrument, called, spoken)


def _numbered(versions: tuple[ReadableVersion, ...], number: str) -> PlainVersion:
    """Return a version by its number, as an address has it; raise NotFound where the reader may open none such."""
    found = next((one.version for one in versions if str(one.version.number) == number), None)
    if found is None:
        raise NotFound("There is no such version that you can see.")
    return found


def _lines(clause: Clause, version: PlainVersion) -> Text:
    """Return a text of one clause; of none where the version takes it out."""
    line = PlainClause(clause.id, clause.code, clause.kind, clause.depth, clause.level)
    return [] if version.is_deleted else [(line, version)]
