"""Scripts by themselves, by node's own test runner: no browser, and nothing is built."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

HERE = Path(__file__).parent
NODE = shutil.which("node")


@pytest.mark.parametrize("script", sorted(path.relative_to(HERE).as_posix() for path in HERE.rglob("*.test.js")))
def test_a_script_does_what_its_tests_say(script: str) -> None:
    if NODE is None:
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(
            "node is not installed (Debian: apt-get install nodejs)"
        )

    run = subprocess.run([NODE, "--test", HERE / script], capture_output=True, text=True, check=False)

    assert run.returncode == 0, run.stdout + run.stderr
