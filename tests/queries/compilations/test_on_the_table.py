"""The compilation as of now: for those at the table alone, and of clauses that stand."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.operations.text.arranging.placement import delete_clause
from negotiate.queries.compilations.on_the_table import clause_compilation_page, compilation_page
from negotiate.state.amendments.compilations.compiled_text import words_of
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, tabled


def test_one_clause_reads_as_it_does_in_the_whole(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall not", "should not")
    whole = compilation_page(db, cast.bela.actor, negotiation.instrument.code).text

    page = clause_compilation_page(db, cast.bela.actor, negotiation.conduct.code)

    assert page.clause == whole.clauses[1]
    assert "[Arvenia (1): should]" in words_of(page.clause.body)
    assert page.proposals == whole.proposals == 1


def test_a_clause_that_was_deleted_is_compiled_no_more(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall not", "should not")
    delete_clause(db, cast.sefa.actor, current_version(db, negotiation.conduct))

    with pytest.raises(NotFound):
        clause_compilation_page(db, cast.bela.actor, negotiation.conduct.code)

    homeless = compilation_page(db, cast.bela.actor, negotiation.instrument.code).text.homeless
    assert [whole.amendment for whole in homeless] == [amendment.code]
