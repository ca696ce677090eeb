"""The outcome of a round as a file."""

from collections.abc import Callable
from io import BytesIO

from docx import Document
from flask.testing import FlaskClient
from sqlalchemy import select

from negotiate.models import Round
from negotiate.operations.publishing.change_notes import WrittenNote, issue_change_note, save_change_note
from negotiate.operations.publishing.rounds import open_next
from negotiate.operations.text.instruments import import_text
from negotiate.store import Store
from tests.cast import Cast, Player
from tests.exporting.pdf.reading import words
from tests.operations.negotiation import Draft, published
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]
ARABIC = "يجب على الدول أن تحمي المستشفيات."


def closed(store: Store, cast: Cast, language: str, body: str) -> str:
    """Return the code of a round that has published a text in a language, with a note."""
    with store.writing() as db:
        instrument = import_text(db, cast.sefa.actor, [Draft("1", "", body)], title="Text", language=language)
        open_next(db, cast.sefa.actor, instrument.code, None)
        round = db.scalars(select(Round).where(Round.instrument_id == instrument.id)).one()
        published(db, cast, round)
        save_change_note(db, cast.sefa.actor, round.code, WrittenNote("A short round.", "", ("clauses",)))
        issue_change_note(db, cast.sefa.actor, round.code, 1)
        return str(round.code)


def test_both_files_hold_note_text_status_dates_and_what_is_withheld(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    code = closed(store, cast, "en", "States protect hospitals.")
    sefa = client_for(cast.sefa)
    printed = words(sefa.get(f"/rounds/{code}/outcome/take-along.pdf").data)
    answer = sefa.get(f"/rounds/{code}/outcome/take-along.docx")
    written = " ".join(one.text for one in Document(BytesIO(answer.data)).paragraphs)

    assert "outcome of round 1.docx" in answer.headers["Content-Disposition"]
    for text in (printed, written):
        for said in (
            *("A short round.", "No clause changed; the text has 1 clause.", "States protect hospitals."),
            *("Status of each clause", "not discussed", "Text published", "Nobody was admitted."),
            "No delegation has made a statement",
        ):
            assert said in text


def test_a_text_that_runs_from_right_to_left_is_set_so(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    code = closed(store, cast, "ar", ARABIC)
    sefa = client_for(cast.sefa)
    page = sefa.get(f"/rounds/{code}/outcome").text
    written = sefa.get(f"/rounds/{code}/outcome/take-along.docx").data

    assert 'lang="ar" dir="rtl"' in page
    assert ARABIC in " ".join(one.text for one in Document(BytesIO(written)).paragraphs)
    assert sefa.get(f"/rounds/{code}/outcome/take-along.pdf").data.startswith(b"%PDF")


def test_who_may_not_read_the_text_gets_no_file(client: FlaskClient, talks: Talks) -> None:
    assert client.get(f"/rounds/{talks.round}/outcome/take-along.pdf").status_code == 404
