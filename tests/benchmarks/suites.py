"""The suites of the diff: clauses, whole treaties, the languages, and texts meant to hurt."""

import time
import tracemalloc
from collections.abc import Callable, Iterator

from negotiate.text.diff.diff import diff
from negotiate.text.edits import apply
from negotiate.text.tokens import tokenize
from tests.benchmarks import texts
from tests.benchmarks.engine import anchoring, bearers, comparing, dates, hints, merge, provenance, rebase, signs
from tests.benchmarks.engines import (
    BOUNDARIES,
    DIFFLIB,
    DMP_CHARACTERS,
    DMP_WORDS,
    DMP_WORDS_UNTIL,
    FAST_DMP,
    MINIMAL,
    RAPIDFUZZ,
    READABLE,
    TOKENS,
    WARM,
    forget,
    present,
)
from tests.benchmarks.house import desk, finding, hour, meeting_screens, pages, screens, workspace
from tests.benchmarks.timing import race, table

SAMPLE = 10_000
"""Characters of a revision on which the slowest peer is measured without a deadline."""


def clause() -> Iterator[str]:
    """Measure clauses and their amendments, cutting into words included."""
    pairs = texts.clause_pairs()
    quick = present(READABLE, MINIMAL, TOKENS, BOUNDARIES, DIFFLIB, DMP_WORDS, RAPIDFUZZ, FAST_DMP)
    yield table(f"clause: {len(pairs)} clauses and amendments", race(quick, pairs))
    yield table("clause, words cached", race(present(WARM, TOKENS, BOUNDARIES), pairs))
    few = pairs[::8]
    yield table(f"clause, letters: {len(few)} of them", race((READABLE, DMP_CHARACTERS), few, 1))


def treaty() -> Iterator[str]:
    """Measure a whole instrument with a share of its words changed, and real revisions."""
    whole = texts.treaty()
    rounds = {f"{share:.0%} of words changed": (whole, texts.altered(whole, share)) for share in (0.01, 0.05, 0.2)}
    quick = present(READABLE, MINIMAL, TOKENS, FAST_DMP)
    for title, pair in (rounds | texts.revisions()).items():
        yield table(f"treaty: {title}, {len(pair[0]):,} characters", race(quick, [pair], 3))
        yield f"{'peak memory of ours, texts cut before':<60}{_peak(*pair):>8.1f} MB\n"
        yield table("  words cached", race((WARM, *present(FAST_DMP)), [pair], 7))
    for title, pair in texts.revisions().items():
        slow = present(WARM, DMP_WORDS_UNTIL, RAPIDFUZZ)
        yield table(f"treaty, slow peers: {title}", race(slow, [pair], 1))
        sample = (pair[0][:SAMPLE], pair[1][:SAMPLE])
        title = f"treaty, the first {SAMPLE:,} characters on each side: {title}"
        yield table(title, race((WARM, DMP_WORDS), [sample], 1))


def languages() -> Iterator[str]:
    """Measure one treaty in every language, a twentieth of its words changed."""
    for language, text in texts.languages().items():
        pair = (text, texts.altered(text, 0.05))
        engines = present(READABLE, MINIMAL, TOKENS, FAST_DMP)
        yield table(f"languages: {language}, {len(text):,} characters", race(engines, [pair], 3))


def hostile() -> Iterator[str]:
    """Measure texts without a common word, of one word, of brackets alone: time for one size and for its double."""
    yield f"{'hostile':<60}{'ms':>10}{'double':>10}{'growth':>10}"
    for title, make in HOSTILE.items():
        once, twice = _time(*make(4_000)), _time(*make(8_000))
        yield f"{title:<60}{once:>10.1f}{twice:>10.1f}{twice / once:>10.1f}"
    yield ""


#: Pairs of n words each.
HOSTILE: dict[str, Callable[[int], tuple[str, str]]] = {
    "no word in common": lambda n: (" one" * n, " two" * n),
    "one word repeated, fewer": lambda n: (" one" * n, " one" * (n - n // 10)),
    "two words in turns, shifted": lambda n: (" one two" * (n // 2), " two one" * (n // 2)),
    "three words against the reverse": lambda n: (" a b c" * (n // 3), " c b a" * (n // 3)),
    "brackets that open against brackets in pairs": lambda n: ("[" * n, "[]" * (n // 2)),
    "every word new, in order": lambda n: ("".join(f" a{k}" for k in range(n)), "".join(f" b{k}" for k in range(n))),
    "the same words backwards": lambda n: (
        "".join(f" w{k}" for k in range(n)),
        "".join(f" w{k}" for k in reversed(range(n))),
    ),
}


def _time(base: str, new: str) -> float:
    """Return the milliseconds of one comparison, and check that it is exact."""
    forget()
    begun = time.process_time()
    edits = diff(base, new)
    elapsed = time.process_time() - begun
    if apply(base, edits) != new:
        raise AssertionError("the edits do not give the new text")
    return 1000 * elapsed


def _peak(base: str, new: str) -> float:
    """Return the megabytes that one comparison needs above what it was given."""
    tokenize(base), tokenize(new)
    tracemalloc.start()
    diff(base, new)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak / 1e6


SUITES: dict[str, Callable[[], Iterator[str]]] = {
    "clause": clause,
    "treaty": treaty,
    "languages": languages,
    "hostile": hostile,
    "merge": merge.suite,
    "signs": signs.suite,
    "bearers": bearers.suite,
    "rebase": rebase.suite,
    "anchoring": anchoring.suite,
    "compare": comparing.suite,
    "provenance": provenance.suite,
    "dates": dates.suite,
    "hints": hints.suite,
    "workspace": workspace.suite,
    "desk": desk.suite,
    "finding": finding.suite,
    "pages": pages.suite,
    "pages on PostgreSQL": pages.suite_on_postgresql,
    "hour": hour.suite,
    "screens": screens.suite,
    "screens of a meeting": meeting_screens.suite,
}
