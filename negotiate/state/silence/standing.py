"""What is under silence now, and which procedures an amendment breaks because it is one to the words themselves."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import Amendment, AmendmentKind, Instrument, Publication, Silence, SilenceText
from negotiate.state.silence.courses import procedures_of


def running(db: Session, instrument: Instrument, now: datetime, *only: ColumnElement[bool]) -> list[Silence]:
    """Return the procedures that run at an instant, as far as the conditions let them through, the oldest first."""
    found = [key for key, one in procedures_of(db, instrument).items() if one.course.at(now).runs]
    query = select(Silence).where(Silence.id.in_(found), *only).order_by(Silence.id)
    return list(db.scalars(query)) if found else []


def broken_by(db: Session, amendment: Amendment, now: datetime) -> list[Silence]:
    """Return the procedures, running at an instant, about the words that an amendment asks to change.

    A new clause is an amendment to a publication, which it would add to, and to none of the clauses around it. What
    changes another amendment is one to that amendment; a rival of an amendment is none to it.
    """
    return running(db, amendment.instrument, now, about(amendment))


def about(amendment: Amendment) -> ColumnElement[bool]:
    """Return the condition that a procedure is about the words that an amendment asks to change."""
    if amendment.parent is not None:
        return Silence.amendment_id == amendment.parent.id
    of_clause = select(SilenceText.silence_id).where(SilenceText.clause_id == amendment.clause_id)
    texts = Silence.amendment_id.is_(None) & Silence.id.in_(of_clause)
    return Silence.publication_id.is_not(None) if amendment.kind is AmendmentKind.INSERT else texts


def rival_of(db: Session, instrument: Instrument, clause_ids: Sequence[int]) -> Silence | None:
    """Return the procedure under which one of these clauses stands already; None where there is none."""
    of_clauses = select(SilenceText.silence_id).where(SilenceText.clause_id.in_(clause_ids))
    single = Silence.amendment_id.is_(None) & Silence.publication_id.is_(None)
    found = running(db, instrument, clock.now(), single, Silence.id.in_(of_clauses))
    return found[0] if found else None


def running_on(db: Session, thing: Amendment | Publication) -> Silence | None:
    """Return the procedure under which an amendment, or a publication, stands already; None where there is none."""
    named = Silence.amendment_id if isinstance(thing, Amendment) else Silence.publication_id
    found = running(db, thing.instrument, clock.now(), named == thing.id)
    return found[0] if found else None
