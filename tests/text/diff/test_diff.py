"""Differences: exact, the fewest where asked, never through a word or a number, the same for every reader."""

import json
import subprocess
import sys
from importlib import import_module
from itertools import pairwise

import pytest
from hypothesis import given

from negotiate.text.diff import anchors
from negotiate.text.diff.diff import diff
from negotiate.text.diff.lcs import common
from negotiate.text.edits import Edit, apply
from negotiate.text.tokens import tokenize
from tests import real_texts
from tests.text.strategies import clauses, texts

PARIS = [
    "paris-agreement-2015/round-1-2015-10-23.md",
    "paris-agreement-2015/round-2-2015-12-04.md",
    "paris-agreement-2015/round-3-2015-12-09.md",
    "paris-agreement-2015/round-4-2015-12-12.md",
]
PAIRS = [
    *((one, other) for one in PARIS for other in PARIS if one != other),
    ("prepcom-report/2026-04-02-advance.txt", "prepcom-report/2026-05-04-final.txt"),
    ("prepcom-report/2026-05-04-final.txt", "prepcom-report/2026-04-02-advance.txt"),
    ("bbnj-en.md", "bbnj-fr.md"),
    ("bbnj-es.md", "bbnj-fr.md"),
    ("bbnj-ru.txt", "bbnj-zh.txt"),
    ("bbnj-zh.txt", "bbnj-ar.txt"),
    ("bbnj-ar.txt", "bbnj-en.md"),
]


def told(base: str, new: str) -> list[str]:
    """Write the edits one a line: what goes, an arrow, what comes."""
    tokens = tokenize(base)
    return [f"{''.join(tokens[e.start : e.end]).strip()} > {e.text.strip()}" for e in diff(base, new)]


def cost(edits: tuple[Edit, ...]) -> int:
    """Count the tokens removed and added."""
    return sum(edit.end - edit.start + len(edit.tokens) for edit in edits)


def fewest(base: str, new: str) -> int:
    """Return the fewest tokens that lead from one text to the other."""
    old, fresh = tokenize(base), tokenize(new)
    return len(old) + len(fresh) - 2 * len(common(old, fresh))


@pytest.mark.parametrize(
    ("base", "new", "expected"),
    [
        ("States shall act.", "States shall act.", []),
        ("States shall act.", "States should act.", ["shall > should"]),
        ("States shall act.", "States shall not act.", [" > not"]),
        ("States shall not act.", "States shall act.", ["not > "]),
        ("", "States shall act.", [" > States shall act."]),
        ("States shall act.", "", ["States shall act. > "]),
        ("shall report", "shall report annually", [" > annually"]),
        ("within 30 days", "within 60 days", ["30 > 60"]),
        ("USD 1,000 a year", "USD 1,500 a year", ["1,000 > 1,500"]),
        ("paragraph 3.2", "paragraph 3.4", ["3.2 > 3.4"]),
        ("under Article 5", "under Article 5 bis", [" > bis"]),
        ("under Article 5bis", "under Article 5ter", ["5bis > 5ter"]),
        ("responsible State", "responsible States", ["State > States"]),
        ("cyber security", "cybersecurity", ["cyber security > cybersecurity"]),
        ("shall act", "[shall] act", [" > [", " > ]"]),
        ("States shall act", "States [shall] act", ["shall > [shall]"]),
        ("[shall] act", "[should] act", ["shall > should"]),
        ("[shall][should] act", "[shall] act", ["[should] > "]),
        ("[A, [B] and C]", "[A, B and C]", ["[B] > B"]),
        ("act", "act [in good faith]", [" > [in good faith]"]),
        ("act.", "act;", [". > ;"]),
        ("act, and report", "act and report", [", > "]),
        ("l’État agit", "l’Etat agit", ["l’État > l’Etat"]),
        ("один два три", "один 2 три", ["два > 2"]),
        ("各国应合作", "各国须合作", ["应 > 须"]),
        ("第12条", "第13条", ["12 > 13"]),
        ("تلتزم الدول", "تتعهد الدول", ["تلتزم > تتعهد"]),
        ("الدُول الأطراف", "الدول الأطراف", ["الدُول > الدول"]),
        ("على الدُول الأطراف أن تعمل", "على كل الدول الأطراف أن تسعى", ["الدُول > كل الدول", "تعمل > تسعى"]),
        ("one\ntwo", "one two", ["two > two"]),
        ("one two", "one  two", ["two > two"]),
        ("one\ntwo", "one\r\ntwo", [" > "]),
        ("(a) act;\n(b) report.", "(a) act;\n(b) sign;\n(c) report.", [" > sign;\n(c)"]),
        ("1. Act.\n\n2. Report.", "1. Report.\n\n2. Act.", ["Act > Report", "Report > Act"]),
        ("Parties shall, as appropriate, act", "Parties shall act", [", as appropriate, > "]),
        ("taking into account", "taking fully into account", [" > fully"]),
    ],
)
def test_the_edits_are_what_a_reader_would_mark(base: str, new: str, expected: list[str]) -> None:
    assert told(base, new) == expected


@given(texts, texts)
def test_carrying_out_the_edits_gives_the_new_text(base: str, new: str) -> None:
    assert apply(base, diff(base, new)) == new


@given(clauses, clauses)
def test_carrying_out_the_edits_of_clauses_gives_the_new_clause(base: str, new: str) -> None:
    assert apply(base, diff(base, new)) == new


@given(clauses, clauses)
def test_lines_as_anchors_lose_nothing(base: str, new: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(anchors, "SMALL", 0)
        patch.setattr(anchors, "_LONG_ENOUGH", 4)
        patch.setattr(anchors, "CAP", 64)

        assert apply(base, diff(base, new)) == new


@given(texts, texts)
def test_carrying_out_the_fewest_edits_gives_the_new_text(base: str, new: str) -> None:
    assert apply(base, diff(base, new, minimal=True)) == new


@given(clauses, clauses)
def test_minimal_edits_are_the_fewest(base: str, new: str) -> None:
    assert cost(diff(base, new, minimal=True)) == fewest(base, new)


@given(texts)
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert diff(text, text) == ()


@given(texts, texts)
def test_edits_rise_and_never_touch(base: str, new: str) -> None:
    edits = diff(base, new)

    assert all(one.end < other.start for one, other in pairwise(edits))


@given(texts, texts)
def test_no_edit_changes_nothing(base: str, new: str) -> None:
    tokens = tokenize(base)

    assert all(tokens[edit.start : edit.end] != edit.tokens for edit in diff(base, new))


@given(texts, texts)
def test_edits_carry_tokens_of_the_new_text(base: str, new: str) -> None:
    whole = "".join(f"\x00{token}" for token in ("", *tokenize(new), ""))

    assert all("".join(f"\x00{token}" for token in edit.tokens) in whole for edit in diff(base, new))


def test_two_processes_see_the_same_redline() -> None:
    program = (
        "from negotiate.text.diff.diff import diff;"
        "print(diff('a b c d e f g a b c ' * 9, 'c b a g f e d x y a ' * 9), hash('a') and '')"
    )
    runs = {subprocess.run([sys.executable, "-c", program], capture_output=True, check=True).stdout for _ in "ab"}

    assert len(runs) == 1


@pytest.mark.parametrize(
    ("base", "new"),
    [
        (" a" * 10_000, " b" * 10_000),
        (" a" * 10_000, " a" * 9_000),
        (" a b" * 5_000, " b a" * 5_000),
        ("[" * 10_000, "]" * 10_000),
        ("[" * 5_000 + "]" * 5_000, "[]" * 5_000),
        (" " * 20_000, "\n" * 20_000),
    ],
)
def test_hostile_texts_are_compared_exactly(base: str, new: str) -> None:
    assert apply(base, diff(base, new)) == new


def test_above_the_cap_the_answer_is_coarse_and_still_exact(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(import_module("negotiate.text.diff.diff"), "CAP", 8)
    base, new = "x" + " a b" * 20 + " y", "x" + " b a a" * 20 + " y"

    assert diff(base, new) == (Edit(1, 41, tokenize(new)[1:-1]),)


@real_texts.needs_real_texts
@pytest.mark.parametrize(("old", "new"), PAIRS)
def test_real_texts_are_compared_exactly(old: str, new: str) -> None:
    base, fresh = real_texts.read(old), real_texts.read(new)

    assert apply(base, diff(base, fresh)) == fresh


@real_texts.needs_real_texts
def test_all_real_amendments_are_compared_exactly_and_with_the_fewest_edits() -> None:
    pairs = [
        (clause["text"], amendment["text"])
        for clause in json.loads(real_texts.read("gdpr-amendments.json"))["clauses"]
        for amendment in clause["amendments"]
    ]

    assert [apply(base, diff(base, new)) for base, new in pairs] == [new for _, new in pairs]
    assert [cost(diff(base, new, minimal=True)) for base, new in pairs] == [fewest(*pair) for pair in pairs]


@real_texts.needs_real_texts
@pytest.mark.parametrize(("old", "new"), [(PARIS[0], PARIS[3]), PAIRS[12]])
def test_the_fewest_edits_are_those_that_an_independent_engine_finds(old: str, new: str) -> None:
    indel = pytest.importorskip("rapidfuzz.distance", reason="rapidfuzz is not installed").Indel
    base, fresh = real_texts.read(old), real_texts.read(new)

    assert cost(diff(base, fresh, minimal=True)) == indel.distance(tokenize(base), tokenize(fresh))
