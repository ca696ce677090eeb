"""New clauses put into the text as they were proposed, or as amendments to them change them."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Invalid
from negotiate.models import Amendment, FateKind
from negotiate.operations.amendments.sub_amendments import incorporate
from negotiate.operations.desk.merges import merge_clause
from negotiate.operations.desk.take_backs import take_back
from negotiate.queries.text.clause import clause_page
from negotiate.state.desk.choices import Choices, WholeDecision
from negotiate.state.text.versions import current_version, standing_versions
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, changed, inserted, labels

BODY = "Each State shall report on its services."


@pytest.fixture
def parent(db: Session, cast: Cast, negotiation: Negotiation) -> Amendment:
    """Return Arvenia's proposal of a new clause."""
    return inserted(db, cast.nadia, negotiation.conduct, "Article 2 bis", BODY)


def decided(db: Session, cast: Cast, negotiation: Negotiation, **wholes: WholeDecision) -> str:
    """Decide the desk of the conduct clause, and return the code of its merge."""
    base = current_version(db, negotiation.conduct)
    reasons = dict.fromkeys(wholes, "The room preferred otherwise.")
    choices = Choices(base.code, frozenset(wholes), wholes=wholes, reasons=reasons)
    code = merge_clause(db, cast.sefa.actor, negotiation.conduct.code, choices).code
    db.flush()
    db.expire_all()
    return code


def body(db: Session, negotiation: Negotiation) -> str:
    """Return the text of the clause behind the conduct clause."""
    return standing_versions(db, negotiation.instrument)[2][1].body


def test_a_new_clause_is_inserted_with_a_change_and_every_word_keeps_its_origin(
    db: Session, cast: Cast, negotiation: Negotiation, parent: Amendment
) -> None:
    change = changed(db, cast.bela, parent, "report", "report each year")
    decided(db, cast, negotiation, **{parent.code: WholeDecision.ADOPT, change.code: WholeDecision.ADOPT})
    clause = standing_versions(db, negotiation.instrument)[2][0]
    page = clause_page(db, cast.nadia.actor, clause.code)

    assert body(db, negotiation) == "Each State shall report each year on its services."
    assert [span.text for span in page.spans if "Belmara" in span.source.name] == [" each year"]
    assert [row.fate.kind for row in (parent, change) if row.fate] == [FateKind.ADOPTED] * 2


def test_a_new_clause_is_inserted_without_a_change(
    db: Session, cast: Cast, negotiation: Negotiation, parent: Amendment
) -> None:
    change = changed(db, cast.bela, parent, "report", "report each year")
    decided(db, cast, negotiation, **{parent.code: WholeDecision.ADOPT, change.code: WholeDecision.DECLINE})

    assert body(db, negotiation) == BODY


def test_a_change_in_brackets_stands_in_the_new_clause(
    db: Session, cast: Cast, negotiation: Negotiation, parent: Amendment
) -> None:
    change = changed(db, cast.bela, parent, "report", "report each year")
    decided(db, cast, negotiation, **{parent.code: WholeDecision.ADOPT, change.code: WholeDecision.BRACKET})

    assert body(db, negotiation) == "Each State shall report [each year] on its services."


def test_a_change_is_not_taken_without_its_clause(
    db: Session, cast: Cast, negotiation: Negotiation, parent: Amendment
) -> None:
    change = changed(db, cast.bela, parent, "report", "report each year")

    with pytest.raises(Invalid, match="changes Amendment 1, which is not taken"):
        decided(db, cast, negotiation, **{parent.code: WholeDecision.DECLINE, change.code: WholeDecision.ADOPT})


def test_two_changes_of_the_same_words_are_not_both_taken(
    db: Session, cast: Cast, negotiation: Negotiation, parent: Amendment
) -> None:
    one = changed(db, cast.bela, parent, "shall", "should")
    two = changed(db, cast.bela, parent, "shall", "may")

    with pytest.raises(Invalid, match="Amendment 2 and Amendment 3 change the same words"):
        decided(db, cast, negotiation, **dict.fromkeys((parent.code, one.code, two.code), WholeDecision.ADOPT))


def test_a_change_waits_with_its_clause(db: Session, cast: Cast, negotiation: Negotiation, parent: Amendment) -> None:
    change = changed(db, cast.bela, parent, "report", "report each year")
    decided(db, cast, negotiation, **{parent.code: WholeDecision.DEFER, change.code: WholeDecision.ADOPT})

    assert change.fate is not None
    assert change.fate.kind is FateKind.DEFERRED
    assert labels(db, negotiation.instrument) == ["Article 1", "Article 2", "Article 3"]


def test_words_that_a_new_clause_has_taken_in_keep_their_origin(
    db: Session, cast: Cast, negotiation: Negotiation, parent: Amendment
) -> None:
    change = changed(db, cast.bela, parent, "report", "report each year")
    incorporate(db, cast.nadia.actor, change.code, parent.revision.code)
    db.expire_all()
    decided(db, cast, negotiation, **{parent.code: WholeDecision.ADOPT})
    clause = standing_versions(db, negotiation.instrument)[2][0]
    page = clause_page(db, cast.nadia.actor, clause.code)

    assert [span.text for span in page.spans if "Belmara" in span.source.name] == [" each year"]


def test_a_clause_that_was_inserted_with_a_change_is_taken_back(
    db: Session, cast: Cast, negotiation: Negotiation, parent: Amendment
) -> None:
    change = changed(db, cast.bela, parent, "report", "report each year")
    code = decided(db, cast, negotiation, **{parent.code: WholeDecision.ADOPT, change.code: WholeDecision.BRACKET})
    take_back(db, cast.sefa.actor, code, "On an old paper.")

    assert labels(db, negotiation.instrument) == ["Article 1", "Article 2", "Article 3"]
