"""The note on an amendment that was begun from a model clause."""

from collections.abc import Callable

from flask.testing import FlaskClient

from negotiate.operations.norms.model_clauses import begin_from
from negotiate.store import Store
from tests.cast import Cast, Player
from tests.web.talks import Talks
from tests.web.words import words

ClientFor = Callable[[Player], FlaskClient]


def test_what_was_changed_is_a_redline_in_the_note(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    with store.writing() as db:
        draft = begin_from(db, cast.nadia.actor, talks.conduct, "review")
        code, body = draft.code, draft.revision.body
    client = client_for(cast.nadia)
    typed = {"edition": "1", "kind": "insert", "label": "Article 3", "heading": "Review", "base": ""}
    client.post(
        f"/amendments/{code}", data={**typed, "body": body.replace("[five] years after it", "three years after it")}
    )
    page = client.get(f"/amendments/{code}").text

    assert "What was changed in its words" in words(page)
    assert "<ins> three</ins>" in page


def test_it_is_told_before_the_draft_is_tabled(client_for: ClientFor, cast: Cast, talks: Talks, store: Store) -> None:
    with store.writing() as db:
        code = begin_from(db, cast.nadia.actor, talks.conduct, "review").code

    assert "Begun from a model clause" in words(client_for(cast.nadia).get(f"/amendments/{code}/tabling").text)


def test_an_amendment_of_other_words_has_no_note(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    assert "Begun from a model clause" not in client_for(cast.nadia).get(f"/amendments/{talks.soft}").text
