"""The text as it is written out."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.policy import COMMAND_LINE, NOBODY
from negotiate.queries.text.written_text import written_text
from tests.cast import Cast
from tests.operations.negotiation import begin


def test_every_clause_is_written_in_its_place(db: Session, cast: Cast) -> None:
    negotiation = begin(db, cast)

    written = written_text(db, COMMAND_LINE, negotiation.instrument.code)

    assert [clause.label for clause in written] == ["Article 1", "Article 2", "Article 3"]
    assert {clause.level for clause in written} == {3}


def test_a_stranger_has_nothing_to_write_out(db: Session, cast: Cast) -> None:
    code = begin(db, cast).instrument.code

    with pytest.raises(NotFound):
        written_text(db, NOBODY, code)
