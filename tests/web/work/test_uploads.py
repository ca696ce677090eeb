"""Large files that are brought in: read as long work, kept for whoever brought them, and let go once taken."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from negotiate.operations.work.workers import sign_on
from negotiate.store import Store
from negotiate.web.work import bounds
from negotiate.web.work.carrying import do_next
from tests.cast import Cast, Player
from tests.web.changes.test_next_texts import confirmed, given
from tests.web.files.bringing.test_bringings import changed, fields_of
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]
TEXT = b"# A convention\n\n## Article 1\n\nStates shall act.\n\n## Article 2\n\nOr not.\n"


@pytest.fixture(autouse=True)
def folder(app: Flask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of the files, which is empty, where everything is long to read."""
    app.work_folder = tmp_path
    monkeypatch.setattr(bounds, "MOST_READ", 10)
    return tmp_path


def bring(client: FlaskClient, raw: bytes = TEXT) -> str:
    """Bring a text in, and return the address to which that leads."""
    sent = {"file": (BytesIO(raw), "pact.md"), "act": "preview", "title": "A pact"}
    return client.post("/instruments", data=sent).location or ""


def bring_next(client: FlaskClient, talks: Talks, raw: bytes) -> str:
    """Bring the next text in, and return the address to which that leads."""
    sent = {"file": (BytesIO(raw), "next.md"), "act": "preview"}
    return client.post(f"/instruments/{talks.instrument}/next-texts", data=sent).location or ""


def test_a_large_text_is_read_as_long_work_and_brought_in_from_its_preview(
    client_for: ClientFor, cast: Cast, folder: Path
) -> None:
    sefa = client_for(cast.sefa)
    page = sefa.get(address := bring(sefa)).text
    preview = sefa.get(f"{address}/preview").text
    code = address.rpartition("/")[2]
    sent = {"text": TEXT.decode(), "title": "A pact", "act": "confirm", "work": code}
    stored = sefa.post("/instruments", data=sent, follow_redirects=True).text

    assert "See what was understood" in page
    assert "pact.md" in page
    assert "3 clauses were found" in preview
    assert f'name="work" value="{code}"' in preview
    assert "The text is in the house" in stored
    assert list(folder.iterdir()) == []


def test_a_large_text_that_was_pasted_is_read_as_long_work_and_looked_at_without_being_read_so_again(
    client_for: ClientFor, cast: Cast
) -> None:
    sefa = client_for(cast.sefa)
    sent = {"text": TEXT.decode(), "act": "preview", "title": "A pact"}
    address = sefa.post("/instruments", data=sent).location or ""
    code = address.rpartition("/")[2]
    page, preview = sefa.get(address).text, sefa.get(f"{address}/preview").text
    cut = sefa.post("/instruments", data={**sent, "act": "cut", "work": code})
    stored = sefa.post("/instruments", data={**sent, "act": "confirm", "work": code}, follow_redirects=True).text

    assert address.startswith("/work/")
    assert "Pasted text" in page
    assert "3 clauses were found" in preview
    assert (cut.status_code, "Is this your text?" in cut.text) == (200, True)
    assert "The text is in the house" in stored


def test_a_worker_reads_it_while_its_person_is_away_and_she_comes_back_to_it(
    app: Flask, client_for: ClientFor, cast: Cast, store: Store
) -> None:
    with store.writing() as db:
        sign_on(db)
    sefa = client_for(cast.sefa)
    waiting = sefa.get(address := bring(sefa)).text
    too_early = sefa.get(f"{address}/preview")
    do_next(app)  # type: ignore[arg-type]

    assert "It waits for its turn." in waiting
    assert too_early.status_code == 404
    assert f'href="{address}/preview"' in sefa.get("/work").text
    assert "A pact" in sefa.get(f"{address}/preview").text


def test_nobody_else_sees_what_was_brought_and_none_of_it_is_a_file_to_take_along(
    client_for: ClientFor, cast: Cast
) -> None:
    sefa, ada = client_for(cast.sefa), client_for(cast.ada)
    address = bring(sefa)

    assert [ada.get(f"{address}{part}").status_code for part in ("", "/preview", "/file")] == [404, 404, 404]
    assert sefa.get(f"{address}/file").status_code == 404


def test_a_file_that_cannot_be_read_is_a_sentence_and_leads_back(
    client_for: ClientFor, cast: Cast, folder: Path
) -> None:
    sefa = client_for(cast.sefa)
    page = sefa.get(address := bring(sefa, b"%PDF-1.7 and more of it")).text
    sefa.post(f"{address}/end")

    assert "This is a PDF file." in page
    assert 'href="/instruments/new"' in page


def test_what_is_thrown_away_leaves_nothing_behind(client_for: ClientFor, cast: Cast, folder: Path) -> None:
    sefa = client_for(cast.sefa)
    address = bring(sefa)
    kept = {file.name.partition("-")[2] for file in folder.iterdir()}
    sefa.post(f"{address}/end")

    assert kept == {"upload", "1"}
    assert list(folder.iterdir()) == []


def test_the_changes_of_a_large_file_are_read_so_and_kept_as_drafts(
    client_for: ClientFor, cast: Cast, talks: Talks, folder: Path
) -> None:
    bela, address = client_for(cast.bela), f"/instruments/{talks.instrument}/bring-in"
    file = changed(bela.get(f"/clauses/{talks.conduct}/take-along.docx").data, " hospitals", " clinics")
    sent = {"file": (BytesIO(file), "text.docx"), "act": "preview"}
    work = bela.post(address, data=sent).location
    preview = bela.get(f"{work}/preview").text
    form = {**fields_of(preview), "work": work.rpartition("/")[2]}
    listed = bela.post(address, data=form, follow_redirects=True).text

    assert "<ins> clinics</ins>" in preview
    assert "1 draft begun" in listed
    assert list(folder.iterdir()) == []


def test_a_large_next_text_is_read_so_and_brought_in_from_its_preview(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store, folder: Path
) -> None:
    sefa, address = client_for(cast.sefa), f"/instruments/{talks.instrument}/next-texts"
    text = given(store, cast, talks)
    work = bring_next(sefa, talks, text.encode())
    code = work.rpartition("/")[2]
    preview = sefa.get(f"{work}/preview").text
    mended = sefa.post(address, data=confirmed(preview, text, act="preview", work=code)).text
    stored = sefa.post(address, data=confirmed(mended, text, work=code), follow_redirects=True).text

    assert "It was brought in" in sefa.get(work).text
    assert f'<option value="{talks.conduct}" selected>Article 2, Conduct</option>' in preview
    assert f'name="work" value="{code}"' in mended
    assert "The next text is the working text now" in stored
    assert list(folder.iterdir()) == []


def test_a_worker_reads_a_next_text_for_the_secretariat_alone(
    app: Flask, client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    with store.writing() as db:
        sign_on(db)
    sefa, nadia = client_for(cast.sefa), client_for(cast.nadia)
    work = bring_next(sefa, talks, TEXT)
    waiting = sefa.get(work).text
    do_next(app)  # type: ignore[arg-type]

    assert "It waits for its turn." in waiting
    assert "Which clause is which?" in sefa.get(f"{work}/preview").text
    assert nadia.get(f"{work}/preview").status_code == 404
    assert nadia.post(f"/instruments/{talks.instrument}/next-texts", data={"text": "A text"}).status_code == 403


def test_a_next_text_that_cannot_be_read_leads_back_to_where_next_texts_are_brought_in(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    sefa = client_for(cast.sefa)
    page = sefa.get(bring_next(sefa, talks, b"%PDF-1.7 and more of it")).text

    assert "This is a PDF file." in page
    assert f'href="/instruments/{talks.instrument}/next-texts/new"' in page


def test_a_reading_is_not_ordered_without_a_file(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    sent = {"kind": "reading of a text"}
    answer = client_for(cast.sefa).post(f"/instruments/{talks.instrument}/work", data=sent)

    assert answer.status_code in (404, 422)
    assert client_for(cast.nadia).post("/instruments", data={"file": (BytesIO(TEXT), "a.md")}).status_code == 403
