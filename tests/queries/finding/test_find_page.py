"""The page on which words are found: places, counts, pages; drafts for those alone who may read them."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.models import Clause
from negotiate.operations.text import instruments
from negotiate.queries.finding import find_page as module
from negotiate.queries.finding.find_page import FindPage, find_page
from negotiate.queries.finding.matches import ANSWERS
from negotiate.queries.finding.questions import Question, Search, SearchPlace, Sieve
from negotiate.queries.finding.sieves import SieveChoice
from negotiate.state.rows import by_code
from tests.cast import Cast, Player
from tests.operations.negotiation import Draft, Negotiation, corrected, drafted, merged, tabled

Counted = Callable[[], AbstractContextManager[list[str]]]


def page_of(db: Session, player: Player, negotiation: Negotiation, words: str, **more: object) -> FindPage:
    """Return what somebody finds in the instrument."""
    db.expire_all()
    return find_page(db, player.actor, negotiation.instrument.code, replace(Search(Question(words)), **more))


def offered(choices: Sequence[SieveChoice]) -> dict[str, int]:
    """Return what a sieve could be set to, each with what it would show."""
    return {one.value: one.count for one in choices}


def test_the_first_place_with_something_in_it_is_shown(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")

    assert page_of(db, cast.bela, negotiation, "hospitals").place is SearchPlace.TEXT
    assert page_of(db, cast.bela, negotiation, "clinics").place is SearchPlace.TABLED


def test_a_phrase_that_left_the_text_opens_where_it_was_dropped_though_its_words_stand_apart(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    corrected(db, cast, negotiation.conduct, "the population depends", "everybody in the population depends")
    corrected(db, cast, negotiation.conduct, "including hospitals and water", "including water and hospitals")
    page = page_of(db, cast.bela, negotiation, "hospitals and water")

    assert (page.place, page.dropped, page.as_typed) == (SearchPlace.GONE, 1, 1)
    assert dict(page.counts)[SearchPlace.TEXT] == 1
    assert page_of(db, cast.bela, negotiation, "hospitals and water", place=SearchPlace.TEXT).as_typed == 0


def test_words_that_left_and_stand_in_their_clause_again_are_not_told_as_gone(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    corrected(db, cast, negotiation.conduct, "hospitals", "clinics")
    corrected(db, cast, negotiation.conduct, "clinics", "hospitals")
    counts = dict(page_of(db, cast.bela, negotiation, '"hospitals"').counts)
    again = dict(page_of(db, cast.bela, negotiation, '"clinics"').counts)

    assert (counts[SearchPlace.TEXT], counts[SearchPlace.GONE]) == (1, 0)
    assert (again[SearchPlace.TEXT], again[SearchPlace.GONE]) == (0, 1)


def test_words_that_left_twice_are_told_of_once_by_the_last_time(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    corrected(db, cast, negotiation.conduct, "hospitals", "clinics")
    corrected(db, cast, negotiation.conduct, "clinics", "hospitals")
    corrected(db, cast, negotiation.conduct, "hospitals", "wards")
    (hit,) = page_of(db, cast.bela, negotiation, '"hospitals"').hits

    assert hit.went is not None
    assert (hit.went.last, hit.went.next) == (3, 4)


def test_a_word_that_stands_in_another_form_is_not_dropped(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    corrected(db, cast, negotiation.conduct, "hospitals", "a hospital")
    page = page_of(db, cast.bela, negotiation, "hospitals")

    assert (page.place, page.dropped) == (SearchPlace.TEXT, 0)


def test_a_phrase_that_was_only_proposed_opens_on_the_amendment_and_says_so(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "hospitals and water", "water and hospitals")
    page = page_of(db, cast.bela, negotiation, "water and hospitals")

    assert (page.place, page.is_only_proposed, page.dropped) == (SearchPlace.TABLED, True, 0)
    assert [hit.fate for hit in page.hits] == ["awaiting decision"]
    assert not page_of(db, cast.bela, negotiation, "hospitals and water").is_only_proposed


def test_a_phrase_that_stands_opens_in_the_text(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    page = page_of(db, cast.bela, negotiation, "hospitals and water")

    assert (page.place, page.as_typed, page.dropped) == (SearchPlace.TEXT, 1, 0)


@pytest.mark.parametrize(("decision", "fate"), [("adopt 0", "adopted"), ("decline", "declined")])
def test_an_amendment_is_found_with_what_became_of_it(
    db: Session, cast: Cast, negotiation: Negotiation, decision: str, fate: str
) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    merged(db, cast, negotiation, negotiation.conduct, decision)
    page = page_of(db, cast.bela, negotiation, "clinics", place=SearchPlace.TABLED)

    assert [hit.fate for hit in page.hits] == [fate]


def test_a_draft_is_found_by_its_delegation_and_changes_nobody_elses_answer(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    before = page_of(db, cast.bela, negotiation, "clinics")
    drafted(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")

    assert page_of(db, cast.noor, negotiation, "clinics").place is SearchPlace.DRAFTS
    assert page_of(db, cast.bela, negotiation, "clinics") == before
    assert page_of(db, cast.sefa, negotiation, "clinics").total == 0


def test_reasons_are_found(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    counts = dict(page_of(db, cast.bela, negotiation, "clinics").counts)

    assert counts[SearchPlace.TABLED] == 1
    assert counts[SearchPlace.RATIONALES] == 0


def test_pages_hold_so_many_hits_and_the_last_one_the_rest(
    db: Session, cast: Cast, negotiation: Negotiation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "ON_A_PAGE", 2)

    first = page_of(db, cast.bela, negotiation, "the")
    beyond = page_of(db, cast.bela, negotiation, "the", page=9)

    assert (len(first.hits), first.last) == (2, 2)
    assert (len(beyond.hits), beyond.page) == (1, 2)


def test_the_whole_house_is_searched_where_no_instrument_is_named(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    other = [Draft("Norm 1", "", "Protect hospitals.")]
    instruments.import_text(db, cast.sefa.actor, other, title="Norms", language="en")

    mine = find_page(db, cast.bela.actor, "", Search(Question("hospitals")))
    everything = find_page(db, cast.sefa.actor, "", Search(Question("hospitals")))

    assert [hit.instrument for hit in mine.hits] == ["Convention"]
    assert [hit.instrument for hit in everything.hits] == ["Convention", "Norms"]


def test_an_instrument_that_one_may_not_read_is_not_there(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(NotFound):
        page_of(db, cast.olu, negotiation, "hospitals")


@pytest.mark.parametrize("words", ["sanatoria", "hospitals", "Article 2"])
def test_a_private_draft_costs_nobody_else_a_statement(
    db: Session, cast: Cast, negotiation: Negotiation, counted: Counted, words: str
) -> None:
    code, conduct, search = negotiation.instrument.code, negotiation.conduct.code, Search(Question(words))
    find_page(db, cast.bela.actor, code, search)
    ANSWERS.forget()
    with counted() as before:
        without = find_page(db, cast.bela.actor, code, search)
    drafted(db, cast.nadia, by_code(db, Clause, conduct), "hospitals", "sanatoria")
    ANSWERS.forget()
    with counted() as after:
        beside = find_page(db, cast.bela.actor, code, search)

    assert (len(after), beside) == (len(before), without)


def test_what_was_tabled_is_found_of_one_round_or_one_delegation_alone(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics and wards")
    tabled(db, cast.bela, negotiation.conduct, "water", "clinics")
    whole = page_of(db, cast.sefa, negotiation, "clinics", place=SearchPlace.TABLED)
    hers = page_of(db, cast.sefa, negotiation, "clinics", place=SearchPlace.TABLED, sieve=Sieve(1, "Belmara"))
    nobodys = page_of(db, cast.sefa, negotiation, "clinics", place=SearchPlace.TABLED, sieve=Sieve(2))

    assert offered(whole.choices.delegations) == {"Arvenia": 1, "Belmara": 1}
    assert (offered(whole.choices.rounds), whole.left) == ({"1": 2}, 2)
    assert [hit.beside.partition(",")[0] for hit in hers.hits] == ["Belmara"]
    assert (offered(hers.choices.delegations), hers.left) == (offered(whole.choices.delegations), 1)
    assert (dict(hers.counts)[SearchPlace.TABLED], nobodys.hits, nobodys.left) == (1, (), 0)


def test_a_sieve_of_what_a_place_has_not_leaves_nothing_of_it(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    whole = page_of(db, cast.sefa, negotiation, "hospitals", place=SearchPlace.TEXT)
    hers = page_of(db, cast.sefa, negotiation, "hospitals", place=SearchPlace.TEXT, sieve=Sieve(whom="Belmara"))

    assert (len(whole.hits), whole.in_all) == (1, hers.in_all)
    assert (hers.hits, hers.total, hers.left) == ((), 0, 0)


def test_what_a_sieve_leaves_is_where_words_are_found_first(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.bela, negotiation.conduct, "water", "hospitals")
    page = page_of(db, cast.sefa, negotiation, "hospitals", sieve=Sieve(whom="Belmara"))

    assert (page.place, page.left) == (SearchPlace.TABLED, 1)


def test_kinds_and_statuses_are_of_one_place_and_narrow_no_other(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    tabled(db, cast.bela, negotiation.conduct, "water", "hospitals")
    asked = Sieve(kind="move")
    page = page_of(db, cast.sefa, negotiation, "hospitals", place=SearchPlace.TABLED, sieve=asked)

    assert (page.left, offered(page.choices.kinds)) == (0, {"modify": 1, "move": 0})
    assert (dict(page.counts)[SearchPlace.TABLED], dict(page.counts)[SearchPlace.TEXT]) == (1, 1)
