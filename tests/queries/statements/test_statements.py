"""Statements for the record on pages."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import Audience, Publication
from negotiate.operations.text.instruments import set_audience
from negotiate.policy import NOBODY
from negotiate.queries.statements.statements import (
    attached_to,
    blank_statement,
    published_with,
    statement_page,
    statements_on,
)
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, corrected
from tests.operations.silences import begun
from tests.operations.text.test_statements import said


def test_it_is_published_with_the_text_that_has_its_words(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    first = said(db, cast.nadia, negotiation)
    corrected(db, cast, negotiation.conduct, "water", "waters")
    later = said(db, cast.bela, negotiation)
    set_audience(db, cast.sefa.actor, negotiation.instrument.code, Audience.PUBLIC)
    basis = db.scalars(select(Publication)).one()

    assert [line.code for line in published_with(db, NOBODY, basis)] == [first.code]
    assert [line.code for line in statements_on(db, NOBODY, negotiation.conduct)] == [first.code]
    assert [line.code for line in statements_on(db, cast.sefa.actor, negotiation.conduct)] == [first.code, later.code]


def test_it_is_attached_to_silence_on_the_same_words(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    statement = said(db, cast.nadia, negotiation)

    assert [line.code for line in attached_to(db, cast.bela.actor, begun(db, cast, negotiation))] == [statement.code]


def test_its_page_shows_what_the_words_became(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    statement = said(db, cast.nadia, negotiation)
    corrected(db, cast, negotiation.conduct, "water", "waters")
    page = statement_page(db, cast.nadia.actor, statement.code)

    assert [edit.tokens for edit in page.edits] == [(" waters",)]
    assert (page.may_withdraw, statement_page(db, cast.bela.actor, statement.code).may_withdraw) == (True, False)


def test_its_form_shows_the_words_as_they_stand(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    assert blank_statement(db, cast.nadia.actor, negotiation.conduct.code).name == "Article 2, Conduct"
