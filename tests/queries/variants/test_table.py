"""The table of a text and its variants."""

from sqlalchemy.orm import Session

from negotiate.models import Hand
from negotiate.operations.text.arranging.arrangement import NewClause, Signing, delete, insert
from negotiate.queries.variants.table import variants_page
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import Negotiation
from tests.operations.variants.forked import forked, issued

SIGNED = Signing(Hand.EDITORIAL, "It was asked for.")


def test_each_clause_has_a_cell_for_each_variant_also_once_it_is_gone(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    family, first = forked(db, cast, negotiation), negotiation.clauses[0]
    delete(db, cast.sefa.actor, first.code, current_version(db, first).code, SIGNED)
    issued(db, cast, family)
    forked(db, cast, negotiation)
    page = variants_page(db, cast.sefa.actor, negotiation.instrument.code)

    assert [row.code for row in page.held] == [negotiation.conduct.code, first.code]
    assert [[line is None for _, line in row.cells] for row in page.held][1] == [False, True]
    assert [column.waiting for column in page.columns] == [1, 0]


def test_the_clauses_that_a_variant_alone_has_are_named(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    family = forked(db, cast, negotiation)
    insert(db, cast.sefa.actor, family.own(db)[0].code, NewClause("Article 1 bis", "Hub", "There is a hub."), SIGNED)
    page = variants_page(db, cast.sefa.actor, negotiation.instrument.code)

    assert [one.name for one in page.columns[0].own] == ["Article 1 bis, Hub"]


def test_a_text_without_variants_has_no_rows(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    page = variants_page(db, cast.nadia.actor, negotiation.instrument.code)

    assert (page.columns, page.held, page.may_fork, page.parent) == ((), (), False, None)
