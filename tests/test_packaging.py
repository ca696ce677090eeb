"""The wheel: it holds everything that is not Python, and serves the demonstration from where it is installed."""

import re
import subprocess
import sys
import tomllib
import urllib.request
from pathlib import Path
from zipfile import ZipFile

import pytest

import negotiate
from negotiate.store import WEB
from tests.house.sources import ROOT, files, modules
from tests.serving import LONG, serving

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
#: Libraries that are asked for by a name other than the one by which they are imported.
IMPORTED_AS = {"argon2-cffi": "argon2", "markdown-it-py": "markdown_it", "python-docx": "docx"}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the wheel, built from this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    _run("hatchling", "build", "--target", "wheel", "--directory", str(folder))
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with nothing in it but the installed wheel."""
    target = tmp_path_factory.mktemp("installed")
    _run("pip", "install", "--quiet", "--no-index", "--no-deps", "--target", str(target), str(wheel))
    return target


@pytest.mark.parametrize("folder", ["templates", "static", "migrations"])
def test_the_wheel_holds_every_page_and_migration(wheel: Path, folder: str) -> None:
    wanted = {f"negotiate/_web/{place}" for place in _kept(folder)}

    assert wanted == _inside(wheel, f"negotiate/_web/{folder}/")


def test_the_wheel_holds_every_file_of_the_package(wheel: Path) -> None:
    assert _kept("negotiate") == _inside(wheel, "negotiate/") - _inside(wheel, "negotiate/_web/")


def test_the_installed_wheel_serves_the_demonstration(installed: Path, tmp_path: Path) -> None:
    with serving(tmp_path, "--demo", package=installed) as address:
        page = _read(f"{address}/sign-in")
        style = _read(address + _address_of_style(page))

    assert "<form" in page
    assert "{" in style


def test_a_checkout_serves_its_own_pages_and_no_copy_of_them() -> None:
    assert Path(negotiate.__file__).parent == ROOT / "negotiate"
    assert WEB == ROOT


def test_every_library_that_is_asked_for_is_used_and_pinned() -> None:
    asked = {re.split(r"[\[<>=]", line)[0] for line in PROJECT["dependencies"]}
    imported = {name.split(".")[0] for module in modules() for _, name in module.imports}
    pinned = re.findall(r"^([\w.-]+)==", (ROOT / "constraints.txt").read_text(encoding="utf-8"), re.MULTILINE)

    assert {IMPORTED_AS.get(name, name.replace("-", "_")) for name in asked} <= imported
    assert asked <= {name.lower() for name in pinned}


def _run(*arguments: str) -> None:
    subprocess.run([sys.executable, "-m", *arguments], cwd=ROOT, check=True, capture_output=True)


def _read(address: str) -> str:
    with urllib.request.urlopen(address, timeout=LONG) as answer:
        return str(answer.read().decode("utf-8"))


def _kept(folder: str) -> set[str]:
    paths = (path.relative_to(ROOT).as_posix() for path in files())
    return {place for place in paths if place.startswith(f"{folder}/")}


def _inside(wheel: Path, folder: str) -> set[str]:
    with ZipFile(wheel) as archive:
        return {name for name in archive.namelist() if name.startswith(folder)}


def _address_of_style(page: str) -> str:
    found = re.search(r'href="([^"]+\.css[^"]*)"', page)
    assert found is not None
    return found[1]
