"""Keep which drafting checks are at work, and which hints were set aside with a reason."""

import sqlalchemy as sa
from alembic import op

from negotiate.models import UtcDateTime

revision = "0029_hints"
down_revision = "0028_what_if"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the two tables."""
    op.create_table(
        "hint_dismissal",
        sa.Column("clause_id", sa.Integer(), nullable=False),
        sa.Column("rule", sa.String(length=4), nullable=False),
        sa.Column("bound", sa.String(length=64), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("delegation_id", sa.Integer(), nullable=True),
        sa.Column("dismissed_at", UtcDateTime(), nullable=False),
        sa.Column("dismissed_by_id", sa.Integer(), nullable=True),
        sa.Column("raised_at", UtcDateTime(), nullable=True),
        sa.Column("raised_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.CheckConstraint("reason <> ''", name=op.f("ck_hint_dismissal_with_a_reason")),
        *(
            sa.ForeignKeyConstraint([column], [f"{other}.id"], name=op.f(f"fk_hint_dismissal_{column}"))
            for column, other in (
                *(("clause_id", "clause"), ("delegation_id", "delegation")),
                *(("dismissed_by_id", "person"), ("raised_by_id", "person")),
            )
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hint_dismissal")),
        sa.UniqueConstraint("code", name=op.f("uq_hint_dismissal_code")),
    )
    op.create_index(op.f("ix_hint_dismissal_clause_id"), "hint_dismissal", ["clause_id"], unique=False)
    standing = sa.text("raised_at IS NULL")
    op.create_index(
        "uq_hint_dismissal_standing",
        "hint_dismissal",
        ["clause_id", "bound"],
        unique=True,
        sqlite_where=standing,
        postgresql_where=standing,
    )
    op.create_table(
        "hint_choice",
        sa.Column("instrument_id", sa.Integer(), nullable=True),
        sa.Column("rule", sa.String(length=4), nullable=False),
        sa.Column(
            "setting",
            sa.Enum(
                *("on", "off", "as usual"), name="hintsetting", native_enum=False, create_constraint=True, length=40
            ),
            nullable=False,
        ),
        sa.Column("chosen_at", UtcDateTime(), nullable=False),
        sa.Column("chosen_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.ForeignKeyConstraint(["instrument_id"], ["instrument.id"], name=op.f("fk_hint_choice_instrument_id")),
        sa.ForeignKeyConstraint(["chosen_by_id"], ["person.id"], name=op.f("fk_hint_choice_chosen_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hint_choice")),
        sa.UniqueConstraint("code", name=op.f("uq_hint_choice_code")),
    )
    op.create_index(op.f("ix_hint_choice_instrument_id"), "hint_choice", ["instrument_id"], unique=False)
