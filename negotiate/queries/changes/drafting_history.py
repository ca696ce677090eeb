"""The drafting history of a clause, and of all: every wording that was published, what led to it, and what failed.

An entry is what one round made of a clause: its words against those before, acts on it as a whole, and everything that
was on the table with its reasons, its fate and who was for and against, and what was said of its words for the record.
Drafts are no part of it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from sqlalchemy.orm import Session

from negotiate.models import Amendment, Clause, Instrument, Level, Statement
from negotiate.policy import Act, Actor, may, require
from negotiate.queries.changes.lives import LifePoint, level_in, life_through
from negotiate.queries.changes.rivals_then import RivalThen, rivals_then
from negotiate.queries.changes.standings import ClauseStandings, TextMoment, levels_then, moments_of, standings_of
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.queries.statements.statements import StatementLine, statements_of
from negotiate.queries.text.comparing.attributions import ClauseChange, ClauseRedline, GatheredChange
from negotiate.queries.text.comparing.redlines import REDLINES
from negotiate.queries.text.history import SourcedWords
from negotiate.queries.text.lineages import ClauseAct, acts_by_clause
from negotiate.state.rows import by_code
from negotiate.state.text.levels import Levels
from negotiate.state.text.origins import ChainedVersion, Source, sources_of
from negotiate.text.tokens import tokenize
from negotiate.text.wording import full_name


@dataclass(frozen=True)
class HistoryEntry:
    """What one text made of a clause; `redline` is None where its words and its label stayed."""

    moment: TextMoment
    redline: ClauseRedline | None
    level: Level | None
    acts: tuple[ClauseAct, ...]
    rivals: tuple[RivalThen, ...]
    statements: tuple[StatementLine, ...]

    @property
    def is_birth(self) -> bool:
        """Say whether the clause came into the text with it."""
        return self.redline is not None and self.redline.change is ClauseChange.ADDED


@dataclass(frozen=True)
class ClauseHistory:
    """One clause from its birth, the newest entry first; `life` is the oldest text first."""

    code: str
    depth: int
    label: str
    heading: str
    is_deleted: bool
    entries: tuple[HistoryEntry, ...]
    life: tuple[LifePoint, ...]

    def __hash__(self) -> int:
        return hash((self.code, len(self.entries)))

    @property
    def name(self) -> str:
        """Return the clause in one line."""
        return full_name(self.label, self.heading)

    @property
    def wordings(self) -> int:
        """Return how many wordings it has had."""
        return sum(1 for entry in self.entries if entry.redline is not None)

    @property
    def amendments(self) -> int:
        """Return how many amendments to it were on the table."""
        return len({rival.note.code for entry in self.entries for rival in entry.rivals})

    @property
    def delegations(self) -> int:
        """Return how many delegations proposed them."""
        return len({rival.note.delegation for entry in self.entries for rival in entry.rivals} - {""})


@dataclass(frozen=True)
class Phrase:
    """Words that somebody asks about: the amendment, or act of the house, behind them, what it put in or took out.

    `number` is the version that it made, where the actor may open that one.
    """

    source: Source
    number: int | None
    rival: RivalThen | None
    notes: tuple[tuple[HistoryEntry, GatheredChange], ...]


@dataclass(frozen=True)
class ClauseHistoryPage:
    """A clause as it stands, whose words lead to who brought them in, with its history."""

    head: InstrumentHeader
    history: ClauseHistory
    spans: tuple[SourcedWords, ...]
    phrase: Phrase | None

    @property
    def sources(self) -> tuple[Source, ...]:
        """Return the amendments, and the texts, that brought in words, in the order in which these stand."""
        named = {span.source.code: span.source for span in self.spans if span.source.code}
        return tuple(named.values())


@dataclass(frozen=True)
class WholeHistoryPage:
    """The histories of all clauses, deleted ones included, in the order of the text."""

    head: InstrumentHeader
    moments: tuple[TextMoment, ...]
    histories: tuple[ClauseHistory, ...]


def clause_history(db: Session, actor: Actor, code: str, words: str = "") -> ClauseHistoryPage:
    """Return the history of a clause; `words` names the amendment or version whose words are asked about."""
    clause = by_code(db, Clause, code)
    instrument = load_instrument(db, actor, clause.instrument.code)
    teller = _Teller.of(db, actor, instrument, clause)
    (standing,) = teller.standings
    if not any(standing.versions):
        require(actor, Act.SEE_WORKING_TEXT, instrument)
    history = teller.history(standing)
    return ClauseHistoryPage(
        teller.head, history, tuple(teller.spans(standing)), teller.phrase(history, standing, words)
    )


def whole_history(db: Session, actor: Actor, code: str) -> WholeHistoryPage:
    """Return the histories of all clauses of an instrument that ever stood in a text that the actor may read."""
    teller = _Teller.of(db, actor, load_instrument(db, actor, code))
    told = tuple(teller.history(standing) for standing in teller.standings if any(standing.versions))
    return WholeHistoryPage(teller.head, teller.moments, told)


@dataclass(frozen=True)
class _Teller:
    """All that histories are told from, read in a number of statements that does not grow with the text."""

    head: InstrumentHeader
    moments: tuple[TextMoment, ...]
    standings: tuple[ClauseStandings, ...]
    levels: tuple[Levels, ...]
    sources: Mapping[str, Source]
    rivals: Mapping[str, Sequence[RivalThen]]
    acts: Mapping[int, Sequence[ClauseAct]]
    statements: Mapping[str, Sequence[StatementLine]]
    sees_table: bool
    sees_all: bool

    @classmethod
    def of(cls, db: Session, actor: Actor, instrument: Instrument, clause: Clause | None = None) -> "_Teller":
        """Read what the histories of all clauses need, or that of one."""
        head = header_of(db, actor, instrument)
        moments = moments_of(db, actor, instrument, head.round.number if head.round else None)
        only = (Clause.id == clause.id,) if clause else ()
        standings = standings_of(db, instrument, moments, *only)
        on_the_table = (Amendment.clause_id == clause.id,) if clause else ()
        on_its_words = (Statement.clause_id == clause.id,) if clause else ()
        sees_acts = may(actor, Act.SEE_TABLE, instrument)
        return cls(
            head=head,
            moments=moments,
            standings=standings,
            levels=levels_then(db, instrument, moments),
            sources=sources_of(db, _origins(standings)),
            rivals=rivals_then(db, actor, instrument, *on_the_table),
            acts=acts_by_clause(db, instrument, clause) if sees_acts else {},
            statements=_by_clause(statements_of(db, actor, instrument, *on_its_words)),
            sees_table=sees_acts,
            sees_all=may(actor, Act.SEE_WORKING_TEXT, instrument),
        )

    def history(self, standing: ClauseStandings) -> ClauseHistory:
        """Return the history of a clause."""
        entries = tuple(self._entries(standing))
        shown = next(version for version in reversed(standing.versions) if version) if any(standing.versions) else None
        clause = standing.clause
        return ClauseHistory(
            code=clause.code,
            depth=clause.depth,
            label=shown.label if shown else clause.label,
            heading=shown.heading if shown else clause.heading,
            is_deleted=standing.versions[-1] is None,
            entries=tuple(reversed(entries)),
            life=tuple(life_through(standing, self.moments, self.levels)),
        )

    def spans(self, standing: ClauseStandings) -> Iterator[SourcedWords]:
        """Yield the words of a clause as they stand, each stretch with its source; nothing of one that is gone."""
        version = standing.versions[-1]
        step = next((step for step in standing.chain if version is not None and step.id == version.id), None)
        if version is None or step is None:
            return
        tokens, at = tokenize(version.wording.text), 0
        for length, origin in step.runs:
            yield SourcedWords("".join(tokens[at : at + length]), self.sources[origin])
            at += length

    def phrase(self, history: ClauseHistory, standing: ClauseStandings, code: str) -> Phrase | None:
        """Return what is told of the words that a source brought in or took out; None where there are none."""
        source = next((one for one in self.sources.values() if code and one.asked == code), None)
        notes = tuple(
            (entry, note)
            for entry in history.entries
            for note in (entry.redline.notes if entry.redline else ())
            if any(source.asked == code for source in (*note.brought_in, *note.taken_out))
        )
        stands = any(words.source.asked == code for words in self.spans(standing))
        if source is None or not (notes or stands):
            return None
        rivals = self.rivals.get(history.code, ())
        readable = {version.number for version in standing.versions if version}
        made = (step.number for step in standing.chain if _is_made_by(step, code))
        return Phrase(
            source=source,
            number=next((number for number in made if self.sees_all or number in readable), None),
            rival=next((rival for rival in rivals if rival.note.code == code), None),
            notes=notes,
        )

    def _entries(self, standing: ClauseStandings) -> Iterator[HistoryEntry]:
        """Yield what happened to a clause, a text at a time, oldest first; texts without an event are left out."""
        rivals, acts = self.rivals.get(standing.clause.code, ()), self.acts.get(standing.clause.id, ())
        statements = self.statements.get(standing.clause.code, ())
        for place, moment in enumerate(self.moments):
            entry = HistoryEntry(
                moment=moment,
                redline=self._redline(standing, place),
                level=level_in(standing, place, self.levels),
                acts=tuple(act for act in acts if self._place_after(act.at) == place),
                rivals=tuple(rival for rival in rivals if self._place_of_round(rival.note.round_number) == place),
                statements=tuple(said for said in statements if self._place_after(said.made_at) == place),
            )
            if entry.redline or entry.acts or entry.rivals or entry.statements:
                yield entry

    def _redline(self, standing: ClauseStandings, place: int) -> ClauseRedline | None:
        pair = standing.pair(place)
        if pair is None or (pair.change is ClauseChange.KEPT and not (pair.came_back and self.sees_table)):
            return None
        named = dict(self.sources)
        return REDLINES.get(pair.key(named), partial(pair.redline, named))

    def _place_of_round(self, number: int | None) -> int:
        """Return the text that a round led to; the newest where it has led to none yet."""
        places = [place for place, moment in enumerate(self.moments) if moment.round_number == number]
        return places[0] if places and number is not None else len(self.moments) - 1

    def _place_after(self, at: datetime) -> int:
        """Return the first text that was issued after an instant."""
        later = (p for p, moment in enumerate(self.moments) if moment.issued_at is None or moment.issued_at >= at)
        return next(later, len(self.moments) - 1)


def _is_made_by(step: ChainedVersion, code: str) -> bool:
    """Say whether a version is one that an act of the house made, or in which an amendment came in or struck words."""
    return step.code == code or any(change[3] == f"amendment:{code}" for change in step.changes)


def _by_clause(statements: Iterable[StatementLine]) -> dict[str, list[StatementLine]]:
    found: dict[str, list[StatementLine]] = defaultdict(list)
    for line in statements:
        found[line.clause_code].append(line)
    return found


def _origins(standings: Sequence[ClauseStandings]) -> set[str]:
    """Return every origin that a history may name."""
    steps = [step for standing in standings for step in standing.chain]
    return {origin for step in steps for _, origin in step.runs} | {
        change[3] for step in steps for change in step.changes
    }
