"""A text by its name is the same ever after: its words, its order, and what had been taken out by then."""

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import NotFound
from negotiate.models import Hand, Instrument
from negotiate.operations.text.arranging.arrangement import NewClause, Signing, delete, insert, move
from negotiate.operations.text.instruments import import_text
from negotiate.policy import Actor
from negotiate.state.text.order import order_of
from negotiate.state.text.shown_texts import ShownText, shown_text, text_now
from negotiate.state.text.versions import current_version, standing_versions
from tests.cast import Cast
from tests.operations.negotiation import Draft, Negotiation, begin, corrected, published

EDITORIAL = Signing(Hand.EDITORIAL, "It reads better.")
DIVIDED = [
    Draft("Part I", "General", "", kind="part"),
    Draft("Article 1", "Aim", "It aims.", depth=1),
    Draft("Article 2", "Scope", "It applies.", depth=1),
    Draft("Part II", "Duties", "", kind="part"),
    Draft("Article 3", "Care", "States take care.", depth=1),
    Draft("Part III", "Closing", "", kind="part"),
    Draft("Article 4", "End", "It ends.", depth=1),
]


def now(db: Session, actor: Actor, instrument: Instrument) -> ShownText:
    """Return the text that stands now."""
    text = text_now(db, actor, instrument)
    assert text is not None
    return text


def shift(db: Session, actor: Actor, instrument: Instrument, moved: str, after: str) -> None:
    """Move a clause behind another, both by their labels."""
    codes = {version.label: clause.code for clause, version in standing_versions(db, instrument)}
    move(db, actor, codes[moved], codes[after], order_of(db, instrument).seal, EDITORIAL)


def test_the_text_that_stands_is_the_one_that_its_name_gives(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    text = now(db, cast.nadia.actor, negotiation.instrument)

    assert shown_text(db, cast.nadia.actor, negotiation.instrument, text.name) == text


def test_a_text_keeps_its_words_when_others_are_written(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    before = now(db, cast.nadia.actor, negotiation.instrument)
    corrected(db, cast, negotiation.conduct, "hospitals", "clinics")
    insert(db, cast.sefa.actor, negotiation.conduct.code, NewClause("Article 2 bis", "", "It is new."), EDITORIAL)

    assert shown_text(db, cast.nadia.actor, negotiation.instrument, before.name) == before
    assert now(db, cast.nadia.actor, negotiation.instrument) != before


def test_a_text_keeps_its_order_when_clauses_and_parts_are_moved(db: Session, cast: Cast) -> None:
    sefa = cast.sefa.actor
    instrument = import_text(db, sefa, DIVIDED, title="Divided", language="en")
    first = now(db, sefa, instrument)
    shift(db, sefa, instrument, "Article 1", "Article 3")
    second = now(db, sefa, instrument)
    shift(db, sefa, instrument, "Part II", "Article 4")
    shift(db, sefa, instrument, "Article 4", "Part I")

    found = [[line.label for line in shown_text(db, sefa, instrument, text.name).clauses] for text in (first, second)]

    assert found == [[line.label for line in text.clauses] for text in (first, second)]
    assert shown_text(db, sefa, instrument, first.name) == first


def test_what_was_taken_out_stands_in_the_text_as_taken_out(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    version = current_version(db, negotiation.conduct)
    delete(db, cast.sefa.actor, negotiation.conduct.code, version.code, EDITORIAL)

    assert [line.is_deleted for line in now(db, cast.nadia.actor, negotiation.instrument).clauses] == [
        False,
        True,
        False,
    ]


def test_a_publication_tells_what_had_been_taken_out_by_then(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    version = current_version(db, negotiation.conduct)
    delete(db, cast.sefa.actor, negotiation.conduct.code, version.code, EDITORIAL)
    publication = published(db, cast, negotiation.round)
    with clock.at(clock.now() + timedelta(hours=1)):
        corrected(db, cast, negotiation.clauses[2], "five", "six")

    text = shown_text(db, cast.nadia.actor, negotiation.instrument, publication.code)

    assert [(line.number, line.is_deleted) for line in text.clauses] == [(1, False), (2, True), (1, False)]


@pytest.mark.parametrize("name", ["", "working", "working.", "working.nothing", "nothing", "working.{0}.1"])
def test_there_is_no_text_by_another_name(db: Session, cast: Cast, negotiation: Negotiation, name: str) -> None:
    code = current_version(db, negotiation.conduct).code

    with pytest.raises(NotFound):
        shown_text(db, cast.nadia.actor, negotiation.instrument, name.format(code))


def test_a_text_of_another_instrument_is_none_of_this(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    other = now(db, cast.nadia.actor, begin(db, cast).instrument)

    with pytest.raises(NotFound):
        shown_text(db, cast.nadia.actor, negotiation.instrument, other.name)
