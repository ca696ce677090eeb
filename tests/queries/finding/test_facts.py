"""Facts of what was found: kinds, statuses, delegations, rounds and days, as far as their reader may know them."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import Audience
from negotiate.operations.norms.asked_of import AskedOf
from negotiate.operations.norms.loopholes import NewLoophole, find
from negotiate.operations.publishing import preparations
from negotiate.operations.publishing.preparations import Terms
from negotiate.operations.text.instruments import set_audience
from negotiate.queries.finding.find_page import FindPage, find_page
from negotiate.queries.finding.questions import OPEN, Question, Search, SearchPlace, Sieve
from tests.cast import Cast, Player
from tests.operations.negotiation import Negotiation, corrected, drafted, merged, tabled
from tests.operations.talking import spoken

LATER = clock.today() + timedelta(days=400)


def page_of(
    db: Session, player: Player, negotiation: Negotiation, words: str, place: SearchPlace, sieve: Sieve = OPEN
) -> FindPage:
    """Return what somebody finds in a place of the instrument."""
    db.expire_all()
    return find_page(
        db, player.actor, negotiation.instrument.code, replace(Search(Question(words), place), sieve=sieve)
    )


def test_the_text_is_told_apart_by_what_its_clauses_are_and_how_far_they_are_agreed(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    page = page_of(db, cast.bela, negotiation, "the", SearchPlace.TEXT)

    assert [one.value for one in page.choices.kinds] == ["article"]
    assert [one.value for one in page.choices.statuses] == ["not discussed"]
    assert page_of(db, cast.bela, negotiation, "the", SearchPlace.TEXT, Sieve(status="agreed")).left == 0
    assert page_of(db, cast.bela, negotiation, "the", SearchPlace.TEXT, Sieve(since=LATER)).left == 0
    assert page_of(db, cast.bela, negotiation, "the", SearchPlace.TEXT, Sieve(since_round=1)).left < page.left


def test_amendments_are_told_apart_by_what_became_of_them(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    merged(db, cast, negotiation, negotiation.conduct, "decline")
    tabled(db, cast.bela, negotiation.conduct, "water", "clinics")
    page = page_of(db, cast.bela, negotiation, "clinics", SearchPlace.TABLED, Sieve(status="declined"))

    assert [(one.value, one.count) for one in page.choices.statuses] == [("awaiting decision", 1), ("declined", 1)]
    assert [hit.fate for hit in page.hits] == ["declined"]


def test_words_are_gone_since_the_version_without_them(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    corrected(db, cast, negotiation.conduct, "hospitals", "clinics")
    page = page_of(db, cast.bela, negotiation, '"hospitals"', SearchPlace.GONE, Sieve(round=1, since=clock.today()))

    assert (page.left, page_of(db, cast.bela, negotiation, '"hospitals"', SearchPlace.GONE, Sieve(round=2)).left) == (
        1,
        0,
    )


def test_whoever_reads_published_rounds_alone_is_told_their_days(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    set_audience(db, cast.sefa.actor, negotiation.instrument.code, Audience.PUBLIC)
    tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    merged(db, cast, negotiation, negotiation.conduct, "adopt 0")
    before = page_of(db, cast.solveig, negotiation, "hospitals", SearchPlace.TEXT, Sieve(since=clock.today()))
    prepared = preparations.prepare_round(db, cast.sefa.actor, negotiation.round.code, Terms("Revised text"))
    preparations.approve(db, cast.sten.actor, prepared.code)
    after = page_of(db, cast.solveig, negotiation, '"hospitals"', SearchPlace.GONE, Sieve(since=clock.today()))

    assert (before.left, dict(before.counts)[SearchPlace.GONE]) == (1, 0)
    assert after.left == 1


def test_comments_are_told_apart_by_who_made_them(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    spoken(db, cast.nadia, negotiation.conduct, "hospitals", "Sanatoria are meant.")
    mine = page_of(db, cast.nadia, negotiation, "sanatoria", SearchPlace.COMMENTS, Sieve(whom="Arvenia", status="open"))

    assert (mine.left, [one.value for one in mine.choices.kinds]) == (1, ["comment"])
    assert page_of(db, cast.nadia, negotiation, "sanatoria", SearchPlace.COMMENTS, Sieve(status="resolved")).left == 0


def test_loopholes_are_told_apart_by_how_they_stand(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    asked = NewLoophole(AskedOf(negotiation.conduct.code), "Slowing down", "A sluice may leak.")
    find(db, cast.nadia.actor, negotiation.instrument.code, asked)
    page = page_of(db, cast.nadia, negotiation, "sluice", SearchPlace.LOOPHOLES)

    assert [(one.value, one.count) for one in page.choices.statuses] == [("open", 1)]
    assert [one.value for one in page.choices.delegations] == ["Arvenia"]


@pytest.mark.parametrize(("place", "kinds"), [(SearchPlace.DRAFTS, ["modify"]), (SearchPlace.PUBLICATIONS, ["text"])])
def test_drafts_and_publications_are_of_their_kinds(
    db: Session, cast: Cast, negotiation: Negotiation, place: SearchPlace, kinds: list[str]
) -> None:
    drafted(db, cast.nadia, negotiation.conduct, "hospitals", "negotiating text")
    words = "negotiating text" if place is SearchPlace.DRAFTS else "publication"
    page = page_of(db, cast.nadia, negotiation, words, place)

    assert [one.value for one in page.choices.kinds] == kinds
    assert page_of(db, cast.bela, negotiation, "negotiating text", SearchPlace.DRAFTS).choices.kinds == ()
