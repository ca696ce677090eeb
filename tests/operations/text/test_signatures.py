"""Signing what no amendment asked for: once, by name, by chair or secretariat."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, Invalid
from negotiate.models import Hand, RecordEntry
from negotiate.operations.text.signatures import sign
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, corrected


def test_a_signature_names_who_answers_for_the_words(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    version = corrected(db, cast, negotiation.conduct, "damage", "impair")

    signature = sign(db, cast.chen.actor, version.code, Hand.CHAIR, "  A  compromise. ")

    assert (signature.hand, signature.note) == (Hand.CHAIR, "A compromise.")
    assert signature.signed_by_id == cast.chen.actor.person_id


def test_a_change_is_signed_once(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    version = corrected(db, cast, negotiation.conduct, "damage", "impair")
    sign(db, cast.chen.actor, version.code, Hand.CHAIR, "A compromise.")

    with pytest.raises(Invalid, match="signed this change already"):
        sign(db, cast.sefa.actor, version.code, Hand.EDITORIAL, "A slip.")


def test_a_signature_without_a_note_is_refused(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    version = corrected(db, cast, negotiation.conduct, "damage", "impair")

    with pytest.raises(Invalid, match="Say what these words are"):
        sign(db, cast.chen.actor, version.code, Hand.CHAIR, " ")


def test_the_record_says_which_words_are_signed(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    version = corrected(db, cast, negotiation.conduct, "damage", "impair")
    sign(db, cast.chen.actor, version.code, Hand.CHAIR, "A compromise.")

    newest = db.scalars(select(RecordEntry).order_by(RecordEntry.id.desc())).first()
    assert newest is not None
    assert newest.facts["words"] == "“damage” became “impair”"


def test_the_imported_text_needs_no_signature(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    version = current_version(db, negotiation.conduct)

    with pytest.raises(Invalid, match="as imported"):
        sign(db, cast.chen.actor, version.code, Hand.CHAIR, "")


def test_nobody_but_the_chair_says_that_words_are_the_chairs(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    version = corrected(db, cast, negotiation.conduct, "damage", "impair")

    with pytest.raises(Forbidden, match="Only the chair"):
        sign(db, cast.sefa.actor, version.code, Hand.CHAIR, "So that it is even.")


def test_a_delegate_signs_nothing(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    version = corrected(db, cast, negotiation.conduct, "damage", "impair")

    with pytest.raises(Forbidden):
        sign(db, cast.nadia.actor, version.code, Hand.EDITORIAL, "")
