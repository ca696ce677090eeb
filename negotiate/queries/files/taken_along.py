"""What a file holds that somebody takes along: clauses in one wording or in two, changes with their hands, remarks."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import ClauseKind, Instrument, ThreadReach
from negotiate.policy import Actor
from negotiate.queries.comments.threads import ThreadNote
from negotiate.queries.header import InstrumentHeader, header_of
from negotiate.state.text.lines import PlainVersion
from negotiate.text.edits import Edit
from negotiate.text.wording import Wording

#: Who is named where no delegation asked for a change.
SECRETARIAT = "Secretariat"


@dataclass(frozen=True)
class TakenHand:
    """Who is named beside words, and since when they are so."""

    name: str
    at: datetime | None


@dataclass(frozen=True)
class TakenFields:
    """A clause as one text has it."""

    version_code: str
    label: str
    joint: str
    wording: Wording


@dataclass(frozen=True)
class TakenChange:
    """An edit on the tokens of the wording before, who brought words in and who took words out."""

    edit: Edit
    brought_in: TakenHand
    taken_out: TakenHand


@dataclass(frozen=True)
class TakenRemark:
    """What somebody says beside a clause."""

    by: TakenHand
    text: str


@dataclass(frozen=True)
class TakenClause:
    """A clause before and after; alike where nothing is compared. One side is missing where it is new or gone.

    `by` answers for what no edit does. A clause that stands elsewhere now comes twice, as `is_moved`: where it stood,
    without `stands_here`, and where it stands.
    """

    code: str
    kind: ClauseKind
    level: int
    before: TakenFields | None
    after: TakenFields | None
    by: TakenHand
    changes: tuple[TakenChange, ...] = ()
    remarks: tuple[TakenRemark, ...] = ()
    #: What is said of its words as they are after, or of all of it.
    threads: tuple[ThreadNote, ...] = ()
    is_moved: bool = False
    stands_here: bool = True


@dataclass(frozen=True)
class TakenAlong:
    """Everything that goes into one file; `part` says what of the text it is, "" for all.

    `record_head` binds all journals of the house as they were when the text was issued; "" for one that was not.
    """

    head: InstrumentHeader
    part: str
    symbol: str
    standing: str
    made_at: datetime
    clauses: tuple[TakenClause, ...]
    record_head: str = ""

    @property
    def threads(self) -> tuple[ThreadNote, ...]:
        """Return all that is said of its words and goes into the file."""
        return tuple(note for clause in self.clauses for note in clause.threads)


@dataclass(frozen=True)
class AskedText:
    """Which text is taken along: its name, "" for the one that its reader reads, and that of one before it, if any.

    A clause alone is named by the number of a version. `reaches` say which threads go along, of those that she hears.
    """

    name: str = ""
    before: str = ""
    reaches: frozenset[ThreadReach] = frozenset()


def taken_along(
    db: Session, actor: Actor, instrument: Instrument, called: tuple[str, str, str], clauses: tuple[TakenClause, ...]
) -> TakenAlong:
    """Return what goes into a file; `called` are the part, the symbol of the text and which text it is."""
    return TakenAlong(header_of(db, actor, instrument), *called, clock.now(), clauses)


def fields_of(version: PlainVersion) -> TakenFields:
    """Return a clause as a version has it."""
    return TakenFields(version.code, version.label, version.joint, version.wording)
