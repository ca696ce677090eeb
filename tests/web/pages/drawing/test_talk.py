"""Words that are spoken of within their text, and how two wordings differ."""

from dataclasses import replace

import pytest
from flask import Flask
from sqlalchemy.orm import Session

from negotiate.queries.comments.margin import NumberedThread, talk_beside_clause
from negotiate.state.text.versions import current_version
from negotiate.web.pages.drawing.talk import spoken, words_apart
from tests.cast import Cast
from tests.operations import talking
from tests.operations.negotiation import Negotiation, corrected


@pytest.fixture
def drawing(app: Flask):
    """Draw in a request."""
    with app.test_request_context():
        yield


def drawn(db: Session, cast: Cast, negotiation: Negotiation) -> str:
    """Return the conduct clause as Nadia sees it."""
    threads = talk_beside_clause(db, cast.nadia.actor, negotiation.conduct)
    return str(spoken(current_version(db, negotiation.conduct).wording, threads))


@pytest.mark.usefixtures("drawing")
def test_words_carry_the_number_of_their_thread_and_its_line(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    thread = talking.spoken(db, cast.nadia, negotiation.conduct, "shall not")

    assert f'<a class="about own" href="/threads/{thread.code}#thread-{thread.code}"' in drawn(db, cast, negotiation)
    assert 'data-nth="1">shall not</a> damage' in drawn(db, cast, negotiation)


@pytest.mark.usefixtures("drawing")
def test_where_words_are_gone_the_word_before_them_leads_to_the_thread(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    talking.spoken(db, cast.nadia, negotiation.conduct, ", including hospitals and water")
    corrected(db, cast, negotiation.conduct, ", including hospitals and water", "")

    assert 'class="was-here"' in drawn(db, cast, negotiation)
    assert 'data-nth="1">depends</a>.' in drawn(db, cast, negotiation)


def test_only_what_differs_is_marked(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    talking.spoken(db, cast.nadia, negotiation.conduct, "shall not damage")
    corrected(db, cast, negotiation.conduct, "shall", "should")
    (thread,) = talk_beside_clause(db, cast.nadia.actor, negotiation.conduct)

    assert words_apart(thread.note) == ("<del>shall</del> not damage", "<ins>should</ins> not damage")
    assert words_apart(replace(thread.note, words=None)) == ("", "")
    assert isinstance(thread, NumberedThread)
