"""Tokens: nothing is lost, nothing is cut that belongs together, and words are those of Unicode."""

import re
import time
import unicodedata

import pytest
import regex
from hypothesis import example, given
from hypothesis import strategies as st

from negotiate.text import tokens as module
from negotiate.text.tokens import graphemes, key, keys, tokenize
from tests import real_texts
from tests.text.strategies import texts

FILES = [
    *(f"bbnj-{name}" for name in ("en.md", "fr.md", "es.md", "ru.txt", "zh.txt", "ar.txt")),
    "paris-agreement-2015/round-1-2015-10-23.md",
    "prepcom-report/2026-04-02-advance.txt",
]
#: What the default word boundaries of Unicode keep together and a treaty should not, and the other way round.
DIFFERS = regex.compile(r"[\d\p{No}]|[_:\u202f\u00a0·‧\p{Format}\"]|\p{Katakana}|\p{Hebrew}|\p{Lao}|\p{Thai}")
LETTERS = ["b’c", *"abé .,;()[]…!? \n-—áßçñжщىم", "مَم", "e\u0301e", "e\u0301\u0323e"]
WHITE = r"[\s\x1c-\x1f]*+"
TOKEN = regex.compile(rf"{WHITE}[\p{{L}}\p{{N}}\p{{M}}\p{{Cf}}’'.,·‧٫٬_\u00a0\u202f]*+|{WHITE}\X\p{{Cf}}*|\r\n")
ASTRAL = st.characters(min_codepoint=0x300, max_codepoint=0x1FFFF, exclude_categories=("Cs", "Cn", "Co"))


def cut(text: str) -> str:
    """Show the tokens with a bar between them."""
    return "|".join(tokenize(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("States shall act.", "States| shall| act|."),
        ("shall  act", "shall|  act"),
        ("[shall][should] act", "[|shall|]|[|should|]| act"),
        ("act [in good faith]", "act| |[|in| good| faith|]"),
        ("(a) act;", "(|a|)| act|;"),
        ("paragraph 3.2 applies", "paragraph| 3.2| applies"),
        ("1. States", "1|.| States"),
        ("USD 1,000,000.50", "USD| 1,000,000.50"),
        ("Articles 1;2", "Articles| 1|;|2"),
        ("10\u00a0000 tons", "10\u00a0000| tons"),
        ("Article\u00a05", "Article|\u00a05"),
        ("l’État d'abord", "l’État| d'abord"),
        ("States’ duties", "States|’| duties"),
        ("the U.N. Charter", "the| U.N|.| Charter"),
        ("5 bis and 5bis", "5| bis| and| 5bis"),
        ("self-defence", "self|-|defence"),
        ("and/or", "and|/|or"),
        ("CO₂ per m³", "CO₂| per| m³"),
        ("_shall_ act", "_|shall|_| act"),
        ("**shall**", "*|*|shall|*|*"),
        ("first\nsecond", "first|\n|second"),
        ("first\r\nsecond", "first|\r\n|second"),
        ("end \nnext", "end| |\n|next"),
        ("namely:act", "namely|:|act"),
        ("缔约方应采取", "缔|约|方|应|采|取"),
        ("第12条", "第|12|条"),
        ("2015年《协定》", "2015|年|《|协|定|》"),
        ("تُبلِّغ الدولُ", "تُبلِّغ| الدولُ"),
        ("المادة ٥، الفقرة ٢", "المادة| ٥|،| الفقرة| ٢"),
        ("Стороны принимают", "Стороны| принимают"),
        ("каждая\u00ad-то", "каждая\u00ad|-|то"),
        ("cafe\u0301 noir", "cafe\u0301| noir"),
        (".\u0301", ".\u0301"),
        ("👩‍👧🇫🇷🇩🇪", "👩‍👧|🇫🇷|🇩🇪"),
        ("👍🏽!", "👍🏽|!"),
        ("กำ", "กำ"),
        ("", ""),
    ],
)
def test_a_text_is_cut_into_words_and_marks(text: str, expected: str) -> None:
    assert cut(text) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("الدُّوَل", "الدول"),
        ("المـــادة", "المادة"),
        ("المادة\u200f", "المادة"),
        ("\u202bالمادة\u202c", "المادة"),
        ("ﷲ", "الله"),
        ("ﻻ", "لا"),
        ("e\u0301", "é"),
        ("Ａ", "A"),
        ("CO₂", "CO2"),
        ("\u00a0act", " act"),
    ],
)
def test_what_reads_alike_has_one_key(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("shall", "Shall"), ("المادة", "الماده"), ("shall", " shall"), ("е", "e"), ("1.", "1"), ("أ", "ا")],
)
def test_what_reads_otherwise_has_another_key(one: str, other: str) -> None:
    assert key(one) != key(other)


@pytest.mark.parametrize("sign", ["ـ", "\u200f", "\u064e"])
def test_a_sign_that_stands_alone_keeps_a_key(sign: str) -> None:
    assert key(sign) == sign


@given(texts)
@example("\u0600\u0661")
@example("\ud83d\ude00")
def test_tokens_join_to_the_text(text: str) -> None:
    assert "".join(tokenize(text)) == text


@given(st.text(ASTRAL, max_size=30))
def test_tokens_of_any_script_join_to_the_text(text: str) -> None:
    assert "".join(tokenize(text)) == text


@given(texts)
def test_graphemes_join_to_the_text(text: str) -> None:
    assert "".join(graphemes(text)) == text


@given(texts)
@example("\u0600\n")
@example("a\u200d👧")
def test_no_token_cuts_a_grapheme(text: str) -> None:
    assert borders(tokenize(text)) <= borders(regex.findall(r"\X", text))


@given(texts)
def test_every_token_is_a_word_a_break_white_space_or_one_mark(text: str) -> None:
    assert all(TOKEN.fullmatch(token) for token in tokenize(text))


@given(texts)
def test_each_line_is_cut_as_if_it_stood_alone(text: str) -> None:
    lines = regex.findall(r"[^\n]*\n|[^\n]+", text)

    assert tokenize(text) == tuple(token for line in lines for token in tokenize(line))


@given(texts)
def test_a_text_has_as_many_keys_as_tokens(text: str) -> None:
    assert keys(text) == tuple(map(key, tokenize(text)))


@given(texts)
def test_long_texts_are_cut_like_short_ones(text: str) -> None:
    assert module._long(text) == module._short(text)


@given(st.one_of(texts, st.text("ab1 2,.;:()[]/'’_-\n第条، \u0301\u200d", max_size=30)))
def test_the_short_cut_for_common_tokens_cuts_as_the_rules_do(text: str) -> None:
    assert tokenize(text) == tuple(re.findall(module._RULES, text))


@given(st.lists(st.sampled_from(LETTERS), max_size=60).map("".join))
def test_words_are_those_of_unicode(text: str) -> None:
    assert bare(tokenize(text)) == unicode_words(text)


@real_texts.needs_real_texts
@pytest.mark.parametrize("name", FILES)
def test_real_texts_are_cut_into_the_words_of_unicode(name: str) -> None:
    text = DIFFERS.sub("", real_texts.read(name))

    assert bare(tokenize(text)) == unicode_words(text)


@real_texts.needs_real_texts
@pytest.mark.parametrize("name", FILES)
def test_real_texts_are_cut_without_loss(name: str) -> None:
    text = real_texts.read(name)

    assert "".join(tokenize(text)) == text


@pytest.mark.parametrize("text", [" " * 200_000, "a" * 200_000, "\u0301" * 200_000, "a." * 100_000, "1," * 100_000])
def test_hostile_texts_are_cut_in_linear_time(text: str) -> None:
    begun = time.process_time()
    module._TOKEN.findall(text)

    assert time.process_time() - begun < 2


def borders(parts: tuple[str, ...] | list[str]) -> set[int]:
    """Return where parts end, in characters."""
    reached = 0
    return {reached := reached + len(part) for part in parts}


def bare(parts: tuple[str, ...]) -> list[str]:
    """Return the words among the tokens, without white space."""
    return [part.strip() for part in parts if is_word(part.strip())]


def unicode_words(text: str) -> list[str]:
    """Return the words as the default boundaries of UAX #29 find them."""
    return [part for part in regex.split(r"(?V1w)\b", text) if is_word(part)]


def is_word(part: str) -> bool:
    """Say whether a part has a letter."""
    return any(unicodedata.category(character)[0] == "L" for character in part)
