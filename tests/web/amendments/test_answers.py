"""What a delegation sees and answers when the text under its amendment has changed."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from negotiate.models import Clause
from negotiate.state.rows import by_code
from negotiate.store import Store
from tests.cast import Cast, Player
from tests.operations.negotiation import corrected_beneath, inserted, tabled
from tests.web.talks import Talks
from tests.web.words import words

ClientFor = Callable[[Player], FlaskClient]


@pytest.fixture
def newest(store: Store, cast: Cast, talks: Talks) -> str:
    """Return the code of the text as it stands after "shall not" has become "is not to"."""
    with store.writing() as db:
        clause = by_code(db, Clause, talks.conduct)
        return corrected_beneath(db, cast, clause, "shall not", "is not to").code


def test_it_waits_for_an_answer(client_for: ClientFor, cast: Cast, newest: str) -> None:
    page = client_for(cast.nadia).get("/waiting").text

    assert "the text has changed" in page
    assert "clash" in page


def test_the_amendment_says_what_stands_in_its_way(
    client_for: ClientFor, cast: Cast, talks: Talks, newest: str
) -> None:
    page = client_for(cast.nadia).get(f"/amendments/{talks.soft}").text

    assert "On the newest text: clash" in page
    assert "Some of its words collide" in page


def test_the_amendment_says_what_stands_already_and_what_is_still_asked(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    with store.writing() as db:
        clause = by_code(db, Clause, talks.conduct)
        code = tabled(db, cast.nadia, clause, "shall not", "must refrain, in good faith,").code
        corrected_beneath(db, cast, clause, "shall not", "must refrain")
    client = client_for(cast.nadia)
    page = client.get(f"/amendments/{code}").text

    assert "On the newest text: contained in part" in page
    assert "Still asked: “, in good faith,”." in words(page)
    assert "contained in part" in client.get("/waiting").text


def test_what_is_confirmed_is_read_on_the_text_as_it_stands_before_the_wording_submitted(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    with store.writing() as db:
        clause = by_code(db, Clause, talks.conduct)
        corrected_beneath(db, cast, clause, "hospitals", "clinics")
    page = client_for(cast.nadia).get(f"/amendments/{talks.soft}").text
    carried, _, submitted = page.partition("As submitted, against the text of then")

    assert "<del> shall</del><ins> should</ins>" in carried
    assert "including clinics" in words(carried)
    assert "<del> shall</del><ins> should</ins>" in submitted
    assert "including hospitals" in words(submitted)


def test_a_confirmed_amendment_waits_no_more(client_for: ClientFor, cast: Cast, talks: Talks, newest: str) -> None:
    client = client_for(cast.nadia)
    form = {"version": newest}
    page = client.post(f"/amendments/{talks.soft}/affirmation", data=form, follow_redirects=True).text

    assert "confirmed by Arvenia" in page
    assert "the text has changed" not in client.get("/waiting").text


def test_a_revision_is_written_on_the_newest_text(client_for: ClientFor, cast: Cast, talks: Talks, newest: str) -> None:
    client = client_for(cast.nadia)
    form = {"base": newest, "heading": "Conduct", "body": "A State should not damage services."}
    shown = client.get(f"/amendments/{talks.soft}/revisions/new").text
    page = client.post(f"/amendments/{talks.soft}/revisions", data=form, follow_redirects=True).text

    assert "As you submitted it" in shown
    assert "Tabled as revision 2." in page
    assert "Revision 1, tabled" in page


def test_what_was_typed_stays_where_a_revision_is_refused(
    client_for: ClientFor, cast: Cast, talks: Talks, newest: str
) -> None:
    form = {"base": newest, "heading": "x" * 501, "body": "A State should not damage services."}
    page = client_for(cast.nadia).post(f"/amendments/{talks.soft}/revisions", data=form)

    assert page.status_code == 422
    assert "A State should not damage services." in page.text


def test_a_new_clause_is_put_anew_by_its_delegation(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    with store.writing() as db:
        code = inserted(db, cast.nadia, by_code(db, Clause, talks.conduct), "Article 1 bis", "Report incidents.").code
    client = client_for(cast.nadia)
    shown = client.get(f"/amendments/{code}/revisions/new").text
    form = {"label": "Article 1 ter", "body": "Report all incidents.", "rationale": "All of them."}
    page = client.post(f"/amendments/{code}/revisions", data=form, follow_redirects=True).text

    assert 'value="Article 1 bis"' in shown
    assert "Tabled as revision 2." in page
    assert "Article 1 ter" in page


def test_another_delegation_cannot_answer(client_for: ClientFor, cast: Cast, talks: Talks, newest: str) -> None:
    client = client_for(cast.bela)

    assert client.post(f"/amendments/{talks.soft}/affirmation", data={"version": newest}).status_code == 403
    assert client.get(f"/amendments/{talks.soft}/revisions/new").status_code == 403


def test_who_revises_what_her_colleague_has_withdrawn_hears_so_and_keeps_her_words(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    client_for(cast.noor).post(f"/amendments/{talks.soft}/withdrawal", data={"reason": "We have been heard."})
    answer = client_for(cast.nadia).post(f"/amendments/{talks.soft}/revisions", data={"body": "Words of an hour."})

    assert answer.status_code == 422
    assert "Amendment 1 is no longer open" in answer.text
    assert "Words of an hour." in answer.text
