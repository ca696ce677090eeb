"""The suite of rebasing: the time for more and more edits, and what becomes of real amendments."""

import time
from collections import Counter
from collections.abc import Iterator

import diff_match_patch

from negotiate.text.diff.diff import diff
from negotiate.text.edits import Edit, apply
from negotiate.text.merge.merge import merge
from negotiate.text.rebase.rebase import rebase
from tests.benchmarks import texts
from tests.benchmarks.engine import extremes


def suite() -> Iterator[str]:
    """Measure growth, then every real amendment carried over its rival."""
    yield f"{'rebase: edits over as many others':<60}{'edits':>10}{'ms':>10}{'µs/edit':>10}"
    for words in (10_000, 20_000, 40_000, 80_000):
        yield _grown(words)
    yield f"\n{'rebase: rivals carried over each other':<60}{'amendments':>10}"
    for state, count in sorted(_states().items()):
        yield f"{state:<60}{count:>10}"
    yield f"{'carried clean, and equal to merging both':<60}{_agreeing():>10}"
    yield f"{'fuzzy patching said: all applied':<60}{_patched():>10}\n"
    yield from extremes.rebases()


def _grown(words: int) -> str:
    """Carry edits over others, every twentieth word a change, on a text of that many words."""
    base = "word" + " word another" * (words // 2)
    edits = [Edit(place, place + 1, (" ours",)) for place in range(4, words, 20)]
    over = [Edit(place, place + 1, (" theirs", " too")) for place in range(14, words, 20)]
    begun = time.process_time()
    rebased = rebase(edits, over, base)
    elapsed = 1000 * (time.process_time() - begun)
    if len(rebased.edits) != len(edits):
        raise AssertionError("edits that lie apart must all be carried")
    return f"{f'{words:,} words':<60}{len(edits):>10}{elapsed:>10.1f}{1000 * elapsed / len(edits):>10.1f}"


def _states() -> Counter[str]:
    """Count what becomes of the first of every two rivals when the second has been adopted."""
    return Counter(
        rebase(diff(base, first), diff(base, second), base).state.value for base, first, second in texts.rivals()
    )


def _agreeing() -> int:
    """Count the rivals whose carrying equals their merging."""
    return sum(
        apply(second, rebase(ours, over, base).edits) == both.text
        for base, first, second in texts.rivals()
        for ours, over in [(diff(base, first), diff(base, second))]
        for both in [merge(base, {"A": ours, "B": over})]
        if both.is_clean
    )


def _patched() -> int:
    """Count the rivals that fuzzy patching claims to have carried."""
    engine = diff_match_patch.diff_match_patch()
    return sum(
        all(engine.patch_apply(engine.patch_make(base, first), second)[1]) for base, first, second in texts.rivals()
    )
