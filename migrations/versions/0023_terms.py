"""Keep what people write about terms, and who does not share it."""

import sqlalchemy as sa
from alembic import op

from negotiate.models import UtcDateTime

revision = "0023_terms"
down_revision = "0022_rooms"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make both tables."""
    op.create_table(
        "term_remark",
        sa.Column("instrument_id", sa.Integer(), nullable=False),
        sa.Column("term", sa.String(length=120), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "equivalent",
                "discouraged",
                "note",
                name="remarkkind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("delegation_id", sa.Integer(), nullable=True),
        sa.Column("said_at", UtcDateTime(), nullable=False),
        sa.Column("said_by_id", sa.Integer(), nullable=True),
        sa.Column("taken_back_at", UtcDateTime(), nullable=True),
        sa.Column("taken_back_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.CheckConstraint(
            "kind <> 'discouraged' or reason <> ''", name=op.f("ck_term_remark_discouraged_with_a_reason")
        ),
        sa.CheckConstraint(
            "(kind = 'equivalent') = (language <> '')", name=op.f("ck_term_remark_equivalent_in_a_language")
        ),
        sa.CheckConstraint("words <> ''", name=op.f("ck_term_remark_says_something")),
        sa.ForeignKeyConstraint(["instrument_id"], ["instrument.id"], name=op.f("fk_term_remark_instrument_id")),
        sa.ForeignKeyConstraint(["delegation_id"], ["delegation.id"], name=op.f("fk_term_remark_delegation_id")),
        sa.ForeignKeyConstraint(["said_by_id"], ["person.id"], name=op.f("fk_term_remark_said_by_id")),
        sa.ForeignKeyConstraint(["taken_back_by_id"], ["person.id"], name=op.f("fk_term_remark_taken_back_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_term_remark")),
        sa.UniqueConstraint("code", name=op.f("uq_term_remark_code")),
    )
    op.create_index(op.f("ix_term_remark_instrument_id"), "term_remark", ["instrument_id"], unique=False)
    op.create_table(
        "dissent",
        sa.Column("remark_id", sa.Integer(), nullable=False),
        sa.Column("delegation_id", sa.Integer(), nullable=False),
        sa.Column("since", UtcDateTime(), nullable=False),
        sa.Column("until", UtcDateTime(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["remark_id"], ["term_remark.id"], name=op.f("fk_dissent_remark_id")),
        sa.ForeignKeyConstraint(["delegation_id"], ["delegation.id"], name=op.f("fk_dissent_delegation_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dissent")),
    )
    op.create_index(op.f("ix_dissent_remark_id"), "dissent", ["remark_id"], unique=False)
    op.create_index(
        "uq_dissent_standing",
        "dissent",
        ["remark_id", "delegation_id"],
        unique=True,
        sqlite_where=sa.text("until IS NULL"),
        postgresql_where=sa.text("until IS NULL"),
    )
