"""Let the secretariat go through files that delegations have sent it, and begin drafts for them."""

import sqlalchemy as sa
from alembic import op

from negotiate.models import UtcDateTime

revision = "0060_received_files"
down_revision = "0059_found_without_marks"
branch_labels = None
depends_on = None


def _to(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    """Return the constraint of a column that names a row of another table."""
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=op.f(f"fk_{table}_{column}"))


def _whole(name: str, *, may_lack: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=may_lack)


def upgrade() -> None:
    """Make the tables."""
    _make_files()
    _make_readings()
    _make_namings()
    _make_receipts()


def _make_files() -> None:
    table = "received_file"
    op.create_table(
        table,
        _whole("instrument_id"),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("seal", sa.String(length=64), nullable=False),
        sa.Column("authors", sa.JSON(), nullable=False),
        sa.Column("carried", sa.Text(), nullable=False),
        sa.Column("received_at", UtcDateTime(), nullable=False),
        _whole("received_by_id", may_lack=True),
        _whole("id"),
        sa.Column("code", sa.String(length=16), nullable=False),
        _to(table, "instrument_id", "instrument"),
        _to(table, "received_by_id", "person"),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
        sa.UniqueConstraint("code", name=op.f(f"uq_{table}_code")),
    )
    op.create_index(op.f(f"ix_{table}_instrument_id"), table, ["instrument_id"])


def _make_readings() -> None:
    table = "file_reading"
    op.create_table(
        table,
        _whole("received_file_id"),
        _whole("drafts"),
        sa.Column("taken", sa.JSON(), nullable=False),
        sa.Column("left", sa.JSON(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("read_at", UtcDateTime(), nullable=False),
        _whole("read_by_id", may_lack=True),
        _whole("id"),
        sa.CheckConstraint("drafts > 0 OR reason <> ''", name=op.f(f"ck_{table}_takes_or_says_why")),
        _to(table, "received_file_id", "received_file"),
        _to(table, "read_by_id", "person"),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
        sa.UniqueConstraint("received_file_id", name=op.f(f"uq_{table}_received_file_id")),
    )


def _make_namings() -> None:
    table = "author_naming"
    op.create_table(
        table,
        _whole("instrument_id"),
        sa.Column("key", sa.String(length=120), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        _whole("number"),
        _whole("delegation_id"),
        sa.Column("said_at", UtcDateTime(), nullable=False),
        _whole("said_by_id", may_lack=True),
        _whole("id"),
        _to(table, "instrument_id", "instrument"),
        _to(table, "delegation_id", "delegation"),
        _to(table, "said_by_id", "person"),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
        sa.UniqueConstraint("instrument_id", "key", "number", name=op.f(f"uq_{table}_instrument_id_key_number")),
    )


def _make_receipts() -> None:
    table = "draft_receipt"
    op.create_table(
        table,
        _whole("amendment_id"),
        _whole("received_file_id"),
        _whole("id"),
        _to(table, "amendment_id", "amendment"),
        _to(table, "received_file_id", "received_file"),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
        sa.UniqueConstraint("amendment_id", name=op.f(f"uq_{table}_amendment_id")),
    )
