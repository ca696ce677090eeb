"""Numbers that were left: remembered where they stand, and asked about anew once their words change."""

from dataclasses import replace

from sqlalchemy.orm import Session

from negotiate.models import Clause, Hand
from negotiate.operations.text.arranging.arrangement import NewClause, Signing, insert
from negotiate.operations.text.arranging.renumbering import renumber
from negotiate.queries.numbering.renumbering import RenumberingPage, renumbering_page
from negotiate.state.numbering.left_numbers import as_facts, left_before
from negotiate.state.numbering.renumbering_plan import renumbering_plan
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, corrected, tabled

EDITORIAL = Signing(Hand.EDITORIAL)
WORDS = "States act under article 1, paragraph 2."


def left(db: Session, cast: Cast, negotiation: Negotiation) -> Clause:
    """Return a clause whose reference was left by a renumbering, and that will be offered again."""
    tabled(db, cast.nadia, negotiation.conduct, "including", "under article 1, paragraph 2, including")
    new = NewClause("Article 4", "Care", WORDS)
    clause = insert(db, cast.sefa.actor, negotiation.clauses[2].code, new, EDITORIAL).clause
    insert(db, cast.sefa.actor, clause.code, NewClause("Article 6", "", "It is last."), EDITORIAL)
    corrected(db, cast, negotiation.clauses[0], "2. It applies", "2. Services are what people need.\n\n3. It applies")
    plan = renumbering_plan(db, negotiation.instrument)
    keys = [one.key for one in (*plan.references, *plan.numbers)]
    renumber(db, cast.sefa.actor, negotiation.instrument.code, "", plan.seal, keys)
    return clause


def page(db: Session, cast: Cast, negotiation: Negotiation) -> RenumberingPage:
    """Return the page of the next renumbering."""
    return renumbering_page(db, cast.sefa.actor, negotiation.instrument.code)


def test_what_was_left_is_known_again_in_the_text_and_in_amendments(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    left(db, cast, negotiation)
    found = page(db, cast, negotiation)

    assert [one.key for one in (*found.references, *found.numbers)] == list(found.left_at)
    assert found.left == frozenset(found.left_at)


def test_words_that_have_changed_are_asked_about_anew(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    clause = left(db, cast, negotiation)
    corrected(db, cast, clause, "act under", "act within")
    found = page(db, cast, negotiation)

    assert found.references[0].key not in found.left_at


def test_numbers_that_have_followed_meanwhile_are_no_change_of_words(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    left(db, cast, negotiation)
    (number,) = renumbering_plan(db, negotiation.instrument).references
    pushed = replace(number, before=number.before.replace("article 1,", "article 12,"))

    assert number.before != pushed.before
    assert number.key in left_before(db, negotiation.instrument, [pushed])


def test_what_was_never_left_is_not_remembered(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "including", "under article 1, paragraph 2, including")
    corrected(db, cast, negotiation.clauses[0], "2. It applies", "2. Services are what people need.\n\n3. It applies")

    assert page(db, cast, negotiation).left_at == {}


def test_a_number_is_kept_with_where_it_stands(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "including", "under article 1, paragraph 2, including")
    corrected(db, cast, negotiation.clauses[0], "2. It applies", "2. Services are what people need.\n\n3. It applies")
    (fact,) = as_facts(renumbering_plan(db, negotiation.instrument).numbers)

    assert fact[0] == amendment.code
    assert fact[1].endswith("under article 1, paragraph ")
    assert fact[2:] == ["2", "3"]
