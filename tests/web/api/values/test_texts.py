"""Instruments, clauses and versions as values for programs."""

from sqlalchemy.orm import Session

from negotiate.queries.header import header_of
from negotiate.queries.text.text import text_page
from negotiate.queries.text.version_page import readable_versions
from negotiate.web.api.values.texts import clause_answer, instrument_answer, round_answer, version_answer
from tests.cast import Cast
from tests.operations.negotiation import CONDUCT, Negotiation


def test_an_instrument_says_its_round_and_what_its_reader_may_do(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    head = header_of(db, cast.nadia.actor, negotiation.instrument)
    answer = instrument_answer(head)

    assert head.round is not None
    assert answer.round == round_answer(head.round)
    assert (answer.round.number, answer.round.state, answer.round.takes_amendments) == (1, "open", True)
    assert "draft" in answer.acts
    assert "merge" not in answer.acts


def test_a_clause_and_its_version_have_the_same_words(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    clause = clause_answer(text_page(db, cast.nadia.actor, negotiation.instrument.code).clauses[1])
    (read,) = readable_versions(db, cast.nadia.actor, negotiation.conduct.code)
    version = version_answer(clause.code, read)

    assert (clause.body, clause.version, clause.hash) == (CONDUCT, version.code, version.hash)
    assert (version.clause, version.heading, version.body) == (clause.code, "Conduct", CONDUCT)
