"""One clause to be taken along, in any two of its versions."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.queries.files.taken_along import AskedText
from negotiate.queries.files.taken_clause import clause_taking_page, clause_to_take
from tests.cast import Cast
from tests.operations.negotiation import CONDUCT, Negotiation
from tests.queries.text.comparing.test_redlines import merged


def test_it_is_marked_up_between_two_of_its_versions_by_whoever_asked(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    code = negotiation.conduct.code
    merged(db, cast, negotiation)

    taken = clause_to_take(db, cast.bela.actor, code, AskedText("2", "1"))
    (clause,) = taken.clauses
    sides = (clause.before, clause.after)
    assert [side.wording.body == CONDUCT for side in sides if side] == [True, False]
    assert [change.brought_in.name for change in clause.changes] == ["Arvenia"]
    assert (taken.part, taken.standing) == ("Article 2, changes", "Article 2, Conduct (version 2, against version 1)")
    backwards = clause_to_take(db, cast.bela.actor, code, AskedText("1", "2")).clauses[0]
    assert (backwards.after, backwards.before) == sides


def test_by_default_it_is_the_text_that_is_read_without_marks(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    code = negotiation.conduct.code
    merged(db, cast, negotiation)
    page = clause_taking_page(db, cast.bela.actor, code)

    assert (page.text, page.before, [one.version.number for one in page.versions]) == (2, 0, [2, 1])
    assert (
        clause_to_take(db, cast.bela.actor, code).clauses
        == clause_to_take(db, cast.bela.actor, code, AskedText("2")).clauses
    )


@pytest.mark.parametrize(("text", "before"), [("3", ""), ("2", "7"), ("two", ""), ("1", "working")])
def test_there_are_no_other_versions(db: Session, cast: Cast, negotiation: Negotiation, text: str, before: str) -> None:
    code = negotiation.conduct.code
    merged(db, cast, negotiation)

    with pytest.raises(NotFound):
        clause_to_take(db, cast.bela.actor, code, AskedText(text, before))
    with pytest.raises(NotFound):
        clause_taking_page(db, cast.bela.actor, code, text, before)
