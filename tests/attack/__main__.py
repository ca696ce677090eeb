"""Attack the house in every way, print what came of it, and exit with 1 where anything did."""

import argparse
import logging
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

from tests.attack.faults import fail, fill
from tests.attack.findings import HEAD, Campaign, Outcome
from tests.attack.fuzzing import fuzz, without_token
from tests.attack.killing import kill
from tests.attack.racing import race
from tests.databases import SQLITE, Databases
from tests.matrix.stage import set_up

#: How many forms, and how often: forms filled, statements that fail, deeds on a full disk, kills, seconds of a race.
WHOLE = {"form": 1_000, "fuzz": 100_000, "fault": 2_000, "full": 1_000, "kill": 20, "race": 30}
SHORT = {"form": 24, "fuzz": 100, "fault": 24, "full": 12, "kill": 1, "race": 2}


#: The name of the application, and of its logger.
APPLICATION = "negotiate"


@contextmanager
def unlogged() -> Iterator[None]:
    """Write down no fault that is provoked in the block; the logger belongs to every application of the process."""
    logger = logging.getLogger(APPLICATION)
    before, logger.disabled = logger.disabled, True
    try:
        yield
    finally:
        logger.disabled = before


def attacks(folder: Path, sizes: dict[str, int], seed: int) -> Iterator[Outcome]:
    """Make every attack, each by a chance of its own."""

    def campaign(name: str) -> Campaign:
        return Campaign(Random(f"{seed} {name}"), sizes["form"], sizes[name], folder)

    with Databases(folder) as databases, databases.new(SQLITE) as url:
        stage = set_up(url)
        yield without_token(stage, campaign("form"))
        yield fuzz(stage, campaign("fuzz"))
        yield fail(stage, campaign("fault"))
        yield fill(stage, campaign("full"))
        yield kill(stage, campaign("kill"))
    yield race(campaign("race"))


def main(given: list[str]) -> int:
    """Return 0 where nothing was found."""
    parser = argparse.ArgumentParser(prog="python -m tests.attack", description=__doc__)
    parser.add_argument("--seed", type=int, default=1, help="the same seed attacks in the same way (default: 1)")
    parser.add_argument("--short", action="store_true", help="a sample that takes less than a minute")
    asked = parser.parse_args(given)
    print(HEAD, flush=True)
    findings = 0
    with tempfile.TemporaryDirectory() as folder, unlogged():
        for outcome in attacks(Path(folder), SHORT if asked.short else WHOLE, asked.seed):
            print(outcome, flush=True)
            findings += len(outcome.findings)
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
