"""The list of amendments: all that the reader may see, by clause, in neutral order, each as a margin shows it."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate.models import Amendment
from negotiate.policy import Act, Actor
from negotiate.queries.amendments.amended_clauses import AmendedClauses, PartAsked, amended_clauses
from negotiate.queries.amendments.counts import amendment_counts, chairs_counts, sorts_of
from negotiate.queries.drafting.rooms import rooms_of
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.queries.house.departures import EndedParticipation, why_closed
from negotiate.queries.text.margin_notes import AmendmentNote, notes_by_clause

#: About as many amendments stand on one page, if the reader does not ask for all.
PAGE = 100
#: What is asked for where nothing is said.
OPEN = PartAsked()


@dataclass(frozen=True)
class ListedClause:
    """A clause with the amendments to it, by number; the reader's own drafts come last."""

    code: str
    label: str
    heading: str
    amendments: tuple[AmendmentNote, ...]

    def __hash__(self) -> int:
        return hash(self.code)


@dataclass(frozen=True)
class AmendmentList:
    """The amendments of an instrument, in the order of the text; `clauses` are those of this page."""

    head: InstrumentHeader
    show: str
    amended: AmendedClauses
    clauses: tuple[ListedClause, ...]
    #: How many amendments each name of `SHOWN` and its like stands for.
    counts: dict[str, int]
    #: How many of them are proposals of the chair.
    of_office: dict[str, int]
    #: The groups of the reader that have a room here, by code.
    rooms: tuple[tuple[str, str], ...]
    #: Why what is on the table is closed to the reader, where her delegation has left.
    departures: tuple[EndedParticipation, ...]

    @property
    def title(self) -> str:
        """Say what is shown."""
        return self.show.capitalize() if self.show == "drafts" else f"{self.show.capitalize()} amendments"

    @property
    def sorts(self) -> tuple[tuple[str, str], ...]:
        """Return what can be asked for, with how many that shows in words."""
        return tuple((name, self._told(name)) for name in self.counts)

    def _told(self, name: str) -> str:
        of_office = self.of_office[name]
        beside = f" and {of_office} compromise" if of_office else ""
        return f"{name.capitalize()} {self.counts[name] - of_office}{beside}"

    @property
    def shown(self) -> int:
        """Return how many are shown, on this page and those around it."""
        return self.counts[self.show]

    @property
    def folds(self) -> bool:
        """Say whether clauses are folded, as they are where many stand on one page that is long."""
        return self.amended.is_long and self.amended.is_whole and len(self.clauses) > 1

    @property
    def total(self) -> int:
        """Return how many there are."""
        return self.counts["all"]


def amendment_list(db: Session, actor: Actor, code: str, asked: PartAsked = OPEN) -> AmendmentList:
    """Return the part of the list that is asked for, by a sort of its counts."""
    instrument = load_instrument(db, actor, code)
    sorts = sorts_of(actor, instrument)
    show = asked.of(sorts)
    amended = amended_clauses(db, actor, instrument, sorts[show], PAGE).part(asked)
    here = Amendment.clause_id.in_([clause.id for clause in amended.shown])
    notes = notes_by_clause(db, actor, instrument, sorts[show], here)
    clauses = tuple(
        ListedClause(clause.code, clause.label, clause.heading, notes.get(clause.code, ())) for clause in amended.shown
    )
    counts, of_office = amendment_counts(db, actor, instrument), chairs_counts(db, actor, instrument)
    head, rooms = header_of(db, actor, instrument), rooms_of(db, actor, instrument)
    gone = why_closed(db, actor, Act.SEE_TABLE, instrument)
    return AmendmentList(head, show, amended, clauses, counts, of_office, rooms, gone)
