"""Let the record bind rows: each entry holds what its act wrote, and every publication a head over all journals.

What was written before is bound as it stands now, by one entry in the journal of the house. The hashes of the entries
from before stay as they are.
"""

import hashlib
import json
from datetime import UTC, date, datetime
from typing import Any

import sqlalchemy as sa
from alembic import op

from negotiate.models import UtcDateTime

revision = "0009_bound_rows"
down_revision = "0008_finding"
branch_labels = None
depends_on = None

#: Every table that is bound from now on, but for these columns.
_TABLES = {
    "instrument": ("last_amendment_number",),
    "clause": ("ordinal", "depth"),
    "amendment": ("author_id", "created_at", "group_id"),
    "revision": ("edition", "saved_at", "saved_by_id"),
    "person": ("email", "password_hash", "session_stamp", "language"),
    **dict.fromkeys(
        (
            *("destination", "footing", "following", "affirmation", "application", "approval"),
            *("carriage", "confirmation", "correction", "corrigendum", "coverage", "date_rule", "deadline"),
            *("delegation", "dismissal", "enactment", "event", "fate", "group", "incorporation", "lineage"),
            *("membership", "merge", "move", "offer", "participation", "position", "preparation", "publication"),
            *("published_clause", "reopening", "reply", "retraction", "round", "ruling", "seat", "signature"),
            *("sponsorship", "status", "take_back", "takeover", "version", "withdrawal"),
        ),
        (),
    ),
}
#: What is on the table; the rest of these tables is the drafts of delegations.
_TABLED = "SELECT id FROM revision WHERE tabled_at IS NOT NULL"
_PUBLIC = {
    "amendment": "tabled_at IS NOT NULL",
    "revision": "tabled_at IS NOT NULL",
    "destination": f"revision_id IN ({_TABLED})",
    "footing": f"revision_id IN ({_TABLED})",
    "following": f"onto_id IN ({_TABLED})",
}


def upgrade() -> None:
    """Make room for what is bound, then bind what stands."""
    with op.batch_alter_table("record_entry") as batch:
        batch.add_column(sa.Column("rows", sa.JSON(none_as_null=True), nullable=True))
    op.create_table(
        "record_head",
        sa.Column("publication_id", sa.Integer(), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("own", sa.JSON(), nullable=False),
        sa.Column("others", sa.JSON(), nullable=False),
        sa.Column("secret", sa.String(length=64), nullable=False),
        sa.Column("previous_hash", sa.String(length=64), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["publication_id"], ["publication.id"], name=op.f("fk_record_head_publication_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_record_head")),
        sa.UniqueConstraint("publication_id", name=op.f("uq_record_head_publication_id")),
        sa.UniqueConstraint("hash", name=op.f("uq_record_head_hash")),
    )
    _bind(op.get_bind())


def _bind(connection: sa.Connection) -> None:
    """Write the entry that binds what stands; an empty house has nothing to bind."""
    tables = sa.MetaData()
    tables.reflect(connection, only=[*_TABLES, "chain", "record_entry"])
    rows = {
        f"{name}:{row['id']}": {
            column: _held(value) for column, value in row.items() if column != "id" and column not in without
        }
        for name, without in _TABLES.items()
        for row in _read(connection, tables.tables[name], _PUBLIC.get(name, ""))
    }
    if rows:
        _append(connection, tables, rows)


def _read(connection: sa.Connection, table: sa.Table, where: str) -> list[Any]:
    query = sa.select(table).order_by(table.c.id)
    return list(connection.execute(query.where(sa.text(where)) if where else query).mappings())


def _append(connection: sa.Connection, tables: sa.MetaData, rows: dict[str, Any]) -> None:
    chain, entry = tables.tables["chain"], tables.tables["record_entry"]
    head = connection.execute(sa.select(chain).where(chain.c.name == "house")).mappings().one_or_none()
    if head is None:
        connection.execute(chain.insert().values(name="house", length=0, hash=""))
        head = connection.execute(sa.select(chain).where(chain.c.name == "house")).mappings().one()
    at = datetime.now(UTC).replace(tzinfo=None) if connection.dialect.name == "sqlite" else datetime.now(UTC)
    values = {
        "number": head["length"] + 1,
        "actor": "command line",
        "act": "took stock of",
        "subject": "house:all",
        "facts": {"bound": len(rows)},
    }
    written_at = at.replace(tzinfo=UTC).isoformat(timespec="microseconds")
    sealed = [head["hash"], values["number"], written_at, values["actor"], values["act"], values["subject"]]
    written = json.dumps(
        [*sealed, values["facts"], None, rows], ensure_ascii=False, sort_keys=True, separators=(",", ":")
    )
    digest = hashlib.sha256(written.encode("utf-8")).hexdigest()
    connection.execute(
        entry.insert().values(**values, chain_id=head["id"], at=at, rows=rows, previous_hash=head["hash"], hash=digest)
    )
    connection.execute(chain.update().where(chain.c.id == head["id"]).values(length=values["number"], hash=digest))


def _held(value: Any) -> Any:
    """Return a value as the entry holds it: words by their hash alone, for not all of them are the administrator's."""
    match value:
        case datetime():
            zoned = value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
            return _hashed(zoned.isoformat(timespec="microseconds"))
        case list() | dict():
            return _hashed(json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")))
        case date():
            return _hashed(value.isoformat())
        case str():
            return _hashed(value)
        case _:
            return value


def _hashed(words: str) -> str:
    return f"sha256:{hashlib.sha256(words.encode('utf-8')).hexdigest()}"
