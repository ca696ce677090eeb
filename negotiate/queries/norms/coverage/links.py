"""Links and benchmarks as pages show them: who says it, of which clause, and what has become of that."""

from dataclasses import dataclass
from datetime import datetime

from negotiate.models import NormNeed
from negotiate.policy import Act, Actor, may
from negotiate.state.house.actors import author_name
from negotiate.state.norms.coverage import BenchmarkNow, LinkNow
from negotiate.text.wording import short_name


@dataclass(frozen=True)
class LinkLine:
    """What somebody says that a norm needs: `given` names the clause that gives it, empty where none does.

    `troubles` is what has become of that clause; `has_changed` where the norm itself reads otherwise than it did.
    """

    code: str
    need: NormNeed
    clause_code: str
    clause: str
    given_code: str
    given: str
    reason: str
    by: str
    said_at: datetime
    troubles: tuple[str, ...]
    has_changed: bool
    may_take_back: bool


@dataclass(frozen=True)
class BenchmarkLine:
    """What would be observed of a norm; `comes_to` is what its rule of time comes to."""

    code: str
    clause_code: str
    clause: str
    observed: str
    observer: str
    how_often: str
    comes_to: str
    by: str
    said_at: datetime
    is_gone: bool
    has_changed: bool
    may_take_back: bool


def link_line(actor: Actor, now: LinkNow) -> LinkLine:
    """Return a link as a line."""
    row = now.row
    named, given = now.version or row.version, now.given or row.given_version
    return LinkLine(
        code=row.code,
        need=row.need,
        clause_code=row.clause.code,
        clause=short_name(named.label, named.heading),
        given_code=row.given_by.code if row.given_by else "",
        given=short_name(given.label, given.heading) if given else "",
        reason=row.reason,
        by=author_name(row.delegation),
        said_at=row.said_at,
        troubles=now.troubles,
        has_changed=now.has_changed,
        may_take_back=may(actor, Act.TAKE_BACK_OF_NORM, row),
    )


def benchmark_line(actor: Actor, now: BenchmarkNow) -> BenchmarkLine:
    """Return a benchmark as a line."""
    row, named = now.row, now.version or now.row.version
    return BenchmarkLine(
        code=row.code,
        clause_code=row.clause.code,
        clause=short_name(named.label, named.heading),
        observed=row.observed,
        observer=row.observer,
        how_often=row.how_often,
        comes_to=now.outlook.label,
        by=author_name(row.delegation),
        said_at=row.said_at,
        is_gone=now.version is None,
        has_changed=now.has_changed,
        may_take_back=may(actor, Act.TAKE_BACK_OF_NORM, row),
    )
