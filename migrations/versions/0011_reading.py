"""Let a person mark what she has read, take a mark back, and watch what she wants to see first."""

import sqlalchemy as sa
from alembic import op

from negotiate.models import UtcDateTime

revision = "0011_reading"
down_revision = "0010_confirmed"
branch_labels = None
depends_on = None

_ONE_THING = (
    "(clause_id is not null and amendment_id is null and delegation_id is null)"
    " or (clause_id is null and amendment_id is not null and delegation_id is null)"
    " or (clause_id is null and amendment_id is null and delegation_id is not null)"
)


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "read_mark",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("clause_id", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("stood_at", UtcDateTime(), nullable=False),
        sa.Column("moves", sa.Integer(), nullable=False),
        sa.Column("marked_at", UtcDateTime(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        _to("read_mark", "person_id"),
        _to("read_mark", "clause_id"),
        _to("read_mark", "version_id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_read_mark")),
    )
    op.create_index("ix_read_mark_person_id_clause_id", "read_mark", ["person_id", "clause_id"])
    op.create_table(
        "unmarking",
        sa.Column("mark_id", sa.Integer(), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["mark_id"], ["read_mark.id"], name=op.f("fk_unmarking_mark_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unmarking")),
        sa.UniqueConstraint("mark_id", name=op.f("uq_unmarking_mark_id")),
    )
    _watches()


def _watches() -> None:
    op.create_table(
        "watch",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("instrument_id", sa.Integer(), nullable=False),
        sa.Column("clause_id", sa.Integer(), nullable=True),
        sa.Column("amendment_id", sa.Integer(), nullable=True),
        sa.Column("delegation_id", sa.Integer(), nullable=True),
        sa.Column(
            "attention",
            sa.Enum("watch", "leave", name="attention", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column("said_at", UtcDateTime(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        *(_to("watch", f"{name}_id") for name in ("person", "instrument", "clause", "amendment", "delegation")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_watch")),
        sa.CheckConstraint(_ONE_THING, name=op.f("ck_watch_one_thing")),
    )
    op.create_index("ix_watch_person_id_instrument_id", "watch", ["person_id", "instrument_id"])


def _to(table: str, column: str) -> sa.ForeignKeyConstraint:
    """Return the constraint of a column that names a row of the table that it is called by."""
    return sa.ForeignKeyConstraint([column], [f"{column.removesuffix('_id')}.id"], name=op.f(f"fk_{table}_{column}"))
