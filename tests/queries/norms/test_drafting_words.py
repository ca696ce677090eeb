"""What the register says to somebody who drafts."""

from sqlalchemy.orm import Session

from negotiate.models import RemarkKind
from negotiate.operations.norms.terms import NewRemark, say
from negotiate.queries.norms.drafting_words import discouraged_words
from negotiate.text.edits import Edit
from tests.cast import Cast
from tests.operations.negotiation import Negotiation

SOFT = NewRemark("hospitals", RemarkKind.DISCOURAGED, "soft target", "It looks from the wrong side.")


def test_who_drafts_is_told_of_words_that_she_brings_in_and_of_no_others(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    say(db, cast.bela.actor, negotiation.instrument.code, SOFT)
    brought, other = [Edit(1, 2, (" soft", " targets"))], [Edit(1, 2, (" clinics",))]
    told = [
        [one.words for one in discouraged_words(db, cast.nadia.actor, negotiation.conduct.code, edits)]
        for edits in (brought, other)
    ]

    assert told == [["soft target"], []]


def test_what_was_written_is_read_inside_the_negotiation_alone(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    say(db, cast.bela.actor, negotiation.instrument.code, SOFT)

    assert discouraged_words(db, cast.olu.actor, negotiation.conduct.code, [Edit(1, 2, (" soft", " target"))]) == ()
