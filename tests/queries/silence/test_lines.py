"""Silence procedures in one line each."""

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.operations.silence.procedures import Named, SilenceTerms, put_under_silence
from negotiate.queries.silence.lines import lines_of
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import Negotiation


@pytest.mark.parametrize(("count", "name"), [(1, "Article 1"), (3, "Article 1, Article 2, Article 3")])
def test_it_is_called_by_its_clauses(db: Session, cast: Cast, negotiation: Negotiation, count: int, name: str) -> None:
    clauses = {clause.code: current_version(db, clause).code for clause in negotiation.clauses[:count]}
    terms = SilenceTerms(clock.now() + timedelta(days=4))
    put_under_silence(db, cast.chen.actor, negotiation.instrument.code, Named(clauses), terms)

    assert [line.name for line in lines_of(db, cast.nadia.actor, negotiation.instrument)] == [name]
