"""Citations: a reference means the paragraph that stood under the number when its words came in."""

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from sqlalchemy.orm import Session

from negotiate.models import Clause, Hand, Instrument
from negotiate.operations.text.arranging.arrangement import NewClause, Signing, insert
from negotiate.state.numbering.citations import Citation, DisplacedNeighbour, cross_references_of, instants_of_issue
from negotiate.state.rows import by_code
from negotiate.state.text.outlines import working_lines
from negotiate.text.references.paragraph_paths import Path
from tests.cast import Cast
from tests.operations.negotiation import CONDUCT, Negotiation, corrected

LIST = "1. States act in good faith.\n\n2. States report:\n\n(a) to the Conference;\n\n(b) to the public.\n\n3. Ships sail."
ADDED = LIST.replace("1. States", "1. A new paragraph stands here first.\n\n2. States").replace(
    "2. States r", "3. States r"
)
RENUMBERED = ADDED.replace("3. Ships", "4. Ships")


def put(db: Session, cast: Cast, negotiation: Negotiation, body: str) -> Clause:
    """Insert a clause behind the second one, as Article 2 bis."""
    new = NewClause("", "Care", body)
    return insert(db, cast.sefa.actor, negotiation.conduct.code, new, Signing(Hand.EDITORIAL)).clause


def cited(db: Session, negotiation: Negotiation) -> list[Citation]:
    """Return the citations of the text as it stands, those of the clauses that it began with left out."""
    return list(cross_references_of(db, working_lines(db, negotiation.instrument), ()).citations)


def displaced(db: Session, negotiation: Negotiation) -> list[DisplacedNeighbour]:
    """Return the words that name another neighbour than they did."""
    return list(cross_references_of(db, working_lines(db, negotiation.instrument), ()).displaced)


@pytest.mark.parametrize(
    ("words", "was", "now"),
    [
        ("article 2, paragraph 1", ("1",), ("2",)),
        ("article 2, paragraph 2 (b)", ("2", "b"), ("3", "b")),
        ("paragraph 3 of article 2", ("3",), ("4",)),
        ("article 2 (a)", ("2", "a"), ("3", "a")),
        ("article 2, paragraph 9", None, None),
    ],
)
def test_a_paragraph_is_followed_by_identity(
    db: Session, cast: Cast, negotiation: Negotiation, words: str, was: Path | None, now: Path | None
) -> None:
    corrected(db, cast, negotiation.conduct, CONDUCT, LIST)
    put(db, cast, negotiation, f"States act under {words}.")
    corrected(db, cast, negotiation.conduct, LIST, RENUMBERED)
    (citation,) = cited(db, negotiation)

    assert (citation.was, citation.now) == (was, now)


def test_words_that_came_in_later_know_the_new_number(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    corrected(db, cast, negotiation.conduct, CONDUCT, LIST)
    clause = put(db, cast, negotiation, "States act under article 2, paragraph 1.")
    corrected(db, cast, negotiation.conduct, LIST, RENUMBERED)
    corrected(db, cast, clause, "paragraph 1", "paragraph 2")
    (citation,) = cited(db, negotiation)

    assert (citation.was, citation.now) == (("2",), ("2",))


def test_a_paragraph_that_is_taken_out_is_gone(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    corrected(db, cast, negotiation.conduct, CONDUCT, LIST)
    put(db, cast, negotiation, "States act under article 2, paragraph 2 (b).")
    corrected(db, cast, negotiation.conduct, "\n\n(b) to the public.", "")
    (citation,) = cited(db, negotiation)

    assert (citation.was, citation.now) == (("2", "b"), None)


def test_a_reference_inside_its_own_clause_is_read_by_its_list(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    body = "1. A:\n\n(a) one thing;\n\n(b) after subparagraph (a).\n\n2. B:\n\n(a) another thing."
    clause = put(db, cast, negotiation, body)
    corrected(db, cast, clause, "(a) one thing;\n\n(b)", "(a) quite a new thing;\n\n(b) one thing;\n\n(c)")
    (citation,) = cited(db, negotiation)

    assert (citation.was, citation.now) == (("1", "a"), ("1", "b"))


def test_a_range_that_a_paragraph_has_left_says_which(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    said = [
        "States act.",
        "Ships sail at sea in winter.",
        "Planes fly high above the clouds.",
        "Trains run fast.",
        "End.",
    ]
    body = "\n\n".join(f"{n}. {words}" for n, words in enumerate(said, 1))
    moved = "\n\n".join(f"{n}. {said[place]}" for n, place in enumerate((0, 1, 3, 4, 2), 1))
    corrected(db, cast, negotiation.conduct, CONDUCT, body)
    put(db, cast, negotiation, "See article 2, paragraphs 2 to 4.")
    corrected(db, cast, negotiation.conduct, body, moved)

    assert [citation.lost for citation in cited(db, negotiation)] == [(), (("5",),)]


def test_a_range_into_which_a_new_paragraph_comes_grows_with_it(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    corrected(db, cast, negotiation.conduct, CONDUCT, LIST)
    put(db, cast, negotiation, "See article 2, paragraphs 1 to 3.")
    grown = LIST.replace("3. Ships", "3. A new paragraph stands here.\n\n4. Ships")
    corrected(db, cast, negotiation.conduct, LIST, grown)

    assert [(one.now, one.lost) for one in cited(db, negotiation)] == [(("1",), ()), (("4",), ())]


def test_a_list_that_is_named_once_carries_the_references_beside_it(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    corrected(db, cast, negotiation.conduct, CONDUCT, LIST)
    put(db, cast, negotiation, "See article 2, paragraph 2 (a) and (b).")
    corrected(db, cast, negotiation.conduct, LIST, RENUMBERED)

    assert [citation.is_sayable for citation in cited(db, negotiation)] == [True, True]


def test_a_neighbour_that_is_another_one_now_is_told(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    body = "1. States act.\n\n2. The preceding paragraph holds at all times."
    clause = put(db, cast, negotiation, body)
    before = displaced(db, negotiation)
    corrected(db, cast, clause, "\n\n2. The", "\n\n2. Ships sail.\n\n3. The")

    assert before == []
    assert [(one.neighbour.text, one.now) for one in displaced(db, negotiation)] == [("preceding paragraph", ("1",))]


def test_the_past_of_all_clauses_is_read_at_once(
    db: Session, cast: Cast, negotiation: Negotiation, counted: Callable[[], AbstractContextManager[list[str]]]
) -> None:
    put(db, cast, negotiation, "See article 1, paragraph 1, and paragraph 1 of article 2.")
    instrument = by_code(db, Instrument, negotiation.instrument.code)
    with counted() as few:
        cross_references_of(db, working_lines(db, instrument), ())
    put(db, cast, negotiation, "See article 1, paragraph 2, and article 3, paragraph 1, and article 1 (a).")
    with counted() as many:
        cross_references_of(db, working_lines(db, instrument), ())

    assert len(few) == len(many)


def test_every_issue_of_a_text_is_known(db: Session, negotiation: Negotiation) -> None:
    assert len(instants_of_issue(db, negotiation.instrument)) == 1
