"""The register that all texts of a house share, as its readers find it."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden
from negotiate.models import RemarkKind
from negotiate.operations.norms.house_terms import keep_term
from negotiate.operations.norms.terms import NewRemark
from negotiate.operations.text.instruments import import_text
from negotiate.queries.norms.house_terms import house_term_form, house_terms_page
from negotiate.queries.norms.terms import terms_page
from tests.cast import Cast
from tests.operations.negotiation import Draft, Negotiation

MEANS = "“Hospital” means {}.\n\nA hospital is spared."


def texts(db: Session, cast: Cast, *meanings: str) -> list[str]:
    """Bring in a text for each meaning of one word, and return their codes."""
    bring = (
        import_text(db, cast.sefa.actor, [Draft("Article 1", "", MEANS.format(one))], title=f"Pact {n}", language="en")
        for n, one in enumerate(meanings)
    )
    return [instrument.code for instrument in bring]


def test_what_texts_mean_by_a_word_stands_side_by_side(db: Session, cast: Cast) -> None:
    texts(db, cast, "a place of healing", "any place with beds")
    [line] = house_terms_page(db, cast.sefa.actor).lines

    assert ([one.title for one in line.meanings], line.differs) == (["Pact 0", "Pact 1"], True)


def test_a_text_that_its_reader_may_not_read_shows_nothing(db: Session, cast: Cast) -> None:
    texts(db, cast, "a place of healing")

    assert house_terms_page(db, cast.nadia.actor).lines == ()


def test_words_are_found_in_the_term_and_under_it(db: Session, cast: Cast) -> None:
    keep_term(db, cast.sefa.actor, "en", NewRemark("attack", RemarkKind.DISCOURAGED, "raid", "It judges."))
    keep_term(db, cast.sefa.actor, "en", NewRemark("service", RemarkKind.NOTE, "One word."))
    found = house_terms_page(db, cast.nadia.actor, "JUDGES")

    assert ([line.words for line in found.lines], found.total, found.may_keep) == (["attack"], 2, False)


def test_a_text_shows_of_the_house_what_it_speaks_of_itself(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    keep_term(db, cast.sefa.actor, "en", NewRemark("services", RemarkKind.NOTE, "One word."))
    keep_term(db, cast.sefa.actor, "en", NewRemark("quicksand", RemarkKind.NOTE, "It is in no text."))
    page = terms_page(db, cast.nadia.actor, negotiation.instrument.code)

    assert [line.words for line in page.lines] == ["services"]
    assert [one.is_own for line in page.lines for one in line.remarks] == [False]


def test_the_form_is_the_secretariats(cast: Cast) -> None:
    house_term_form(cast.sefa.actor)

    with pytest.raises(Forbidden):
        house_term_form(cast.nadia.actor)
