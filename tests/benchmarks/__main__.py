"""Run the suites named on the command line, or all of them, and print their tables."""

import sys
from datetime import UTC, datetime

from tests.benchmarks.suites import SUITES
from tests.benchmarks.texts import source
from tests.benchmarks.timing import machine


def main(names: list[str]) -> None:
    """Print every suite's tables under a line that says where and on what they were measured."""
    unknown = sorted(set(names) - set(SUITES))
    if unknown:
        sys.exit(f"no such suite: {', '.join(unknown)}; there are {', '.join(SUITES)}")
    print(f"{datetime.now(UTC):%Y-%m-%d}, {machine()}, {source()}\n")
    for name in names or SUITES:
        for part in SUITES[name]():
            print(part, flush=True)


main(sys.argv[1:])
