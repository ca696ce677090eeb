"""The model clauses of the program, as they stand in the files beside this module."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any

_FILES = ("words_and_conduct.toml", "responses.toml", "reviews_and_final.toml")


class LibraryTopic(Enum):
    """What model clauses are about, in the order in which a library shows them."""

    SCOPE = "Words and scope"
    CONDUCT = "Conduct"
    COOPERATION = "Cooperation"
    RESPONSE = "Response"
    SAFEGUARDS = "Safeguards"
    REVIEW = "Review"
    FINAL = "Final clauses"


@dataclass(frozen=True)
class ClauseOption:
    """Words that can be put in, or in place of others, and what that does."""

    title: str
    words: str
    effect: str


@dataclass(frozen=True)
class LibraryClause:
    """A model clause; `key` names it in addresses. Its notes are about the words, and are no part of them."""

    key: str
    topic: LibraryTopic
    heading: str
    body: str
    notes: str
    options: tuple[ClauseOption, ...] = ()

    @property
    def beginning(self) -> str:
        """Return its first paragraph."""
        return self.body.partition("\n")[0]


@cache
def library_clauses() -> tuple[LibraryClause, ...]:
    """Return the model clauses of the program, in order.

    >>> library_clauses()[0].heading
    'Use of terms'
    """
    return tuple(clause for name in _FILES for clause in _read(Path(__file__).parent / name))


def _read(path: Path) -> Iterator[LibraryClause]:
    told: dict[str, list[dict[str, Any]]] = tomllib.loads(path.read_text(encoding="utf-8"))
    for entry in told["clauses"]:
        yield LibraryClause(
            key=entry["key"],
            topic=LibraryTopic(entry["topic"]),
            heading=entry["heading"],
            body=entry["body"].strip(),
            notes=entry["notes"].strip(),
            options=tuple(ClauseOption(**one) for one in entry.get("options", ())),
        )
