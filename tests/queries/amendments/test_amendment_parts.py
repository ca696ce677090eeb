"""Amendments part by part: in the order of the whole list, and no row read that is not shown."""

from sqlalchemy import event, true
from sqlalchemy.orm import Session

from negotiate.queries.amendments.amendment_parts import part_of_amendments
from negotiate.queries.parts import Cursor
from negotiate.queries.text.margin_notes import notes_to_show
from tests.cast import Cast, Player
from tests.forgetting import forget
from tests.operations.negotiation import Negotiation, changed, changing, drafted, tabled


def on_the_table(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    """Put two amendments on the table, a change to the first of them, and a draft of each kind beside."""
    first = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    drafted(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    tabled(db, cast.bela, negotiation.conduct, "hospitals", "schools")
    changed(db, cast.bela, first, "should", "must")
    changing(db, cast.bela, first, "should", "may")


def codes(db: Session, player: Player, negotiation: Negotiation, most: int) -> list[str]:
    """Return the codes of all amendments that somebody reads, part by part."""
    part = part_of_amendments(db, player.actor, negotiation.instrument, true(), Cursor("", most))
    found = [note.code for note in part.things]
    while part.following:
        part = part_of_amendments(db, player.actor, negotiation.instrument, true(), Cursor(part.following, most))
        found += [note.code for note in part.things]
    return found


def test_they_come_in_the_order_of_the_whole_list(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    on_the_table(db, cast, negotiation)
    readers = (cast.nadia, cast.bela, cast.sefa)
    whole = [[note.code for note in notes_to_show(db, one.actor, negotiation.instrument)] for one in readers]

    assert [codes(db, one, negotiation, 1) for one in readers] == whole
    assert [codes(db, one, negotiation, 2) for one in readers] == whole
    assert [len(found) for found in whole] == [4, 4, 3]


def test_of_a_long_list_the_rows_of_one_part_are_read(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    on_the_table(db, cast, negotiation)
    forget()
    asked: list[str] = []
    event.listen(db.get_bind(), "before_cursor_execute", lambda *facts: asked.append(facts[2]))
    part = part_of_amendments(db, cast.sefa.actor, negotiation.instrument, true(), Cursor("", 1))

    keys = [words for words in asked if words.startswith("SELECT amendment.id, amendment.code \nFROM")]
    notes = [words for words in asked if words.startswith("SELECT amendment.id, amendment.code, amendment.number,")]

    assert [note.number for note in part.things] == [1]
    assert len(keys) == len(notes) == 1
    assert "LIMIT" in keys[0].rpartition("ORDER BY")[2]
    assert "amendment.id IN" in notes[0]
