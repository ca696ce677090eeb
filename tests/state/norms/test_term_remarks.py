"""The remarks on terms that stand, and which of them speak of the words of a text."""

from datetime import UTC, datetime

from sqlalchemy.orm import Session

from negotiate.models import RemarkKind
from negotiate.operations.norms.house_terms import keep_term
from negotiate.operations.norms.terms import NewRemark, say
from negotiate.state.norms.term_remarks import StandingRemark, discouraged_in, remarks_of
from tests.cast import Cast
from tests.operations.negotiation import Negotiation

AT = datetime(2026, 3, 1, tzinfo=UTC)


def remark(kind: RemarkKind, words: str) -> StandingRemark:
    """Return a remark of the secretariat."""
    return StandingRemark("code", "service", kind, "", words, "Why.", None, "the secretariat", AT, ())


def test_a_text_meets_the_words_that_somebody_discourages_in_any_number() -> None:
    soft, note = remark(RemarkKind.DISCOURAGED, "soft target"), remark(RemarkKind.NOTE, "soft target")

    assert discouraged_in("All soft targets.", [soft, note], "en") == (soft,)


def test_what_the_house_says_stands_behind_what_is_said_of_the_text(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    keep_term(db, cast.sefa.actor, "en", NewRemark("service", RemarkKind.NOTE, "One word in all texts."))
    keep_term(db, cast.sefa.actor, "fr", NewRemark("service", RemarkKind.NOTE, "Un mot."))
    say(db, cast.bela.actor, negotiation.instrument.code, NewRemark("service", RemarkKind.NOTE, "Of anybody."))
    found = remarks_of(db, negotiation.instrument)

    assert [(one.words, one.is_of_house) for one in found] == [("Of anybody.", False), ("One word in all texts.", True)]
