"""The compilation: every amendment that the reader may see, by clause, attributed, in neutral order."""

from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate.models import Amendment, Instrument, Stage
from negotiate.policy import Act, Actor, may
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.queries.text.margin_notes import AmendmentNote, amendments_to_show, notes_of, unanswered
from negotiate.state.text.versions import newest_versions


@dataclass(frozen=True)
class CompiledClause:
    """A clause with the amendments to it, by number; the reader's own drafts come last."""

    code: str
    label: str
    heading: str
    amendments: tuple[AmendmentNote, ...]


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
    def total(self) -> int:
        """Return how many there are."""
        return self.counts["all"]


#: What can be shown, with the stages that it holds.
SHOWN = {"open": (Stage.DRAFT, Stage.TABLED), "decided": (Stage.DECIDED, Stage.WITHDRAWN), "all": tuple(Stage)}


def compilation_page(db: Session, actor: Actor, code: str, show: str = "open") -> CompilationPage:
    """Return the compilation; `show` is one of the names in its counts, and anything else counts as "open"."""
    instrument = load_instrument(db, actor, code)
    rows = amendments_to_show(db, actor, instrument)
    found = _found(db, actor, instrument, rows)
    show = show if show in found else "open"
    by_clause: dict[str, list[AmendmentNote]] = defaultdict(list)
    for note in notes_of(db, actor, instrument, found[show]):
        by_clause[note.clause_code].append(note)
    clauses = tuple(
        CompiledClause(clause.code, version.label, version.heading, tuple(by_clause[clause.code]))
        for clause, version in newest_versions(db, instrument)
        if clause.code in by_clause
    )
    counts = {name: len(some) for name, some in found.items()}
    return CompilationPage(header_of(db, actor, instrument), show, clauses, counts)


def _found(db: Session, actor: Actor, instrument: Instrument, rows: list[Amendment]) -> dict[str, list[Amendment]]:
    """Return what can be shown, by name; a delegation also finds its drafts and what it has not answered."""
    found = {name: [row for row in rows if row.stage in stages] for name, stages in SHOWN.items()}
    if may(actor, Act.DRAFT, instrument):
        found["unanswered"] = unanswered(db, actor, instrument, rows)
        found["drafts"] = [row for row in rows if row.stage is Stage.DRAFT]
    return found
