"""One clause whole: what is on the table for it, and whether it stands in the text."""

from sqlalchemy.orm import Session

from negotiate.operations.desk.merges import merge_clause
from negotiate.queries.text.clause import clause_page
from tests.cast import Cast
from tests.operations.desk.test_merges import choices
from tests.operations.negotiation import Negotiation, tabled


def test_what_is_open_on_a_clause_is_named_by_its_numbers(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall not", "should not")

    page = clause_page(db, cast.bela.actor, negotiation.conduct.code)

    assert page.open_numbers == (amendment.number,)
    assert page.has_tabled


def test_what_has_met_its_fate_is_open_no_more(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall not", "should not")
    merge_clause(db, cast.sefa.actor, negotiation.conduct.code, choices(db, negotiation, "adopt 0"))

    page = clause_page(db, cast.bela.actor, negotiation.conduct.code)

    assert page.open_numbers == ()
    assert not page.has_tabled
    assert not page.is_deleted


def test_the_sources_of_its_words_are_named_once_each(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall not", "should not")
    merge_clause(db, cast.sefa.actor, negotiation.conduct.code, choices(db, negotiation, "adopt 0"))

    page = clause_page(db, cast.bela.actor, negotiation.conduct.code)

    assert [source.name for source in page.sources].count("Amendment 1, Arvenia") == 1
