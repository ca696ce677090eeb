"""The compilation: every amendment that the reader may see, by clause, attributed, in neutral order."""

from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate.models import Stage
from negotiate.policy import Actor
from negotiate.queries.heads import InstrumentHead, head_of, load_instrument
from negotiate.queries.notes import AmendmentNote, amendments_to_show, notes_of
from negotiate.queries.rows import newest_versions


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

    head: InstrumentHead
    show: str
    clauses: tuple[CompiledClause, ...]
    counts: tuple[tuple[str, int], ...]


#: What can be shown, with the stages that it holds.
SHOWN = {
    "open": (Stage.DRAFT, Stage.TABLED),
    "decided": (Stage.DECIDED, Stage.WITHDRAWN),
    "all": tuple(Stage),
}


def compilation_page(db: Session, actor: Actor, code: str, show: str = "open") -> CompilationPage:
    """Return the compilation; `show` is one of "open", "decided", "all", and anything else counts as "open"."""
    instrument = load_instrument(db, actor, code)
    show = show if show in SHOWN else "open"
    rows = amendments_to_show(db, actor, instrument)
    shown = [row for row in rows if row.stage in SHOWN[show]]
    by_clause: dict[str, list[AmendmentNote]] = defaultdict(list)
    for note in notes_of(db, actor, instrument, shown):
        by_clause[note.clause_code].append(note)
    clauses = tuple(
        CompiledClause(clause.code, version.label, version.heading, tuple(by_clause[clause.code]))
        for clause, version in newest_versions(db, instrument)
        if clause.code in by_clause
    )
    counts = tuple((name, sum(row.stage in stages for row in rows)) for name, stages in SHOWN.items())
    return CompilationPage(head_of(db, actor, instrument), show, clauses, counts)
