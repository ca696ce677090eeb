"""Let the database say what must never be false: one fate, one tabling, one sponsorship, words that stay.

Where two people at once had made it false before, it is made true here, and nothing is lost unseen:

- of two sponsorships of one delegation, or two memberships, that stand side by side, the later ends as it began;
- of two calendar addresses of one person the newer works;
- of two fates of one amendment, one of which took it off the table, the one that a merge gave counts, for its words
  stand in the text, or else the earlier; the other is struck, and the journal of the instrument says so;
- two open rounds, or two publications of one round, cannot be told right from wrong: they are left to people.
"""

import hashlib
import json
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from itertools import groupby
from typing import Any

import sqlalchemy as sa
from alembic import op

from negotiate.models import UtcDateTime
from negotiate.models.guards import Guard

revision = "0007_never_false"
down_revision = "0006_contained_in_part"
branch_labels = None
depends_on = None

_STANDING = (
    ("uq_sponsorship_standing", "sponsorship", ("amendment_id", "delegation_id"), "until IS NULL"),
    ("uq_membership_standing", "membership", ("group_id", "delegation_id"), "until IS NULL"),
    ("uq_feed_working", "feed", ("person_id",), "ended_at IS NULL"),
    ("uq_round_open", "round", ("instrument_id",), "opened_at IS NOT NULL AND closed_at IS NULL"),
    ("uq_publication_of_round", "publication", ("round_id",), "round_id IS NOT NULL"),
)
_DECIDED = (
    "SELECT 1 FROM fate LEFT JOIN take_back ON take_back.merge_id = fate.merge_id"
    " WHERE fate.amendment_id = NEW.amendment_id AND fate.kind <> 'deferred' AND take_back.id IS NULL"
)
_WITHDRAWN = "SELECT 1 FROM withdrawal WHERE withdrawal.amendment_id = NEW.amendment_id"
_AMENDMENT = "amendment WHERE amendment.id = NEW.amendment_id"
_GUARDS = (
    Guard("version_stays", "version", "UPDATE", "TRUE"),
    Guard("version_is_kept", "version", "DELETE", "TRUE"),
    Guard("tabled_words_stay", "revision", "UPDATE", "OLD.tabled_at IS NOT NULL"),
    Guard("tabled_words_are_kept", "revision", "DELETE", "OLD.tabled_at IS NOT NULL"),
    Guard("tabled_once", "amendment", "UPDATE OF number, round_id, tabled_at", "OLD.tabled_at IS NOT NULL"),
    Guard("tabled_is_kept", "amendment", "DELETE", "OLD.tabled_at IS NOT NULL"),
    Guard(
        "decided_once",
        "fate",
        "INSERT",
        f"EXISTS ({_DECIDED}) OR (NEW.kind <> 'withdrawn' AND EXISTS ({_WITHDRAWN}))",
        alone=_AMENDMENT,
    ),
    Guard(
        "withdrawn_undecided",
        "withdrawal",
        "INSERT",
        f"EXISTS ({_DECIDED} AND fate.kind <> 'withdrawn')",
        alone=_AMENDMENT,
    ),
)

_chain = sa.table("chain", *map(sa.column, ("id", "name", "length", "hash")))
_entry = sa.table(
    "record_entry",
    *map(sa.column, ("chain_id", "number", "actor", "act", "subject", "previous_hash", "hash")),
    sa.column("at", UtcDateTime()),
    sa.column("facts", sa.JSON()),
)

#: A fate that counts: id, amendment, kind, reason, merge (none for a deferral or a withdrawal).
_Fate = Any


def upgrade() -> None:
    """Make true what was made false, then let nobody make it false again."""
    connection = op.get_bind()
    for table in ("sponsorship", "membership"):
        _end_later(connection, table)
    connection.execute(
        sa.text(
            "UPDATE feed SET ended_at = made_at WHERE ended_at IS NULL"
            " AND id NOT IN (SELECT max(id) FROM feed WHERE ended_at IS NULL GROUP BY person_id)"
        )
    )
    for amendment_id, fates in groupby(_counting(connection), lambda fate: fate.amendment_id):
        _strike(connection, amendment_id, list(fates))
    for name, table, columns, where in _STANDING:
        _refuse_doubles(connection, table, columns, where)
        op.create_index(
            name, table, list(columns), unique=True, sqlite_where=sa.text(where), postgresql_where=sa.text(where)
        )
    for guard in _GUARDS:
        for statement in guard.statements(connection.dialect.name):
            op.execute(statement)


def _end_later(connection: sa.Connection, table: str) -> None:
    """Let the first of several that stand side by side stand, and the later ones end as they began."""
    columns = next(", ".join(columns) for _, guarded, columns, _ in _STANDING if guarded == table)
    first = f"SELECT min(id) FROM {table} WHERE until IS NULL GROUP BY {columns}"
    connection.execute(sa.text(f"UPDATE {table} SET until = since WHERE until IS NULL AND id NOT IN ({first})"))


def _refuse_doubles(connection: sa.Connection, table: str, columns: Sequence[str], where: str) -> None:
    """Stop where rows stand side by side that nobody but people can tell right from wrong."""
    of = ", ".join(columns)
    doubles = connection.execute(
        sa.text(f"SELECT {of} FROM {table} WHERE {where} GROUP BY {of} HAVING count(*) > 1")
    ).all()
    if doubles:
        raise RuntimeError(f"{table}: more than one row where {where} for {of} = {doubles}. Nothing was changed.")


def _counting(connection: sa.Connection) -> list[_Fate]:
    """Return the fates that count, by amendment, in the order in which they were given."""
    return list(
        connection.execute(
            sa.text(
                "SELECT fate.id, fate.amendment_id, fate.kind, fate.reason, fate.merge_id FROM fate"
                " LEFT JOIN take_back ON take_back.merge_id = fate.merge_id"
                " WHERE take_back.id IS NULL ORDER BY fate.amendment_id, fate.id"
            )
        )
    )


def _strike(connection: sa.Connection, amendment_id: int, fates: Sequence[_Fate]) -> None:
    """Strike what speaks against the fate that took an amendment off the table."""
    final = [fate for fate in fates if fate.kind != "deferred"]
    if not final:
        return
    kept = next((fate for fate in final if fate.merge_id is not None), final[0])
    struck = [fate for fate in fates if fate.id != kept.id and (fate.kind != "deferred" or fate.id > kept.id)]
    if kept.kind != "withdrawn":
        connection.execute(sa.text("DELETE FROM withdrawal WHERE amendment_id = :id"), {"id": amendment_id})
    for fate in struck:
        connection.execute(sa.text("DELETE FROM fate WHERE id = :id"), {"id": fate.id})
    _record(connection, amendment_id, kept, struck)


def _record(connection: sa.Connection, amendment_id: int, kept: _Fate, struck: Iterable[_Fate]) -> None:
    """Enter in the journal of the instrument what was struck, and why."""
    names = connection.execute(
        sa.text(
            "SELECT amendment.code, amendment.number, instrument.code AS instrument FROM amendment"
            " JOIN instrument ON instrument.id = amendment.instrument_id WHERE amendment.id = :id"
        ),
        {"id": amendment_id},
    ).one()
    for fate in struck:
        facts = {"number": names.number, "kind": fate.kind, "reason": fate.reason, "counts": kept.kind}
        _append(connection, f"instrument:{names.instrument}", f"amendment:{names.code}", facts)


def _append(connection: sa.Connection, chain: str, subject: str, facts: dict[str, Any]) -> None:
    head = connection.execute(sa.select(_chain).where(_chain.c.name == chain)).one()
    at, number = datetime.now(UTC), head.length + 1
    fields = [head.hash, number, at.isoformat(timespec="microseconds"), "workspace", "struck", subject, facts]
    sealed = json.dumps(fields, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    seal = hashlib.sha256(sealed.encode("utf-8")).hexdigest()
    connection.execute(
        _entry.insert().values(
            chain_id=head.id,
            number=number,
            at=at,
            actor="workspace",
            act="struck",
            subject=subject,
            facts=facts,
            previous_hash=head.hash,
            hash=seal,
        )
    )
    connection.execute(_chain.update().where(_chain.c.id == head.id).values(length=number, hash=seal))
