"""Loopholes as values for programs."""

from sqlalchemy.orm import Session

from negotiate.operations.norms.asked_of import AskedOf
from negotiate.operations.norms.loopholes import NewLoophole, find
from negotiate.queries.norms.loopholes import loophole_page, loophole_register
from negotiate.web.api.values.norms.loopholes import loophole_answer, whole_loophole
from tests.cast import Cast
from tests.operations.negotiation import Negotiation


def test_a_loophole_says_its_words_its_state_and_who_sees_it(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    nadia, code = cast.nadia.actor, negotiation.instrument.code
    new = NewLoophole(AskedOf(negotiation.conduct.code), "Too narrow", "What is slow is not damaged.", "hospitals")
    row = find(db, nadia, code, new)
    (line,) = map(loophole_answer, loophole_register(db, nadia, code).lines)
    whole = whole_loophole(loophole_page(db, nadia, code, row.code))

    assert (line.words, line.state, line.readers, line.answer) == ("hospitals", "open", "its author alone", "")
    assert (whole.loophole, whole.turns, whole.remedies) == (line, (), ())
