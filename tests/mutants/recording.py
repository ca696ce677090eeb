"""A plugin of pytest that records which tests run through which lines, and how long each takes."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from coverage import Coverage

#: Where the recording goes, and which modules are watched, one a line; set by `tests.mutants.reach`.
FOLDER, WATCHED = "NEGOTIATE_MUTANTS", "NEGOTIATE_MUTANTS_WATCHED"


class Recorder:
    """One process's recording, written when its tests have ended; a test that fails proves nothing and is left out."""

    def __init__(self, folder: Path, watched: list[str]) -> None:
        self.folder = folder
        self.seconds: dict[str, float] = {}
        self.failed: set[str] = set()
        self.coverage = Coverage(data_file=str(folder / f"lines.{os.getpid()}"), include=watched, config_file=False)
        self.coverage.start()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        """Put down what runs under the name of the test."""
        self.coverage.switch_context(item.nodeid)
        try:
            return (yield)
        finally:
            self.coverage.switch_context("")

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Add the time of a phase, and remember who failed."""
        self.seconds[report.nodeid] = self.seconds.get(report.nodeid, 0) + report.duration
        if not report.passed:
            self.failed.add(report.nodeid)

    def pytest_sessionfinish(self) -> None:
        """Write it all down."""
        self.coverage.stop()
        self.coverage.save()
        passed = {name: round(spent, 3) for name, spent in self.seconds.items() if name not in self.failed}
        (self.folder / f"seconds.{os.getpid()}.json").write_text(json.dumps(passed), encoding="utf-8")


def pytest_configure(config: pytest.Config) -> None:
    """Record in every process that runs tests itself."""
    is_only_handing_out = config.getoption("numprocesses", None) and not hasattr(config, "workerinput")
    if not is_only_handing_out:
        watched = os.environ[WATCHED].splitlines()
        config.pluginmanager.register(Recorder(Path(os.environ[FOLDER]), watched), "mutants-recorder")
