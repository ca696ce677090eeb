"""Rewritings: which numbers of a wording would follow, what may be left, and what stays as an end of a torn range."""

from sqlalchemy.orm import Session

from negotiate.models import Hand
from negotiate.operations.text.arranging.arrangement import NewClause, Signing, insert
from negotiate.state.numbering.citations import Citation, cross_references_of
from negotiate.state.numbering.number_rewrites import NumberRewrite, number_rewrites, rewrites_taken, words_around
from negotiate.state.text.outlines import working_lines
from negotiate.text.references.rewriting import Rewrite
from tests.cast import Cast
from tests.operations.negotiation import CONDUCT, Negotiation, corrected

LIST = "1. States act in good faith at all times.\n\n2. Ships sail at sea in winter.\n\n3. Planes fly high."
PUSHED = "1. It is new.\n\n2. States act in good faith at all times.\n\n3. Ships sail at sea in winter.\n\n4. Planes fly high."


def cited(db: Session, cast: Cast, negotiation: Negotiation, words: str, now: str) -> list[Citation]:
    """Return what a new clause cites of Article 2, which says something else since."""
    corrected(db, cast, negotiation.conduct, CONDUCT, LIST)
    new = NewClause("Article 4", "", f"See article 2, {words}.")
    insert(db, cast.sefa.actor, negotiation.clauses[2].code, new, Signing(Hand.EDITORIAL))
    corrected(db, cast, negotiation.conduct, LIST, now)
    return list(cross_references_of(db, working_lines(db, negotiation.instrument), ()).citations)


def test_numbers_of_clauses_and_of_paragraphs_are_offered_in_order(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    number = Rewrite(14, 15, "2", "3")
    found = number_rewrites("code", [number], cited(db, cast, negotiation, "paragraph 2", PUSHED), ())

    assert [(one.rewrite.after, one.key, one.is_doubtful) for one in found] == [
        ("3", "", False),
        ("3", "code.27", True),
    ]


def test_what_is_left_is_not_taken() -> None:
    numbers = [NumberRewrite(Rewrite(1, 2, "2", "3"), "a.1"), NumberRewrite(Rewrite(5, 6, "4", "5"))]

    assert [one.start for one in rewrites_taken(numbers, ["a.1"])] == [5]


def test_a_number_is_shown_in_its_line() -> None:
    text = "Act.\nSee article 2 now.\nMeet."

    assert words_around(text, Rewrite(17, 18, "2", "3")) == ("See article ", " now.")
