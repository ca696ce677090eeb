"""The suite of provenance: its time over many versions, and its truth, word by word, where the truth is known."""

import random
import time
from collections.abc import Iterator

from negotiate.text.diff.diff import diff
from negotiate.text.edits import Edit, apply
from negotiate.text.provenance.provenance import Runs, provenance, whole
from negotiate.text.tokens import tokenize
from tests.benchmarks import texts

SHARE = 0.01
"""Of the words of a clause or a text that one version changes."""


def suite() -> Iterator[str]:
    """Measure a long clause through 20 versions, a treaty through 20 rounds, and the truth."""
    yield f"{'provenance':<60}{'ms':>10}{'per step':>10}{'runs':>10}"
    clause = "".join(tokenize(texts.treaty())[:5_000])
    yield _timed("20 versions of 5,000 words, edits known", clause, 1, 1)
    treaty = _long(200_000)
    yield _timed("20 rounds of 200,000 words in one text, edits known", treaty, 1, 1)
    yield _timed("20 rounds of 200,000 words in 400 clauses, a tenth changed", treaty, 400, 10)
    yield f"\n{'provenance against the truth':<60}{'words':>10}{'right':>10}"
    for title, is_merged in (("carried through merges", True), ("versions re-imported, compared by diff", False)):
        words, right = _truth(clause, is_merged)
        yield f"{title:<60}{words:>10}{right:>10.3%}"
    yield ""


def _long(words: int) -> str:
    """Return a text of that many words."""
    treaty = tokenize(texts.treaty())
    return "".join((treaty * (words // len(treaty) + 1))[:words])


def _timed(title: str, text: str, pieces: int, every: int) -> str:
    """Take a text, cut in equal pieces, through 20 versions; each changes one piece in `every`. Comparing is not timed."""
    tokens = tokenize(text)
    size = len(tokens) // pieces
    clauses = ["".join(tokens[start : start + size]) for start in range(0, size * pieces, size)]
    runs = [whole(clause, "import") for clause in clauses]
    elapsed = 0.0
    for version in range(20):
        for number in range(version % every, pieces, every):
            new = texts.altered(clauses[number], SHARE, version)
            edits = diff(clauses[number], new)
            tokenize(clauses[number])
            begun = time.process_time()
            runs[number] = provenance(runs[number], clauses[number], edits, f"version {version}")
            elapsed += 1000 * (time.process_time() - begun)
            clauses[number] = new
    return f"{title:<60}{elapsed:>10.1f}{elapsed / 20:>10.2f}{sum(map(len, runs)):>10}"


def _truth(text: str, is_merged: bool) -> tuple[int, float]:
    """Return how many words 20 versions end with, and the share whose origin is the true one."""
    chance = random.Random(1)
    runs, truth = whole(text, "import"), ["import"] * len(tokenize(text))
    for version in range(20):
        edits = _drawn(chance, text)
        new = apply(text, edits)
        for edit in reversed(edits):
            truth[edit.start : edit.end] = [f"version {version}"] * len(edit.tokens)
        runs = provenance(runs, text, edits if is_merged else diff(text, new), f"version {version}")
        text = new
    return len(truth), sum(map(str.__eq__, truth, _origins(runs))) / len(truth)


def _drawn(chance: random.Random, text: str) -> list[Edit]:
    """Draw a hundred edits of a text, apart and in order, with words of its own."""
    tokens = tokenize(text)
    words = [
        number for number in range(1, len(tokens) - 2) if tokens[number][0] == " " and tokens[number][-1].isalpha()
    ]
    places = sorted(chance.sample(words[::3], 100))
    return [
        Edit(
            place,
            place + chance.randint(0, 1),
            tuple(tokens[chance.choice(words)] for _ in range(chance.randint(1, 3))),
        )
        for place in places
    ]


def _origins(runs: Runs) -> list[str]:
    """Return the origin of every word."""
    return [run.origin for run in runs for _ in range(run.length)]
