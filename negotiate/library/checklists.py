"""The checklists of the program, as they stand in the file beside this module: questions that clauses are read with."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

_FILE = "checklists.toml"


@dataclass(frozen=True)
class ChecklistQuestion:
    """One question: its name, what it asks of the words of a clause, and what to look for in them."""

    key: str
    title: str
    asks: str
    look_for: str


@dataclass(frozen=True)
class LibraryChecklist:
    """Questions that belong together; `key` names it in addresses. Nobody begins to answer one that is retired."""

    key: str
    title: str
    about: str
    questions: tuple[ChecklistQuestion, ...]
    is_of_house: bool = False
    is_retired: bool = False


@cache
def library_checklists() -> tuple[LibraryChecklist, ...]:
    """Return the checklists of the program, in order.

    >>> [question.title for question in library_checklists()[0].questions][:2]
    ['Legality', 'Necessity']
    """
    return tuple(_read(Path(__file__).parent / _FILE))


def _read(path: Path) -> Iterator[LibraryChecklist]:
    told: dict[str, list[dict[str, Any]]] = tomllib.loads(path.read_text(encoding="utf-8"))
    for entry in told["checklists"]:
        questions = tuple(ChecklistQuestion(**one) for one in entry["questions"])
        yield LibraryChecklist(entry["key"], entry["title"], entry["about"], questions)
