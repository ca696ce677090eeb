"""The record: the append-only, hash-chained journal of every act.

There is one chain for the house, one for each instrument, and one for each delegation's private acts,
so that a draft leaves no trace, not even a gap, in a journal that others read.
"""

import hashlib
import json
from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from negotiate.models.base import Base

#: The chain that the acts of administration are kept on.
HOUSE = "house"


class Chain(Base):
    """The head of one journal; locked while an entry is appended."""

    __tablename__ = "chain"

    #: "house", "instrument:CODE", "delegation:CODE" or, for what the secretariat of an instrument says to itself,
    #: "secretariat:CODE".
    name: Mapped[str] = mapped_column(String(60), unique=True)
    length: Mapped[int] = mapped_column(default=0)
    hash: Mapped[str] = mapped_column(String(64), default="")
    #: That of the newest entry which is about more than one amendment: what no amendment is told of is as it was then.
    text_hash: Mapped[str] = mapped_column(String(64), default="", server_default="")


class RecordEntry(Base):
    """One act: who, when, what, and the hash that binds it to all that went before."""

    __tablename__ = "record_entry"
    __table_args__ = (
        UniqueConstraint("chain_id", "number"),
        Index("ix_record_entry_chain_id_subject", "chain_id", "subject"),
    )

    chain_id: Mapped[int] = mapped_column(ForeignKey("chain.id"), index=True)
    number: Mapped[int]
    at: Mapped[datetime]
    #: None for the command line.
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    #: The person's name and seat as they were then.
    actor: Mapped[str]
    act: Mapped[str] = mapped_column(String(60))
    #: What it was done to: "amendment:k3v…".
    subject: Mapped[str] = mapped_column(String(80))
    facts: Mapped[dict[str, Any]]
    #: Every row that the act wrote, by table and number, as it was then; None for one that it took out. An entry from
    #: before rows were bound has none at all.
    rows: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True), deferred=True)
    previous_hash: Mapped[str] = mapped_column(String(64))
    hash: Mapped[str] = mapped_column(String(64))

    @property
    def sealed(self) -> str:
        """Return what the hash is over: a canonical JSON of all fields, with the hash of the entry before."""
        at = self.at.isoformat(timespec="microseconds")
        fields = [self.previous_hash, self.number, at, self.actor, self.act, self.subject, self.facts]
        if self.rows is not None:
            fields += [self.person_id, self.rows]
        return json.dumps(fields, ensure_ascii=False, sort_keys=True, separators=(",", ":"))

    @property
    def digest(self) -> str:
        """Return the SHA-256 that binds the entry to its predecessor."""
        return hashlib.sha256(self.sealed.encode("utf-8")).hexdigest()
