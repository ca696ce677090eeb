"""What is shown of what was found."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.importing.parse import parse
from negotiate.models import Capacity, Clause, ClauseKind, Instrument
from negotiate.operations.desk.merges import merge_clause
from negotiate.operations.publishing.rounds import open_next
from negotiate.operations.text.instruments import admit, import_text
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


@pytest.mark.parametrize(
    ("asked", "name", "anchor"),
    [
        ("objective", "Article 1, paragraph 1", "1"),
        ("hospital", "Article 1, paragraph 2 (b)", "2.b"),
        ("aims", "Article 1", ""),
        ("unnumbered", "Article 1", ""),
    ],
)
def test_a_hit_names_the_paragraph_in_which_it_stands(
    db: Session, cast: Cast, asked: str, name: str, anchor: str
) -> None:
    text = "# T\n\n## Article 1 Aims\n\n1. The objective.\n\n2. It covers:\n\n(a) water;\n\n(b) a hospital.\n\nAn unnumbered end.\n"
    code = import_text(db, cast.sefa.actor, parse(text, title="T").clauses, title="T", language="en").code
    (hit,) = find_page(db, cast.sefa.actor, code, Search(Question(asked), SearchPlace.TEXT)).hits

    assert (hit.name, hit.anchor) == (name, anchor)


def test_a_hit_in_an_amendment_names_the_paragraph_too(db: Session, cast: Cast) -> None:
    text = "# T\n\n## Article 1 Aims\n\n1. The objective.\n\n2. It covers water.\n"
    code = import_text(db, cast.sefa.actor, parse(text, title="T").clauses, title="T", language="en").code
    admit(db, cast.sefa.actor, code, cast.arvenia, Capacity.PARTICIPANT)
    open_next(db, cast.sefa.actor, code, None)
    of_it = select(Clause).join(Instrument).where(Instrument.code == code, Clause.kind == ClauseKind.ARTICLE)
    clause = db.scalars(of_it).one()
    tabled(db, cast.nadia, clause, "water", "hospitals")
    db.expire_all()
    (hit,) = find_page(db, cast.sefa.actor, code, Search(Question("hospitals"), SearchPlace.TABLED)).hits

    assert hit.beside == "Arvenia, Article 1, paragraph 2"
