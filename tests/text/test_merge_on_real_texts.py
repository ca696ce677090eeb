"""Merging real amendments: every one alone, every pair of rivals, against a second opinion by another method.

The second opinion is `git merge-file` on one token a line: where it and the engine both see no conflict, they must
come to the same text. There is no exception.
"""

import json
import subprocess
from functools import cache
from itertools import combinations
from pathlib import Path

from negotiate.text.decided import decide
from negotiate.text.decisions import Decline, proposed
from negotiate.text.diff import diff
from negotiate.text.edits import apply
from negotiate.text.merge import merge
from negotiate.text.rebase import rebase
from negotiate.text.tokens import tokenize
from tests.real_texts import needs_real_texts, read
from tests.text.notation import merged, proposals

pytestmark = needs_real_texts
Rivals = tuple[str, str, str]


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
    return (
        "".join(line.decode("unicode_escape") for line in done.stdout.splitlines())
        if done.returncode == 0
        else None
    )


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
    decided = [
        (base, texts, decide(merge, proposed(merge), secretariat="S")) for base, texts, merge in for_decision
    ]
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
        apply(second, rebase(diff(base, first), diff(base, second), base).edits)
        for (base, first, second), _ in clean
    ]

    assert carried == [text for _, text in clean]


def test_every_pair_of_rounds_of_a_negotiation_merges_alone() -> None:
    names = [
        f"paris-agreement-2015/round-{name}.md"
        for name in ("1-2015-10-23", "2-2015-12-04", "3-2015-12-09", "4-2015-12-12")
    ]
    rounds = [read(name) for name in names]

    assert all(merged(old, new).text == new for old, new in combinations(rounds, 2))
