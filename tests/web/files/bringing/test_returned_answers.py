"""Answers that people write in Word under comments of the house come into their threads, and nothing else does."""

import re
from collections.abc import Callable
from io import BytesIO

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select

from negotiate.models import Comment, ThreadReach
from negotiate.operations.comments.speaking import withdraw_comment
from negotiate.store import Store
from tests.cast import Cast, Player
from tests.office_edits import answered, reworded_remark
from tests.web.files.test_spoken import said
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]
WITH_ALL = "?public=1&participants=1&secretariat=1&group=1&delegation=1"


def brought(client: FlaskClient, talks: Talks, file: bytes, form: str = "docx") -> str:
    """Return the preview of a file."""
    sent = {"act": "preview", "file": (BytesIO(file), f"article.{form}")}
    return client.post(f"/instruments/{talks.instrument}/bring-in", data=sent).text


def ticked(page: str, *numbers: str) -> dict[str, str | list[str]]:
    """Return what the form of a preview sends back with some answers ticked."""
    found = dict(re.findall(r'name="((?:thread|answer)-\d+)" value="(\w+)"', page))
    found |= dict(re.findall(r'<textarea name="(words-\d+)" hidden>\n(.*?)</textarea>', page, re.DOTALL))
    return {"act": "confirm", "say": [*numbers], **found}


def comments(store: Store) -> list[tuple[str, str]]:
    """Return who said what, in order."""
    with store.reading() as db:
        rows = db.scalars(select(Comment).order_by(Comment.id))
        return [(row.made_by.name if row.made_by else "", row.words) for row in rows]


@pytest.mark.parametrize("form", ["docx", "odt"])
def test_an_answer_is_shown_and_said_in_its_thread_once(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store, form: str
) -> None:
    first, *_ = said(store, cast, talks, ThreadReach.PARTICIPANTS, cast.nadia)
    before, bela = comments(store), client_for(cast.bela)
    file = bela.get(f"/clauses/{talks.conduct}/take-along.{form}?participants=1").data
    file = answered(form, file, first, "Bela of Belmara", "Because it must hold.")

    page = brought(bela, talks, file, form)
    assert "Because it must hold." in page
    assert "Readers: All participants" in page
    assert comments(store) == before
    answer = bela.post(f"/instruments/{talks.instrument}/bring-in", data=ticked(page, "0"), follow_redirects=True)
    assert "1 answer said" in answer.text
    assert comments(store) == [*before, ("Bela of Belmara", "Because it must hold.")]
    assert "It stands in its thread already." in brought(bela, talks, file, form)
    bela.post(f"/instruments/{talks.instrument}/bring-in", data=ticked(page, "0"))
    assert len(comments(store)) == len(before) + 1


def test_what_somebody_else_wrote_is_not_ticked_for_her(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    first, *_ = said(store, cast, talks, ThreadReach.PARTICIPANTS)
    bela = client_for(cast.bela)
    file = bela.get(f"/clauses/{talks.conduct}/take-along.docx?participants=1").data

    page = brought(bela, talks, answered("docx", file, first, "Ana Lee", "No."))
    assert "Written by <bdi>Ana Lee</bdi> in the file" in page
    assert 'name="say" value="0"' in re.sub(r"\s+", " ", page)
    assert " checked" not in page


def test_an_answer_to_what_she_does_not_read_goes_nowhere(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    first, *_ = said(store, cast, talks, ThreadReach.DELEGATION)
    before, nadia, bela = comments(store), client_for(cast.nadia), client_for(cast.bela)
    file = nadia.get(f"/clauses/{talks.conduct}/take-along.docx{WITH_ALL}").data
    file = answered("docx", file, first, "Bela of Belmara", "We heard.")

    page = brought(bela, talks, file)
    assert "a comment that you do not read here, and goes nowhere" in page
    assert "Why so hard" not in page
    own = ticked(brought(nadia, talks, file), "0")
    assert bela.post(f"/instruments/{talks.instrument}/bring-in", data=own).status_code == 404
    assert comments(store) == before


def test_a_changed_comment_of_the_house_is_told_and_not_stored(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    said(store, cast, talks, ThreadReach.PARTICIPANTS)
    before, bela = comments(store), client_for(cast.bela)
    file = bela.get(f"/clauses/{talks.conduct}/take-along.docx?participants=1").data

    page = brought(bela, talks, reworded_remark(file, "Why so hard?", "Why so soft?"))
    assert "A comment that the file came with was changed in it: “Why so soft?”. It stays as it was said." in page
    assert comments(store) == before


def test_comments_of_the_house_alone_are_nothing_that_was_changed(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    first, *_ = said(store, cast, talks, ThreadReach.PARTICIPANTS, cast.bela)
    bela = client_for(cast.bela)
    file = bela.get(f"/clauses/{talks.conduct}/take-along.docx?participants=1").data
    with store.writing() as db:
        withdraw_comment(db, cast.nadia.actor, first)

    page = brought(bela, talks, file)
    assert "Nothing is changed in this file" in page
    assert "Why so hard" not in page


def test_the_secretariat_says_nobodys_answer_for_them(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    first, *_ = said(store, cast, talks, ThreadReach.PARTICIPANTS)
    sefa, address = client_for(cast.sefa), f"/instruments/{talks.instrument}/received-files"
    file = client_for(cast.bela).get(f"/clauses/{talks.conduct}/take-along.docx?participants=1").data
    file = answered("docx", file, first, "Ana Lee", "Because it must hold.")

    sefa.post(address, data={"file": [(BytesIO(file), "belmara.docx")]})
    listed = sefa.get(address).text
    (code,) = set(re.findall(r"/received-files/(\w{10})", listed))
    assert "Nobody can say it for them" in sefa.get(f"/received-files/{code}").text
