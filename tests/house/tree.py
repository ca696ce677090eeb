"""What may lie in the tree, what its files may speak of, and that the tests lie as the package lies."""

import ast
import re
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

from tests.house.sources import ROOT, files, modules

TOP = {
    ".ci",
    ".gitignore",
    "LICENSE",
    "README.md",
    "constraints.txt",
    "migrations",
    "negotiate",
    "pyproject.toml",
    "static",
    "templates",
    "tests",
}

#: Modules without a test module of their own, by pattern, each with the reason.
TESTED_ELSEWHERE = {
    "__init__.py": "says what a folder is for",
    "*/__init__.py": "says what a folder is for",
    "__main__.py": "a few lines; run by test_packaging.py and whatever starts a program",
    "dates/phrases/languages/*.py": "the words of one language: test_phrases.py reads sentences of each",
    "web/blueprints.py": "a list: test_policy_matrix.py asks every address",
    "web/*/addresses.py": "a list: test_policy_matrix.py asks every address",
    "exporting/paper/values.py": "values without behaviour: word/test_document.py puts all of them on paper",
    "importing/office/documents.py": "values without behaviour: word/ and odt/test_document.py read all of them",
    "exporting/pdf/typesetting.py": "a process of its own: test_press.py runs it",
    "queries/files/taken_along.py": "values: test_taken_texts.py and test_taken_amendment.py fill them",
    "web/files/papers.py": "from values to values: test_takings.py reads the files that come of it",
    "models/*/*.py": "rows without behaviour: test_store.py compares them with the migrations",
    "models/*.py": "rows without behaviour: test_store.py compares them with the migrations",
}

#: Floors whose folders have a page of text that names what lies in them, so that a newcomer finds her way.
MAPPED = ("policy", "text", "markup", "state", "queries")

#: Test modules about what several modules do together.
OF_SEVERAL = {"text/test_no_reading_is_lost.py", "text/test_merge_on_real_texts.py", "text/test_rival_cells.py"}

HOSTS = ("pypi", "pythonhosted", "debian", "npmjs", "crates")
#: Words that tell of how the project is made, and promises to finish it later; split so as not to find themselves.
FORBIDDEN = re.compile(
    r"(?<![\w.])/wo" r"rk/(?:main|shared|notes)"
    r"|\bissues? #?\d"
    rf"|\b(?:{'|'.join(HOSTS)})\.(?:org|com|io)\b"
    r"|\bTO" r"DO\b|\bFIX" r"ME\b|\bXX" r"X\b"
)  # fmt: skip
SPEAKING = {".py", ".md", ".html", ".css", ".js", ".toml", ".txt", ".mako", ""}


def strangers() -> Iterator[str]:
    """Yield everything at the top of the tree that does not belong there."""
    return iter(sorted({path.relative_to(ROOT).parts[0] for path in files()} - TOP))


def loose_talk() -> Iterator[str]:
    """Yield every line that speaks of how the project is made, or of what is still to be done."""
    for path in files():
        if path.suffix not in SPEAKING:
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            yield from (f"{path.relative_to(ROOT)}:{number}: {hit[0]}" for hit in FORBIDDEN.finditer(line))


def untested() -> Iterator[str]:
    """Yield every module of the package without a test module at the same place below `tests`."""
    for module in modules():
        inside = module.path.relative_to(ROOT / "negotiate")
        expected = ROOT / "tests" / inside.with_name(f"test_{inside.name}")
        if not expected.is_file() and not _listed(inside):
            yield f"{module.place}: no {expected.relative_to(ROOT)}"


def tests_of_nothing() -> Iterator[str]:
    """Yield every test module in a folder that mirrors the package, without a module that it tests."""
    for folder in sorted(path.name for path in (ROOT / "negotiate").iterdir() if path.is_dir()):
        for path in sorted((ROOT / "tests" / folder).rglob("test_*.py")):
            inside = path.relative_to(ROOT / "tests")
            tested = ROOT / "negotiate" / inside.with_name(inside.name.removeprefix("test_"))
            if not tested.is_file() and inside.as_posix() not in OF_SEVERAL:
                yield f"{path.relative_to(ROOT)}"


def unnamed() -> Iterator[str]:
    """Yield every module and room that the page of its folder does not name, where that page is a map."""
    for folder in MAPPED:
        for page in sorted((ROOT / "negotiate" / folder).rglob("__init__.py")):
            said = re.findall(r"`([\w/.]+)`", ast.get_docstring(ast.parse(page.read_text())) or "")
            named = {name.rsplit("/", 1)[-1] for name in said}
            for child in sorted(page.parent.iterdir()):
                if child.suffix == ".py" and child.stem not in {"__init__", *named}:
                    yield f"{page.relative_to(ROOT)}: nothing of {child.stem}"


def _listed(inside: Path) -> bool:
    return any(fnmatch(inside.as_posix(), pattern) for pattern in TESTED_ELSEWHERE)
