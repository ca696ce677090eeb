"""Bracketing loses no reading: whatever was proposed can be reached from the brackets by clearing them."""

from collections.abc import Iterator
from itertools import product
from operator import attrgetter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiate.text.clearing.clearing import cleared, places
from negotiate.text.deciding.decided import decide
from negotiate.text.deciding.decisions import Adopt, Bracket, BracketStyle, Decision, Decline, styles
from negotiate.text.diff.diff import diff
from negotiate.text.merge.merge import Merge, merge
from negotiate.text.merge.regions import Region
from negotiate.text.provenance.provenance import Run
from tests import real_texts
from tests.benchmarks import texts

#: Words of which no two grow into one, and none is a bracket or a number.
_PROSE = st.lists(
    st.sampled_from([" States", " shall", " should", " act", " in", " good", " faith", ",", ".", " promptly"]),
    min_size=1,
    max_size=12,
).map(lambda words: "".join(["The", *words]))


def text_with(found: Merge, region: Region, decision: Decision) -> str:
    """Return the text by one decision, all else declined."""
    others: dict[int, Decision] = {other.index: Decline() for other in found.regions}
    return decide(found, {**others, region.index: decision}, secretariat="S").text


def letters(text: str) -> str:
    """Return the letters of a text: where words go, clearing mends the marks and the white space round them."""
    return "".join(filter(str.isalnum, text))


def reached(text: str) -> set[str]:
    """Return what a text says once all its places are cleared, one way or another."""
    found = places(text)
    return {letters(cleared(text, answers)) for answers in product(*(place.answers for place in found))}


def lost(base: str, proposals: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Yield every disputed reading, as a text, that the brackets in its place do not lead to, with these brackets."""
    found = merge(base, {author: diff(base, text) for author, text in proposals.items()})
    for region in filter(attrgetter("is_disputed"), found.regions):
        bracketed = text_with(found, region, Bracket(styles(found, region)[0]))
        for number in range(len(region.readings)):
            wanted = text_with(found, region, Adopt((number,)))
            if letters(wanted) not in reached(bracketed):
                yield wanted, bracketed


BASE = "States shall act promptly in good faith."


@pytest.mark.parametrize(
    ("proposals", "expected"),
    [
        (["States shall act in good faith.", "States shall act at once in good faith."],
         "States shall act [promptly][at once][No text] in good faith."),
        (["States shall act.", "States shall act promptly."],
         "States shall act [promptly in good faith][promptly][No text]."),
        (["States shall act in good faith."], "States shall act [promptly] in good faith."),
        (["States shall act at once in good faith.", "States shall act soon in good faith."],
         "States shall act [promptly][at once][soon] in good faith."),
    ],
)  # fmt: skip
def test_a_deletion_beside_a_rewording_is_an_alternative(proposals: list[str], expected: str) -> None:
    found = merge(BASE, {str(number): diff(BASE, text) for number, text in enumerate(proposals)})
    (region,) = found.regions

    assert text_with(found, region, Bracket(styles(found, region)[0])) == expected


@pytest.mark.parametrize(
    ("base", "gone", "reworded", "words"),
    [
        ("Les États agissent promptement et de bonne foi.", " promptement", " vite", "[Pas de texte]"),
        ("Los Estados actúan con prontitud y de buena fe.", " con prontitud", " por la mañana", "[Sin texto]"),
        ("Государства действуют незамедлительно и добросовестно.", " незамедлительно", " скоро", "[Текст отсутствует]"),
        ("各国应立即采取行动。", "立即", "尽快", "[无案文]"),
        ("تتصرف الدول فورا وبحسن نية.", " فورا", " قريبا", "[لا يوجد نص]"),
    ],
)
def test_no_text_is_said_in_the_language_of_the_text(base: str, gone: str, reworded: str, words: str) -> None:
    found = merge(base, {"A": diff(base, base.replace(gone, "")), "B": diff(base, base.replace(gone, reworded))})
    (region,) = found.regions

    assert words in text_with(found, region, Bracket(BracketStyle.ALTERNATIVES))


def test_clearing_offers_to_take_the_words_out() -> None:
    text = "States shall act [promptly][at once][No text] in good faith."
    (place,) = places(text)

    assert [answer.name for answer in place.answers] == ["Keep", "Keep", "Take out"]
    assert cleared(text, [place.answers[-1]]) == "States shall act in good faith."


def test_the_secretariat_answers_for_the_words_that_say_no_text() -> None:
    found = merge(BASE, {"A": diff(BASE, BASE.replace(" promptly", "")), "B": diff(BASE, BASE.replace("ly", "er"))})
    (region,) = found.regions
    made = decide(found, {region.index: Bracket()}, secretariat="S")
    runs = made.provenance([Run(len(found.base), "import")])

    assert "No text" in made.text
    assert "S" in {run.origin for run in runs}


@given(_PROSE, st.lists(_PROSE, min_size=2, max_size=3))
def test_every_reading_can_be_reached_by_clearing(base: str, proposals: list[str]) -> None:
    assert not list(lost(base, dict(zip("ABC", proposals, strict=False))))


@real_texts.needs_real_texts
def test_every_reading_of_real_rivals_can_be_reached_by_clearing() -> None:
    pairs = [rivals for rivals in texts.rivals() if "[" not in "".join(rivals)]

    assert not [found for base, one, other in pairs for found in lost(base, {"A": one, "B": other})]
