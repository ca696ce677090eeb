"""Bind what was printed to the record: from now on by an entry each, what was printed before by one for each text."""

import hashlib
import json
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0065_printings_bound"
down_revision = "0064_facilitations"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Write into the journal of each instrument which files of its publications there are, and on which lines."""
    connection, tables = op.get_bind(), sa.MetaData()
    names = ("instrument", "publication", "published_clause", "printing", "printed_clause", "chain", "record_entry")
    tables.reflect(connection, only=names)
    instrument, publication, clause, printing, printed, *_ = (tables.tables[name] for name in names)
    files = sa.select(printing).join(publication, publication.c.id == printing.c.publication_id)
    lines = sa.select(printed).join(clause, clause.c.id == printed.c.published_clause_id)
    lines = lines.join(publication, publication.c.id == clause.c.publication_id)
    for number, code in connection.execute(sa.select(instrument.c.id, instrument.c.code)).all():
        of_it = publication.c.instrument_id == number
        rows = {
            f"{table.name}:{row['id']}": {name: _held(value) for name, value in row.items() if name != "id"}
            for table, query in ((printing, files), (printed, lines))
            for row in connection.execute(query.where(of_it).order_by(table.c.id)).mappings()
        }
        if rows:
            _append(connection, tables, code, rows)


def _append(connection: sa.Connection, tables: sa.MetaData, code: str, rows: dict[str, Any]) -> None:
    """Write the entry that binds rows behind the last one of a journal."""
    chain, entry = tables.tables["chain"], tables.tables["record_entry"]
    head = connection.execute(sa.select(chain).where(chain.c.name == f"instrument:{code}")).mappings().one()
    at = datetime.now(UTC)
    values = {
        "number": head["length"] + 1,
        "actor": "the house",
        "act": "took stock of",
        "subject": f"instrument:{code}",
        "facts": {"bound": len(rows)},
    }
    sealed = [head["hash"], values["number"], at.isoformat(timespec="microseconds")]
    sealed += [values["actor"], values["act"], values["subject"], values["facts"], None, rows]
    written = json.dumps(sealed, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    digest = hashlib.sha256(written.encode("utf-8")).hexdigest()
    stored_at = at.replace(tzinfo=None) if connection.dialect.name == "sqlite" else at
    connection.execute(
        entry.insert().values(
            **values, chain_id=head["id"], at=stored_at, rows=rows, previous_hash=head["hash"], hash=digest
        )
    )
    grown = {"length": values["number"], "hash": digest, "text_hash": digest}
    connection.execute(chain.update().where(chain.c.id == head["id"]).values(**grown))


def _held(value: Any) -> Any:
    """Return a value as an entry holds it: an instant and what is long by its hash alone."""
    match value:
        case datetime():
            zoned = value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
            return _hashed(zoned.isoformat(timespec="microseconds"))
        case list() | dict():
            return _hashed(json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")))
        case str():
            return _hashed(value)
        case _:
            return value


def _hashed(words: str) -> str:
    return f"sha256:{hashlib.sha256(words.encode('utf-8')).hexdigest()}"
