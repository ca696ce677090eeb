"""A text with its threads: each stands at its paragraph, and as much of the text beside it as is as high."""

from collections.abc import Iterator

import pytest
from flask import Flask
from sqlalchemy.orm import Session

from negotiate.models import ThreadReach
from negotiate.operations.comments.turns import resolve
from negotiate.queries.comments.margin import NumberedThread, talk_beside_clause
from negotiate.text.wording import Wording
from negotiate.web.pages.drawing.talk_beside import SpokenText, redline_with_talk, text_with_talk
from tests.cast import Cast
from tests.operations import talking
from tests.operations.negotiation import CONDUCT, Negotiation, corrected

PARAGRAPHS = (
    "1. A State shall not damage what others depend on.",
    "2. It shall take measures.",
    "3. It shall report what it takes.",
    "4. It shall repair what it damages.",
)


@pytest.fixture
def paragraphs(app: Flask, db: Session, cast: Cast, negotiation: Negotiation) -> Iterator[Negotiation]:
    """Give the conduct clause four paragraphs, and draw in a request."""
    corrected(db, cast, negotiation.conduct, CONDUCT, "\n\n".join(PARAGRAPHS))
    with app.test_request_context():
        yield negotiation


def _threads(db: Session, cast: Cast, negotiation: Negotiation) -> tuple[NumberedThread, ...]:
    return talk_beside_clause(db, cast.nadia.actor, negotiation.conduct)


def _drawn(db: Session, cast: Cast, negotiation: Negotiation, opened: str = "") -> SpokenText:
    wording = Wording("Conduct", "\n\n".join(PARAGRAPHS))
    return text_with_talk(wording, _threads(db, cast, negotiation), "", opened)


def _shape(text: SpokenText) -> list[tuple[str, list[int], str, str]]:
    """Return of each passage what is spoken of, the numbers of its threads, and what comes after."""
    return [
        (
            passage.paragraph.striptags(),
            [one.number for one in passage.threads],
            passage.near.striptags(),
            passage.rest.striptags(),
        )
        for passage in text.passages
    ]


def test_each_thread_stands_at_the_paragraph_in_which_its_words_begin(
    db: Session, cast: Cast, paragraphs: Negotiation
) -> None:
    talking.spoken(db, cast.nadia, paragraphs.conduct, "measures")
    talking.spoken(db, cast.nadia, paragraphs.conduct, "repair")
    talking.spoken(db, cast.nadia, paragraphs.conduct, "It shall take")
    first, second, third, fourth = PARAGRAPHS

    assert _shape(_drawn(db, cast, paragraphs)) == [
        ("", [], first, ""),
        (second, [1, 2], third, ""),
        (fourth, [3], "", ""),
    ]


def test_what_is_drawn_is_the_whole_text_in_its_order(db: Session, cast: Cast, paragraphs: Negotiation) -> None:
    talking.spoken(db, cast.nadia, paragraphs.conduct, "measures")
    drawn = _drawn(db, cast, paragraphs)
    parts = (part for passage in drawn.passages for part in (passage.paragraph, passage.near, passage.rest))

    assert " ".join(part.striptags() for part in parts if part) == " ".join(PARAGRAPHS)


def test_of_the_last_passage_only_so_much_stands_beside_its_threads_as_is_as_high(
    db: Session, cast: Cast, paragraphs: Negotiation
) -> None:
    talking.spoken(db, cast.nadia, paragraphs.conduct, "measures")
    long = Wording("Conduct", "\n\n".join((*PARAGRAPHS, f"5. {'It shall wait. ' * 40}".strip(), "6. It ends.")))
    (_, passage) = text_with_talk(long, _threads(db, cast, paragraphs)).passages

    assert passage.near.striptags().endswith("It shall wait.")
    assert passage.rest.striptags() == "6. It ends."


def test_what_is_resolved_or_about_all_of_it_has_no_place_and_what_is_read_has_one(
    db: Session, cast: Cast, paragraphs: Negotiation
) -> None:
    talking.spoken(db, cast.nadia, paragraphs.conduct, "")
    over = talking.spoken(db, cast.nadia, paragraphs.conduct, "repair")
    resolve(db, cast.nadia.actor, over.code)
    without, opened = _drawn(db, cast, paragraphs), _drawn(db, cast, paragraphs, over.code)

    assert (without.is_spoken_of, len(without.others)) == (False, 2)
    assert (opened.is_unfolded, len(opened.others)) == (True, 1)
    assert opened.passages[-1].beside == ()


def test_the_line_that_unfolds_says_how_many_there_are_and_how_far_the_widest_goes(
    db: Session, cast: Cast, paragraphs: Negotiation
) -> None:
    talking.spoken(db, cast.nadia, paragraphs.conduct, "measures")
    talking.spoken(db, cast.nadia, paragraphs.conduct, "take", reach=ThreadReach.PARTICIPANTS)
    passage = _drawn(db, cast, paragraphs).passages[1]

    assert (passage.in_short, passage.readers, passage.numbers) == ("2 comments", "All participants", "1, 2")


def test_words_that_are_gone_keep_their_note_where_they_were(
    db: Session, cast: Cast, negotiation: Negotiation, app: Flask
) -> None:
    talking.spoken(db, cast.nadia, negotiation.conduct, ", including hospitals and water")
    corrected(db, cast, negotiation.conduct, ", including hospitals and water", "")
    threads = _threads(db, cast, negotiation)
    with app.test_request_context():
        drawn = redline_with_talk("Conduct\n\nA State shall not damage services on which life depends.", (), threads)

    assert [len(passage.threads) for passage in drawn.passages] == [1]


def test_a_text_of_which_nothing_is_said_is_one_passage(app: Flask) -> None:
    with app.test_request_context():
        drawn = text_with_talk(Wording("Conduct", "\n\n".join(PARAGRAPHS)), ())

    assert (len(drawn.passages), drawn.is_spoken_of) == (1, False)
