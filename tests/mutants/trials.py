"""Trials: a mutant in a copy of the tree, and the tests that run through its lines, until the first that fails."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from queue import SimpleQueue

from tests.mutants.mutations import Mutation
from tests.mutants.reach import ROOT, StageState

PARTS = ("negotiate", "tests", "templates", "static", "migrations", "pyproject.toml", "README.md", "constraints.txt")
#: What pytest answers where all passed, where a test failed, and where a module of tests could not be read.
PASSED, FAILED, UNREADABLE = 0, 1, 2
_FAILED = re.compile(r"^(?:FAILED|ERROR) (?P<test>.+?)(?: - |$)", re.MULTILINE)
_NO_IMPORT = "while loading conftest"
#: A mutant that takes so many times as long as its tests did, and a minute more, hangs.
PATIENCE, START = 6, 90


class Fate(Enum):
    """What became of a mutant."""

    KILLED = "killed"
    HUNG = "hung"
    SURVIVED = "survived"
    UNREACHED = "unreached"


@dataclass(frozen=True)
class Trial:
    """A mutant, what became of it, and which test killed it or how many did not."""

    mutation: Mutation
    fate: Fate
    by: str

    @property
    def is_kill(self) -> bool:
        """Say whether the fault was noticed."""
        return self.fate in (Fate.KILLED, Fate.HUNG)


class Copies:
    """Copies of the tree, one for each mutant at a time."""

    def __init__(self, folder: Path, number: int) -> None:
        self.free: SimpleQueue[Path] = SimpleQueue()
        for n in range(number):
            self.free.put(_copied(folder / str(n)))

    @contextmanager
    def one(self) -> Iterator[Path]:
        """Lend a copy for a block."""
        copy = self.free.get()
        try:
            yield copy
        finally:
            self.free.put(copy)


@contextmanager
def copies(number: int) -> Iterator[Copies]:
    """Make copies of the tree for a block."""
    with tempfile.TemporaryDirectory(prefix="mutants-") as folder:
        yield Copies(Path(folder), number)


def tried(mutation: Mutation, reach: StageState, trees: Copies) -> Trial:
    """Return what became of a mutant."""
    tests = reach.tests_of(mutation)
    if not tests:
        return Trial(mutation, Fate.UNREACHED, "no test")
    with trees.one() as tree, _put_in(tree / mutation.module, mutation):
        return _asked(mutation, tests, tree, START + PATIENCE * sum(reach.seconds[test] for test in tests))


@contextmanager
def _put_in(path: Path, mutation: Mutation) -> Iterator[None]:
    """Put the fault into a module for a block."""
    source = path.read_bytes()
    path.write_bytes(mutation.made(source))
    try:
        yield
    finally:
        path.write_bytes(source)


def _asked(mutation: Mutation, tests: list[str], tree: Path, limit: float) -> Trial:
    """Run the tests on a copy with the fault in it, until one fails."""
    options = ["-q", "-x", "-p", "no:cacheprovider", "--database", "sqlite"]
    command = [sys.executable, "-B", "-m", "pytest", *options, *tests]
    environment = {**os.environ, "PYTHONPATH": str(tree)}
    try:
        ran = subprocess.run(
            command, cwd=tree, env=environment, timeout=limit, check=False, capture_output=True, encoding="utf-8"
        )
    except subprocess.TimeoutExpired:
        return Trial(mutation, Fate.HUNG, f"{len(tests)} tests")
    if ran.returncode == PASSED:
        return Trial(mutation, Fate.SURVIVED, f"{len(tests)} tests")
    failed = _FAILED.search(ran.stdout)
    if ran.returncode in (FAILED, UNREADABLE) and failed is not None:
        return Trial(mutation, Fate.KILLED, failed["test"])
    if _NO_IMPORT in ran.stderr:
        return Trial(mutation, Fate.KILLED, "it cannot be imported")
    raise RuntimeError(f"pytest ended with {ran.returncode}: {ran.stdout[-2000:]}{ran.stderr[-2000:]}")


def _copied(folder: Path) -> Path:
    folder.mkdir()
    for part in PARTS:
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, folder / part)
    return folder
