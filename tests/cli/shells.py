"""Shells in which the command line is tried, and a small text to bring in."""

from pathlib import Path

from click.testing import CliRunner, Result

from negotiate.cli import main
from negotiate.store import Store

TEXT = """# Draft Convention

The Parties agree as follows.

### Article 1 \N{EM DASH} Purpose

1. This Convention protects services.

(a) Hospitals are services.

### Article 2 \N{EM DASH} Review

The Parties meet again.
"""


class Shell:
    """A shell whose environment names the test's database."""

    def __init__(self, environment: dict[str, str]) -> None:
        self.environment = environment

    def run(self, *arguments: object) -> Result:
        """Run `negotiate` with arguments."""
        return CliRunner(env=self.environment).invoke(main, [str(argument) for argument in arguments])


def shell_on(store: Store, folder: Path) -> Shell:
    """Return a shell on the database of a store, with a data folder of its own."""
    url = store.engine.url.render_as_string(hide_password=False)
    return Shell({"NEGOTIATE_DATABASE_URL": url, "NEGOTIATE_DATA_DIR": str(folder / "house")})


def draft_in(folder: Path) -> Path:
    """Return the path of a small text."""
    path = folder / "draft.md"
    path.write_text(TEXT, encoding="utf-8")
    return path
