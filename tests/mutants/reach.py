"""Reach: which tests run through a line, the nearest and the quickest first, as one recorded run of them all says."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from coverage import CoverageData

from tests.mutants.mutations import Mutation
from tests.mutants.recording import FOLDER, WATCHED

ROOT = Path(__file__).parents[2]
KEPT = ROOT / ".mutants"
#: Where a fault is put: the law, the deeds, merge and rebase.
SCOPE = ("policy", "operations", "text/merge", "text/deciding", "text/rebase")
#: Tests of whole programs: they take minutes, and run in processes that are not watched.
LEFT_OUT = ("tests/browser", "tests/demo", "tests/serving", "tests/test_killed_server.py", "tests/test_packaging.py")
#: Seconds of tests for one mutant: the nearest fault is found in the first of them.
ENOUGH = 45.0


@dataclass(frozen=True)
class StageState:
    """Which tests run through which line of which module, and how many seconds each takes."""

    seconds: dict[str, float]
    lines: dict[str, dict[int, list[str]]]

    def tests_of(self, mutation: Mutation) -> list[str]:
        """Return the tests to try a mutant on: those that run through its place, or else through its module."""
        lines = self.lines.get(mutation.module, {})
        through = {test for line in range(mutation.line, mutation.last + 1) for test in lines.get(line, ())}
        through = through or {test for tests in lines.values() for test in tests}
        return self._within(sorted(through & self._known, key=lambda test: self._distance(mutation.module, test)))

    @cached_property
    def _known(self) -> frozenset[str]:
        return frozenset(self.seconds)

    def _within(self, tests: Iterable[str]) -> list[str]:
        """Return as many tests as there is time for."""
        left, chosen = ENOUGH, []
        for test in tests:
            if self.seconds[test] <= left or not chosen:
                chosen.append(test)
                left -= self.seconds[test]
        return chosen

    def _distance(self, module: str, test: str) -> tuple[int, float, str]:
        """Return how far a test is: of the module itself, of its folder, of anything else; then how long it takes."""
        place, own = Path(test.partition("::")[0]), Path(module)
        if place.stem.startswith(f"test_{own.stem}") or place == own:
            return 0, self.seconds[test], test
        is_near = place.parent.parts[1:] == own.parent.parts[1:]
        return 1 if is_near else 2, self.seconds[test], test


def modules() -> list[str]:
    """Return the modules of the scope, from the root of the tree."""
    found = (path for part in SCOPE for path in [ROOT / "negotiate" / part])
    files = [file for path in found for file in (sorted(path.rglob("*.py")) if path.is_dir() else [path])]
    return [file.relative_to(ROOT).as_posix() for file in files if file.name != "__init__.py"]


def reach(*, is_fresh: bool) -> StageState:
    """Return what is recorded; record first where nothing is, or where that is asked for."""
    kept = KEPT / "reach.json"
    if is_fresh or not kept.exists():
        _record(KEPT / "recording")
        kept.write_text(json.dumps(_gathered(KEPT / "recording")), encoding="utf-8")
    found = json.loads(kept.read_text(encoding="utf-8"))
    lines = {module: {int(line): tests for line, tests in those.items()} for module, those in found["lines"].items()}
    return StageState(found["seconds"], lines)


def _record(folder: Path) -> None:
    """Run the tests once, watched."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    watched = "\n".join(str(ROOT / module) for module in modules())
    ignored = [f"--ignore={path}" for path in LEFT_OUT]
    command = ["-m", "pytest", "-q", "-n", str(os.cpu_count() or 2), "--dist", "loadfile", "--database", "sqlite"]
    plugin = ["-p", "tests.mutants.recording", "-p", "no:cacheprovider"]
    environment = {**os.environ, FOLDER: str(folder), WATCHED: watched, "PYTHONPATH": str(ROOT)}
    subprocess.run([sys.executable, *command, *plugin, *ignored], cwd=ROOT, env=environment, check=False)


def _gathered(folder: Path) -> dict[str, object]:
    """Return the recordings of all processes as one."""
    seconds: dict[str, float] = {}
    lines: dict[str, dict[int, set[str]]] = {}
    for path in sorted(folder.glob("seconds.*.json")):
        seconds |= json.loads(path.read_text(encoding="utf-8"))
    for path in sorted(folder.glob("lines.*")):
        recorded = CoverageData(str(path))
        recorded.read()
        for file in recorded.measured_files():
            module = lines.setdefault(Path(file).relative_to(ROOT).as_posix(), {})
            for line, tests in recorded.contexts_by_lineno(file).items():
                module.setdefault(line, set()).update(test for test in tests if test)
    plain = {module: {line: sorted(tests) for line, tests in those.items()} for module, those in lines.items()}
    return {"seconds": seconds, "lines": plain}
