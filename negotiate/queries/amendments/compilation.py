"""The compilation: every amendment that the reader may see, by clause, attributed, in neutral order."""

from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate.policy import Actor
from negotiate.queries.amendments.counts import amendment_counts, sorts_of
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.queries.text.margin_notes import AmendmentNote, notes_to_show
from negotiate.state.text.lines import newest_names

#: A list of more amendments than this is folded by clause.
LONG = 100


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
    """The amendments of an instrument, in the order of the text."""

    head: InstrumentHeader
    show: str
    clauses: tuple[CompiledClause, ...]
    #: How many amendments each name of `SHOWN` and its like stands for.
    counts: dict[str, int]

    @property
    def title(self) -> str:
        """Say what is shown."""
        return self.show.capitalize() if self.show == "drafts" else f"{self.show.capitalize()} amendments"

    @property
    def shown(self) -> int:
        """Return how many are shown."""
        return self.counts[self.show]

    @property
    def is_long(self) -> bool:
        """Say whether so much is shown that it is folded by clause."""
        return self.shown > LONG

    @property
    def total(self) -> int:
        """Return how many there are."""
        return self.counts["all"]


def compilation_page(db: Session, actor: Actor, code: str, show: str = "open") -> CompilationPage:
    """Return the compilation; `show` is one of the names in its counts, and anything else counts as "open"."""
    instrument = load_instrument(db, actor, code)
    sorts = sorts_of(actor, instrument)
    show = show if show in sorts else "open"
    by_clause: dict[str, list[AmendmentNote]] = defaultdict(list)
    for note in notes_to_show(db, actor, instrument, sorts[show]):
        by_clause[note.clause_code].append(note)
    clauses = tuple(
        CompiledClause(line.code, line.label, line.heading, tuple(by_clause[line.code]))
        for line in newest_names(db, instrument)
        if line.code in by_clause
    )
    counts = amendment_counts(db, actor, instrument)
    return CompilationPage(header_of(db, actor, instrument), show, clauses, counts)
