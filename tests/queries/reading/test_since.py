"""The page "Since I last read": each clause against what its reader knows, who brought the change in, what is left."""

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Forbidden
from negotiate.models import Audience
from negotiate.operations.reading.marks import mark_all, mark_clause
from negotiate.operations.text.instruments import import_text, set_audience
from negotiate.policy import NOBODY
from negotiate.queries.reading.since import ROOM, SincePage, since_page
from negotiate.state.text.publications import latest_publication
from negotiate.state.text.versions import standing_versions
from tests.cast import Cast, Player
from tests.operations.negotiation import Draft, Negotiation, corrected, merged, published, tabled


def page(db: Session, player: Player, negotiation: Negotiation) -> SincePage:
    """Return the page of a player."""
    return since_page(db, player.actor, negotiation.instrument.code)


def read(db: Session, player: Player, negotiation: Negotiation) -> None:
    """Let a player mark everything as read."""
    text = page(db, player, negotiation).text
    assert text is not None
    mark_all(db, player.actor, negotiation.instrument.code, text)


def test_who_has_not_begun_is_offered_the_texts_that_she_may_know(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    published(db, cast, negotiation.round, "Round 1 text")

    found = page(db, cast.nadia, negotiation)

    assert not found.has_begun
    assert found.beginnings[0].title == "Round 1 text"


def test_however_many_steps_lie_between_they_are_one_redline(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    read(db, cast.nadia, negotiation)
    corrected(db, cast, negotiation.conduct, "hospitals", "clinics")
    corrected(db, cast, negotiation.conduct, "water", "water supply")

    (clause,) = page(db, cast.nadia, negotiation).shown

    assert clause.steps == 2
    assert [edit.text for edit in clause.redline.edits] == [" clinics", " supply"]


def test_each_reader_has_her_own_beginning(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    read(db, cast.nadia, negotiation)
    corrected(db, cast, negotiation.conduct, "hospitals", "clinics")
    read(db, cast.bela, negotiation)
    corrected(db, cast, negotiation.conduct, "water", "water supply")

    steps = [page(db, player, negotiation).shown[0].steps for player in (cast.nadia, cast.bela)]

    assert steps == [2, 1]


def test_who_brought_a_change_in_is_said_with_the_round(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    read(db, cast.bela, negotiation)
    tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    merged(db, cast, negotiation, negotiation.conduct, "adopt 0")

    (clause,) = page(db, cast.bela, negotiation).shown

    assert [source.name for source in clause.redline.sources] == ["Amendment 1, Arvenia"]
    assert clause.redline.notes[0].rounds == (1,)
    assert clause.fates == ()


def test_what_became_of_her_own_amendment_stands_with_the_clause(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    read(db, cast.nadia, negotiation)
    with clock.at(clock.now() + timedelta(minutes=1)):
        tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
        merged(db, cast, negotiation, negotiation.conduct, "adopt 0")

    (clause,) = page(db, cast.nadia, negotiation).shown

    assert [(fate.number, fate.kind.value) for fate in clause.fates] == [(1, "adopted")]


def test_what_is_marked_goes_to_what_was_read_today(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    read(db, cast.nadia, negotiation)
    with clock.at(clock.now() + timedelta(days=2)):
        corrected(db, cast, negotiation.conduct, "hospitals", "clinics")
        text = page(db, cast.nadia, negotiation).text
        assert text is not None
        mark_clause(db, cast.nadia.actor, negotiation.conduct.code, text)
        found = page(db, cast.nadia, negotiation)

    assert found.count == 0
    assert [one.label for one in found.read_today] == ["Article 2"]
    assert found.unchanged == 2


def test_a_long_text_goes_on_from_a_clause_that_its_address_names(db: Session, cast: Cast) -> None:
    drafts = [Draft(f"Article {n}", "Care", f"{n}. It says {'much ' * 900}here.") for n in range(1, 13)]
    instrument = import_text(db, cast.sefa.actor, drafts, title="Long", language="en")
    publication = latest_publication(db, instrument)
    assert publication is not None
    mark_all(db, cast.sefa.actor, instrument.code, publication.code)
    for clause, _ in standing_versions(db, instrument):
        corrected(db, cast, clause, "much " * 900, "little " * 900)

    first = since_page(db, cast.sefa.actor, instrument.code)
    second = since_page(db, cast.sefa.actor, instrument.code, first.following)

    assert first.count == second.count == 12
    assert len(first.shown) < 12
    assert second.shown[0].line.clause.code == first.following
    assert sum(len(one.redline.new) for one in first.shown) < 2 * ROOM


def test_an_observer_reads_what_is_published_alone(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    set_audience(db, cast.sefa.actor, negotiation.instrument.code, Audience.PUBLIC)
    read(db, cast.olu, negotiation)
    tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    merged(db, cast, negotiation, negotiation.conduct, "adopt 0")
    before = page(db, cast.olu, negotiation)
    published(db, cast, negotiation.round)
    after = page(db, cast.olu, negotiation)

    assert (before.count, after.count) == (0, 1)


def test_nobody_has_a_page_of_her_own(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    set_audience(db, cast.sefa.actor, negotiation.instrument.code, Audience.PUBLIC)

    with pytest.raises(Forbidden):
        since_page(db, NOBODY, negotiation.instrument.code)
