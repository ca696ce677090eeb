"""Answering in a browser what a parent has published: taken, adapted, refused; what was typed is not lost."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from negotiate.store import Store
from tests.cast import Cast, Player
from tests.operations.negotiation import CONDUCT, begin, corrected
from tests.operations.variants.forked import forked, parent_moves
from tests.web.agreements import ASKED, agree, seal
from tests.web.variants.test_parents import versions
from tests.web.words import words

ClientFor = Callable[[Player], FlaskClient]


@dataclass(frozen=True)
class Behind:
    """A variant whose parent has published other words, by the addresses of its pages."""

    page: str
    clause: str

    @property
    def answers(self) -> str:
        """Return where an answer is sent."""
        return f"{self.clause}/answers"


@pytest.fixture
def behind(store: Store, cast: Cast) -> Behind:
    """Return a variant that has "dams" where the parent has put "energy" for "water", and "population" still."""
    with store.writing() as db:
        return _behind(db, cast)


def _behind(db: Session, cast: Cast) -> Behind:
    negotiation = begin(db, cast)
    family = forked(db, cast, negotiation)
    corrected(db, cast, family.own(db)[1], "water", "dams")
    parent_moves(db, cast, family, ("water", "energy"), ("population", "people"))
    page = f"/instruments/{family.variant.code}/parent"
    return Behind(page, f"{page}/{negotiation.conduct.code}")


def test_a_move_that_meets_other_words_is_shown_and_adapted(client_for: ClientFor, cast: Cast, behind: Behind) -> None:
    client = client_for(cast.sefa)
    waiting, page = client.get(behind.page).text, client.get(behind.clause).text
    form = client.get(f"{behind.answers}/new").text
    typed = {"answer": "adapted", "heading": "Conduct", "body": CONDUCT.replace("water", "dams and energy")}
    preview = client.post(behind.answers, data={**typed, **versions(form), "reason": "Both.", "act": "preview"})
    done = client.post(behind.answers, data={**typed, **versions(form), "reason": "Both."}, follow_redirects=True)

    assert "changed in the parent" in words(waiting)
    assert "Met: other words stand here" in page
    assert "Take it over" not in page
    assert "the people depends, including hospitals and dams" in form
    assert 'value="Both."' in preview.text
    assert "Adapted." in done.text
    assert "Nothing waits" in done.text


def test_a_refusal_needs_a_reason_and_keeps_it(client_for: ClientFor, cast: Cast, behind: Behind) -> None:
    client = client_for(cast.sefa)
    typed = {"answer": "refused", **versions(client.get(behind.clause).text)}
    refused = client.post(behind.answers, data={**typed, "refusal": " "})
    done = client.post(behind.answers, data={**typed, "refusal": "Dams hold."}, follow_redirects=True)

    assert (refused.status_code, refused.text.count("Say why: everybody")) == (422, 2)
    assert "Nothing waits" in done.text
    assert "Dams hold." in client.get(behind.clause).text


def test_what_was_typed_of_own_words_stays_where_they_are_refused(
    client_for: ClientFor, cast: Cast, behind: Behind
) -> None:
    client = client_for(cast.sefa)
    typed = {"answer": "adapted", "body": "Other words.", **versions(client.get(f"{behind.answers}/new").text)}
    answer = client.post(behind.answers, data=typed)

    assert answer.status_code == 422
    assert "Other words." in answer.text


def test_an_answer_on_older_words_changes_nothing(client_for: ClientFor, cast: Cast, behind: Behind) -> None:
    client = client_for(cast.sefa)
    answer = client.post(behind.answers, data={"answer": "taken", "parent": "older", "own": "older"})
    strange = client.post(behind.answers, data={"answer": "forked", "parent": "older", "own": "older"})

    assert (answer.status_code, strange.status_code) == (409, 422)


def test_the_chair_reads_of_a_move_and_finds_no_form(client_for: ClientFor, cast: Cast, behind: Behind) -> None:
    client = client_for(cast.chen)

    assert "Met: other words stand here" in client.get(behind.clause).text
    assert "Or refuse it" not in client.get(behind.clause).text
    assert client.get(f"{behind.answers}/new").status_code == 403


def test_what_meets_no_other_words_is_taken_over_by_its_button(client_for: ClientFor, cast: Cast, store: Store) -> None:
    with store.writing() as db:
        negotiation = begin(db, cast)
        family = forked(db, cast, negotiation)
        parent_moves(db, cast, family, ("water", "energy"))
        clause = f"/instruments/{family.variant.code}/parent/{negotiation.conduct.code}"
    client = client_for(cast.sefa)
    page = client.get(clause).text
    done = client.post(f"{clause}/answers", data={"answer": "taken", **versions(page)}, follow_redirects=True).text

    assert "Take it over" in page
    assert "Nothing waits" in done


def test_before_agreed_words_are_taken_over_the_page_asks(client_for: ClientFor, cast: Cast, store: Store) -> None:
    with store.writing() as db:
        negotiation = begin(db, cast)
        family = forked(db, cast, negotiation)
        parent_moves(db, cast, family, ("water", "energy"))
        own = family.own(db)[1].code
        page = f"/instruments/{family.variant.code}/parent/{negotiation.conduct.code}"
    agree(store, cast, own)
    client = client_for(cast.sefa)
    taken = {"answer": "taken", **versions(client.get(page).text)}
    refused = client.post(f"{page}/answers", data=taken)
    done = client.post(f"{page}/answers", data={**taken, "falls": seal(refused.text)}, follow_redirects=True)

    assert refused.status_code == 422
    assert ASKED.format("under discussion") in words(refused.text)
    assert "Taken over." in done.text
