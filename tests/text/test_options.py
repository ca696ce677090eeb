"""Options: which belong together, and how far each reaches."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiate.text.options import options
from tests import real_texts

LINES = st.sampled_from(
    [
        "Option 1: act",
        "Option 2: rest",
        "**Option II:**",
        "Alt: act",
        "1. Act",
        "    2. Act",
        "3.3alt Act",
        "",
        "# A",
    ]
)


def described(text: str) -> str:
    """Give "set name: words" for every option, without line breaks."""
    return "; ".join(f"{o.set} {o.name}: {' '.join(text[o.words : o.end].split())}" for o in options(text))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Option 1: act||Option 2: rest", "0 Option 1: act; 0 Option 2: rest"),
        ("**Option I:** act||**Option II:** rest", "0 Option I: act; 0 Option II: rest"),
        ("Option 1: act|Option 2: rest", "0 Option 1: act; 0 Option 2: rest"),
        ("Option 1:||1. Act||2. Rest||Option 2:||Wait", "0 Option 1: 1. Act 2. Rest; 0 Option 2: Wait"),
        ("1. Option 1: act||    Option 2: rest||2. Report", "0 Option 1: act; 0 Option 2: rest"),
        ("2. Act||Option 1: now||Option 2: later||3. Rest", "0 Option 1: now; 0 Option 2: later"),
        ("Option 1: a||Option 2: b||Option 1: c", "0 Option 1: a; 0 Option 2: b; 1 Option 1: c"),
        ("Option 1:||    Option 1: a||Option 2: c", "0 Option 1: Option 1: a; 1 Option 1: a; 0 Option 2: c"),
        ("Alt 1: act||Alt 2: rest", "0 Alt 1: act; 0 Alt 2: rest"),
        ("3.3 Act||3.3alt Rest", "0 3.3: Act; 0 3.3alt: Rest"),
        ("Option 1: act||## Article 2||Rest", "0 Option 1: act"),
        ("The option 1 of the past is no option.", ""),
        ("备选案文一：行动||备选案文二：休息", "0 备选案文一: 行动; 0 备选案文二: 休息"),
    ],
)
def test_options_are_found_with_their_words(text: str, found: str) -> None:
    assert described(text.replace("|", "\n")) == found


@pytest.mark.parametrize(
    ("words", "is_no_text"),
    [
        ("No text", True),
        ("[No text.]", True),
        ("\n\n*No text*", True),
        ("No provision on dates", True),
        ("No State shall act", False),
    ],
)
def test_no_text_is_an_option_of_its_own_kind(words: str, is_no_text: bool) -> None:
    found = options(f"Option 1: act\n\nOption 2: {words}")

    assert found[1].is_no_text is is_no_text


def test_an_option_may_name_who_asked_for_it() -> None:
    assert options("Alt. (EU): States shall act")[0].attribution == "EU"


@given(st.lists(LINES).map("\n\n".join))
def test_options_lie_in_the_text_and_those_of_a_set_do_not_overlap(text: str) -> None:
    found = options(text)
    pairs = [
        (a, b)
        for n, a in enumerate(found)
        for b in found[n + 1 :]
        if a.set == b.set and a.number and b.number
    ]

    assert all(0 <= o.start <= o.words <= o.end <= len(text) for o in found)
    assert all(a.end <= b.start for a, b in pairs)


@real_texts.needs_real_texts
@pytest.mark.parametrize(
    ("name", "count", "sets"),
    [
        ("paris-agreement-2015/round-1-2015-10-23.md", 154, 62),
        ("paris-agreement-2015/round-2-2015-12-04.md", 114, 42),
        ("paris-agreement-2015/round-3-2015-12-09.md", 28, 11),
        ("paris-agreement-2015/round-4-2015-12-12.md", 0, 0),
    ],
)
def test_the_options_of_real_rounds_are_counted(name: str, count: int, sets: int) -> None:
    found = options(real_texts.read(name))

    assert (len(found), len({option.set for option in found})) == (count, sets)
