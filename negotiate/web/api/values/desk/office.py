"""The queue of a round, a text that is made ready, and files that were received, as the secretariat is given them."""

from dataclasses import dataclass
from datetime import datetime

from negotiate.amendment_names import amendment_name
from negotiate.queries.desk.queue_page import QueueClause, QueueEntry
from negotiate.queries.files.received import ReceivedLine
from negotiate.queries.publishing.preparations import PreparationPage
from negotiate.queries.text.comparing.attributions import ClauseRedline
from negotiate.web.api.values.publishing import StrokeAnswer, strokes


@dataclass(frozen=True)
class QueuedAmendmentAnswer:
    """An amendment in the queue of a round; it `meets` those whose words cannot stand beside its own undecided."""

    amendment: str
    name: str
    kind: str
    delegation: str
    fate: str | None
    meets: tuple[str, ...]


@dataclass(frozen=True)
class QueuedClauseAnswer:
    """A clause with the amendments of a round to it: `left` of them have met no fate, `clashes` places are disputed."""

    clause: str
    label: str
    heading: str
    clashes: int
    open_places: int
    left: int
    amendments: tuple[QueuedAmendmentAnswer, ...]


@dataclass(frozen=True)
class PreparedClauseAnswer:
    """A clause that a text to be published does not have as the one before; `strokes` lead from one to the other."""

    clause: str
    label: str
    change: str
    strokes: tuple[StrokeAnswer, ...]


@dataclass(frozen=True)
class PreparationAnswer:
    """A text that one person made ready, and another is to approve; `publication` is its code once it is published.

    It `is_current` while it is still the text as it stands, and `is_ready` where nothing stands in its way.
    """

    code: str
    title: str
    symbol: str
    standing: str
    hash: str
    made_by: str
    made_at: datetime
    corrects: bool
    is_newest: bool
    is_current: bool
    is_ready: bool
    publication: str
    changes: tuple[PreparedClauseAnswer, ...]


@dataclass(frozen=True)
class TakenFromFileAnswer:
    """What drafts were begun of a file for one delegation, by their names."""

    delegation: str
    drafts: tuple[str, ...]


@dataclass(frozen=True)
class ReceivedFileAnswer:
    """A file that delegations sent; `read_at` is null until somebody has gone through it.

    `authors` are named in it; `left` is what was not taken, and `reason` why.
    """

    code: str
    name: str
    received_at: datetime
    authors: tuple[str, ...]
    taken: tuple[TakenFromFileAnswer, ...]
    left: tuple[str, ...]
    reason: str
    read_at: datetime | None


def queued_answer(clause: QueueClause) -> QueuedClauseAnswer:
    """Return a clause of the queue."""
    return QueuedClauseAnswer(
        clause=clause.code,
        label=clause.label,
        heading=clause.heading,
        clashes=clause.clashes,
        open_places=clause.open_places,
        left=clause.left,
        amendments=tuple(map(_queued, clause.entries)),
    )


def preparation_answer(page: PreparationPage) -> PreparationAnswer:
    """Return a text that is made ready."""
    return PreparationAnswer(
        code=page.code,
        title=page.title,
        symbol=page.symbol,
        standing=page.standing.value,
        hash=page.hash,
        made_by=page.made_by,
        made_at=page.made_at,
        corrects=page.is_corrigendum,
        is_newest=page.is_newest,
        is_current=page.is_current,
        is_ready=page.is_ready,
        publication=page.published,
        changes=tuple(map(_changed, page.proof.changed)),
    )


def received_answer(line: ReceivedLine) -> ReceivedFileAnswer:
    """Return a file."""
    return ReceivedFileAnswer(
        code=line.code,
        name=line.name,
        received_at=line.received_at,
        authors=line.authors,
        taken=tuple(TakenFromFileAnswer(delegation, drafts) for delegation, drafts in line.taken),
        left=line.left,
        reason=line.reason,
        read_at=line.read_at,
    )


def _queued(entry: QueueEntry) -> QueuedAmendmentAnswer:
    return QueuedAmendmentAnswer(
        amendment=entry.code,
        name=amendment_name(entry.number),
        kind=entry.kind.value,
        delegation=entry.delegation,
        fate=entry.fate.value if entry.fate else None,
        meets=tuple(map(amendment_name, entry.meets)),
    )


def _changed(redline: ClauseRedline) -> PreparedClauseAnswer:
    words = strokes(redline.old, redline.new, redline.edits)
    return PreparedClauseAnswer(redline.code, redline.label, redline.change.value, words)
