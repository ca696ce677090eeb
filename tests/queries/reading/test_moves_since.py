"""Whence and whither clauses moved since somebody read them."""

from sqlalchemy.orm import Session

from negotiate.models import VersionKind
from negotiate.operations.desk.merges import merge_clause
from negotiate.operations.desk.take_backs import take_back
from negotiate.operations.text.arranging.placement import new_clause
from negotiate.operations.text.versions import NewVersion, write_version
from negotiate.queries.text.comparing.clause_moves import ClauseMove
from negotiate.state.desk.choices import WholeDecision
from negotiate.text.wording import Wording
from negotiate.web.pages.drawing.passages import outlined_news
from tests.cast import Cast
from tests.operations.desk.test_merges import choices, move_asked
from tests.operations.negotiation import Negotiation, corrected
from tests.operations.text.arranging.test_arrangement import moved
from tests.queries.reading.test_since import page, read


def test_what_moved_since_it_was_read_says_from_where_to_where(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    read(db, cast.nadia, negotiation)
    first, _, last = negotiation.clauses
    moved(db, cast, negotiation, last, first.code)
    moved(db, cast, negotiation, last, "")
    corrected(db, cast, last, "years", "years and more")

    (clause,) = page(db, cast.nadia, negotiation).shown

    assert clause.redline.move == ClauseMove("Article 2", "")


def test_what_left_and_stands_where_it_stood_came_back_and_says_where_it_stood_meanwhile(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    read(db, cast.nadia, negotiation)
    first, second, last = negotiation.clauses
    moved(db, cast, negotiation, first, last.code)
    moved(db, cast, negotiation, first, "")
    moved(db, cast, negotiation, second, last.code)
    moved(db, cast, negotiation, second, "")
    moved(db, cast, negotiation, second, first.code)

    found = page(db, cast.nadia, negotiation).shown

    assert [clause.redline.move for clause in found] == [
        ClauseMove("", "", ("Article 3",)),
        ClauseMove("Article 1", "Article 1", ("Article 3", "")),
    ]
    assert found[1].redline.move is not None
    assert found[1].redline.move.told == (
        "came back to after Article 1; meanwhile it stood after Article 3, at the beginning"
    )


def test_what_left_and_came_back_is_listed_as_that(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    read(db, cast.sefa, negotiation)
    first, second, last = negotiation.clauses
    moved(db, cast, negotiation, second, last.code)
    away = page(db, cast.sefa, negotiation)
    moved(db, cast, negotiation, second, first.code)
    back = page(db, cast.sefa, negotiation)

    assert [[one.word for one in found.listed] for found in (away, back)] == [["moved"], ["came back"]]
    assert [[one.status for one in outlined_news(found, "/since")[0].clauses] for found in (away, back)] == [
        ["moved"],
        ["came back"],
    ]


def test_what_a_merge_moved_came_back_once_the_merge_is_taken_back(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    read(db, cast.nadia, negotiation)
    mine = move_asked(db, cast.bela, negotiation)
    chosen = choices(db, negotiation, wholes={mine.code: WholeDecision.ADOPT})
    merge = merge_clause(db, cast.sefa.actor, negotiation.conduct.code, chosen)
    take_back(db, cast.sefa.actor, merge.code, "Too early.")

    (clause,) = page(db, cast.nadia, negotiation).shown

    assert clause.redline.move is not None
    assert clause.redline.move.is_back


def test_a_clause_without_words_in_the_language_of_the_text_has_no_name(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    read(db, cast.nadia, negotiation)
    _, second, last = negotiation.clauses
    silent = new_clause(db, second)
    write_version(db, cast.sefa.actor, silent, NewVersion(VersionKind.INSERTION, "", "", Wording("", "")))
    moved(db, cast, negotiation, last, "")

    assert [clause.redline.move for clause in page(db, cast.nadia, negotiation).shown if clause.redline.move] == [
        ClauseMove("", "")
    ]


def test_what_moved_before_it_was_read_is_no_news(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    moved(db, cast, negotiation, negotiation.clauses[2], "")
    read(db, cast.nadia, negotiation)
    corrected(db, cast, negotiation.clauses[2], "years", "years and more")

    (clause,) = page(db, cast.nadia, negotiation).shown

    assert clause.redline.move is None
