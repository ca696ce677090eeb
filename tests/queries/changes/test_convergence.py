"""Convergence: the figures of each text, the squares of each clause, and what is most contested."""

from sqlalchemy.orm import Session

from negotiate.models import Level
from negotiate.operations.text.statuses import Agreement, set_status
from negotiate.queries.changes.convergence import convergence_page
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, corrected, tabled
from tests.queries.changes.test_drafting_history import closed


def test_each_text_has_its_figures(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    closed(db, cast, negotiation)
    basis, first, working = convergence_page(db, cast.bela.actor, negotiation.instrument.code).texts

    assert (basis.measures.shall - first.measures.shall, first.measures.should - basis.measures.should) == (1, 1)
    assert (first.clauses, first.open, working.measures) == (3, 0, first.measures)


def test_a_square_is_how_many_words_changed(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    closed(db, cast, negotiation)
    weather = convergence_page(db, cast.bela.actor, negotiation.instrument.code).weather

    assert [[square.words for square in one.squares] for one in weather] == [[0, 0], [2, 0], [0, 0]]
    assert [one.squares[0].size for one in weather] == [0, 1, 0]


def test_agreed_words_count_with_their_clause(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    version = current_version(db, negotiation.conduct)
    agreed = Agreement(Level.AGREED_IN_GROUP, "Group I")
    set_status(db, cast.sefa.actor, negotiation.conduct.code, version.code, agreed)
    newest = convergence_page(db, cast.bela.actor, negotiation.instrument.code).texts[-1]

    assert (newest.agreed_clauses, newest.agreed_share) == (1, 33)
    assert 0 < newest.agreed_words < newest.measures.words


def test_the_clause_with_most_brackets_is_the_most_contested(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    corrected(db, cast, negotiation.conduct, "hospitals", "[hospitals][clinics]")
    tabled(db, cast.nadia, negotiation.clauses[0], "protect", "safeguard")
    contested = convergence_page(db, cast.bela.actor, negotiation.instrument.code).contested

    assert [(one.label, one.brackets, one.open) for one in contested] == [("Article 2", 2, 0), ("Article 1", 0, 1)]


def test_what_is_agreed_now_changes_no_text_that_was_issued_before(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    closed(db, cast, negotiation)
    version = current_version(db, negotiation.conduct)
    agreement = Agreement(Level.AGREED_IN_GROUP, "Group I")
    set_status(db, cast.sefa.actor, negotiation.conduct.code, version.code, agreement)
    page = convergence_page(db, cast.bela.actor, negotiation.instrument.code)

    assert [text.agreed_clauses for text in page.texts] == [0, 0, 1]
