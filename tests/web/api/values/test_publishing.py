"""Rounds, publications and changes as values for programs."""

from datetime import UTC, datetime

from sqlalchemy.orm import Session

from negotiate.queries.changes.change_table import change_table
from negotiate.queries.publishing.printings import LineSpan, PrintedClauseLines, PrintedParagraph, PrintedText
from negotiate.queries.publishing.publications import publication_page
from negotiate.queries.publishing.rounds import round_page
from negotiate.web.api.values.publishing import (
    LineSpanAnswer,
    change_answer,
    clause_lines_answer,
    publication_answer,
    whole_publication,
    whole_round,
)
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, merged, published, tabled


def test_what_a_round_did_is_told_from_its_fates_to_its_words(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    merged(db, cast, negotiation, negotiation.conduct, "adopt 0")
    published(db, cast, negotiation.round, "Revised text")
    round = whole_round(round_page(db, cast.nadia.actor, negotiation.round.code).summary)
    (change,) = map(change_answer, change_table(db, cast.nadia.actor, negotiation.instrument.code).rows)

    assert [(one.amendment, one.fate) for one in round.amendments] == [(amendment.code, "adopted")]
    assert round.publication is not None
    assert round.publication.title == "Revised text"
    assert [(one.ink, one.text) for one in change.strokes if one.ink != "kept"] == [
        ("removed", " hospitals"),
        ("added", " clinics"),
    ]
    assert (change.delegations, change.amendments) == (("Arvenia",), (amendment.code,))
    assert (change.words_out, change.words_in) == (1, 1)


def test_a_publication_holds_its_own_line(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    page = publication_page(db, cast.nadia.actor, published(db, cast, negotiation.round).code)
    whole = whole_publication(page)

    assert whole.publication == publication_answer(page.line)
    assert (whole.round, whole.kind) == (negotiation.round.code, "text of round 1")
    assert len(whole.clauses) == 3


def test_a_clause_is_given_with_its_lines_and_those_of_its_paragraphs() -> None:
    text = PrintedText("abc", "Basis text", "A/1", None, datetime(2026, 5, 1, tzinfo=UTC))
    whole, part = LineSpan(1, 3, 3, 1, 9, 9), LineSpan(1, 4, 4, 1, 4, 4)
    paragraph = PrintedParagraph("2 (a)", ("2", "a"), part)

    answer = clause_lines_answer(PrintedClauseLines(text, "clause", "Article 5", "Article 5", whole, (paragraph,)))

    assert (answer.clause, answer.cited, answer.lines) == (
        "clause",
        "page 1, lines 3–9",
        LineSpanAnswer(1, 3, 3, 1, 9, 9),
    )
    assert [(one.path, one.cited) for one in answer.paragraphs] == [(("2", "a"), "page 1, line 4")]
