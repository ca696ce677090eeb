"""Announce meetings with an agenda that names clauses, change them and call them off."""

import sqlalchemy as sa
from alembic import op

from negotiate.models import UtcDateTime

revision = "0031_meetings"
down_revision = "0030_personal_tokens"
branch_labels = None
depends_on = None

_AUDIENCES = ("participants", "participants and observers", "everyone")


def upgrade() -> None:
    """Make the tables."""
    _meetings()
    _plans()
    _cancellations()
    _items()
    _item_clauses()
    _strikes()


def _meetings() -> None:
    op.create_table(
        "meeting",
        sa.Column("instrument_id", sa.Integer(), nullable=False),
        sa.Column("round_id", sa.Integer(), nullable=True),
        sa.Column("announced_at", UtcDateTime(), nullable=False),
        sa.Column("announced_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=16), nullable=False),
        *(_to("meeting", f"{name}_id", name) for name in ("instrument", "round")),
        _to("meeting", "announced_by_id", "person"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting")),
        sa.UniqueConstraint("code", name=op.f("uq_meeting_code")),
    )
    op.create_index(op.f("ix_meeting_instrument_id"), "meeting", ["instrument_id"])


def _plans() -> None:
    op.create_table(
        "meeting_plan",
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("begins_at", UtcDateTime(), nullable=False),
        sa.Column("ends_at", UtcDateTime(), nullable=False),
        sa.Column("place", sa.String(length=200), nullable=False),
        sa.Column("link", sa.Text(), nullable=False),
        sa.Column("facilitator", sa.String(length=200), nullable=False),
        sa.Column("capacity", sa.String(length=200), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("set_at", UtcDateTime(), nullable=False),
        sa.Column("set_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        _to("meeting_plan", "meeting_id", "meeting"),
        _to("meeting_plan", "set_by_id", "person"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting_plan")),
        sa.CheckConstraint("ends_at > begins_at", name=op.f("ck_meeting_plan_ends_after_it_begins")),
    )
    for name in ("meeting_id", "begins_at", "ends_at"):
        op.create_index(op.f(f"ix_meeting_plan_{name}"), "meeting_plan", [name])


def _cancellations() -> None:
    op.create_table(
        "meeting_cancellation",
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("cancelled_at", UtcDateTime(), nullable=False),
        sa.Column("cancelled_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        _to("meeting_cancellation", "meeting_id", "meeting"),
        _to("meeting_cancellation", "cancelled_by_id", "person"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting_cancellation")),
        sa.UniqueConstraint("meeting_id", name=op.f("uq_meeting_cancellation_meeting_id")),
        sa.CheckConstraint("reason <> ''", name=op.f("ck_meeting_cancellation_with_a_reason")),
    )


def _items() -> None:
    audience = sa.Enum(*_AUDIENCES, name="audience", native_enum=False, create_constraint=True, length=40)
    op.create_table(
        "agenda_item",
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("audience", audience, nullable=False),
        sa.Column("added_at", UtcDateTime(), nullable=False),
        sa.Column("added_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=16), nullable=False),
        _to("agenda_item", "meeting_id", "meeting"),
        _to("agenda_item", "added_by_id", "person"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agenda_item")),
        sa.UniqueConstraint("code", name=op.f("uq_agenda_item_code")),
        sa.CheckConstraint("title <> ''", name=op.f("ck_agenda_item_with_a_title")),
    )
    op.create_index(op.f("ix_agenda_item_meeting_id"), "agenda_item", ["meeting_id"])


def _item_clauses() -> None:
    op.create_table(
        "item_clause",
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("clause_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        _to("item_clause", "item_id", "agenda_item"),
        _to("item_clause", "clause_id", "clause"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_item_clause")),
        sa.UniqueConstraint("item_id", "clause_id", name=op.f("uq_item_clause_item_id_clause_id")),
    )
    op.create_index(op.f("ix_item_clause_clause_id"), "item_clause", ["clause_id"])


def _strikes() -> None:
    op.create_table(
        "item_strike",
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("struck_at", UtcDateTime(), nullable=False),
        sa.Column("struck_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        _to("item_strike", "item_id", "agenda_item"),
        _to("item_strike", "struck_by_id", "person"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_item_strike")),
        sa.UniqueConstraint("item_id", name=op.f("uq_item_strike_item_id")),
    )


def _to(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    """Return the constraint of a column that names a row of another table."""
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=op.f(f"fk_{table}_{column}"))
