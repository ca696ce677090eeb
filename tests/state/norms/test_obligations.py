"""Obligations as the rows have them: found with the words about time, and what was said of them."""

from sqlalchemy.orm import Session

from negotiate.operations.norms.obligations import ReadIn, confirm, take_back
from negotiate.state.norms.obligations import found_obligations, found_words, said_obligations
from negotiate.text.norms.obligations.binding import bindings
from tests.cast import Cast
from tests.operations.negotiation import CONDUCT, REVIEW, Negotiation


def test_words_about_time_are_a_part_of_what_is_found() -> None:
    (found,) = found_obligations(REVIEW, "en")

    words = found_words(REVIEW, found)

    assert (words.actor, words.binds) == ("The Conference", "an obligation")
    assert words.times == ("five years after its entry into force",)


def test_no_other_language_than_english_is_read() -> None:
    assert found_obligations(CONDUCT, "fr") == ()


def test_what_was_said_stands_until_it_is_taken_back(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    conduct = negotiation.conduct
    row = confirm(db, cast.sefa.actor, conduct.code, ReadIn(bindings(CONDUCT)[("n1",)], 0))

    (said,) = said_obligations(db, negotiation.instrument)[conduct.id]
    take_back(db, cast.chen.actor, row.code)

    assert (said.by, said.words.strength, said.body) == (cast.sefa.name, "shall not", CONDUCT)
    assert said_obligations(db, negotiation.instrument) == {}
