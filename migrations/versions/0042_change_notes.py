"""Keep what a round has changed in plain language: as it was saved, and as it was issued."""

import sqlalchemy as sa
from alembic import op

from negotiate.models import UtcDateTime
from negotiate.models.guards import Guard

revision = "0042_change_notes"
down_revision = "0041_offices_with_an_end"
branch_labels = None
depends_on = None

_GUARDS = (
    Guard("change_note_stays", "change_note", "UPDATE", "TRUE"),
    Guard("change_note_is_kept", "change_note", "DELETE", "TRUE"),
)


def upgrade() -> None:
    """Make the tables, and put the guards up."""
    op.create_table(
        "change_note_draft",
        sa.Column("round_id", sa.Integer(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("opening", sa.Text(), nullable=False),
        sa.Column("closing", sa.Text(), nullable=False),
        sa.Column("said", sa.JSON(), nullable=False),
        sa.Column("saved_at", UtcDateTime(), nullable=False),
        sa.Column("saved_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        _to("change_note_draft", "round_id", "round"),
        _to("change_note_draft", "saved_by_id", "person"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_change_note_draft")),
        sa.UniqueConstraint("round_id", "ordinal", name=op.f("uq_change_note_draft_round_id_ordinal")),
    )
    op.create_index(op.f("ix_change_note_draft_round_id"), "change_note_draft", ["round_id"])
    _issued()
    op.create_index(op.f("ix_change_note_round_id"), "change_note", ["round_id"])
    for guard in _GUARDS:
        for statement in guard.statements(op.get_bind().dialect.name):
            op.execute(statement)


def _issued() -> None:
    """Make the table of the notes as they were issued."""
    op.create_table(
        "change_note",
        sa.Column("round_id", sa.Integer(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("draft_id", sa.Integer(), nullable=False),
        sa.Column("corrects_id", sa.Integer(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("opening", sa.Text(), nullable=False),
        sa.Column("closing", sa.Text(), nullable=False),
        sa.Column("figures", sa.JSON(), nullable=False),
        sa.Column("issued_at", UtcDateTime(), nullable=False),
        sa.Column("issued_by_id", sa.Integer(), nullable=True),
        sa.Column("hash", sa.String(64), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(16), nullable=False),
        _to("change_note", "round_id", "round"),
        _to("change_note", "draft_id", "change_note_draft"),
        _to("change_note", "corrects_id", "change_note"),
        _to("change_note", "issued_by_id", "person"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_change_note")),
        sa.UniqueConstraint("code", name=op.f("uq_change_note_code")),
        sa.UniqueConstraint("round_id", "ordinal", name=op.f("uq_change_note_round_id_ordinal")),
        sa.UniqueConstraint("draft_id", name=op.f("uq_change_note_draft_id")),
        sa.UniqueConstraint("corrects_id", name=op.f("uq_change_note_corrects_id")),
        sa.CheckConstraint("opening <> ''", name=op.f("ck_change_note_says_something")),
        sa.CheckConstraint("(corrects_id IS NULL) = (ordinal = 1)", name=op.f("ck_change_note_names_the_one_before")),
        sa.CheckConstraint("corrects_id IS NULL OR reason <> ''", name=op.f("ck_change_note_corrected_with_a_reason")),
    )


def _to(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    """Return the constraint of a column that names a row of another table."""
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=op.f(f"fk_{table}_{column}"))
