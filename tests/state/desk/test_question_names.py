"""What a question is called: apart from every other of its instrument."""

import pytest
from sqlalchemy.orm import Session

from negotiate.state.desk.question_names import asked_of, question_name
from negotiate.text.tokens import tokenize
from tests.cast import Cast
from tests.operations.asking import put
from tests.operations.desks import clash


def test_it_says_number_clause_and_words(db: Session, cast: Cast) -> None:
    question = put(db, cast.sefa, clash(db, cast).conduct)

    assert question_name(question) == "Question 1 on Article 2: readings of “shall”"


@pytest.mark.parametrize(
    ("span", "words"),
    [
        ((2, 3), "“three”"),
        ((0, 10), "“one two three four five six seven eight …”"),
        ((3, 3), "words behind “one two three”"),
    ],
)
def test_long_words_are_cut_and_a_place_is_told_by_what_stands_before_it(span: tuple[int, int], words: str) -> None:
    assert asked_of(tokenize("one two three four five six seven eight nine ten"), *span) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "States [shall] take the measures that are needed now",
            "words behind “… take the measures that are needed now”",
        ),
        ("[States] act (if need", "words behind “[States] act if need”"),
        ("[", "words at the beginning"),
    ],
)
def test_no_half_of_a_pair_of_signs_stands_in_a_name(text: str, words: str) -> None:
    tokens = tokenize(text)

    assert asked_of(tokens, len(tokens), len(tokens)) == words


@pytest.mark.parametrize(("span", "words"), [((1, 4), "“in good faith”"), ((1, 2), "“,”"), ((5, 7), "“and report”")])
def test_no_name_begins_with_a_stop_where_words_follow_it(span: tuple[int, int], words: str) -> None:
    tokens = (" act", ",", " in good", " faith", "", ";", " and report")

    assert asked_of(tokens, *span) == words
