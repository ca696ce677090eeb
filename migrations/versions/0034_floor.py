"""Let delegations ask for the floor on an item of an agenda, and the chair give it."""

import sqlalchemy as sa
from alembic import op

from negotiate.models import UtcDateTime

revision = "0034_floor"
down_revision = "0033_obligations"
branch_labels = None
depends_on = None

_MOVES = ("was given the floor", "has spoken", "no longer asks")


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "item_call",
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("called_at", UtcDateTime(), nullable=False),
        sa.Column("called_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        _to("item_call", "meeting_id", "meeting"),
        _to("item_call", "item_id", "agenda_item"),
        _to("item_call", "called_by_id", "person"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_item_call")),
    )
    op.create_index(op.f("ix_item_call_meeting_id"), "item_call", ["meeting_id"])
    op.create_table(
        "floor_request",
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("delegation_id", sa.Integer(), nullable=False),
        sa.Column("behalf_id", sa.Integer(), nullable=True),
        sa.Column("asked_at", UtcDateTime(), nullable=False),
        sa.Column("asked_by_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=16), nullable=False),
        _to("floor_request", "item_id", "agenda_item"),
        _to("floor_request", "delegation_id", "delegation"),
        _to("floor_request", "behalf_id", "group"),
        _to("floor_request", "asked_by_id", "person"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_floor_request")),
        sa.UniqueConstraint("code", name=op.f("uq_floor_request_code")),
    )
    op.create_index(op.f("ix_floor_request_item_id"), "floor_request", ["item_id"])
    _steps()


def _steps() -> None:
    move = sa.Enum(*_MOVES, name="floormove", native_enum=False, create_constraint=True, length=40)
    op.create_table(
        "floor_step",
        sa.Column("request_id", sa.Integer(), nullable=False),
        sa.Column("move", move, nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("made_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        _to("floor_step", "request_id", "floor_request"),
        _to("floor_step", "made_by_id", "person"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_floor_step")),
        sa.UniqueConstraint("request_id", "move", name=op.f("uq_floor_step_request_id_move")),
    )
    op.create_index(op.f("ix_floor_step_request_id"), "floor_step", ["request_id"])


def _to(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    """Return the constraint of a column that names a row of another table."""
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=op.f(f"fk_{table}_{column}"))
