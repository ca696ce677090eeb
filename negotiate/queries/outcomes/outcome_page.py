"""The outcome of a round as one document: its note, its text with how far each clause was agreed, what was said of it.

Everything is as it was when the text was published, but for what was corrected, withdrawn or agreed since, which it
says beside it. It names delegations, and of people only those whom its reader finds in the record.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from negotiate.errors import NotFound
from negotiate.models import Capacity, Clause, DateRule, Delegation, Level, Participation, Publication, Round
from negotiate.policy import Actor
from negotiate.queries.header import InstrumentHeader, RoundLine, header_of, load_instrument, round_line
from negotiate.queries.outcomes.change_notes import IssuedNote, notes_read
from negotiate.queries.publishing.not_open import NOBODY_S, WITHHELD
from negotiate.queries.publishing.preparations import CleanClause, clean_clauses
from negotiate.queries.publishing.rounds import PublicationLine, publication_line, publications_of
from negotiate.queries.statements.statements import StatementLine, published_with
from negotiate.state.publishing.change_notes import issued_notes, publication_of
from negotiate.state.rows import by_code
from negotiate.state.text.levels import levels_of
from negotiate.state.text.outlines import Line, frozen_lines
from negotiate.text.wording import full_name, short_name


@dataclass(frozen=True)
class OutcomeClause:
    """A clause as it was published, how far it was agreed then; `since` is how far its words are now, if otherwise."""

    clause: CleanClause
    level: Level
    since: Level | None

    @property
    def name(self) -> str:
        """Return the clause in one line."""
        return full_name(self.clause.label, self.clause.heading)

    @property
    def called(self) -> str:
        """Return its label, or its heading where it has none."""
        return short_name(self.clause.label, self.clause.heading) or "the text before the first title"


@dataclass(frozen=True)
class TimeLine:
    """What a clause says about time, as a date rule has it."""

    clause_code: str
    clause: str
    kind: str
    label: str
    notation: str


@dataclass(frozen=True)
class OutcomePage:
    """All that came of a published round; `note` is the one that counts, None before one is issued."""

    head: InstrumentHeader
    round: RoundLine
    publication: PublicationLine
    basis: PublicationLine | None
    corrigenda: tuple[PublicationLine, ...]
    note: IssuedNote | None
    earlier_notes: tuple[IssuedNote, ...]
    clauses: tuple[OutcomeClause, ...]
    statements: tuple[StatementLine, ...]
    times: tuple[TimeLine, ...]
    participants: tuple[str, ...]
    observers: tuple[str, ...]

    @property
    def by_level(self) -> tuple[tuple[Level, tuple[OutcomeClause, ...]], ...]:
        """Return the clauses by how far they were agreed, furthest first."""
        levels = reversed(Level)
        found = ((level, tuple(one for one in self.worded if one.level is level)) for level in levels)
        return tuple((level, clauses) for level, clauses in found if clauses)

    @property
    def worded(self) -> tuple[OutcomeClause, ...]:
        """Return the clauses that say something: no bare title of a part."""
        return tuple(one for one in self.clauses if one.clause.body)

    @property
    def instants(self) -> tuple[tuple[str, datetime], ...]:
        """Return when what happened in the round, in the order of time."""
        notes = reversed((self.note, *self.earlier_notes) if self.note else ())
        told: tuple[tuple[str, datetime | None], ...] = (
            ("Round opened", self.round.opened_at),
            ("Amendments until", self.round.due_at),
            ("Text published", self.publication.issued_at),
            *((f"Change note {note.ordinal} issued", note.at) for note in notes),
            *((f"{line.title} issued", line.issued_at) for line in self.corrigenda),
        )
        return tuple((what, at) for what, at in told if at is not None)

    @property
    def withheld(self) -> tuple[str, ...]:
        """Say what is not in the document."""
        return (*(words for act, words in WITHHELD.items() if act not in self.head.acts), NOBODY_S)


def outcome_page(db: Session, actor: Actor, round_code: str) -> OutcomePage:
    """Return what came of a round; raise NotFound before it is published."""
    round = by_code(db, Round, round_code)
    instrument = load_instrument(db, actor, round.instrument.code)
    publication = publication_of(db, round)
    if publication is None:
        raise NotFound(
            f"Round {round.number} is {round.state.value}. What comes of it stands here once it is published."
        )
    lines, notes = frozen_lines(db, publication), notes_read(actor, round, issued_notes(db, round))
    taking_part = _taking_part(db, round)
    return OutcomePage(
        head=header_of(db, actor, instrument),
        round=round_line(round),
        publication=publication_line(publication),
        basis=publication_line(db.get_one(Publication, publication.basis_id)) if publication.basis_id else None,
        corrigenda=_corrigenda(publications_of(db, instrument), publication.code),
        note=notes[0] if notes else None,
        earlier_notes=notes[1:],
        clauses=_clauses(db, publication, lines),
        statements=published_with(db, actor, publication),
        times=_times(db, publication, lines),
        participants=tuple(name for name, capacity in taking_part if capacity is Capacity.PARTICIPANT),
        observers=tuple(name for name, capacity in taking_part if capacity is Capacity.OBSERVER),
    )


def _corrigenda(publications: tuple[PublicationLine, ...], code: str) -> tuple[PublicationLine, ...]:
    """Return what corrects a text, and what corrects that."""
    corrected, found = {code}, []
    for line in publications:
        if line.corrects in corrected:
            corrected.add(line.code)
            found.append(line)
    return tuple(found)


def _clauses(db: Session, publication: Publication, lines: tuple[Line, ...]) -> tuple[OutcomeClause, ...]:
    then = levels_of(db, publication.instrument, until=publication.issued_at)
    now = levels_of(db, publication.instrument)
    found = []
    for line, clause in zip(lines, clean_clauses(lines), strict=True):
        was = then.of(line.clause.id, line.version)
        # What is said of a clause in other words since says nothing of these.
        said = now.said.get((line.clause.id, line.version.hash), was)
        found.append(OutcomeClause(clause, was, said if said is not was else None))
    return tuple(found)


def _times(db: Session, publication: Publication, lines: tuple[Line, ...]) -> tuple[TimeLine, ...]:
    """Return the date rules that were held against the very words that were published, in the order of the text."""
    published = {line.clause.id: line for line in lines}
    query = (
        select(DateRule)
        .join(Clause, Clause.id == DateRule.clause_id)
        .where(Clause.instrument_id == publication.instrument_id, DateRule.retired_at.is_(None))
        .options(selectinload(DateRule.confirmations))
        .order_by(Clause.ordinal, DateRule.id)
    )
    found = ((rule, published.get(rule.clause_id)) for rule in db.scalars(query))
    return tuple(
        TimeLine(
            line.clause.code,
            short_name(line.version.label, line.version.heading),
            rule.kind.value,
            rule.label,
            rule.notation,
        )
        for rule, line in found
        if line is not None and line.version.hash in rule.hashes
    )


def _taking_part(db: Session, round: Round) -> list[tuple[str, Capacity]]:
    """Return the delegations that were at the table when a round closed, in alphabetical order."""
    query = (
        select(Delegation.name, Participation.capacity)
        .join(Participation, Participation.delegation_id == Delegation.id)
        .where(Participation.instrument_id == round.instrument_id)
        .order_by(Delegation.name)
    )
    closed = round.closed_at
    later = Participation.until > closed
    sat = Participation.stands if closed is None else (Participation.since <= closed) & (Participation.stands | later)
    rows = db.execute(query.where(sat))
    return [(name, capacity) for name, capacity in rows]
