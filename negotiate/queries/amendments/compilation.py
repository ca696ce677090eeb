"""The compilation: every amendment that the reader may see, by clause, attributed, in neutral order.

Where there are many, a page begins with any clause that is asked for and holds as many whole clauses as fit.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, takewhile

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from negotiate.models import Amendment, Instrument
from negotiate.policy import Actor
from negotiate.queries.amendments.counts import amendment_counts, sorts_of
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.queries.text.margin_notes import AmendmentNote, notes_to_show
from negotiate.state.amendments.readable import readable
from negotiate.state.text.lines import newest_names

#: About as many amendments stand on one page, if the reader does not ask for all; a clause is never divided.
PAGE = 100


@dataclass(frozen=True)
class ListedClause:
    """A clause to which there are amendments, and how many."""

    id: int
    code: str
    label: str
    heading: str
    count: int

    @property
    def name(self) -> str:
        """Return the clause in one line."""
        return self.label or self.heading or "Text"


@dataclass(frozen=True)
class CompiledClause:
    """A clause with the amendments to it, by number; the reader's own drafts come last."""

    code: str
    label: str
    heading: str
    amendments: tuple[AmendmentNote, ...]

    def __hash__(self) -> int:
        return hash(self.code)


@dataclass(frozen=True)
class CompilationPage:
    """The amendments of an instrument, in the order of the text.

    `listed` are all the clauses that are amended, and the page shows those of the positions [start, end) in it.
    """

    head: InstrumentHeader
    show: str
    clauses: tuple[CompiledClause, ...]
    listed: tuple[ListedClause, ...]
    start: int
    end: int
    #: How many amendments each name of `SHOWN` and its like stands for.
    counts: dict[str, int]

    @property
    def title(self) -> str:
        """Say what is shown."""
        return self.show.capitalize() if self.show == "drafts" else f"{self.show.capitalize()} amendments"

    @property
    def shown(self) -> int:
        """Return how many are shown, on this page and those around it."""
        return self.counts[self.show]

    @property
    def is_long(self) -> bool:
        """Say whether there is too much for one page."""
        return self.shown > PAGE

    @property
    def is_whole(self) -> bool:
        """Say whether everything stands on this page."""
        return (self.start, self.end) == (0, len(self.listed))

    @property
    def folds(self) -> bool:
        """Say whether clauses are folded, as they are where many stand on one page that is long."""
        return self.is_long and self.is_whole and len(self.listed) > 1

    @property
    def choices(self) -> tuple[tuple[str, str], ...]:
        """Return with which clauses a page can begin: codes, and words for each."""
        return tuple((clause.code, f"{clause.name} ({clause.count})") for clause in self.listed)

    @property
    def before(self) -> ListedClause | None:
        """Return with which clause the page before this one begins."""
        return self.listed[self.start - _fitting(reversed(self.listed[: self.start]))] if self.start else None

    @property
    def after(self) -> ListedClause | None:
        """Return with which clause the page after this one begins."""
        return self.listed[self.end] if self.end < len(self.listed) else None

    @property
    def total(self) -> int:
        """Return how many there are."""
        return self.counts["all"]


def compilation_page(
    db: Session, actor: Actor, code: str, show: str = "open", *, first: str | None = None
) -> CompilationPage:
    """Return a page of the compilation that begins with the clause `first`, or with the first that is amended.

    `show` is one of the names in its counts, and anything else counts as "open".
    """
    return _page(db, actor, code, show, lambda listed: _window(listed, first))


def whole_compilation(db: Session, actor: Actor, code: str, show: str = "open") -> CompilationPage:
    """Return the compilation on one page, however long it is."""
    return _page(db, actor, code, show, lambda listed: (0, len(listed)))


def _page(
    db: Session, actor: Actor, code: str, show: str, window: Callable[[Sequence[ListedClause]], tuple[int, int]]
) -> CompilationPage:
    instrument = load_instrument(db, actor, code)
    sorts = sorts_of(actor, instrument)
    show = show if show in sorts else "open"
    listed = _listed(db, actor, instrument, sorts[show])
    start, end = window(listed)
    clauses = _compiled(db, actor, instrument, listed[start:end], sorts[show])
    counts = amendment_counts(db, actor, instrument)
    return CompilationPage(header_of(db, actor, instrument), show, clauses, listed, start, end, counts)


def _listed(db: Session, actor: Actor, instrument: Instrument, sort: ColumnElement[bool]) -> tuple[ListedClause, ...]:
    """Return the clauses that are amended, in the order of the text."""
    query = (
        select(Amendment.clause_id, func.count())
        .where(Amendment.instrument_id == instrument.id, readable(db, actor, instrument), sort)
        .group_by(Amendment.clause_id)
    )
    counts = dict(db.execute(query).all())
    names = (name for name in newest_names(db, instrument) if name.id in counts)
    return tuple(ListedClause(name.id, name.code, name.label, name.heading, counts[name.id]) for name in names)


def _window(listed: Sequence[ListedClause], first: str | None) -> tuple[int, int]:
    """Return the positions [start, end) of the clauses that fit on a page."""
    start = next((n for n, clause in enumerate(listed) if clause.code == first), 0)
    return start, start + _fitting(listed[start:])


def _fitting(listed: Iterable[ListedClause]) -> int:
    """Return how many of some clauses fit on a page; one at least, if there is one."""
    sums = list(takewhile(lambda total: total <= PAGE, accumulate(clause.count for clause in listed)))
    return max(1, len(sums))


def _compiled(
    db: Session, actor: Actor, instrument: Instrument, listed: Sequence[ListedClause], sort: ColumnElement[bool]
) -> tuple[CompiledClause, ...]:
    by_clause: dict[str, list[AmendmentNote]] = defaultdict(list)
    ids = [clause.id for clause in listed]
    for note in notes_to_show(db, actor, instrument, sort, Amendment.clause_id.in_(ids)):
        by_clause[note.clause_code].append(note)
    return tuple(
        CompiledClause(clause.code, clause.label, clause.heading, tuple(by_clause[clause.code])) for clause in listed
    )
