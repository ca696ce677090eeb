"""The text of an instrument as a reader sees it: the working text, or the newest publication, clause by clause.

For programs the same comes part by part.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from sqlalchemy.orm import Session

from negotiate.models import Amendment, Clause, ClauseKind, Instrument, Level, Version
from negotiate.policy import Act, Actor, may
from negotiate.queries.comments.margin import NumberedThread, talk_beside
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.queries.norms.glossary import Glossary, glossary_of
from negotiate.queries.parts import Cursor, Part, part_of
from negotiate.queries.text.margin_notes import AmendmentNote, pending_by_clause
from negotiate.queries.text.note_rows import note_keys
from negotiate.state.amendments.columns import IS_PENDING
from negotiate.state.dates.date_rules import DateNote, date_notes
from negotiate.state.remembered import Remembered
from negotiate.state.text.levels import levels_of
from negotiate.state.text.lines import (
    PlainClause,
    PlainVersion,
    Text,
    published_text,
    readable_names,
    readable_text,
    standing_text,
)
from negotiate.state.text.publications import latest_publication
from negotiate.state.text.status_ladder import StatusLadder
from negotiate.text.norms.ladders.ladder import ladder_in
from negotiate.text.wording import Wording, full_name


class BesideClause(NamedTuple):
    """What stands in the margin of a clause."""

    amendments: tuple[AmendmentNote, ...] = ()
    dates: tuple[DateNote, ...] = ()
    talk: tuple[NumberedThread, ...] = ()


NOTHING_BESIDE = BesideClause()


@dataclass(frozen=True)
class ClauseOnPage:
    """A clause in its place, with what belongs to it in the margin; `level` is how far it is agreed."""

    code: str
    kind: ClauseKind
    depth: int
    label: str
    joint: str
    heading: str
    body: str
    version_code: str
    version_number: int
    hash: str
    level: Level
    amendments: tuple[AmendmentNote, ...]
    dates: tuple[DateNote, ...]
    talk: tuple[NumberedThread, ...] = ()

    def __hash__(self) -> int:
        return hash(self.version_code)

    @property
    def is_division(self) -> bool:
        """Say whether the clause is a heading above other clauses."""
        return self.kind.is_division

    @property
    def is_ladder(self) -> bool:
        """Say whether a table of levels and responses stands in it."""
        return ladder_in(self.body) is not None

    @property
    def is_discussed(self) -> bool:
        """Say whether anything has been said of how far it is agreed."""
        return self.level is not Level.NOT_DISCUSSED

    @property
    def wording(self) -> Wording:
        """Return heading and body as the one text whose words are spoken of."""
        return Wording(self.heading, self.body)

    @property
    def name(self) -> str:
        """Return the clause in one line, as lists name it."""
        return full_name(self.label, self.heading)


@dataclass(frozen=True)
class ClauseFrame:
    """What all clauses of a page share: their instrument, what the reader may do, the terms and the statuses."""

    instrument: str
    proposes: bool
    merges: bool
    speaks: bool
    language: str
    direction: str
    glossary: Glossary
    statuses: StatusLadder

    @cached_property
    def _hash(self) -> int:
        return hash((self.instrument, self.proposes, self.merges, self.speaks, self.language, self.glossary))

    def __hash__(self) -> int:
        return self._hash


#: Each frame once, so that two clauses in the same one need not compare what it holds.
_frames: Remembered[ClauseFrame] = Remembered(256)


@dataclass(frozen=True)
class TextPage:
    """The document; `source` says in words which text this is."""

    head: InstrumentHeader
    source: str
    clauses: tuple[ClauseOnPage, ...]
    frame: ClauseFrame


def text_page(db: Session, actor: Actor, code: str) -> TextPage:
    """Return the text that the actor may read, with the margin of each clause."""
    instrument = load_instrument(db, actor, code)
    head = header_of(db, actor, instrument)
    lines, source = text_to_read(db, actor, instrument, head)
    margin = pending_by_clause(db, actor, instrument)
    dates = date_notes(db, actor, instrument)
    levels, talk = levels_of(db, instrument), talk_beside(db, actor, instrument)
    clauses = tuple(
        clause_on_page(
            *(clause, version, levels.of(clause.id, version)),
            BesideClause(margin.get(clause.code, ()), dates.get(clause.code, ()), talk.get(clause.id, ())),
        )
        for clause, version in lines
    )
    return TextPage(head, source, clauses, _frame(head, glossary_of(instrument.code, instrument.language, lines)))


def _frame(head: InstrumentHeader, glossary: Glossary) -> ClauseFrame:
    frame = ClauseFrame(
        instrument=head.code,
        proposes=Act.DRAFT in head.acts,
        merges=Act.MERGE in head.acts,
        speaks=Act.CONFER in head.acts,
        language=head.language,
        direction=head.direction,
        glossary=glossary,
        statuses=head.statuses,
    )
    return _frames.get(frame, lambda: frame)


def clause_on_page(
    clause: Clause | PlainClause, version: Version | PlainVersion, level: Level, beside: BesideClause = NOTHING_BESIDE
) -> ClauseOnPage:
    """Return one clause as pages show it."""
    return ClauseOnPage(
        code=clause.code,
        kind=clause.kind,
        depth=clause.depth,
        label=version.label,
        joint=version.joint,
        heading=version.heading,
        body=version.body,
        version_code=version.code,
        version_number=version.number,
        hash=version.hash,
        level=level,
        amendments=beside.amendments,
        dates=beside.dates,
        talk=beside.talk,
    )


def text_to_read(db: Session, actor: Actor, instrument: Instrument, head: InstrumentHeader) -> tuple[Text, str]:
    """Return the text that the actor may read, and in words which text it is."""
    if may(actor, Act.SEE_WORKING_TEXT, instrument):
        return standing_text(db, instrument), _working_source(head)
    publication = latest_publication(db, instrument)
    if publication is None:
        return [], "Nothing has been published yet"
    named = ", ".join(filter(None, (publication.title, publication.symbol)))
    return published_text(db, publication), f"{named} ({publication.standing.value})"


def _working_source(head: InstrumentHeader) -> str:
    if head.round is None:
        return "Basis text, before the first round"
    return f"Working text, round {head.round.number} {head.round.state.value}"


@dataclass(frozen=True)
class ClauseInPart:
    """A clause in its place; `amendments` are the codes of those to it that await a decision."""

    clause: PlainClause
    version: PlainVersion
    level: Level
    amendments: tuple[str, ...]


def part_of_text(db: Session, actor: Actor, code: str, asked: Cursor) -> Part[ClauseInPart]:
    """Return a part of the text: the words and the amendments of its clauses alone are read."""
    instrument = load_instrument(db, actor, code)
    names = readable_names(db, actor, instrument)
    part = part_of(names, [name.code for name in names], asked)
    ids = [name.id for name in part.things]
    levels = levels_of(db, instrument)
    pending: dict[str, list[str]] = {}
    for key in note_keys(db, actor, instrument, IS_PENDING, Amendment.clause_id.in_(ids)):
        pending.setdefault(key.row.clause_code, []).append(key.row.code)
    return Part(
        tuple(
            ClauseInPart(clause, version, levels.of(clause.id, version), tuple(pending.get(clause.code, ())))
            for clause, version in readable_text(db, actor, instrument, Clause.id.in_(ids))
        ),
        part.following,
    )
