"""Time by turns: every engine on every pair in changing order, several rounds, the median of the sums.

Processor time is taken, so that other work on the machine counts less.
"""

import gc
import platform
import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from operator import add
from os import cpu_count
from statistics import median

from tests.benchmarks.engines import ABSENT, Engine
from tests.benchmarks.measures import Quality, quality

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Result:
    """One engine on one set of pairs: milliseconds for all of them, and the quality of the answers."""

    engine: Engine
    milliseconds: float
    quality: Quality


def race(engines: Sequence[Engine], pairs: Sequence[Pair], rounds: int = 5) -> list[Result]:
    """Let the engines take turns on every pair and return their medians."""
    sums = {engine.name: [0.0] * rounds for engine in engines}
    for turn in range(rounds):
        for place, (base, new) in enumerate(pairs):
            for engine in _rotated(engines, turn + place):
                sums[engine.name][turn] += _timed(engine, base, new)
    return [Result(engine, 1000 * median(sums[engine.name]), judged(engine, pairs)) for engine in engines]


def judged(engine: Engine, pairs: Sequence[Pair]) -> Quality:
    """Return the quality of an engine's answers to all pairs."""
    answers = (quality(base, new, engine.pieces(base, new, engine.run(base, new))) for base, new in pairs)
    return reduce(add, answers, Quality())


def _rotated(engines: Sequence[Engine], by: int) -> list[Engine]:
    at = by % len(engines)
    return [*engines[at:], *engines[:at]]


def _timed(engine: Engine, base: str, new: str) -> float:
    engine.before(base, new)
    gc.disable()
    begun = time.process_time()
    engine.run(base, new)
    elapsed = time.process_time() - begun
    gc.enable()
    return elapsed


def table(title: str, results: Sequence[Result]) -> str:
    """Write results as a table, times as ratios to the first engine's too."""
    first = results[0].milliseconds
    lines = [title, f"{'engine':<60}{'ms':>10}{'ours = 1':>10}{'words':>9}{'cut':>6}{'islands':>9}{'inexact':>9}"]
    for found in results:
        marks = found.quality
        lines.append(
            f"{found.engine.title:<60}{found.milliseconds:>10.1f}{found.milliseconds / first:>10.2f}"
            f"{marks.changed:>9}{marks.cut:>6}{marks.islands:>9}{marks.broken:>9}"
        )
    return "\n".join([*lines, *(f"{name:<60}{'not run':>10}" for name in ABSENT), ""])


def machine() -> str:
    """Name what the figures were measured on."""
    return (
        f"{platform.python_implementation()} {platform.python_version()}, {platform.system()} "
        f"{platform.machine()}, {cpu_count()} processors"
    )
