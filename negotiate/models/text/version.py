"""A version: one immutable state of a clause, with the origin of every word."""

from collections.abc import Iterable
from datetime import datetime
from enum import Enum
from typing import Any

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.base import Base, Coded, words
from negotiate.models.house.person import Person
from negotiate.models.text.clause import Clause
from negotiate.text.edits import Edit
from negotiate.text.provenance.provenance import Attributed, Carried, Given, Source
from negotiate.text.wording import Wording


class VersionKind(Enum):
    """By which act a version came into being."""

    IMPORT = "import"
    MERGE = "merge"
    INSERTION = "insertion"
    DELETION = "deletion"
    EDITORIAL = "editorial"
    RESTORATION = "restoration"


class Version(Coded, Base):
    """What a clause said from one act to the next; never updated, never deleted."""

    __tablename__ = "version"
    __table_args__ = (UniqueConstraint("clause_id", "language", "number"),)

    clause_id: Mapped[int] = mapped_column(ForeignKey("clause.id"), index=True)
    #: 1 for the first version of the clause in its language.
    number: Mapped[int]
    language: Mapped[str] = mapped_column(String(12))
    kind: Mapped[VersionKind] = mapped_column(words(VersionKind))
    label: Mapped[str]
    #: What stands between label and heading in the title line ("\N{EM DASH}", a line break …).
    joint: Mapped[str] = mapped_column(default=" \N{EM DASH} ")
    heading: Mapped[str]
    body: Mapped[str]
    #: SHA-256 of the wording; statuses are bound to it.
    hash: Mapped[str] = mapped_column(String(64), index=True)
    #: Runs [number of tokens, origin] that cover the wording exactly.
    runs: Mapped[list[Any]]
    #: The edits that made it of the version before, each with who answers for it; empty for a first version.
    changes: Mapped[list[Any]]
    made_at: Mapped[datetime]
    made_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))

    clause: Mapped[Clause] = relationship()
    made_by: Mapped[Person | None] = relationship()

    @property
    def wording(self) -> Wording:
        """Return heading and body as the one text that diffs and merges work on."""
        return Wording(self.heading, self.body)

    @property
    def is_deleted(self) -> bool:
        """Say whether this version takes the clause out of the text."""
        return self.kind is VersionKind.DELETION


def packed_changes(changes: Iterable[Attributed]) -> list[Any]:
    """Return attributed edits as they are stored.

    >>> packed_changes([Attributed(Edit(1, 2, (" should",)), "A/17")])
    [[1, 2, [' should'], 'A/17', []]]
    """
    return [
        [change.edit.start, change.edit.end, list(change.edit.tokens), change.origin, _packed(change.sources)]
        for change in changes
    ]


def unpacked_changes(stored: Iterable[Any]) -> tuple[Attributed, ...]:
    """Return stored changes as values.

    >>> unpacked_changes([[1, 2, [' should'], 'A/17', []]])[0].origin
    'A/17'
    """
    return tuple(
        Attributed(Edit(start, end, tuple(tokens)), origin, _unpacked(sources))
        for start, end, tokens, origin, sources in stored
    )


def _packed(sources: Iterable[Source]) -> list[Any]:
    packed: list[Any] = []
    for source in sources:
        match source:
            case Given(length, origins):
                packed.append([length, list(origins)])
            case Carried(length, start):
                packed.append([length, start])
    return packed


def _unpacked(stored: Iterable[Any]) -> tuple[Source, ...]:
    return tuple(
        Carried(length, given) if isinstance(given, int) else Given(length, tuple(given)) for length, given in stored
    )
