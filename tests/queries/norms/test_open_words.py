"""Which open amendments bring in words that somebody discourages."""

from sqlalchemy.orm import Session

from negotiate.models import RemarkKind
from negotiate.operations.amendments.tabling import withdraw
from negotiate.operations.norms.terms import NewRemark, say
from negotiate.queries.norms.open_words import open_amendments_using
from negotiate.state.norms.term_remarks import remarks_of
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, tabled

SOFT = NewRemark("hospitals", RemarkKind.DISCOURAGED, "soft target", "It looks from the wrong side.")


def test_an_amendment_that_brings_a_discouraged_word_in_is_named_while_it_is_open(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    remark = say(db, cast.bela.actor, negotiation.instrument.code, SOFT)
    tabled(db, cast.bela, negotiation.conduct, "shall not", "must not")
    amendment = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "soft targets")
    remarks = remarks_of(db, negotiation.instrument)

    while_open = open_amendments_using(db, negotiation.instrument, remarks)
    withdraw(db, cast.nadia.actor, amendment.code, "")

    assert while_open == {remark.code: ((amendment.number, amendment.code),)}
    assert open_amendments_using(db, negotiation.instrument, remarks) == {}
