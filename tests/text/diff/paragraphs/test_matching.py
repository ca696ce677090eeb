"""Matching: texts find each other by what they say, whatever their number and place."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiate.text.diff.paragraphs.matching import Match, best, candidates, words
from tests import real_texts
from tests.text.strategies import drafts

ROUNDS = ["round-1-2015-10-23", "round-2-2015-12-04", "round-3-2015-12-09", "round-4-2015-12-12"]
DEFINITIONS = "For the purposes of this Convention, “incident” means an event that disrupts a network."
NOTICE = "Each Party shall notify the other Parties of any incident within three days of its discovery."
HELP = "A Party may request technical assistance, and the requested Party shall answer without delay."
FORCE = "This Convention shall enter into force on the ninetieth day after the deposit of the tenth instrument."


def matches(old: list[str], new: list[str]) -> list[Match]:
    """Return who found whom, and how alike they are."""
    return sorted(best(candidates([words(text) for text in old], [words(text) for text in new], 0.3)))


def pairs(old: list[str], new: list[str]) -> list[tuple[int, int]]:
    """Return who found whom, without the likeness."""
    return [(match.old, match.new) for match in matches(old, new)]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ([NOTICE, HELP, FORCE], [NOTICE, HELP, FORCE], [(0, 0), (1, 1), (2, 2)]),
        ([NOTICE, HELP, FORCE], [DEFINITIONS, NOTICE, HELP, FORCE], [(0, 1), (1, 2), (2, 3)]),
        ([NOTICE, HELP, FORCE], [FORCE, NOTICE, HELP], [(0, 1), (1, 2), (2, 0)]),
        ([NOTICE, HELP, FORCE], [NOTICE, FORCE], [(0, 0), (2, 1)]),
        ([NOTICE, FORCE], [NOTICE.replace("three", "five"), FORCE.replace("tenth", "fortieth")], [(0, 0), (1, 1)]),
        ([NOTICE], [HELP], []),
        ([], [HELP], []),
        ([NOTICE, NOTICE], [NOTICE, NOTICE], [(0, 0), (1, 1)]),
        (["各缔约方应在三日内通报事件。", "本公约开放供签署。"], ["本公约开放签署。", "各缔约方应在五日内通报事件。"], [(0, 1), (1, 0)]),
        (["تُبلغ الدول عن الحوادث", "يفتح باب التوقيع"], ["يفتح باب التوقيع", "تبلغ الدول عن الحوادث فورا"], [(0, 1), (1, 0)]),
    ],
)  # fmt: skip
def test_texts_find_each_other(old: list[str], new: list[str], expected: list[tuple[int, int]]) -> None:
    assert pairs(old, new) == expected


def test_the_same_words_are_wholly_alike() -> None:
    assert matches([NOTICE], [NOTICE]) == [Match(0, 0, 1.0)]


def test_of_equally_good_partners_the_nearest_is_taken() -> None:
    assert best([Match(0, 2, 0.5), Match(0, 1, 0.5)]) == [Match(0, 1, 0.5)]


def test_words_are_compared_without_brackets_case_and_signs() -> None:
    assert words("[States] SHALL تُبلغ") == ("states", "shall", "تبلغ")


def test_what_has_nothing_rare_in_common_is_no_candidate() -> None:
    assert candidates([words(NOTICE)], [words(HELP + FORCE)], 0.9) == []


def test_texts_of_a_settled_pair_find_no_others() -> None:
    old, new = ([words(text) for text in side] for side in ([NOTICE, HELP], [NOTICE, HELP]))

    assert [match[:2] for match in candidates(old, new, 0.5, [Match(0, 0, 1.0)])] == [(1, 1)]


def test_the_more_texts_have_a_word_the_less_it_counts() -> None:
    rare, common = ("oysters", "parties"), [("parties", str(number)) for number in range(20)]
    (match,) = candidates([("parties", "oysters", "swim")], [rare, *common], 0.1)

    assert match.new == 0


@given(st.lists(drafts, max_size=5), st.lists(drafts, max_size=5))
def test_no_clause_is_matched_twice(old: list[str], new: list[str]) -> None:
    found = matches(old, new)

    assert len({match.old for match in found}) == len({match.new for match in found}) == len(found)


@given(st.lists(drafts, max_size=5), st.lists(drafts, max_size=5))
def test_likeness_lies_between_nothing_and_the_same(old: list[str], new: list[str]) -> None:
    assert all(0 < match.likeness <= 1 for match in matches(old, new))


def articles(name: str) -> dict[str, str]:
    """Return the articles of one round: label → text."""
    parts = re.split(r"(?m)^## \[?Article ([^\n*\]]+)[^\n]*\n", real_texts.read(f"paris-agreement-2015/{name}.md"))
    return {label.strip(): text for label, text in zip(parts[1::2], parts[2::2], strict=True)}


@real_texts.needs_real_texts
@pytest.mark.parametrize(("name", "least"), [*zip(ROUNDS[:3], (17, 21, 26), strict=True)])
def test_most_renumbered_articles_of_a_real_treaty_are_found_and_none_wrongly(name: str, least: int) -> None:
    old, new = articles(name), articles(ROUNDS[3])
    found = {list(old)[m.old]: list(new)[m.new] for m in matches(list(old.values()), list(new.values()))}
    expected = {
        "1": "1", "2": "2", "2bis": "3", "3": "4", "3bis": "5", "3ter": "6", "4": "7", "5": "8", "6": "9", "7": "10",
        "8": "11", "8 bis": "12", "9": "13", "10": "14", "11": "15", "12": "16", "13": "17", "14": "18", "15": "19",
        "16": "20", "18": "21", "19": "22", "20": "23", "21": "24", "22": "25", "23": "26", "24": "27", "25": "28",
        "26": "29",
    }  # fmt: skip

    assert found.items() <= expected.items()
    assert len(found) >= least


@real_texts.needs_real_texts
def test_every_article_finds_itself_in_the_same_round() -> None:
    texts = list(articles(ROUNDS[0]).values())

    assert pairs(texts, texts) == [(n, n) for n in range(len(texts))]
