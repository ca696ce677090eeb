"""Bringing in the next text: the file, the matches that somebody confirms or mends, and what it comes to."""

import re
from collections.abc import Callable

from flask.testing import FlaskClient

from negotiate.exporting.markdown import to_markdown
from negotiate.queries.text.written_text import written_text
from negotiate.store import Store
from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def given(store: Store, cast: Cast, talks: Talks) -> str:
    """Return the text as a file, with one word of Article 2 changed and a new article before it."""
    with store.reading() as db:
        text = to_markdown(written_text(db, cast.sefa.actor, talks.instrument))
    changed = text.replace("shall not damage", "should not damage").replace("## Article 3", "## Article 4")
    changed = changed.replace("Article 2", "Article 3", 1)
    return changed.replace("## Article 3", "## Article 2 — Scope\n\nIt applies to every State.\n\n## Article 3", 1)


def shown(client: FlaskClient, talks: Talks, text: str, **fields: str) -> str:
    """Return the page on which the clauses of a text are matched."""
    sent = {"text": text, "act": "preview", **fields}
    return client.post(f"/instruments/{talks.instrument}/next-texts", data=sent).text


def confirmed(page: str, text: str, **spoilt: str) -> dict[str, str | list[str]]:
    """Return the form of a page as it is confirmed."""
    chosen = [
        (re.search(r'value="(\w*)" selected', one) or [None, ""])[1]
        for one in re.findall(r'<select name="becomes".*?</select>', page, re.DOTALL)
    ]
    seal = re.search(r'name="seal" value="(\w+)"', page)
    fields = {"text": text, "seal": seal[1] if seal else "", "becomes": chosen, "hand": "chair's proposal"}
    return fields | {"note": "Draft text of 4 December", "act": "confirm", **spoilt}


def test_each_clause_is_shown_with_the_one_that_it_is(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    page = shown(client_for(cast.sefa), talks, given(store, cast, talks))

    assert f'<option value="{talks.conduct}" selected>Article 2, Conduct</option>' in page
    assert "a new clause" in page
    assert "Nothing is stored yet" in page


def test_a_confirmed_text_is_the_working_text_and_its_changes_are_shown(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    client, text = client_for(cast.sefa), given(store, cast, talks)
    form = confirmed(shown(client, talks, text), text)
    page = client.post(f"/instruments/{talks.instrument}/next-texts", data=form, follow_redirects=True).text

    assert "The next text is the working text now" in page
    assert "<del>Article 2</del> Article 3" in page
    assert "shall not → should not" in page


def test_a_text_without_a_note_is_refused_and_nothing_that_was_chosen_is_lost(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    client, text = client_for(cast.sefa), given(store, cast, talks)
    form = confirmed(shown(client, talks, text), text, note="")
    answer = client.post(f"/instruments/{talks.instrument}/next-texts", data=form)

    assert answer.status_code == 422
    assert "what text this is" in answer.text
    assert "should not damage" in answer.text


def test_a_choice_can_be_mended_and_looked_at_again(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    client, text = client_for(cast.sefa), given(store, cast, talks)
    form = confirmed(shown(client, talks, text), text, act="preview")
    mended = ["" if code == talks.conduct else code for code in form["becomes"]]
    page = client.post(f"/instruments/{talks.instrument}/next-texts", data=form | {"becomes": mended}).text

    assert "<del>Article 2, Conduct</del>" in page


def test_what_was_done_to_a_file_on_the_way_is_said_as_long_as_it_is_looked_at(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    text = given(store, cast, talks)
    page = shown(client_for(cast.sefa), talks, text, said="Left aside: one box.")

    assert "Left aside: one box." in page
    assert 'name="said" value="Left aside: one box."' in page


def test_who_may_not_bring_a_text_in_has_no_way_there(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client = client_for(cast.nadia)

    assert "next-texts" not in client.get(f"/instruments/{talks.instrument}").text
    assert client.get(f"/instruments/{talks.instrument}/next-texts/new").status_code == 403


def test_a_label_that_would_stand_twice_is_asked_about(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    client, url = client_for(cast.sefa), f"/instruments/{talks.instrument}/next-texts"
    text = given(store, cast, talks).replace("## Article 2 — Scope", "## Article 1 — Scope")
    page = shown(client, talks, text)
    refused = client.post(url, data=confirmed(page, text))
    done = client.post(url, data=confirmed(page, text, repeated="Article 1"))

    assert "are meant to stand over several clauses: Article 1" in page
    assert refused.status_code == 422
    assert "More than one clause would bear “Article 1”" in refused.text
    assert done.status_code == 302
