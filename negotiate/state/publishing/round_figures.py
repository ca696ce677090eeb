"""What a published round did to its text, counted: against the text before it, with the fates that it gave.

Words, brackets and strength are counted clause by clause as the table of changes counts them. How far a clause is
agreed is taken as of the instants at which the two texts were issued; a deadline is any phrase about time.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.amendment_names import is_of_office
from negotiate.dates import find_phrases
from negotiate.models import Amendment, Fate, FateKind, Level, Publication, Round, TakeBack
from negotiate.state.text.levels import Levels, levels_of
from negotiate.state.text.lines import PlainVersion, Text, published_text
from negotiate.text.changes.bracket_changes import bracket_changes
from negotiate.text.changes.measures import measured
from negotiate.text.changes.text_change import Surroundings, TextChange, text_change
from negotiate.text.diff.lcs import common
from negotiate.text.diff.paragraphs.compare import compare
from negotiate.text.norms.phrasebooks import book_of
from negotiate.text.norms.strength import Shift, Turn
from negotiate.text.wording import short_name


@dataclass(frozen=True)
class StatusStep:
    """A clause that rose or fell, and how far it is agreed now."""

    clause: str
    level: Level


@dataclass(frozen=True)
class MovedTime:
    """A clause in which words about time went, came, or became others."""

    clause: str
    went: tuple[str, ...]
    came: tuple[str, ...]


@dataclass(frozen=True)
class RoundFigures:
    """What a round changed; `brackets_left` stand in the text that it published.

    There are `shifts` only in a language whose words of obligation are read (`reads_strength`).
    """

    clauses: int
    reworded: int
    added: int
    removed: int
    moved: int
    words_in: int
    words_out: int
    brackets_opened: int
    brackets_closed: int
    brackets_left: int
    fates: tuple[tuple[FateKind, int], ...]
    of_office: int
    shifts: tuple[Shift, ...]
    rose: tuple[StatusStep, ...]
    fell: tuple[StatusStep, ...]
    times: tuple[MovedTime, ...]
    reads_strength: bool = True

    @property
    def changed(self) -> int:
        """Return how many clauses are not as they were."""
        return self.reworded + self.added + self.removed + self.moved

    def turned(self, turn: Turn) -> int:
        """Return in how many places the text turned one way."""
        return sum(shift.turn is turn for shift in self.shifts)

    @property
    def swaps(self) -> tuple[tuple[str, str, int], ...]:
        """Return which words of obligation, denied or not, took the place of which others and how often, most first."""
        counts = Counter((_verb(shift.old), _verb(shift.new)) for shift in self.shifts)
        pairs = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
        return tuple((old, new, count) for (old, new), count in pairs if old and new and old != new)


def _verb(phrase: str) -> str:
    return phrase.casefold().partition(" ")[0]


def round_figures(db: Session, round: Round, publication: Publication) -> RoundFigures:
    """Count what a round changed, by the text that it published."""
    instrument = round.instrument
    basis = db.get(Publication, publication.basis_id) if publication.basis_id else None
    old, new = published_text(db, basis) if basis else [], published_text(db, publication)
    sides = _Sides(old, new)
    changes = [_change(*pair, instrument.language) for pair in sides.reworded]
    then = levels_of(db, instrument, until=basis.issued_at) if basis else Levels({}, frozenset())
    now = levels_of(db, instrument, until=publication.issued_at)
    steps = list(_steps(sides, then, now))
    fates = _fates(db, round)
    return RoundFigures(
        clauses=len(new),
        reworded=sum(old is not None and new is not None for old, new in sides.reworded),
        added=sum(old is None for old, _ in sides.reworded),
        removed=sum(new is None for _, new in sides.reworded),
        moved=sides.moved,
        words_in=sum(change.words_in for change in changes),
        words_out=sum(change.words_out for change in changes),
        brackets_opened=sum(change.brackets.opened_count for change in changes),
        brackets_closed=sum(change.brackets.closed_count for change in changes),
        brackets_left=sum(_brackets(version) for _, version in new),
        fates=tuple((kind, count) for kind in FateKind if (count := fates[kind, False])),
        of_office=sum(count for (_, is_of_office), count in fates.items() if is_of_office),
        shifts=tuple(shift for change in changes for shift in change.shifts),
        reads_strength=book_of(instrument.language) is not None,
        rose=tuple(StatusStep(name, level) for step, name, level in steps if step > 0),
        fell=tuple(StatusStep(name, level) for step, name, level in steps if step < 0),
        times=tuple(_moved_times(sides.reworded, instrument.language)),
    )


_Pair = tuple[PlainVersion | None, PlainVersion | None]


class _Sides:
    """The clauses of two texts by their identity: those not worded or called as they were, and those that moved."""

    def __init__(self, old: Text, new: Text) -> None:
        before, after = ({clause.id: version for clause, version in text} for text in (old, new))
        self.both = [(before[key], version) for key, version in after.items() if key in before]
        met: list[_Pair] = [(before.get(clause.id), version) for clause, version in new]
        gone: list[_Pair] = [(version, None) for clause, version in old if clause.id not in after]
        self.reworded = [pair for pair in (*met, *gone) if _called(pair[0]) != _called(pair[1])]
        runs = [key for key in before if key in after], [key for key in after if key in before]
        stayed = {runs[1][there] for _, there in common(*runs)}
        others = {new.clause_id for _, new in self.reworded if new is not None}
        self.moved = len(set(runs[1]) - stayed - others)


def _called(version: PlainVersion | None) -> tuple[str, str] | None:
    return (version.label, version.hash) if version else None


def _change(old: PlainVersion | None, new: PlainVersion | None, language: str) -> TextChange:
    """Return what changed in a clause, the brackets of its label with those of its words."""
    before, after = (one.wording.text if one else "" for one in (old, new))
    was, is_now = (one.label if one else "" for one in (old, new))
    found = text_change(before, after, Surroundings(language))
    of_label = bracket_changes(was, is_now, compare(was, is_now))
    return TextChange(found.words_out, found.words_in, brackets=found.brackets + of_label, shifts=found.shifts)


def _brackets(version: PlainVersion) -> int:
    return measured(version.label).brackets + measured(version.wording.text).brackets


def _steps(sides: _Sides, then: Levels, now: Levels) -> Iterator[tuple[int, str, Level]]:
    """Yield by how many rungs each clause of both texts rose, or fell, with its name and where it is now.

    Only where somebody had said how far its words are agreed, or has since: what is read off the words themselves,
    such as that they hold brackets, is no status that could rise or fall.
    """
    for old, new in sides.both:
        if (old.clause_id, old.hash) not in then.said and (new.clause_id, new.hash) not in now.said:
            continue
        before, after = then.of(old.clause_id, old), now.of(new.clause_id, new)
        yield after.rank - before.rank, _name(new), after


def _fates(db: Session, round: Round) -> Counter[tuple[FateKind, bool]]:
    """Return how many amendments met which fate in a round, proposals of the chair apart; the last that counts."""
    query = (
        select(Amendment.number, Fate.kind)
        .join(Fate, Fate.amendment_id == Amendment.id)
        .outerjoin(TakeBack, TakeBack.merge_id == Fate.merge_id)
        .where(Fate.round_id == round.id, TakeBack.id.is_(None))
        .order_by(Fate.id)
    )
    last: dict[int | None, FateKind] = dict(db.execute(query).all())
    return Counter((kind, is_of_office(number)) for number, kind in last.items())


def _moved_times(pairs: Iterable[_Pair], language: str) -> Iterator[MovedTime]:
    """Yield the clauses that stand in both texts and say something else about time now."""
    for old, new in pairs:
        if old is None or new is None:
            continue
        before, after = (Counter(_times(one.body, language)) for one in (old, new))
        if before != after:
            yield MovedTime(_name(new), tuple(before - after), tuple(after - before))


def _times(body: str, language: str) -> list[str]:
    """Return the words about time in a clause; those that break off at a bracket with a sign that they do."""
    return [
        " ".join(phrase.words.split()) + (" […]" if body[phrase.end :].lstrip().startswith("[") else "")
        for phrase in find_phrases(body, language)
    ]


def _name(version: PlainVersion) -> str:
    return short_name(version.label, version.heading) or "a clause without a number"
