"""Who takes everything along, and the files that come of it: each a name and its bytes, piece by piece."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple, TypeAlias, TypeVar

from sqlalchemy.orm import Session

from negotiate.exporting.spreadsheets import Spreadsheet, to_csv, to_xlsx
from negotiate.models import Instrument
from negotiate.policy import Actor
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.web.api.contract.answers import as_json

#: Where lies what is told to few.
PRIVATE = "private"
#: Rows of a workbook at most: it is held whole while it is written, and a longer table is written as plain text.
LONGEST_BOOK = 20_000
Thing = TypeVar("Thing")


@dataclass(frozen=True)
class Taking:
    """A reader who takes an instrument along from a house that is served at `address`; she is told `step` by step."""

    db: Session
    actor: Actor
    code: str
    address: str
    made_at: datetime
    step: Callable[[], None] = lambda: None

    @property
    def instrument(self) -> Instrument:
        """Return the instrument, which she may read; raise NotFound."""
        return load_instrument(self.db, self.actor, self.code)

    @property
    def head(self) -> InstrumentHeader:
        """Return what stands at the head of its pages."""
        return header_of(self.db, self.actor, self.instrument)

    def each(self, things: Iterable[Thing]) -> Iterator[Thing]:
        """Yield things, and tell a step behind each."""
        for thing in things:
            yield thing
            self.step()


class TakenFile(NamedTuple):
    """A file: its name, folders and all, and its bytes in pieces."""

    name: str
    parts: Iterable[bytes]


Part: TypeAlias = Callable[[Taking], Iterator[TakenFile]]


def words_member(name: str, words: str) -> TakenFile:
    """Return a file of words."""
    return TakenFile(name, [words.encode()])


def value_member(name: str, value: object) -> TakenFile:
    """Return a file of one value."""
    return words_member(name, json.dumps(as_json(value), ensure_ascii=False, indent=1) + "\n")


def values_member(name: str, values: Iterable[object]) -> TakenFile:
    """Return a file of a list of values, of which one is held at a time."""
    return TakenFile(name, _listed(values))


def table_member(name: str, sheet: Spreadsheet) -> TakenFile:
    """Return a file of a table; `name` is without its ending."""
    if len(sheet.rows) > LONGEST_BOOK:
        return words_member(f"{name}.csv", to_csv(sheet))
    return TakenFile(f"{name}.xlsx", [to_xlsx(sheet)])


def _listed(values: Iterable[object]) -> Iterator[bytes]:
    """Yield a list in JSON, one value a line.

    >>> b"".join(_listed([1, "a"])).decode().split()
    ['[', '1,', '"a"', ']']
    """
    yield b"["
    for number, value in enumerate(values):
        yield b",\n" if number else b"\n"
        yield json.dumps(as_json(value), ensure_ascii=False).encode()
    yield b"\n]\n"
