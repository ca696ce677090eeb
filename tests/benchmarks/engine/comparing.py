"""The suite of the comparison by paragraphs, of whole instruments.

The yardstick is cutting both texts into words, measured in the same run: a ratio says more than milliseconds.
"""

import time
from collections.abc import Callable, Iterator
from functools import partial
from statistics import median

from negotiate.text.diff.paragraphs.alignment import align
from negotiate.text.diff.paragraphs.compare import compare
from negotiate.text.marks.paragraphs import paragraphs
from negotiate.text.tokens import tokenize
from tests.benchmarks import texts
from tests.benchmarks.engines import forget

ROUNDS = 5


def suite() -> Iterator[str]:
    """Measure real revisions, or an invented one."""
    yield f"{'compare: whole instruments by paragraphs':<66}{'paragraphs':>12}{'ms':>10}{'tokenise = 1':>14}"
    base = texts.treaty()[:200_000]
    pairs = texts.revisions() | {"a twentieth of the words changed": (base, texts.altered(base, 0.05))}
    for title, pair in pairs.items():
        yield from _measured(title, *pair)
    yield ""


def _measured(title: str, old: str, new: str) -> Iterator[str]:
    sides = paragraphs(old), paragraphs(new)
    deeds = {"compared": partial(compare, old, new), "  aligned alone": partial(align, *sides)}
    cut = _milliseconds(lambda: (tokenize(old), tokenize(new)))
    for name, deed in deeds.items():
        elapsed = _milliseconds(deed)
        yield f"{f'{name}: {title}':<66}{sum(map(len, sides)):>12}{elapsed:>10.1f}{elapsed / cut:>14.1f}"


def _milliseconds(deed: Callable[[], object]) -> float:
    """Return the median time of a deed, every cache emptied before."""
    times = []
    for _ in range(ROUNDS):
        forget()
        begun = time.process_time()
        deed()
        times.append(1000 * (time.process_time() - begun))
    return median(times)
