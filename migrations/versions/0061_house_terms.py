"""Let a house keep a register of terms that all of its texts share."""

import sqlalchemy as sa
from alembic import op

from negotiate.models import UtcDateTime

revision = "0061_house_terms"
down_revision = "0060_received_files"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "house_term",
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("term", sa.String(length=120), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                *("equivalent", "discouraged", "note"),
                name="remarkkind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("tongue", sa.String(length=8), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("said_at", UtcDateTime(), nullable=False),
        sa.Column("said_by_id", sa.Integer(), nullable=True),
        sa.Column("retired_at", UtcDateTime(), nullable=True),
        sa.Column("retired_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.CheckConstraint(
            "kind <> 'discouraged' or reason <> ''", name=op.f("ck_house_term_discouraged_with_a_reason")
        ),
        sa.CheckConstraint("(kind = 'equivalent') = (tongue <> '')", name=op.f("ck_house_term_equivalent_in_a_tongue")),
        sa.CheckConstraint("term <> '' and words <> ''", name=op.f("ck_house_term_says_something")),
        *(
            sa.ForeignKeyConstraint([column], ["person.id"], name=op.f(f"fk_house_term_{column}"))
            for column in ("said_by_id", "retired_by_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_house_term")),
        sa.UniqueConstraint("code", name=op.f("uq_house_term_code")),
    )
    op.create_index(op.f("ix_house_term_language"), "house_term", ["language"], unique=False)


def downgrade() -> None:
    """Drop the table."""
    op.drop_table("house_term")
