"""Options side by side inside one paragraph, one line a case."""

import pytest

from negotiate.text.clearing.clearing import cleared, places
from negotiate.text.marks.brackets import parse
from negotiate.text.marks.options.inline_options import rows
from negotiate.text.marks.options.options import options, words_of
from negotiate.text.marks.paragraphs import paragraphs


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Parties [Option A: shall pay] [Option B: should pay].", [["Option A", "Option B"]]),
        ("1. [Option 1: Pay [1][2] per cent.] [Option 2: No text]", [["Option 1", "Option 2"]]),
        ("1. [Alt 1: act] / [Alt 2: rest]\n2. Meet", [["Alt 1", "Alt 2"]]),
        ("[Option 1: act]\n[Option 2: rest]\n[Option 3: wait]", []),
        ("[Option 1: a][Option 2: b] and [Option 1: c][Option 2: d]", [["Option 1", "Option 2"]] * 2),
        ("[Option 1: act] whenever they [Option 2: rest]", []),
        ("[Option 1: act][Option 3: rest]", []),
        ("[Option 1: act][Alt 2: rest]", []),
        ("[Option 1: act [Option 2: rest]]", []),
        ("[Option 1: act]\n\n[Option 2: rest]", []),
        ("[Option 1:] [Option 2:]", []),
        ("[shall][should]", []),
        ("", []),
    ],
)
def test_a_row_is_two_options_or_more_in_one_paragraph(text: str, names: list[list[str]]) -> None:
    found = rows(text, paragraphs(text), parse(text).spans)

    assert [[label.name for _, label in row] for _, row in found] == names


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Parties [Option A: shall pay] [Option B: should pay].", ["0 shall pay", "0 should pay"]),
        ("1. [Option 1: Pay [1][2].] [Option 2: No text]\n\n2. Go.", ["0 Pay [1][2].", "0 No text"]),
        ("Option 1: act [Alt 1: a][Alt 2: b]\n\nOption 2: c", ["0 act [Alt 1: a][Alt 2: b]", "1 a", "1 b", "0 c"]),
    ],
)
def test_options_of_a_row_are_options_of_the_text(text: str, words: list[str]) -> None:
    assert [f"{option.set} {words_of(text, option)}" for option in options(text)] == words


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        (
            "Parties [Option A: shall pay] [Option B: may pay] dues.",
            ["Parties shall pay dues.", "Parties may pay dues."],
        ),
        ("Parties [Option A: shall pay] [Option B: No text] dues.", ["Parties shall pay dues.", "Parties dues."]),
        (
            "1. Act.\n\n2. [Option A: Pay.] [Option B: No text]\n\n3. Go.",
            ["1. Act.\n\n2. Pay.\n\n3. Go.", "1. Act.\n\n3. Go."],
        ),
    ],
)
def test_a_row_is_decided_as_one_place(text: str, answers: list[str]) -> None:
    (place,) = places(text)

    assert [cleared(text, [answer]) for answer in place.answers] == answers
