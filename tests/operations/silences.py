"""Silence procedures for tests: begun by the chair, and how they stand."""

from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import Amendment, Silence
from negotiate.operations.silence.procedures import Named, SilenceTerms, put_under_silence
from negotiate.state.silence.courses import SilenceOutcome, procedures_of
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import Negotiation

#: As many hours as every instrument promises that says nothing else.
LEAST = timedelta(hours=72)
KNOWN = frozenset(range(1, 20))


def begun(db: Session, cast: Cast, negotiation: Negotiation, until: datetime | None = None) -> Silence:
    """Let the chair put the conduct of States under silence."""
    version = current_version(db, negotiation.conduct)
    named = Named({negotiation.conduct.code: version.code})
    terms = SilenceTerms(until or clock.now() + LEAST + timedelta(hours=1), despite=KNOWN)
    return put_under_silence(db, cast.chen.actor, negotiation.instrument.code, named, terms)


def amended(db: Session, cast: Cast, negotiation: Negotiation, amendment: Amendment) -> Silence:
    """Let the chair put an amendment under silence."""
    named = Named(amendment=amendment.code, revision=amendment.revision.code)
    terms = SilenceTerms(clock.now() + LEAST + timedelta(hours=1))
    return put_under_silence(db, cast.chen.actor, negotiation.instrument.code, named, terms)


def outcome(db: Session, silence: Silence, now: datetime | None = None) -> SilenceOutcome:
    """Return how a procedure stands."""
    db.flush()
    return procedures_of(db, silence.instrument)[silence.id].course.at(now or clock.now()).outcome
