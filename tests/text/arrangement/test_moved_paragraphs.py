"""A move as the desk shows it: which words, from where to where."""

import pytest
from sqlalchemy.orm import Session

from negotiate.queries.desk.merge_page import merge_page
from negotiate.state.desk.choices import Choices
from negotiate.state.text.versions import current_version
from negotiate.text.arrangement.moved_paragraphs import MovedParagraphs, moved_paragraphs
from negotiate.text.arrangement.moves import moves
from negotiate.text.arrangement.slots import slots
from negotiate.text.tokens import tokenize
from tests.cast import Cast
from tests.operations.negotiation import begin, merged, tabled

TEXT = "1. States shall act in good faith.\n\n2. They report.\n\n3. They meet every year at the seat."


@pytest.mark.parametrize(
    ("order", "shown"),
    [
        ((1, 0, 2), MovedParagraphs("2. They report.", "1. States shall act in good faith.", "")),
        (
            (0, 2, 1),
            MovedParagraphs(
                "2. They report.", "1. States shall act in good faith.", "3. They meet every year at the seat."
            ),
        ),
    ],
)
def test_a_move_names_what_it_moves_and_the_paragraphs_before_it(
    order: tuple[int, ...], shown: MovedParagraphs
) -> None:
    (move,) = moves(slots(TEXT), order)

    assert moved_paragraphs(tokenize(TEXT), move) == shown


def test_a_move_is_one_place_of_the_desk_without_own_words(db: Session, cast: Cast) -> None:
    negotiation = begin(db, cast)
    body = current_version(db, negotiation.conduct).body
    tabled(db, cast.nadia, negotiation.conduct, body, TEXT)
    merged(db, cast, negotiation, negotiation.conduct, "adopt 0")
    one, two, three = (paragraph[3:] for paragraph in TEXT.split("\n\n"))
    tabled(db, cast.nadia, negotiation.conduct, TEXT, f"1. {two}\n\n2. {one}\n\n3. {three}")
    tabled(db, cast.bela, negotiation.conduct, "They report.", "They always report.")

    places = merge_page(db, cast.sefa.actor, negotiation.conduct.code, Choices()).places

    assert [place.title for place in places] == ["Moved", "One reading"]
    assert [move.words for move in places[0].readings[0].moves] == ["2. They report."]
    assert [value for value, _, _ in places[0].options] == ["decline", "bracket alternatives"]
