"""What changed in a text since a person read it herself, as her programs are given it."""

from dataclasses import dataclass
from datetime import datetime

from negotiate.amendment_names import amendment_name
from negotiate.queries.reading.named_lines import PassedLine
from negotiate.queries.reading.since import OwnFate, SinceClause, SincePage
from negotiate.web.api.values.publishing import StrokeAnswer, strokes


@dataclass(frozen=True)
class OwnFateAnswer:
    """What became of an amendment of your delegation since you read the clause."""

    amendment: str
    name: str
    fate: str
    reason: str


@dataclass(frozen=True)
class SinceAnswer:
    """A clause that changed since you read it; `strokes` lead from the words that you know to those of today.

    `known` is the number of the version that you read, null of a clause that is new to you; `watched` says why you
    watch it, empty where you do not.
    """

    clause: str
    label: str
    change: str
    moved: str
    version_number: int
    known: int | None
    strokes: tuple[StrokeAnswer, ...]
    status: str
    made_at: datetime
    watched: tuple[str, ...]
    fates: tuple[OwnFateAnswer, ...]


@dataclass(frozen=True)
class StatusSinceAnswer:
    """A clause of which not a word changed since you marked it as read, only how far it is agreed."""

    clause: str
    label: str
    heading: str
    before: str
    after: str
    marked_at: datetime


@dataclass(frozen=True)
class WatchedDelegationAnswer:
    """A delegation that takes part, by its code, and whether you watch what it proposes."""

    delegation: str
    name: str
    is_watched: bool


@dataclass(frozen=True)
class ReadingStateAnswer:
    """How you have read a text: `count` clauses changed, of which you watch `watched`; `not_read` you never marked.

    `text` names what stands now, for marking it; null where nothing can be read yet. Nothing changed for you before you
    have begun to mark.
    """

    text: str | None
    has_begun: bool
    count: int
    watched: int
    not_read: int
    delegations: tuple[WatchedDelegationAnswer, ...]


@dataclass(frozen=True)
class MarkedAnswer:
    """The clauses that were marked, or whose marks were taken back, by their codes."""

    clauses: tuple[str, ...]


def reading_state(page: SincePage) -> ReadingStateAnswer:
    """Return how a person has read a text."""
    delegations = (WatchedDelegationAnswer(one.code, one.name, one.is_watched) for one in page.delegations)
    return ReadingStateAnswer(page.text, page.has_begun, page.count, page.watched, page.not_read, tuple(delegations))


def since_answer(changed: SinceClause) -> SinceAnswer:
    """Return a clause that changed."""
    line, redline = changed.line, changed.redline
    return SinceAnswer(
        clause=redline.code,
        label=redline.label,
        change=line.novelty.value,
        moved=redline.move.places if redline.move else "",
        version_number=line.clause.number,
        known=line.known.number if line.known else None,
        strokes=strokes(redline.old, redline.new, redline.edits),
        status=changed.level.value,
        made_at=changed.made_at,
        watched=line.watched,
        fates=tuple(map(_fate_of, changed.fates)),
    )


def status_since_answer(passed: PassedLine) -> StatusSinceAnswer:
    """Return a clause that is agreed further, or less far."""
    told = passed.told
    return StatusSinceAnswer(
        passed.code, told.label, told.heading, told.before.value, told.after.value, passed.marked_at
    )


def _fate_of(fate: OwnFate) -> OwnFateAnswer:
    return OwnFateAnswer(fate.code, amendment_name(fate.number), fate.kind.value, fate.reason)
