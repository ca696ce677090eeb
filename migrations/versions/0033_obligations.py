"""Keep what people read of obligations in a text, bound to its words."""

import sqlalchemy as sa
from alembic import op

from negotiate.models import UtcDateTime

revision = "0033_obligations"
down_revision = "0032_library"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "confirmed_obligation",
        sa.Column("clause_id", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("paragraph", sa.String(length=40), nullable=False),
        sa.Column("bound", sa.String(length=64), nullable=False),
        sa.Column("place", sa.Integer(), nullable=True),
        sa.Column(
            "says",
            sa.Enum(
                *("it is an obligation", "it is no obligation"),
                name="obligationsays",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("strength", sa.Text(), nullable=False),
        sa.Column("binds", sa.String(length=40), nullable=False),
        *(
            sa.Column(name, sa.Text(), nullable=False)
            for name in ("action", "conditions", "qualifiers", "exceptions", "times", "linked")
        ),
        sa.Column("confirmed_at", UtcDateTime(), nullable=False),
        sa.Column("confirmed_by_id", sa.Integer(), nullable=True),
        sa.Column("taken_back_at", UtcDateTime(), nullable=True),
        sa.Column("taken_back_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.CheckConstraint(
            "says = 'it is no obligation' or (strength <> '' and action <> '')",
            name=op.f("ck_confirmed_obligation_says_what_is_to_do"),
        ),
        *(
            sa.ForeignKeyConstraint([column], [f"{other}.id"], name=op.f(f"fk_confirmed_obligation_{column}"))
            for column, other in (
                *(("clause_id", "clause"), ("version_id", "version")),
                *(("confirmed_by_id", "person"), ("taken_back_by_id", "person")),
            )
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_confirmed_obligation")),
        sa.UniqueConstraint("code", name=op.f("uq_confirmed_obligation_code")),
    )
    op.create_index(op.f("ix_confirmed_obligation_clause_id"), "confirmed_obligation", ["clause_id"], unique=False)
    standing = sa.text("taken_back_at IS NULL AND place IS NOT NULL")
    op.create_index(
        "uq_confirmed_obligation_standing",
        "confirmed_obligation",
        ["clause_id", "bound", "place"],
        unique=True,
        sqlite_where=standing,
        postgresql_where=standing,
    )
