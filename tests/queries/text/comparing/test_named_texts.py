"""A redline leads from any text to any other, and an address of two lasting names shows the same ever after."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Invalid, NotFound
from negotiate.models import Audience, Hand
from negotiate.operations.reading.marks import mark_clause
from negotiate.operations.text.arranging.arrangement import Signing, move
from negotiate.operations.text.instruments import set_audience
from negotiate.queries.text.comparing.editions import READ
from negotiate.queries.text.comparing.redlines import RedlinePage, redline_page
from negotiate.state.text.order import order_of
from negotiate.state.text.shown_texts import text_now
from tests.cast import Cast, Player
from tests.operations.negotiation import Negotiation, corrected

EDITORIAL = Signing(Hand.EDITORIAL, "It reads better.")


def page(db: Session, player: Player, negotiation: Negotiation, before: str = "", after: str = "") -> RedlinePage:
    """Return the redline between two texts."""
    return redline_page(db, player.actor, negotiation.instrument.code, before, after)


def test_the_names_of_a_redline_show_the_same_after_words_and_places_have_changed(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    corrected(db, cast, negotiation.conduct, "hospitals", "clinics")
    today = page(db, cast.nadia, negotiation, after="working")
    first, _, last = negotiation.clauses
    corrected(db, cast, negotiation.conduct, "clinics", "wards")
    move(db, cast.sefa.actor, last.code, first.code, order_of(db, negotiation.instrument).seal, EDITORIAL)

    later = page(db, cast.nadia, negotiation, *today.names)

    assert later.clauses == today.clauses
    assert later.names == today.names
    assert page(db, cast.nadia, negotiation, after="working").clauses != today.clauses


def test_a_redline_begins_from_what_she_last_read(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    text = text_now(db, cast.nadia.actor, negotiation.instrument)
    assert text is not None
    mark_clause(db, cast.nadia.actor, negotiation.conduct.code, text.name)
    corrected(db, cast, negotiation.conduct, "hospitals", "clinics")

    offered = page(db, cast.nadia, negotiation).read
    assert offered is not None
    found = page(db, cast.nadia, negotiation, offered.code, "working")

    assert found.read is None
    assert [clause.change.value for clause in found.clauses] == ["added", "changed", "added"]
    assert found.names[0] == ""


def test_who_has_read_nothing_has_no_such_text(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Invalid):
        page(db, cast.nadia, negotiation, READ)
    assert page(db, cast.nadia, negotiation).read is None


def test_a_working_text_by_its_name_is_not_for_who_reads_publications(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    name = page(db, cast.nadia, negotiation, after="working").names[1]
    set_audience(db, cast.sefa.actor, negotiation.instrument.code, Audience.PUBLIC)

    with pytest.raises(NotFound):
        page(db, cast.olu, negotiation, after=name)
