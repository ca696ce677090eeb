"""A search entry: the words of a version, or of what was tabled, in the form in which they are looked for.

It is made with the words, which never change, and is never changed itself. A draft has none: what nobody else may read
is not in what everybody searches.
"""

from enum import Enum
from typing import Any

from sqlalchemy import DDL, Connection, ForeignKey, String, UniqueConstraint, event, text
from sqlalchemy.orm import Mapped, Mapper, mapped_column, relationship

from negotiate.models.amendments.revision import Revision
from negotiate.models.base import Base, words
from negotiate.models.text.clause import Clause
from negotiate.models.text.version import Version


class SearchedPart(Enum):
    """Which words of a version or an amendment an entry holds."""

    WORDING = "wording"
    RATIONALE = "rationale"


class SearchEntry(Base):
    """The key and the stems of some words (see `text.finding`); of a version, or of a tabled revision."""

    __tablename__ = "search_entry"
    __table_args__ = (UniqueConstraint("version_id"), UniqueConstraint("revision_id", "part"))

    instrument_id: Mapped[int] = mapped_column(ForeignKey("instrument.id"), index=True)
    clause_id: Mapped[int] = mapped_column(ForeignKey("clause.id"), index=True)
    version_id: Mapped[int | None] = mapped_column(ForeignKey("version.id"))
    revision_id: Mapped[int | None] = mapped_column(ForeignKey("revision.id"))
    part: Mapped[SearchedPart] = mapped_column(words(SearchedPart))
    language: Mapped[str] = mapped_column(String(12))
    key: Mapped[str]
    #: Each stem once, in order, with a space on either side.
    stems: Mapped[str]
    #: Whatever has the same key and stems has the same; memories keep words by it.
    digest: Mapped[str] = mapped_column(String(32))

    clause: Mapped[Clause] = relationship()
    version: Mapped[Version | None] = relationship()
    revision: Mapped[Revision | None] = relationship()


_OF_ENTRIES = "content='search_entry', content_rowid='id'"
_TRIGRAMS, _WORDS = "tokenize='trigram case_sensitive 1'", "tokenize='unicode61 remove_diacritics 0'"
#: What finds a substring of a key, and a whole stem, without reading every row.
INDEXES = {
    "sqlite": (
        f"CREATE VIRTUAL TABLE search_by_key USING fts5(key, {_OF_ENTRIES}, {_TRIGRAMS})",
        f"CREATE VIRTUAL TABLE search_by_stem USING fts5(stems, {_OF_ENTRIES}, {_WORDS})",
    ),
    "postgresql": (
        "CREATE EXTENSION IF NOT EXISTS pg_trgm",
        "CREATE INDEX ix_search_by_key ON search_entry USING gin (key gin_trgm_ops)",
        "CREATE INDEX ix_search_by_stem ON search_entry USING gin (stems gin_trgm_ops)",
    ),
}
_ENTER = (
    text("INSERT INTO search_by_key(rowid, key) VALUES (:id, :key)"),
    text("INSERT INTO search_by_stem(rowid, stems) VALUES (:id, :stems)"),
)

for _dialect, _statements in INDEXES.items():
    for _statement in _statements:
        _index = DDL(_statement)  # type: ignore[no-untyped-call]
        event.listen(SearchEntry.__table__, "after_create", _index.execute_if(dialect=_dialect))


@event.listens_for(SearchEntry, "after_insert")
def _enter(_: Mapper[Any], connection: Connection, entry: SearchEntry) -> None:
    """Enter a row into the indexes of SQLite, which do not follow their table by themselves."""
    if connection.dialect.name == "sqlite":
        for statement in _ENTER:
            connection.execute(statement, {"id": entry.id, "key": entry.key, "stems": entry.stems})
