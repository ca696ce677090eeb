"""What is said beside deeds: cleaned alike, and something to read wherever it is asked for."""

import re
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Invalid
from negotiate.models import Level
from negotiate.operations.remarks import needed, needed_line, noted, noted_line
from negotiate.operations.silence.objections import break_silence
from negotiate.operations.text.statuses import Agreement, set_status
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import Negotiation
from tests.operations.silences import begun
from tests.operations.talking import spoken

OPERATIONS = Path(__file__).parents[2] / "negotiate" / "operations"
#: Deeds that ask for what is no remark: a rule in its notation, and words that must stand in a passage.
NO_REMARKS = {"how_often", "notation", "strength", "action"}
#: How a deed would ask for something to read, and be content with a mark that nobody sees.
CONTENT = re.compile(r"if not [\w.]+\.strip\(\):\n +raise Invalid\([^\n]*?(?:, \"(\w+)\")?\)\n")
UNSEEN = ["", " \n", "\u200e", "\u200f \u2067\u2069", "\u202a\u202c", "\u200b\ufeff", "—", "[…]"]


@pytest.mark.parametrize("words", UNSEEN)
def test_what_nobody_can_read_says_nothing(words: str) -> None:
    with pytest.raises(Invalid, match=r"^Say why\.$") as refused:
        needed(words, "Say why.", "reason")

    assert refused.value.field == "reason"


def test_a_remark_is_kept_without_marks_that_say_nothing_and_with_those_that_do() -> None:
    assert noted(" \u200eWe wait.\u2069\r\nSoon. ") == "We wait.\nSoon."
    assert noted("\u2067نحن ننتظر (ICC)\u2069") == "\u2067نحن ننتظر (ICC)\u2069"
    assert noted_line("\ufeffPlenary,\n 5 May\u200b") == "Plenary, 5 May"
    assert needed_line("\u200fBecause\nof it.", "Say why.", "reason") == "Because of it."


def test_what_shows_words_in_another_order_is_refused_at_its_field() -> None:
    with pytest.raises(Invalid, match="turns the direction of writing round") as refused:
        noted("We \u202ewait.", "note")

    assert refused.value.field == "note"


def test_no_deed_is_content_with_a_mark_that_nobody_sees() -> None:
    sources = [path.read_text(encoding="utf-8") for path in OPERATIONS.rglob("*.py")]
    found = {field for source in sources for field in CONTENT.findall(source)}

    assert found == NO_REMARKS


def test_a_silence_is_not_broken_by_a_reason_that_nobody_can_read(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    silence = begun(db, cast, negotiation)

    with pytest.raises(Invalid, match="Say why your delegation breaks the silence"):
        break_silence(db, cast.nadia.actor, silence.code, "\u200f")
    assert break_silence(db, cast.nadia.actor, silence.code, "\u200eNot yet.\u200e").reason == "Not yet."


def test_where_words_were_agreed_is_said_in_words(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    version = current_version(db, negotiation.conduct)

    with pytest.raises(Invalid) as refused:
        set_status(db, cast.chen.actor, negotiation.conduct.code, version.code, Agreement(Level.AGREED, "\u200f"))
    assert refused.value.field == "forum"


def test_a_comment_is_kept_without_marks_that_say_nothing(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    thread = spoken(db, cast.nadia, negotiation.conduct, "shall", "\u200eToo\u00ad narrow.\u200f")

    assert thread.comments[0].words == "Too narrow."
