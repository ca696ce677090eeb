"""Let words be found: an entry for every version and for everything on the table, and what searches them quickly."""

import sqlalchemy as sa
from alembic import op

from negotiate.text.finding.keys import search_key
from negotiate.text.finding.stems import stems

revision = "0008_finding"
down_revision = "0007_never_false"
branch_labels = None
depends_on = None

_OF_ENTRIES = "content='search_entry', content_rowid='id'"
_TRIGRAMS, _WORDS = "tokenize='trigram case_sensitive 1'", "tokenize='unicode61 remove_diacritics 0'"
_INDEXES = {
    "sqlite": (
        f"CREATE VIRTUAL TABLE search_by_key USING fts5(key, {_OF_ENTRIES}, {_TRIGRAMS})",
        f"CREATE VIRTUAL TABLE search_by_stem USING fts5(stems, {_OF_ENTRIES}, {_WORDS})",
        "INSERT INTO search_by_key(search_by_key) VALUES ('rebuild')",
        "INSERT INTO search_by_stem(search_by_stem) VALUES ('rebuild')",
    ),
    "postgresql": (
        "CREATE EXTENSION IF NOT EXISTS pg_trgm",
        "CREATE INDEX ix_search_by_key ON search_entry USING gin (key gin_trgm_ops)",
        "CREATE INDEX ix_search_by_stem ON search_entry USING gin (stems gin_trgm_ops)",
    ),
}
_VERSIONS = (
    "SELECT clause.instrument_id, version.clause_id, version.id AS version_id, NULL AS revision_id,"
    " 'wording' AS part, version.language, version.heading, version.body"
    " FROM version JOIN clause ON clause.id = version.clause_id ORDER BY version.id"
)
_TABLED = (
    " FROM revision JOIN amendment ON amendment.id = revision.amendment_id"
    " JOIN instrument ON instrument.id = amendment.instrument_id"
    " WHERE revision.tabled_at IS NOT NULL ORDER BY revision.id"
)
_REVISION = "SELECT amendment.instrument_id, amendment.clause_id, NULL AS version_id, revision.id AS revision_id,"
_WORDINGS = f"{_REVISION} 'wording' AS part, instrument.language, revision.heading, revision.body{_TABLED}"
_RATIONALES = (
    f"{_REVISION} 'rationale' AS part, instrument.language, '' AS heading, revision.rationale AS body{_TABLED}"
)


def upgrade() -> None:
    """Make the table, enter what is there, and index it."""
    entries = op.create_table(
        "search_entry",
        sa.Column("instrument_id", sa.Integer(), nullable=False),
        sa.Column("clause_id", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=True),
        sa.Column("revision_id", sa.Integer(), nullable=True),
        sa.Column(
            "part",
            sa.Enum("wording", "rationale", name="searchedpart", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column("language", sa.String(length=12), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("stems", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["clause_id"], ["clause.id"], name=op.f("fk_search_entry_clause_id")),
        sa.ForeignKeyConstraint(["instrument_id"], ["instrument.id"], name=op.f("fk_search_entry_instrument_id")),
        sa.ForeignKeyConstraint(["revision_id"], ["revision.id"], name=op.f("fk_search_entry_revision_id")),
        sa.ForeignKeyConstraint(["version_id"], ["version.id"], name=op.f("fk_search_entry_version_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_search_entry")),
        sa.UniqueConstraint("version_id", name=op.f("uq_search_entry_version_id")),
        sa.UniqueConstraint("revision_id", "part", name=op.f("uq_search_entry_revision_id_part")),
    )
    op.create_index(op.f("ix_search_entry_clause_id"), "search_entry", ["clause_id"])
    op.create_index(op.f("ix_search_entry_instrument_id"), "search_entry", ["instrument_id"])
    connection = op.get_bind()
    for query in (_VERSIONS, _WORDINGS, _RATIONALES):
        for row in connection.execute(sa.text(query)).mappings().all():
            _enter(connection, entries, row)
    for statement in _INDEXES[connection.dialect.name]:
        op.execute(statement)


def _enter(connection: sa.Connection, entries: sa.Table, row: sa.RowMapping) -> None:
    """Enter the words of one row, where it has any."""
    words = row["body"] if row["part"] == "rationale" else f"{row['heading']}\n\n{row['body']}"
    if not words.strip():
        return
    joined = " ".join(sorted(stems(words, row["language"])))
    columns = ("instrument_id", "clause_id", "version_id", "revision_id", "part", "language")
    values = {name: row[name] for name in columns}
    connection.execute(entries.insert().values(**values, key=search_key(words), stems=f" {joined} "))
