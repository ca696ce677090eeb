"""Merging real amendments: every one alone, every pair of rivals, against a second opinion by another method.

The second opinion is `git merge-file` on one token a line: where it and the engine both see no conflict, they must
come to the same text. There is no exception.
"""

import json
import re
import subprocess
from functools import cache
from itertools import combinations, permutations
from operator import add
from pathlib import Path

import pytest

from negotiate.text.deciding.decided import decide
from negotiate.text.deciding.decisions import Decline, proposed
from negotiate.text.diff.diff import diff
from negotiate.text.edits import apply
from negotiate.text.merge.merge import Merge, merge
from negotiate.text.merge.relations import footprints
from negotiate.text.pairs.sign_pairs import paired_signs
from negotiate.text.rebase.rebase import rebase
from negotiate.text.tokens import tokenize
from tests.benchmarks.engine.signs import cases as sign_cases
from tests.real_texts import needs_real_texts, read
from tests.text.diff.test_diff import PAIRS
from tests.text.notation import merged, part_of, passages, proposals

pytestmark = needs_real_texts
Rivals = tuple[str, str, str]
LANGUAGES = ["bbnj-en.md", "bbnj-fr.md", "bbnj-es.md", "bbnj-ru.txt", "bbnj-zh.txt", "bbnj-ar.txt"]


@cache
def clauses() -> list[tuple[str, list[str]]]:
    """Return every clause with the texts that its amendments propose."""
    found = json.loads(read("gdpr-amendments.json"))["clauses"]
    return [(clause["text"], [amendment["text"] for amendment in clause["amendments"]]) for clause in found]


def pairs() -> list[Rivals]:
    """Return every clause with two of its amendments."""
    return [(base, *two) for base, texts in clauses() for two in combinations(texts, 2)]


def lines(text: str) -> str:
    """Write a text with one token a line."""
    return "".join(token.encode("unicode_escape").decode("ascii") + "\n" for token in tokenize(text))


def second_opinion(folder: Path, base: str, first: str, second: str) -> str | None:
    """Merge by `git merge-file`, one token a line; None where it finds a conflict."""
    for name, text in (("base", base), ("first", first), ("second", second)):
        (folder / name).write_text(lines(text), encoding="ascii")
    command = ["git", "merge-file", "-p", "-q", "first", "base", "second"]
    done = subprocess.run(command, cwd=folder, capture_output=True, check=False)
    return "".join(line.decode("unicode_escape") for line in done.stdout.splitlines()) if done.returncode == 0 else None


def test_every_amendment_alone_merges_to_its_text() -> None:
    amendments = [(base, text) for base, texts in clauses() for text in texts]

    assert len(amendments) == 431
    assert [text for base, text in amendments if merged(base, text).text != text] == []


def test_no_clean_merge_of_rivals_differs_from_the_second_opinion(tmp_path: Path) -> None:
    clean = [(rivals, merge.text) for rivals in pairs() if (merge := merged(*rivals)).is_clean]
    opinions = [(text, second_opinion(tmp_path, *rivals)) for rivals, text in clean]

    assert len(clean) > 100
    assert [text for text, opinion in opinions if opinion != text] == []


def test_all_amendments_to_a_clause_merge_in_any_order() -> None:
    backwards = [list(reversed(proposals(base, *texts).items())) for base, texts in clauses()]

    assert all(
        merged(base, *texts) == merge(base, dict(order))
        for (base, texts), order in zip(clauses(), backwards, strict=True)
    )


def test_all_amendments_to_a_clause_can_be_decided_and_carried() -> None:
    for_decision = [(base, texts, merged(base, *texts)) for base, texts in clauses()]
    decided = [(base, texts, decide(merge, proposed(merge), secretariat="S")) for base, texts, merge in for_decision]
    rebased = [
        apply(done.text, rebase(diff(base, text), done.edits, base).edits)
        for base, texts, done in decided
        for text in texts
    ]

    assert len(rebased) == 431
    assert all(done.text == apply(base, done.edits) for base, _, done in decided)


def test_declining_all_amendments_gives_the_clause() -> None:
    declined = [
        (base, decide(merge, {region.index: Decline() for region in merge.regions}, secretariat="S").text)
        for base, texts in clauses()
        for merge in [merged(base, *texts)]
    ]

    assert [text for base, text in declined if base != text] == []


def test_adopting_one_amendment_and_carrying_its_rival_equals_merging_both() -> None:
    clean = [(rivals, merge.text) for rivals in pairs() if (merge := merged(*rivals)).is_clean]
    carried = [
        apply(second, rebase(diff(base, first), diff(base, second), base).edits) for (base, first, second), _ in clean
    ]

    assert carried == [text for _, text in clean]


def test_every_edit_of_every_amendment_is_accounted_for_over_each_of_its_rivals() -> None:
    both_ways = [(base, *two) for base, texts in clauses() for two in permutations(texts, 2)]
    rebased = [rebase(diff(base, first), diff(base, second), base) for base, first, second in both_ways]
    told = [len(one.contained) + len(one.clashes) + len(one.parts) for one in rebased]
    going = [len(one.edits) - sum(len(part.rest) for part in one.parts) for one in rebased]

    assert len(rebased) == 2 * len(pairs())
    assert list(map(add, told, going)) == [
        len(footprints(tokenize(base), diff(base, first))) for base, first, _ in both_ways
    ]


def test_what_is_carried_without_a_collision_reads_in_each_place_as_one_of_the_rivals_asked() -> None:
    carried = [
        (rivals, apply(second, rebased.edits))
        for rivals in pairs()
        for base, first, second in [rivals]
        for rebased in [rebase(diff(base, first), diff(base, second), base)]
        if not rebased.clashes
    ]
    words = [(merged(*rivals), text) for rivals, text in carried]

    assert len(carried) > 100
    assert [text for merge, text in words if not reads_as(text, merge)] == []


def reads_as(text: str, merge: Merge) -> bool:
    """Say whether a text is what is kept of a base with, in each region, the words of one reading."""
    parts = (
        "|".join(re.escape(part_of(region, reading, start)) for reading in region.readings)
        if region
        else re.escape(merge.words(start, end))
        for start, end, region in passages(merge)
    )
    return re.fullmatch("".join(f"(?:{part})" for part in parts), text) is not None


@pytest.mark.parametrize(("old", "new"), PAIRS)
def test_whole_documents_merge_alone(old: str, new: str) -> None:
    assert merged(read(old), read(new)).text == read(new)


@pytest.mark.parametrize("name", LANGUAGES)
def test_changes_here_and_there_in_every_language_merge_as_the_second_opinion_does(name: str, tmp_path: Path) -> None:
    base = read(name)
    first, second = (changed(base, start) for start in (100, 350))
    both = merged(base, first, second)

    assert both.is_clean
    assert both.text == second_opinion(tmp_path, base, first, second)
    assert apply(second, rebase(diff(base, first), diff(base, second), base).edits) == both.text


def changed(text: str, start: int) -> str:
    """Return a text with one word in five hundred put twice: words long enough to be words."""
    tokens = tokenize(text)
    places = {
        next(place for place in range(first, len(tokens)) if tokens[place][-1].isalpha())
        for first in range(start, len(tokens) - 100, 500)
    }
    return "".join(token + " " + token.strip() if n in places else token for n, token in enumerate(tokens))


@pytest.mark.parametrize("name", LANGUAGES)
def test_brackets_lifted_or_put_round_changes_of_others_are_never_torn(name: str) -> None:
    found = [(case, merged(case.base, case.signs, case.words)) for case in sign_cases(read(name))]

    assert len(found) > 200
    assert [merge.text for case, merge in found if paired_signs(merge.text).unpaired] == []
    assert [merge.text for case, merge in found if merge.is_clean and merge.text != case.both] == []
