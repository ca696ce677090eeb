"""The ladder of a draft as fields: what she changes, what others change there, what is answered and what is lost."""

import pytest
from sqlalchemy.orm import Session

from negotiate.models import Amendment
from negotiate.queries.amendments.amendment import amendment_page
from negotiate.queries.drafting.written_ladder import WrittenLadder, written_ladder
from negotiate.text.norms.ladders.ladder import ladder_in
from negotiate.text.norms.ladders.writing import rows_of
from tests.cast import Cast, Player
from tests.operations.negotiation import CONDUCT, Negotiation, corrected, drafted, tabled
from tests.text.norms.ladders.tables import spoiled


@pytest.fixture
def laddered(db: Session, cast: Cast, negotiation: Negotiation) -> Negotiation:
    """Return a negotiation of which one clause is a ladder, with one level that does not end."""
    corrected(db, cast, negotiation.conduct, CONDUCT, spoiled(1, 5, ""))
    return negotiation


def fields(db: Session, player: Player, draft: Amendment) -> WrittenLadder:
    """Return the fields of a draft as it is stored."""
    page = amendment_page(db, player.actor, draft.code)
    body = page.draft.wording.body
    ladder = ladder_in(body)
    assert ladder is not None
    found = written_ladder(db, player.actor, page, body, rows_of(ladder))
    assert found is not None
    return found


def test_every_cell_is_a_field_with_its_words(db: Session, cast: Cast, laddered: Negotiation) -> None:
    found = fields(db, cast.nadia, drafted(db, cast.nadia, laddered.conduct, "protest", "a note"))

    field = found.rows[0].fields[2]
    assert (field.name, field.label, field.words) == ("cell-0-2", "Response", "a note")
    assert [(layer.is_own, layer.words, layer.new) for layer in field.layers] == [(True, "protest", "a note")]
    assert (found.rows[0].name, found.rows[0].origin) == ("Level 1", 0)


def test_a_rival_stands_below_the_cell_that_it_changes(db: Session, cast: Cast, laddered: Negotiation) -> None:
    tabled(db, cast.bela, laddered.conduct, "monthly", "weekly")
    tabled(db, cast.bela, laddered.conduct, "protest", "a letter")
    found = fields(db, cast.nadia, drafted(db, cast.nadia, laddered.conduct, "protest", "a note"))

    assert [layer.new for layer in found.rows[0].fields[2].layers] == ["a note", "a letter"]
    assert found.rows[0].fields[2].is_disputed
    assert [layer.new for layer in found.rows[2].fields[6].layers] == ["weekly"]
    assert (found.ladder.table.composing, found.ladder.table.disputed) == (1, 1)


def test_words_that_answer_a_finding_are_said_to(db: Session, cast: Cast, laddered: Negotiation) -> None:
    found = fields(db, cast.nadia, drafted(db, cast.nadia, laddered.conduct, "| yes |  |", "| yes | it ceased |"))

    assert found.answered == ("Level 2–3 has a response, and nothing under “Ends when”.",)
    assert found.ladder.findings == ()


def test_a_level_that_the_draft_takes_away_is_named(db: Session, cast: Cast, laddered: Negotiation) -> None:
    row = spoiled(1, 5, "").splitlines()[2]
    found = fields(db, cast.nadia, drafted(db, cast.nadia, laddered.conduct, f"{row}\n", ""))

    assert found.lost == ("Level 1",)
    assert [one.name for one in found.rows] == ["Level 2–3", "Level 4 and above"]


def test_a_private_draft_of_others_is_laid_over_nobodys(db: Session, cast: Cast, laddered: Negotiation) -> None:
    drafted(db, cast.bela, laddered.conduct, "protest", "a letter")
    found = fields(db, cast.nadia, drafted(db, cast.nadia, laddered.conduct, "monthly", "weekly"))

    assert [layer.is_own for layer in found.ladder.table.layers] == [True]


def test_words_without_a_ladder_have_no_fields(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    draft = drafted(db, cast.nadia, negotiation.conduct, "shall", "should")
    page = amendment_page(db, cast.nadia.actor, draft.code)

    assert written_ladder(db, cast.nadia.actor, page, page.draft.wording.body, ()) is None
