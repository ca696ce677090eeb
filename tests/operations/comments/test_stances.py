"""What every position is stated with: who says it, said once, and told without what is empty."""

from dataclasses import replace

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Invalid
from negotiate.models import Amendment, Position, Stance, TextPosition, ThreadReach
from negotiate.operations.amendments.positions import NewPosition, take, take_back
from negotiate.operations.comments.stances import attributed, check_stands, said_already, told_of
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, tabled

NEW = NewPosition(Stance.RESERVE, "  We wait for our capital. ")


def again(db: Session, cast: Cast, amendment: Amendment, new: NewPosition) -> Position | None:
    """Return what Belmara said before, where a form would say the same."""
    common = attributed(db, cast.bela.actor, amendment.instrument, new)
    position = Position(amendment=amendment, revision=amendment.revision, **common)
    return said_already(db, position, Position.revision_id == amendment.revision.id)


def test_a_position_says_whose_it_is_and_keeps_its_note_without_the_space_around_it(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    common = attributed(db, cast.bela.actor, negotiation.instrument, NEW)

    assert (common["delegation"].name, common["behalf"], common["group"]) == ("Belmara", None, None)
    assert (common["stance"], common["note"]) == (Stance.RESERVE, "We wait for our capital.")


def test_the_very_same_is_said_once_and_anything_else_anew(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    said = take(db, cast.bela.actor, amendment.code, NEW)

    assert again(db, cast, amendment, NEW) is said
    assert again(db, cast, amendment, replace(NEW, stance=Stance.OPPOSE)) is None


def test_an_entry_tells_nothing_that_is_empty(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    common = attributed(db, cast.bela.actor, negotiation.instrument, replace(NEW, reach=ThreadReach.PARTICIPANTS))

    assert told_of(TextPosition(**common), clause="abc", paragraph="") == {
        "clause": "abc",
        "delegation": "Belmara",
        "stance": "reserve",
        "reach": "all participants",
    }


def test_only_what_stands_is_withdrawn_and_only_once(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    said = take(db, cast.bela.actor, amendment.code, NEW)

    with pytest.raises(Invalid, match="said something else of these words since"):
        check_stands(said, [], "these words")
    take_back(db, cast.bela.actor, said.code)
    with pytest.raises(Invalid, match="withdrawn already"):
        check_stands(said, [said], "these words")


def test_a_note_says_what_it_seems_to_say(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Invalid, match="note holds an invisible mark") as refusal:
        attributed(db, cast.bela.actor, negotiation.instrument, replace(NEW, note="We \u202eton\u202c agree."))

    assert refusal.value.field == "note"
