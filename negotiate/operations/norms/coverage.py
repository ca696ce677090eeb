"""What norms need: which clause gives it, or that none does; and by what a norm would be observed."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.dates import NotUnderstood, parse, write
from negotiate.errors import Invalid
from negotiate.models import Benchmark, Clause, NormLink, NormNeed, Version
from negotiate.operations.opening import opened
from negotiate.operations.record import instrument_chain, record
from negotiate.operations.remarks import needed_line, noted
from negotiate.operations.sizes import says_something
from negotiate.policy import Act, Actor, may
from negotiate.state.comments.words_now import version_read
from negotiate.state.house.seats import delegation_of
from negotiate.state.rows import by_code
from negotiate.text.wording import short_name


@dataclass(frozen=True)
class NewLink:
    """What is said: under which need, the code of the clause that gives it, empty where none does, and why."""

    need: NormNeed
    given_by: str
    reason: str


@dataclass(frozen=True)
class NewBenchmark:
    """What would be observed, by whom, and how often."""

    observed: str
    observer: str
    how_often: str


def say_given(db: Session, actor: Actor, clause_code: str, new: NewLink) -> NormLink:
    """Say which clause gives what a norm needs, or that none does, for the actor's delegation or the secretariat."""
    clause = opened(db, actor, Act.SAY_OF_NORM, Clause, clause_code)
    given = _given(db, actor, clause, new)
    row = NormLink(
        **_said(db, actor, clause),
        need=new.need,
        given_by_id=given.clause_id if given else None,
        given_version=given,
        reason=noted(new.reason, "reason"),
    )
    if given is None and not says_something(row.reason):
        raise Invalid("Say why: that nobody has named a clause yet is shown by itself.", "reason")
    _check_new(db, row)
    db.add(row)
    db.flush()
    _record(db, actor, "said what a norm needs", row)
    return row


def take_link_back(db: Session, actor: Actor, code: str) -> NormLink:
    """Take back what was said that a norm needs; the record keeps it."""
    row = opened(db, actor, Act.TAKE_BACK_OF_NORM, NormLink, code)
    _end(actor, row)
    _record(db, actor, "took back what a norm needs", row)
    return row


def name_benchmark(db: Session, actor: Actor, clause_code: str, new: NewBenchmark) -> Benchmark:
    """Say by what a norm would be observed, by whom, and how often."""
    clause = opened(db, actor, Act.SAY_OF_NORM, Clause, clause_code)
    observed = needed_line(new.observed, "Say what would be observed.", "observed")
    observer = needed_line(new.observer, "Say who would observe it.", "observer")
    row = Benchmark(**_said(db, actor, clause), observed=observed, observer=observer, how_often=_rule(new.how_often))
    db.add(row)
    db.flush()
    _record(db, actor, "named a benchmark", row)
    return row


def take_benchmark_back(db: Session, actor: Actor, code: str) -> Benchmark:
    """Take a benchmark back; the record keeps it."""
    row = opened(db, actor, Act.TAKE_BACK_OF_NORM, Benchmark, code)
    _end(actor, row)
    _record(db, actor, "took back a benchmark", row)
    return row


def _said(db: Session, actor: Actor, clause: Clause) -> dict[str, Any]:
    """Return of which clause something is said, in the wording that its author reads, by whom and when."""
    version = _standing(db, actor, clause, "clause")
    delegation = delegation_of(db, actor, clause.instrument) if may(actor, Act.DRAFT, clause.instrument) else None
    return {
        "instrument": clause.instrument,
        "clause": clause,
        "version": version,
        "delegation": delegation,
        "said_at": clock.now(),
        "said_by_id": actor.person_id,
    }


def _given(db: Session, actor: Actor, clause: Clause, new: NewLink) -> Version | None:
    """Return the wording of the clause that gives something as its author reads it; None where none does."""
    if not new.given_by:
        if new.need is NormNeed.REQUIRES:
            raise Invalid("Choose the clause that it requires.", "given_by")
        return None
    given = by_code(db, Clause, new.given_by)
    if given.instrument_id != clause.instrument_id:
        raise Invalid("This clause belongs to another instrument.", "given_by")
    if given is clause and new.need is NormNeed.REQUIRES:
        raise Invalid("A clause does not require itself. Choose another one.", "given_by")
    return _standing(db, actor, given, "given_by")


def _standing(db: Session, actor: Actor, clause: Clause, field: str) -> Version:
    version = version_read(db, actor, clause)
    if version.is_deleted:
        raise Invalid("This clause is no longer in the text.", field)
    return version


def _check_new(db: Session, row: NormLink) -> None:
    """Refuse what the same side says already."""
    same = select(NormLink.id).where(
        NormLink.clause_id == row.clause.id,
        NormLink.need == row.need,
        NormLink.given_by_id == row.given_by_id,
        NormLink.delegation_id == (row.delegation.id if row.delegation else None),
        NormLink.taken_back_at.is_(None),
    )
    with db.no_autoflush:
        if db.scalar(same.limit(1)) is not None:
            raise Invalid("You say that already. Take it back first, if you want to say why otherwise.", "given_by")


def _rule(written: str) -> str:
    """Return a rule of time in its notation; raise Invalid, with what was understood of it."""
    if not written.strip():
        raise Invalid("Say how often, such as “every 2 years after entry into force”.", "how_often")
    try:
        return write(parse(written))
    except NotUnderstood as trouble:
        raise Invalid(str(trouble), "how_often") from trouble


def _end(actor: Actor, row: NormLink | Benchmark) -> None:
    if row.taken_back_at is not None:
        raise Invalid("This has been taken back in the meantime.")
    row.taken_back_at, row.taken_back_by_id = clock.now(), actor.person_id


def _record(db: Session, actor: Actor, act: str, row: NormLink | Benchmark) -> None:
    chain, facts = instrument_chain(row.instrument), {"clause": row.clause.code}
    if isinstance(row, Benchmark):
        facts |= {"observed": row.observed, "observer": row.observer, "how_often": row.how_often}
    else:
        given = row.given_version
        facts |= {"need": row.need.value, "reason": row.reason}
        facts["given"] = short_name(given.label, given.heading) if given else "none"
    record(db, actor, act, row, chain=chain, **facts)
