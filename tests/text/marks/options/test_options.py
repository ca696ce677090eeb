"""Options: which belong together, and how far each reaches."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiate.text.marks.options.options import kinds, marks, options, words_of
from negotiate.text.marks.paragraphs import paragraphs
from tests import real_texts

LINES = st.sampled_from(
    ["Option 1: act", "Option 2: rest", "**Option II:**", "Alt: act", "1. Act", "    2. Act", "3.3alt Act", "", "# A"]
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
        (
            "Option 1:||1. Act||2. Vote||Option 2:||1. Rest||2. Wait||3. Meet {applies to all options}||4. Go",
            "0 Option 1: 1. Act 2. Vote; 0 Option 2: 1. Rest 2. Wait",
        ),
        (
            "Option 1:||Act||Now||Option 2:||Rest||Meet (common to both options)",
            "0 Option 1: Act Now; 0 Option 2: Rest",
        ),
        (
            "Option 1:||Act||Now||Option 2:||Rest||It applies to all options",
            "0 Option 1: Act Now; 0 Option 2: Rest It applies to all options",
        ),
        (
            "Option 1: [act {applies to all options}]||Option 2: rest",
            "0 Option 1: [act {applies to all options}]; 0 Option 2: rest",
        ),
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
        (
            "Option 2:||Option (a): act||Option (b): rest",
            "0 Option 2: Option (a): act Option (b): rest; 1 Option (a): act; 1 Option (b): rest",
        ),
        (
            "Option 1: a||Option 2: Alt 1: b||Alt 2: c||Option 3: d",
            "0 Option 1: a; 0 Option 2: Alt 1: b Alt 2: c; 1 Alt 1: b; 1 Alt 2: c; 0 Option 3: d",
        ),
    ],
)
def test_options_are_found_with_their_words(text: str, found: str) -> None:
    assert described(text.replace("|", "\n")) == found


@pytest.mark.parametrize(
    ("text", "last"),
    [
        # A bracket that was opened before the set closes.
        ("[Option 1: act||Option 2: rest]||More", "rest"),
        ("[Option 1: act||Option 2: [rest]]||More", "[rest]"),
        # "No text" is one paragraph.
        ("Option 1: act||Option 2: No text||More", "No text"),
        ("Option 1:||1. Act||2. Vote||Option 2:||No text||3. Meet", "No text"),
        # All stand in brackets of their own.
        ("Option 1: [act]||Option 2: [rest]||More", "[rest]"),
        ("Option 1: [act]||Option 2: [rest||and wait]||More", "[rest and wait]"),
        ("Option 1:||[1. Act||2. Vote]||Option 2:||[1. Rest]||3. Meet", "[1. Rest]"),
        ("1. Meet||Option 1:||[2. Act]||Option 2:||[2. Rest||3. Wait]||4. Vote", "[2. Rest 3. Wait]"),
        ("2. Option 1: [act]||Option 2: [No text]||More", "[No text]"),
        # The others are one paragraph each: so is it, and what it opens or announces.
        ("Option 1: act||Option 2: rest||More", "rest"),
        ("Option 1: act||Option 2: rest||1. Meet||2. Vote", "rest"),
        ("Option 1: act||Option 2: do this:||(a) rest||(b) wait||More", "do this: (a) rest (b) wait"),
        ("Option 1: act on:||Option 2: rest on:||(a) land||(b) sea", "rest on:"),
        ("Option 1: act||Option 2: rest [and||wait]||More", "rest [and wait]"),
        ("Option 1: act||Option 2: rest||    and wait||More", "rest and wait"),
        # Nothing tells: to the end of the level.
        ("Option 1:||Act||Option 2:||Rest||More", "Rest More"),
        ("Option 1:||1. Act||Option 2:||1. Rest||2. Wait", "1. Rest 2. Wait"),
        ("Option 1: [act]||Option 2:||[rest]||[and wait]||# A", "[rest] [and wait]"),
        # What opens in one option and closes in another is a slip.
        ("Option 1: [act||Option 2: rest]||More", "rest]"),
    ],
)
def test_the_last_option_reaches_as_far_as_the_text_tells(text: str, last: str) -> None:
    text = text.replace("|", "\n")
    option = options(text)[-1]

    assert " ".join(text[option.words : option.end].split()) == last


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Option 1: [act]||Option 2: [No text]", ["act", "No text"]),
        ("2. Option 1: [act [now]]||Option 2: [[rest]]", ["act [now]", "[rest]"]),
        ("Option 1: [a] or [b]||Option 2: c", ["[a] or [b]", "c"]),
        ("Option 1:||[1. Act.||2. Vote.]||Option 2:||[1. Rest.]", ["1. Act.||2. Vote.", "1. Rest."]),
        ("Option 1: [a]|Option 2: [b]|More", ["a", "b"]),
    ],
)
def test_the_words_of_an_option_are_without_label_and_brackets(text: str, words: list[str]) -> None:
    text = text.replace("|", "\n")

    assert [words_of(text, option).replace("\n", "|") for option in options(text)] == words


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
    pairs = [(a, b) for n, a in enumerate(found) for b in found[n + 1 :] if a.set == b.set and a.number and b.number]

    assert all(0 <= o.start <= o.words <= o.end <= len(text) for o in found)
    assert all(a.end <= b.start for a, b in pairs)


@real_texts.needs_real_texts
@pytest.mark.parametrize(
    ("name", "count", "sets"),
    [
        ("paris-agreement-2015/round-1-2015-10-23.md", 154, 62),
        ("paris-agreement-2015/round-2-2015-12-04.md", 116, 43),
        ("paris-agreement-2015/round-3-2015-12-09.md", 28, 11),
        ("paris-agreement-2015/round-4-2015-12-12.md", 0, 0),
    ],
)
def test_the_options_of_real_rounds_are_counted(name: str, count: int, sets: int) -> None:
    found = options(real_texts.read(name))

    assert (len(found), len({option.set for option in found})) == (count, sets)


#: For the last option of a set, the line on which it begins and the one on which it ends, where a reader sees it end.
LAST_OPTIONS = {
    "paris-agreement-2015/round-1-2015-10-23.md": {31: 31, 102: 102, 165: 204, 258: 258, 294: 294, 322: 322, 427: 429},
    "paris-agreement-2015/round-2-2015-12-04.md": {87: 89, 123: 129, 127: 127, 219: 219, 340: 342, 511: 511, 571: 571},
    "paris-agreement-2015/round-3-2015-12-09.md": {259: 259, 281: 281, 293: 293, 309: 309, 374: 374},
}


@real_texts.needs_real_texts
@pytest.mark.parametrize("name", LAST_OPTIONS)
def test_the_last_options_of_real_rounds_end_where_their_readers_see_them_end(name: str) -> None:
    text = real_texts.read(name)
    found = {line_of(text, option.start): line_of(text, option.end - 1) for option in options(text)}

    assert {line: found[line] for line in LAST_OPTIONS[name]} == LAST_OPTIONS[name]


@real_texts.needs_real_texts
@pytest.mark.parametrize("name", LAST_OPTIONS)
def test_no_option_of_a_real_round_reaches_into_the_next_article(name: str) -> None:
    text = real_texts.read(name)

    assert not [option for option in options(text) if "\n## " in text[option.start : option.end]]


def line_of(text: str, offset: int) -> int:
    """Return the number of a line, from 1."""
    return text.count("\n", 0, offset) + 1


def test_a_word_that_only_begins_like_option_opens_no_level() -> None:
    paths = [block.path for block in paragraphs("1. Act:\n\n(a) now;\n\nOptional words.\n\n(b) later.")]

    assert paths == [("1",), ("1", "a"), (), ("1", "b")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2. Option 1: [Act.]||Option 2: [No text]", ["Option 1: ", "Option 2: ", "[No text]"]),
        ("Option 1:||[1. Act.]", ["Option 1:"]),
        ("Alt. (EU): Act.", []),
        ("Option 1: [No text, and more]", ["Option 1: "]),
        ("No text", []),
    ],
)
def test_labels_that_name_nobody_and_no_text_are_marks(text: str, found: list[str]) -> None:
    text = text.replace("|", "\n")

    assert [text[start:end] for start, end in marks(text)] == found


def test_the_kinds_of_all_labels_are_told() -> None:
    assert kinds("1. Option 1: act\n\nOption 2: Alt 1: rest\n\nThe Alt of old") == ("option", "option", "alt")


@pytest.mark.parametrize("label", ["Option 1: Alt 1: ", "Option 1:\n"])
def test_labels_inside_labels_go_no_deeper_than_any_draft(label: str) -> None:
    found = options(label * 4_000)

    assert len({one.set for one in found if one.end > found[0].start and one.start < found[0].end}) == 16
