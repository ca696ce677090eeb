"""What is shown of what was found."""

import pytest
from sqlalchemy.orm import Session

from negotiate.operations.desk.merges import merge_clause
from negotiate.queries.finding.find_page import find_page
from negotiate.queries.finding.hits import Hit
from negotiate.queries.finding.questions import Question, Search, SearchPlace
from tests.cast import Cast, Player
from tests.operations.desk.test_merges import choices
from tests.operations.negotiation import Negotiation, corrected, tabled


def only_hit(db: Session, player: Player, negotiation: Negotiation, words: str, place: SearchPlace) -> Hit:
    """Return the one hit in a place."""
    (hit,) = find_page(db, player.actor, negotiation.instrument.code, Search(Question(words), place)).hits
    return hit


def test_a_hit_in_the_text_names_its_clause(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    hit = only_hit(db, cast.bela, negotiation, "hospitals", SearchPlace.TEXT)

    assert (hit.name, hit.beside, hit.clause_code) == ("Article 2", "Conduct", negotiation.conduct.code)
    assert hit.first == "hospitals"


def test_where_words_went_names_version_round_and_amendment(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    merge_clause(db, cast.sefa.actor, negotiation.conduct.code, choices(db, negotiation, "adopt 0"))
    db.expire_all()

    hit = only_hit(db, cast.bela, negotiation, '"including hospitals"', SearchPlace.GONE)

    assert hit.went is not None
    assert (hit.went.last, hit.went.next, hit.went.is_whole) == (1, 2, False)
    assert [(one.amendment_code, one.round_number) for one in hit.went.sources] == [(amendment.code, 1)]


@pytest.mark.parametrize(
    ("old", "new", "asked", "shown"),
    [
        ("hospitals and", "clinics and", '"hospitals and water"', [(" hospitals", " clinics")]),
        ("hospitals and", "hospitals, clinics and", '"hospitals and water"', [("", ", clinics")]),
        ("hospitals and", "clinics and", '"depends"', []),
    ],
)
def test_where_words_went_shows_what_became_of_them(
    db: Session, cast: Cast, negotiation: Negotiation, old: str, new: str, asked: str, shown: list[tuple[str, str]]
) -> None:
    corrected(db, cast, negotiation.conduct, "depends", "lives")
    corrected(db, cast, negotiation.conduct, "lives", "depends")
    corrected(db, cast, negotiation.conduct, old, new)
    page = find_page(db, cast.bela.actor, negotiation.instrument.code, Search(Question(asked), SearchPlace.GONE))

    assert [(one.old, one.new) for hit in page.hits if hit.went for one in hit.went.changes] == shown


def test_a_hit_on_the_table_names_the_amendment_and_who_brought_it(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")

    hit = only_hit(db, cast.bela, negotiation, "clinic", SearchPlace.TABLED)

    assert (hit.name, hit.amendment_code) == ("Amendment 1", amendment.code)
    assert hit.beside.startswith("Arvenia")
