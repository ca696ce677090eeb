"""Draw a sample of mutants, try each, and print the score and every survivor."""

import argparse
import os
import random
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed

from tests.mutants.mutations import Mutation, mutations
from tests.mutants.outcomes import key_of, remember, remembered
from tests.mutants.reach import KEPT, ROOT, modules, reach
from tests.mutants.trials import Fate, Trial, copies, tried


def main(given: list[str]) -> int:
    """Return 0 where as many mutants were killed as were asked for."""
    asked = _asked(given)
    KEPT.mkdir(exist_ok=True)
    sample = _sample(asked.modules, asked.sample, asked.seed)
    known = {key: trial for key, trial in remembered().items() if trial.is_kill or not asked.again}
    trials = [known[key] for key in map(key_of, sample) if key in known]
    left = [one for one in sample if key_of(one) not in known]
    for trial in _trials(left, asked.workers, is_fresh=asked.record):
        remember(trial)
        trials.append(trial)
        print(f"{len(trials):>4} of {len(sample)}  {_line(trial)}", flush=True)
    return _told(trials, asked.goal)


def _asked(given: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.mutants", description=__doc__)
    parser.add_argument("modules", nargs="*", help="only modules that begin so, for instance negotiate/policy")
    parser.add_argument("--sample", type=int, default=300, help="how many mutants")
    parser.add_argument("--seed", type=int, default=1, help="which sample")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 2, help="how many at a time")
    parser.add_argument("--goal", type=float, default=85, help="how many of a hundred must be killed")
    parser.add_argument("--again", action="store_true", help="try again what survived")
    parser.add_argument("--record", action="store_true", help="record anew which tests run through which lines")
    return parser.parse_args(given)


def _sample(beginnings: Sequence[str], size: int, seed: int) -> list[Mutation]:
    """Return the mutants to try, the same for the same seed and the same tree."""
    chosen = [module for module in modules() if module.startswith(tuple(beginnings or [""]))]
    every = [one for module in chosen for one in mutations(module, (ROOT / module).read_bytes())]
    print(f"{min(size, len(every))} of {len(every)} mutants of {len(chosen)} modules, seed {seed}", flush=True)
    return random.Random(seed).sample(every, min(size, len(every)))


def _trials(mutants: Sequence[Mutation], workers: int, *, is_fresh: bool) -> Iterator[Trial]:
    """Yield what became of each mutant, as it is known."""
    if not mutants:
        return
    known = reach(is_fresh=is_fresh)
    with copies(workers) as trees, ThreadPoolExecutor(workers) as pool:
        for done in as_completed([pool.submit(tried, one, known, trees) for one in mutants]):
            yield done.result()


def _told(trials: Sequence[Trial], goal: float) -> int:
    """Print the score and the survivors; return 0 where the goal is reached."""
    score = 100 * sum(trial.is_kill for trial in trials) / max(len(trials), 1)
    survivors = sorted((trial for trial in trials if not trial.is_kill), key=lambda trial: trial.mutation)
    print("\nSurvivors:" if survivors else "\nNo survivors.")
    for trial in survivors:
        print(f"  {_line(trial)}")
    counts = ", ".join(f"{sum(trial.fate is fate for trial in trials)} {fate.value}" for fate in Fate)
    print(f"\n{score:.1f} % of {len(trials)} mutants were killed ({counts}); the goal is {goal:g} %.")
    return 0 if score >= goal else 1


def _line(trial: Trial) -> str:
    return f"{trial.fate.value}: {trial.mutation.words}  ({trial.by})"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
