"""Bringing a text in, and reading one."""

import io
import re
from collections.abc import Callable
from contextlib import closing
from html import unescape

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select
from sqlalchemy.orm import Session
from werkzeug.test import EnvironBuilder

from negotiate.models import Instrument
from negotiate.web.text import instruments
from negotiate.web.text.cutting_forms import given
from tests.cast import Cast, Player
from tests.importing.odt.files import odt
from tests.importing.word.files import docx, p, r
from tests.importing.word.test_numbers import NUMBERING, item
from tests.operations.negotiation import CONDUCT
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]
TEXT = "# A convention\n\n## Preamble\n\nThe Parties,\n\n### Article 1 \N{EM DASH} Aim\n\nStates shall act.\n"


def send(client: FlaskClient, raw: bytes, name: str = "text.md", **fields: str) -> tuple[int, str]:
    """Upload a file and return what the house answers."""
    form = {"file": (io.BytesIO(raw), name), "act": "preview"} | fields
    environ = EnvironBuilder("/instruments", method="POST", data=form).get_environ()
    with closing(environ["wsgi.input"]):
        answer = client.open(environ)
    return answer.status_code, answer.text


def test_what_was_understood_is_shown_before_anything_is_stored(client_for: ClientFor, cast: Cast) -> None:
    client = client_for(cast.sefa)
    status, page = send(client, TEXT.encode())

    assert status == 200
    assert "Is this your text?" in page
    assert "Article 1" in page
    assert "No instrument yet" in client.get("/").text


def test_a_confirmed_text_is_stored(client_for: ClientFor, cast: Cast) -> None:
    client = client_for(cast.sefa)
    fields = {"text": TEXT, "title": "A convention", "language": "en", "act": "confirm"}
    page = client.post("/instruments", data=fields, follow_redirects=True).text

    assert "Who takes part" in page
    assert "A convention" in client.get("/").text


@pytest.mark.parametrize(
    ("raw", "name", "sentence"),
    [
        (b"", "empty.md", "empty"),
        (b"PK\x03\x04 word/document.xml", "text.docx", "Word"),
        (odt("")[:-40], "text.odt", "This is no whole OpenDocument file"),
        (b"<office:document>", "text.fodt", "a flat OpenDocument file (.fodt)"),
        (b"a\x00b", "binary.md", "plain text"),
        ("États".encode("latin-1"), "old.txt", "UTF-8"),
        (b"word " * 2_100_000, "large.md", "10 MB"),
        (b"### Article 1\n\n" + b"a line of words\n\n" * 5_000, "long.md", "Article 1"),
    ],
)
def test_an_unusable_file_is_refused_with_what_to_do(
    client_for: ClientFor, cast: Cast, raw: bytes, name: str, sentence: str
) -> None:
    status, page = send(client_for(cast.sefa), raw, name, title="My title")

    assert status == 422
    assert sentence in page
    assert 'value="My title"' in page


def test_nothing_at_all_is_refused(client_for: ClientFor, cast: Cast) -> None:
    answer = client_for(cast.sefa).post("/instruments", data={"act": "preview"})

    assert answer.status_code == 422
    assert "Choose a file, or paste the text" in answer.text


def test_pasted_text_is_kept_when_it_is_refused(client_for: ClientFor, cast: Cast) -> None:
    fields = {"text": "### Article 1\n\n" + "a line of words\n\n" * 5_000, "act": "preview"}
    answer = client_for(cast.sefa).post("/instruments", data=fields)

    assert answer.status_code == 422
    assert "a line of words" in answer.text


def test_a_delegate_brings_nothing_in(client_for: ClientFor, cast: Cast) -> None:
    assert client_for(cast.nadia).get("/instruments/new").status_code == 403


def test_the_text_is_a_document_with_its_margin(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    page = client_for(cast.bela).get(f"/instruments/{talks.instrument}").text

    assert page.index("Article 1") < page.index("Article 2") < page.index("Article 3")
    assert "Amendment 1 · Arvenia" in page


def test_words_that_look_like_markup_are_only_words(client_for: ClientFor, cast: Cast) -> None:
    client = client_for(cast.sefa)
    hostile = TEXT.replace("States shall act.", "<script>alert(1)</script> [States](javascript:x) {{ 7*7 }}")
    fields = {"text": hostile, "title": "<b>Bold</b>", "language": "en", "act": "confirm"}
    answer = client.post("/instruments", data=fields)
    code = answer.headers["Location"].split("/")[2]
    page = client.get(f"/instruments/{code}").text

    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "<b>Bold" not in page
    assert "{{ 7*7 }}" in page


NORMS = "3. The following norms are offered:\n\n(a) States should cooperate.\n\n(b) States should report.\n"


def test_the_preview_offers_ways_to_cut_a_text_without_articles(client_for: ClientFor, cast: Cast) -> None:
    client = client_for(cast.sefa)
    page = client.post("/instruments", data={"text": NORMS, "act": "cut", "way": "letters"}).text

    assert "By lettered items" in page
    assert "3 clauses were found" in page


def test_what_is_mended_is_carried_and_stored(client_for: ClientFor, cast: Cast) -> None:
    client = client_for(cast.sefa)
    fields = {"text": NORMS, "title": "Norms", "way": "letters", "mend": "5:join"}
    page = client.post("/instruments", data=fields).text
    stored = {"text": NORMS, "title": "Norms", "way": "letters", "mended": "5:join", "act": "confirm"}
    code = client.post("/instruments", data=stored).headers["Location"].split("/")[2]

    assert 'name="mended" value="5:join"' in page
    assert "2 clauses were found" in page
    assert "States should report" in client.get(f"/instruments/{code}").text


def test_line_numbers_go_at_one_click_and_come_back_at_another(client_for: ClientFor, cast: Cast) -> None:
    client = client_for(cast.sefa)
    numbered = "\n".join(f"{n}  States shall act so." for n in range(1, 9))
    gone = client.post("/instruments", data={"text": numbered, "toggle": "line-numbers"}).text
    back = client.post("/instruments", data={"text": numbered, "off": "line-numbers", "toggle": "line-numbers"}).text

    assert "may be taken off" not in gone
    assert "Put them back" in gone
    assert "may be taken off" in back


def test_a_way_that_does_not_exist_is_refused_and_nothing_is_lost(client_for: ClientFor, cast: Cast) -> None:
    answer = client_for(cast.sefa).post("/instruments", data={"text": NORMS, "way": "dice", "mended": "5:join"})

    assert answer.status_code == 422
    assert "States should cooperate" in answer.text
    assert 'name="mended" value="5:join"' in answer.text


def test_a_word_file_is_brought_in_with_an_account_of_what_was_done_to_it(client_for: ClientFor, cast: Cast) -> None:
    client, body = client_for(cast.sefa), p(r("Article 1"), '<w:outlineLvl w:val="2"/>') + item(0, text="Peace.")

    _, shown = send(client, docx(body, numbering=NUMBERING), "pact.docx")

    assert "Numbers that were set by themselves are written out as words of the text: 1." in shown
    assert "### Article 1\n\n1. Peace.\n</textarea>" in shown


def test_a_word_file_of_scanned_pages_is_refused_with_what_it_holds(client_for: ClientFor, cast: Cast) -> None:
    scanned = docx(p("<w:r><w:drawing><a:blip/></w:drawing></w:r>"))
    status, page = send(client_for(cast.sefa), scanned, "scan.docx")

    assert status == 422
    assert "This file holds no words. Left aside, pictures and objects: 1. Choose the file" in page


def test_an_opendocument_text_is_brought_in_like_a_word_file(client_for: ClientFor, cast: Cast) -> None:
    body = '<text:h text:outline-level="3">Article 1</text:h><text:p>Peace.</text:p>'

    status, shown = send(client_for(cast.sefa), odt(body), "pact.odt")

    assert (status, "14 characters were read." in shown) == (200, True)
    assert "### Article 1\n\nPeace.\n</textarea>" in shown


def test_a_hostile_word_file_is_refused_and_nothing_is_stored(client_for: ClientFor, cast: Cast, db: Session) -> None:
    status, page = send(client_for(cast.sefa), docx("<w:p>"), "pact.docx", act="confirm")

    assert status == 422
    assert "is damaged" in page
    assert db.scalars(select(Instrument)).all() == []


def test_a_file_for_legislative_programs_that_the_house_gave_comes_back_word_for_word(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    client = client_for(cast.sefa)
    file = client.get(f"/instruments/{talks.instrument}/take-along.xml").data
    plain = client.get(f"/instruments/{talks.instrument}/export.md").text

    status, page = send(client, file, "text.xml")

    assert status == 200
    assert "characters were read" in page
    assert "Is this your text?" in page
    [given] = re.findall(r'<textarea[^>]*name="text"[^>]*>(.*?)</textarea>', page, re.DOTALL)
    assert unescape(given).split("### ")[1:] == plain.split("### ")[1:]
    assert CONDUCT in plain


def test_a_hostile_file_for_legislative_programs_is_refused_and_nothing_is_stored(
    client_for: ClientFor, cast: Cast
) -> None:
    client = client_for(cast.sefa)
    status, page = send(client, b"<!DOCTYPE x [<!ENTITY y 'z'>]><akomaNtoso>&y;</akomaNtoso>", "text.xml")

    assert status == 422
    assert "declares entities" in page
    assert "No instrument yet" in client.get("/").text


def test_a_mark_that_no_text_is_stored_with_is_told_on_the_preview_and_taken_off_when_asked(
    client_for: ClientFor, cast: Cast
) -> None:
    client, turned = client_for(cast.sefa), TEXT.replace("shall act", "shall \u202eact\fsoon")
    status, page = send(client, turned.encode())
    again, refused = send(client, b"", "", text=turned, title="A convention", act="confirm")
    off = client.post("/instruments", data={"text": turned, "title": "A convention", "toggle": "refused-marks"}).text
    answer = client.post("/instruments", data={"text": turned, "act": "confirm", "off": "refused-marks"})

    assert (status, "U+202E, which turns the direction of writing round, stands between" in page) == (200, True)
    assert "2 refused marks may be taken off" in " ".join(page.split())
    assert (again, "Is this your text?" in refused, "Nothing was saved yet" in refused) == (422, True, True)
    assert "2 refused marks taken off" in " ".join(off.split())
    assert answer.status_code == 302


def test_a_preview_that_is_confirmed_twice_brings_one_text_in_and_leads_to_it(
    client_for: ClientFor, cast: Cast, db: Session
) -> None:
    client = client_for(cast.sefa)
    _, page = send(client, TEXT.encode())
    (code,) = re.findall(r'name="code" value="(\w{10})"', page)
    sent = {"text": TEXT, "title": "A convention", "act": "confirm", "code": code}

    first = client.post("/instruments", data=sent)
    second = client.post("/instruments", data=sent, follow_redirects=True)

    assert first.location == f"/instruments/{code}/participations"
    assert "This text was brought in already" in second.text
    assert db.scalars(select(Instrument.code).where(Instrument.title == "A convention")).all() == [code]


def test_a_preview_that_somebody_else_confirmed_is_refused_in_words_and_not_shown_to_her(
    client_for: ClientFor, cast: Cast
) -> None:
    _, page = send(client_for(cast.sefa), TEXT.encode())
    (code,) = re.findall(r'name="code" value="(\w{10})"', page)
    sent = {"text": TEXT, "title": "A convention", "act": "confirm", "code": code}

    first, other = (client_for(one).post("/instruments", data=sent) for one in (cast.sefa, cast.sten))

    assert (first.status_code, other.status_code) == (302, 422)
    assert "This preview was confirmed by somebody else" in other.text


def test_a_file_is_read_once_for_its_preview(
    client_for: ClientFor, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = list[int]()
    monkeypatch.setattr(instruments, "given", lambda: (read.append(1), given())[1])

    send(client_for(cast.sefa), TEXT.encode())

    assert len(read) == 1
