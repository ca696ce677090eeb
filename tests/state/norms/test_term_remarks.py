"""The remarks on terms that stand, and which of them speak of the words of a text."""

from datetime import UTC, datetime

from negotiate.models import RemarkKind
from negotiate.state.norms.term_remarks import StandingRemark, discouraged_in

AT = datetime(2026, 3, 1, tzinfo=UTC)


def remark(kind: RemarkKind, words: str) -> StandingRemark:
    """Return a remark of the secretariat."""
    return StandingRemark("code", "service", kind, "", words, "Why.", None, "the secretariat", AT, ())


def test_a_text_meets_the_words_that_somebody_discourages_in_any_number() -> None:
    soft, note = remark(RemarkKind.DISCOURAGED, "soft target"), remark(RemarkKind.NOTE, "soft target")

    assert discouraged_in("All soft targets.", [soft, note], "en") == (soft,)
