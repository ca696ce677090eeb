"""Amendments part by part: in the order of the whole list, and no row read that is not shown."""

from sqlalchemy import event, true
from sqlalchemy.orm import Session

from negotiate.queries.amendments.amendment_parts import part_of_amendments
from negotiate.queries.parts import Cursor
from negotiate.queries.text.margin_notes import notes_to_show
from negotiate.queries.text.note_rows import NoteRow
from tests.cast import Cast, Player
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
    found, after = list[str](), ""
    while True:
        part = part_of_amendments(db, player.actor, negotiation.instrument, true(), Cursor(after, most))
        found += [note.code for note in part.things]
        if not part.following:
            return found
        after = part.following


def test_they_come_in_the_order_of_the_whole_list(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    on_the_table(db, cast, negotiation)
    readers = (cast.nadia, cast.bela, cast.sefa)
    whole = [[note.code for note in notes_to_show(db, one.actor, negotiation.instrument)] for one in readers]

    assert [codes(db, one, negotiation, 1) for one in readers] == whole
    assert [codes(db, one, negotiation, 2) for one in readers] == whole
    assert [len(found) for found in whole] == [4, 4, 3]


def test_of_a_long_list_the_rows_of_one_part_are_read(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    on_the_table(db, cast, negotiation)
    asked: list[str] = []
    event.listen(db.get_bind(), "before_cursor_execute", lambda *facts: asked.append(facts[2]))
    part = part_of_amendments(db, cast.sefa.actor, negotiation.instrument, true(), Cursor("", 1))

    assert [type(note.number) for note in part.things] == [int]
    assert (
        sum(
            "LIMIT" in words and "ORDER BY" in words
            for words in asked
            if words.startswith("SELECT amendment.id, amendment.code\n")
        )
        == 1
    )
    assert [words for words in asked if "revision.rationale" in words and "amendment.id IN" not in words] == []
    assert NoteRow._fields[0] == "id"
