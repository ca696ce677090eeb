"""Who holds the offices of the chair and of facilitators, and what was done by them, as programs are given it."""

from dataclasses import dataclass
from datetime import datetime

from negotiate.models import Role
from negotiate.policy.actors import FACILITATOR
from negotiate.queries.chair.facilitators import FacilitatorLine
from negotiate.queries.chair.office_page import ChairOfficePage, OfficeHolder


@dataclass(frozen=True)
class OfficeHolderAnswer:
    """Somebody's time in the chair; `until` is when it has ended or will, null where neither is known."""

    name: str
    since: datetime
    until: datetime | None
    is_over: bool


@dataclass(frozen=True)
class FacilitatorAnswer:
    """Somebody's time as a facilitator, of clauses by their codes (none for the whole text); `code` names it.

    `ended_for` is why it was ended before its time, `ended_by` by whom; empty where it was not.
    """

    code: str
    name: str
    clauses: tuple[str, ...]
    since: datetime
    until: datetime
    named_by: str
    ended_for: str
    ended_by: str
    is_over: bool
    is_ahead: bool


@dataclass(frozen=True)
class ActorCountAnswer:
    """How often somebody did it."""

    name: str
    count: int


@dataclass(frozen=True)
class ActsAnswer:
    """What was done by an office, of one kind: how often in all, and by each who acted."""

    office: str
    kind: str
    total: int
    of_each: tuple[ActorCountAnswer, ...]


def holder_answer(holder: OfficeHolder) -> OfficeHolderAnswer:
    """Return somebody's time in the chair."""
    return OfficeHolderAnswer(holder.name, holder.since, holder.until, holder.is_over)


def facilitator_answer(line: FacilitatorLine) -> FacilitatorAnswer:
    """Return somebody's time as a facilitator."""
    return FacilitatorAnswer(
        code=line.code,
        name=line.name,
        clauses=tuple(code for code, _ in line.clauses),
        since=line.since,
        until=line.until,
        named_by=line.named_by,
        ended_for=line.ended_for,
        ended_by=line.ended_by,
        is_over=line.is_over,
        is_ahead=line.is_ahead,
    )


def acts_answers(page: ChairOfficePage) -> list[ActsAnswer]:
    """Return what was done from the chair, then what by facilitators."""
    return [
        ActsAnswer(office, line.kind, line.total, tuple(map(ActorCountAnswer, done.people, line.of_each)))
        for office, done in ((Role.CHAIR.value, page.of_chair), (FACILITATOR, page.of_facilitators))
        for line in done.acts
    ]
