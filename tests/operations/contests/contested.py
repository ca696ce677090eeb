"""A decision that a delegation may contest, for the tests of contests."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import Chain, Contest, Instrument, RecordEntry
from negotiate.operations.contests.contesting import Objecting, contest_entry
from tests.cast import Cast, Player
from tests.operations.negotiation import Negotiation, merged, tabled

REASON = "Our amendment was supported by four."


def entry_of(db: Session, instrument: Instrument, act: str) -> RecordEntry:
    """Return the newest entry that tells of an act."""
    query = select(RecordEntry).join(Chain, Chain.id == RecordEntry.chain_id)
    named = query.where(Chain.name == f"instrument:{instrument.code}", RecordEntry.act == act)
    return db.scalars(named.order_by(RecordEntry.number.desc())).first() or RecordEntry(number=0)


def declined(db: Session, cast: Cast, negotiation: Negotiation) -> RecordEntry:
    """Let the secretariat decline an amendment of Belmara's, and return the entry that tells of it."""
    tabled(db, cast.bela, negotiation.conduct, "water", "dams")
    merged(db, cast, negotiation, negotiation.conduct, "decline")
    return entry_of(db, negotiation.instrument, "merged")


def contested(db: Session, player: Player, negotiation: Negotiation, entry: RecordEntry) -> Contest:
    """Let a delegation contest an entry."""
    return contest_entry(db, player.actor, negotiation.instrument.code, Objecting(entry.number, REASON))
