"""Signing: somebody answers by name for words of a version that no amendment brought in."""

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Forbidden, Invalid
from negotiate.models import Hand, Instrument, Signature, Version, VersionKind
from negotiate.operations.opening import opened
from negotiate.operations.record import instrument_chain, record
from negotiate.operations.remarks import needed_line, noted_line
from negotiate.operations.uniqueness import only_once
from negotiate.policy import Act, Actor, may
from negotiate.state.publishing.unattributed import unattributed


def sign(db: Session, actor: Actor, version_code: str, hand: Hand, note: str) -> Signature:
    """Sign a version's own words as the chair's proposal or as editorial, with a note; once, and for ever.

    Nobody but the chair says that words are the chair's.
    """
    version = opened(db, actor, Act.SIGN_CHANGE, Version, version_code)
    check_hand(actor, version.clause.instrument, hand)
    if version.kind is VersionKind.IMPORT:
        raise Invalid("The text as imported needs no signature; it is where the negotiation began.")
    note = needed_line(note, "Say what these words are and why they stand here: the note is read by everybody.", "note")
    with only_once(db, "Somebody has signed this change already. Read who, then go on.", "hand"):
        signature = add_signature(db, actor, version, hand, note)
        db.flush()
    record(
        db,
        actor,
        "signed",
        version,
        chain=instrument_chain(version.clause.instrument),
        clause=version.clause.code,
        hand=hand.value,
        note=signature.note,
        words=_words_of(db, version),
    )
    return signature


def check_hand(actor: Actor, instrument: Instrument, hand: Hand) -> None:
    """Raise Forbidden where somebody else than the chair would act in the chair's hand."""
    if hand is Hand.CHAIR and not may(actor, Act.SIGN_AS_CHAIR, instrument):
        raise Forbidden("Only the chair acts in the chair's own hand. Sign it as what it is, or leave it to the chair.")


def add_signature(db: Session, actor: Actor, version: Version, hand: Hand, note: str) -> Signature:
    """Add a signature as part of a larger act, whose caller has asked the policy and writes the record."""
    signature = Signature(
        version=version, hand=hand, note=noted_line(note, "note"), signed_at=clock.now(), signed_by_id=actor.person_id
    )
    db.add(signature)
    return signature


def _words_of(db: Session, version: Version) -> str:
    """Return the words that nobody tabled, as the record keeps them beside the signature."""
    changes = unattributed(db, version.clause.instrument, version.clause)
    pieces = [piece for change in changes if change.version_code == version.code for piece in change.excerpts]
    return "; ".join(f"“{piece.old.strip()}” became “{piece.new.strip()}”" for piece in pieces)
