"""The gate by one command: the form of the tree, its lint and its types, then all tests.

Debian packages that some tests need are installed where we may. Whatever follows `python -m tests` is passed on to
pytest; where it names a part of the tests, they are run alone. Without a word the long tests are left out, which take
more time than all others together; `--all` runs them too.
"""

import os
import shutil
import subprocess
import sys
from ctypes.util import find_library
from pathlib import Path

from tests import chromium
from tests.postgres import binaries

ROOT = Path(__file__).parents[1]
#: Each has a PostgreSQL and a browser of its own. The tests of a file stay together, with the houses they share.
MOST_WORKERS = 8
#: What is asked of the whole tree, and by which program; pyproject.toml says how strictly.
CHECKS = {"form": ("ruff", "format", "--check"), "lint": ("ruff", "check"), "types": ("mypy",)}
#: Asks for the long tests too: walks in a browser, deeds at once, crawls over every address, attacks.
ALL = "--all"
LONG = (
    "tests/browser",
    "tests/together",
    "tests/test_attack.py",
    "tests/test_growth.py",
    "tests/test_in_office.py",
    "tests/test_kept_pages.py",
    "tests/test_killed_server.py",
    "tests/test_policy_matrix.py",
    "tests/test_statements.py",
    "tests/test_whispers.py",
)
#: What picks out tests, beside a path.
PICKING = ("-k", "-m", "--lf", "--last-failed")


def missing() -> list[str]:
    """Return the Debian packages that some tests need and this machine lacks."""
    present = {
        "git": shutil.which("git"),
        "postgresql": binaries(),
        chromium.QUICKEST: chromium.program(),
        "nodejs": shutil.which("node"),
        "libatomic1": find_library("atomic"),  # the driver of the browser is linked to it
        "fonts-noto-core": next(Path("/usr/share/fonts").glob("**/NotoSans*"), None),
        "fonts-noto-cjk": next(Path("/usr/share/fonts").glob("**/NotoSerifCJK*"), None),
    }
    return [package for package, found in present.items() if found is None]


def wished(arguments: list[str]) -> list[str]:
    """Return the Debian packages that this machine lacks for tests which are left out without them."""
    present = {
        "libreoffice-writer-nogui": shutil.which("soffice"),
        "python3-uno": next(Path("/usr/lib/python3/dist-packages").glob("uno.py"), None),
    }
    return [package for package, found in present.items() if found is None and ALL in arguments]


def quicker(arguments: list[str]) -> list[str]:
    """Return the Debian packages with which the long tests take less time than with what this machine has."""
    return [chromium.QUICKEST] if ALL in arguments and shutil.which(chromium.QUICKEST) is None else []


def install(packages: list[str]) -> None:
    """Install packages as root, or by a sudo that asks for no password; leave it where there is neither."""
    apt_get = _as_root()
    if apt_get is None:
        return
    print(f"Installing {', '.join(packages)} …", flush=True)
    subprocess.run([*apt_get, "update"], check=False, stdout=subprocess.DEVNULL)
    subprocess.run(
        [*apt_get, "install", "--yes", "--no-install-recommends", *packages], check=False, stdout=subprocess.DEVNULL
    )


def failing() -> list[str]:
    """Return which checks the tree does not pass; each has said why."""
    failed = []
    for name, (module, *arguments) in CHECKS.items():
        print(f"Checking the {name} of the tree: {module} {' '.join(arguments)}".rstrip(), flush=True)
        if subprocess.run([sys.executable, "-m", module, *arguments], cwd=ROOT, check=False).returncode:
            failed.append(name)
    return failed


def is_narrow(arguments: list[str]) -> bool:
    """Say whether arguments ask for some of the tests only."""
    return any(one in PICKING or (ROOT / one.partition("::")[0]).exists() for one in arguments)


def passed_on(arguments: list[str]) -> list[str]:
    """Return what pytest is told: the arguments, and what it leaves out where neither a part nor all was asked for."""
    if ALL in arguments or is_narrow(arguments):
        return [one for one in arguments if one != ALL]
    print(f"Leaving out the long tests, which {ALL} runs too: {', '.join(LONG)}", flush=True)
    return [*arguments, *(f"--ignore={path}" for path in LONG)]


def main(arguments: list[str]) -> int:
    """Check the tree, install what is missing, say what still is, run pytest; return 0 where nothing failed."""
    failed = [] if is_narrow(arguments) else failing()
    if failed:
        print(f"THE TREE FAILS in its {' and its '.join(failed)}, as said above; the tests follow.", file=sys.stderr)
    for wanted in (missing(), wished(arguments), quicker(arguments)):
        if wanted:
            install(wanted)
    if lacking := missing():
        print(f"Missing, so that some tests cannot run: apt-get install {' '.join(lacking)}", file=sys.stderr)
        if os.environ.get("CI") == "true":
            return 1
    workers = ["-n", str(min(os.cpu_count() or 2, MOST_WORKERS)), "--dist", "loadfile", "--no-loadscope-reorder"]
    tests = subprocess.run(
        [sys.executable, "-m", "pytest", *workers, *passed_on(arguments)], cwd=ROOT, env=environment(), check=False
    )
    return tests.returncode or int(bool(failed))


def environment() -> dict[str, str]:
    """Return the environment of the tests: programs that they start by the dozen must not compile the house anew."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def _as_root() -> list[str] | None:
    """Return the words before what apt-get is to do; None where we may not, or where there is no apt-get."""
    if shutil.which("apt-get") is None:
        return None
    #: No question on the terminal, and no service started on somebody's machine by an installation.
    quietly = ["env", "DEBIAN_FRONTEND=noninteractive", "RUNLEVEL=1", "apt-get", "-q"]
    if os.geteuid() == 0:
        return quietly
    trusted = shutil.which("sudo") and subprocess.run(["sudo", "-n", "true"], check=False, capture_output=True)
    return ["sudo", "-n", *quietly] if trusted and trusted.returncode == 0 else None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
