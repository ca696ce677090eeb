"""The words that lead through what was taken along: of what is there, and of nothing else."""

from sqlalchemy.orm import Session

from negotiate.web.files.everything.readme import WIDTH, label_of, readme
from tests.cast import Cast
from tests.operations.negotiation import Negotiation
from tests.web.files.everything.opening import HOUSE, taken_by


def test_it_says_whose_it_is_when_it_was_taken_and_from_where(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    words = readme(taken_by(db, cast.nadia, negotiation.instrument.code), ["text/text.md"])

    assert words.startswith(
        f"Convention\n\nTaken along by Nadia of Arvenia (Arvenia) on 17 January 2031, 12:00 UTC from {HOUSE}\n"
    )
    assert "\ntext\n  the text as you read it" in words
    assert "comments" not in words.partition("WHAT IS NOT HERE")[0]
    assert "PRIVATE" not in words
    assert "record.json" not in words
    assert max(map(len, words.splitlines())) <= WIDTH + 20


def test_it_says_what_few_may_read_and_how_the_record_is_checked(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    asked = taken_by(db, cast.nadia, negotiation.instrument.code)

    words = readme(asked, ["private/drafts/01.docx", "private/comments.json", "record/record.json"])

    assert "The folder private holds what few may read: drafts of your own and of your group, comments." in words
    assert "check_record.py record.json HEAD" in words
    assert label_of(asked).startswith("PRIVATE. Taken along by Nadia of Arvenia (Arvenia).")
