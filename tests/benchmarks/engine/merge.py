"""The suite of the merge: how often engines call a merge clean that is not, and the time for many rivals.

A merge called clean is false where it holds a word that stands in none of the texts, has lost a word that one
side brought in, or depends on which amendment is given first.
"""

import random
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import diff_match_patch

from negotiate.text.deciding.decided import decide
from negotiate.text.deciding.decisions import Bracket, BracketStyle
from negotiate.text.diff.diff import diff
from negotiate.text.merge.merge import merge
from negotiate.text.tokens import tokenize
from tests.benchmarks import texts
from tests.benchmarks.engine import extremes
from tests.benchmarks.engines import optional

Merger = Callable[[str, str, str], str | None]
"""From a base and two amendments to the merged text, or None where the engine reports a conflict."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one engine said about all rivals."""

    name: str
    clean: int
    false: int
    milliseconds: float


def suite() -> Iterator[str]:
    """Measure all rival pairs, then more and more rivals to one long clause."""
    rivals = texts.rivals()
    yield f"{f'merge: {len(rivals)} pairs of rivals':<60}{'clean':>8}{'false':>8}{'rate':>8}{'ms':>10}"
    for name, merger in _mergers().items():
        found = _judge(name, merger, rivals)
        rate = found.false / max(found.clean, 1)
        yield f"{name:<60}{found.clean:>8}{found.false:>8}{rate:>8.2f}{found.milliseconds:>10.1f}"
    yield f"\n{'merge: rivals to one clause of 5,000 words':<60}{'edits':>8}{'regions':>8}{'ms':>8}{'µs/edit':>10}"
    for count in (25, 50, 100, 200, 400):
        yield _many(count)
    title = "merge: rewrites of 4,000 words, every one in brackets"
    yield f"\n{title:<60}{'words':>10}{'ms':>8}{'µs/word':>10}{'tokenise = 1':>14}"
    for count in (25, 50, 100, 200):
        yield _bracketed(count)
    yield ""
    yield from extremes.merges()


def _mergers() -> dict[str, Merger]:
    """Return the engines that are installed."""
    peers = {"ours": _ours, "git merge-file, a token a line": _git, "fuzzy patching (diff-match-patch)": _patched}
    return peers | ({"merge3 on tokens": _merge3} if optional("merge3") else {})


def _judge(name: str, merger: Merger, rivals: Sequence[tuple[str, str, str]]) -> Verdict:
    """Let one engine merge all rivals in both orders."""
    begun = time.perf_counter()
    merged = [(merger(base, first, second), merger(base, second, first)) for base, first, second in rivals]
    elapsed = 1000 * (time.perf_counter() - begun) / 2
    clean = [(rival, results) for rival, results in zip(rivals, merged, strict=True) if None not in results]
    false = sum(_is_false(*rival, *results) for rival, results in clean)
    return Verdict(name, len(clean), false, elapsed)


def _is_false(base: str, first: str, second: str, result: str | None, swapped: str | None) -> bool:
    """Say whether a merge that was called clean is objectively wrong."""
    if result is None or result != swapped:
        return True
    before, left, right, after = (set(map(str.strip, tokenize(text))) for text in (base, first, second, result))
    return not after <= before | left | right or not (left | right) - before <= after


def _ours(base: str, first: str, second: str) -> str | None:
    both = merge(base, {"A": diff(base, first), "B": diff(base, second)})
    return both.text if both.is_clean else None


def _patched(base: str, first: str, second: str) -> str | None:
    engine = diff_match_patch.diff_match_patch()
    result, applied = engine.patch_apply(engine.patch_make(base, first), second)
    return result if all(applied) else None


def _merge3(base: str, first: str, second: str) -> str | None:
    three = optional("merge3").Merge3(*map(tokenize, (base, first, second)))
    groups = list(three.merge_groups())
    is_clean = all(group[0] != "conflict" for group in groups)
    return "".join("".join(group[1]) for group in groups) if is_clean else None


def _git(base: str, first: str, second: str) -> str | None:
    with tempfile.TemporaryDirectory() as folder:
        for name, text in (("base", base), ("first", first), ("second", second)):
            lines = (token.encode("unicode_escape").decode("ascii") for token in tokenize(text))
            Path(folder, name).write_text("".join(line + "\n" for line in lines), encoding="ascii")
        command = ["git", "merge-file", "-p", "-q", "first", "base", "second"]
        done = subprocess.run(command, cwd=folder, capture_output=True, check=False)
    return "".join(line.decode("unicode_escape") for line in done.stdout.splitlines()) if not done.returncode else None


def _many(count: int) -> str:
    """Merge that many rivals to one long clause, each changing a two-hundredth of its words."""
    base = "".join(tokenize(texts.treaty())[:5_000])
    edits = {f"A{number:03}": diff(base, texts.altered(base, 0.005, number)) for number in range(count)}
    begun = time.process_time()
    found = merge(base, edits)
    elapsed = 1000 * (time.process_time() - begun)
    total = sum(map(len, edits.values()))
    title = f"{count} rivals"
    return f"{title:<60}{total:>8}{len(found.regions):>8}{elapsed:>8.1f}{1000 * elapsed / total:>10.1f}"


def _bracketed(count: int) -> str:
    """Put that many rewrites of one clause in brackets beside it, against cutting the result into words."""
    words = [word for word in tokenize(texts.treaty()) if word.strip().isalpha()]
    base, *rewrites = (_mixed(words, number) for number in range(count + 1))
    merged = merge(base, {f"A{number:03}": diff(base, text) for number, text in enumerate(rewrites)})
    decisions = {region.index: Bracket(BracketStyle.ALTERNATIVES) for region in merged.regions}
    begun = time.process_time()
    decided = decide(merged, decisions, secretariat="S")
    elapsed = 1000 * (time.process_time() - begun)
    begun = time.process_time()
    cut = tokenize(decided.text + " ")
    ratio = elapsed / (1000 * (time.process_time() - begun))
    title = f"{count} rewrites"
    return f"{title:<60}{len(cut):>10}{elapsed:>8.0f}{1000 * elapsed / len(cut):>10.2f}{ratio:>14.1f}"


def _mixed(words: Sequence[str], seed: int) -> str:
    """Return a hundred paragraphs of forty words of a treaty, drawn by chance."""
    chance = random.Random(seed)
    paragraphs = (f"{number}." + "".join(chance.choices(words, k=40)) + "." for number in range(1, 101))
    return "\n\n".join(paragraphs)
