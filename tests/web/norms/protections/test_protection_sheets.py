"""Protected things and exceptions as a file."""

from collections.abc import Callable

from flask.testing import FlaskClient

from negotiate.library import ChecklistQuestion
from negotiate.queries.norms.checklists.answered import ChecklistCell
from negotiate.queries.norms.protections.excepted import ExceptedWords, ExceptingClause
from negotiate.web.norms.protections.protection_sheets import HEADS, _excepted
from tests.cast import Cast, Player
from tests.web.files.test_sheets import read_on, rows, untold
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]
TEXT = """Article 1

States shall protect the following:

(a) hospitals and similar places;

(b) schools.

Article 2

States shall keep the register open, except in an emergency.
"""
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
    told = dict(zip(HEADS, row, strict=True))
    assert (told["Words"], told["Without an end"], told["Ended by"]) == ("except in war", "emergency", "ends: Term")
    assert told["Justification"] == "nobody has answered"


def test_a_file_says_of_each_what_its_page_says(client_for: ClientFor, cast: Cast) -> None:
    sefa = client_for(cast.sefa)
    brought = {"text": TEXT, "title": "Pact", "language": "en", "act": "confirm"}
    here = sefa.post("/instruments", data=brought).location.removesuffix("/participations")

    page, found = read_on(sefa.get(f"{here}/protections").text), rows(sefa, f"{here}/protections.csv")

    assert [row["Kind"] for row in found] == ["protected", "protected", "exception"]
    assert untold(found, {"Kind"}, page) == []
