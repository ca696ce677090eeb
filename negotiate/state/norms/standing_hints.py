"""The hints on a clause as somebody reads it, each with what was said when it was set aside.

A hint is never stored. That one was set aside counts for as long as the clause has a hint on those very words.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from negotiate.models import Clause, Delegation, HintDismissal, Instrument, Version
from negotiate.policy import Act, Actor, may
from negotiate.state.norms.drafted_clauses import placed
from negotiate.state.text.beside import stands_beside
from negotiate.state.text.lines import PlainVersion
from negotiate.text.diff.wordings import diff_wordings
from negotiate.text.hints.binding import bound_to
from negotiate.text.hints.checks import hints_on
from negotiate.text.hints.hint import Hint
from negotiate.text.wording import Wording

_WORDING = select(Version.heading, Version.body).where(
    Version.clause_id == bindparam("clause"),
    Version.language == bindparam("language"),
    Version.number == bindparam("number"),
)
_SET_ASIDE = (
    select(HintDismissal.bound, HintDismissal.code, Delegation.name, HintDismissal.reason, HintDismissal.dismissed_at)
    .outerjoin(Delegation, Delegation.id == HintDismissal.delegation_id)
    .where(HintDismissal.clause_id == bindparam("clause"), HintDismissal.raised_at.is_(None))
)
_ALL_SET_ASIDE = (
    select(HintDismissal.clause_id, HintDismissal.bound)
    .join(Clause, Clause.id == HintDismissal.clause_id)
    .where(Clause.instrument_id == bindparam("instrument"), HintDismissal.raised_at.is_(None))
)


@dataclass(frozen=True)
class StandingDismissal:
    """Why a hint was set aside, by whom and when."""

    code: str
    by: str
    reason: str
    at: datetime


@dataclass(frozen=True)
class StandingHint:
    """A hint on a clause as it is read; `bound` names its words, `set_aside` is None where nobody has looked."""

    hint: Hint
    bound: str
    set_aside: StandingDismissal | None


@dataclass(frozen=True)
class StandingHints:
    """The hints on what a clause says; none where it does not stand in what is read."""

    text: str = ""
    hints: tuple[StandingHint, ...] = ()


def standing_hints(db: Session, actor: Actor, clause: Clause, at_work: Collection[str]) -> StandingHints:
    """Return what checks point out in a clause as the actor reads it, and in its change from the version before."""
    place = placed(db, actor, clause)
    if place.version is None:
        return StandingHints()
    text, before = place.version.wording.text, _before(db, actor, clause, place.version)
    edits = diff_wordings(before, text) if before else ()
    found = hints_on(place.saying(text, before, edits), at_work)
    aside = set_aside_on(db, clause) if HintDismissal in stands_beside(db, clause.code) else {}
    named = ((hint, bound_to(text, hint)) for hint in found)
    return StandingHints(text, tuple(StandingHint(hint, bound, aside.get(bound)) for hint, bound in named))


def _before(db: Session, actor: Actor, clause: Clause, version: PlainVersion) -> str:
    """Return what the version before said, "" where there is none that the actor reads."""
    if not may(actor, Act.SEE_WORKING_TEXT, clause.instrument):
        return ""
    if version.number == 1:
        return ""
    asked = {"clause": clause.id, "language": version.language, "number": version.number - 1}
    row = db.execute(_WORDING, asked).one_or_none()
    return Wording(*row).text if row else ""


def set_aside_on(db: Session, clause: Clause) -> dict[str, StandingDismissal]:
    """Return what was set aside on a clause and not raised again, by the name of its words."""
    return {
        bound: StandingDismissal(code, name or "the secretariat", reason, at)
        for bound, code, name, reason, at in db.execute(_SET_ASIDE, {"clause": clause.id})
    }


def all_set_aside(db: Session, instrument: Instrument) -> set[tuple[int, str]]:
    """Return what was set aside in an instrument and not raised again, by clause and the name of its words."""
    return {(clause, bound) for clause, bound in db.execute(_ALL_SET_ASIDE, {"instrument": instrument.id})}
