"""Protected things and exceptions as a file."""

from collections.abc import Callable

from flask.testing import FlaskClient

from negotiate.library import ChecklistQuestion
from negotiate.queries.norms.checklists.answered import ChecklistCell
from negotiate.queries.norms.protections.excepted import ExceptedWords, ExceptingClause
from negotiate.web.norms.protections.protection_sheets import HEADS, _excepted
from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]
EMPTY = ChecklistCell(ChecklistQuestion("necessity", "Necessity", "Is it?", ""), ())


def test_an_empty_text_gives_the_heads_alone(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    given = client_for(cast.nadia).get(f"/instruments/{talks.instrument}/protections.csv").text

    assert given.lstrip("\ufeff").strip().count("\n") == 0
    assert given.lstrip("\ufeff").startswith("Kind,Clause")


def test_every_exception_has_a_row_with_its_ends() -> None:
    said = (ExceptedWords("Article 2", "except in war", "A State shall act"),)
    clause = ExceptingClause("abc", "Article 2", said, ("emergency",), EMPTY, EMPTY, EMPTY, (), (), "ends: Term")
    [row] = _excepted(clause)

    assert len(row) == len(HEADS)
    assert (row[3], row[-2:]) == ("except in war", ("ends: Term", "emergency"))
