"""The button on a page says for each reader what she watches."""

from sqlalchemy.orm import Session

from negotiate.models import Attention
from negotiate.operations.reading.watching import attend_to_amendment, attend_to_clause
from negotiate.policy import NOBODY
from negotiate.queries.reading.attention import attention_to_amendment, attention_to_clause
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, tabled

WATCH, LEAVE = Attention.WATCH, Attention.LEAVE


def test_a_clause_is_not_watched_until_she_says_so(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    nadia, code = cast.nadia.actor, negotiation.conduct.code
    before = attention_to_clause(db, nadia, code)
    attend_to_clause(db, nadia, code, WATCH)

    assert (before, attention_to_clause(db, nadia, code)) == (LEAVE, WATCH)


def test_what_her_delegation_has_proposed_on_is_watched_until_she_leaves_it(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    nadia, code = cast.nadia.actor, negotiation.conduct.code
    tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    before = attention_to_clause(db, nadia, code)
    attend_to_clause(db, nadia, code, LEAVE)

    assert (before, attention_to_clause(db, nadia, code)) == (WATCH, LEAVE)


def test_an_amendment_is_watched_at_her_word_alone(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    before = attention_to_amendment(db, cast.nadia.actor, amendment.code)
    attend_to_amendment(db, cast.nadia.actor, amendment.code, WATCH)

    assert (before, attention_to_amendment(db, cast.nadia.actor, amendment.code)) == (LEAVE, WATCH)
    assert attention_to_amendment(db, cast.noor.actor, amendment.code) is LEAVE


def test_nobody_watches_nothing(db: Session, negotiation: Negotiation) -> None:
    assert attention_to_clause(db, NOBODY, negotiation.conduct.code) is None
    assert attention_to_amendment(db, NOBODY, "") is None
