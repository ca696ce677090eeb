"""Let a house keep model clauses of its own, and keep from which one an amendment was begun."""

import sqlalchemy as sa
from alembic import op

from negotiate.models import UtcDateTime

revision = "0032_library"
down_revision = "0031_meetings"
branch_labels = None
depends_on = None

TOPICS = ("Words and scope", "Conduct", "Cooperation", "Response", "Safeguards", "Review", "Final clauses")


def upgrade() -> None:
    """Make the two tables."""
    op.create_table(
        "model_clause",
        sa.Column(
            "topic",
            sa.Enum(*TOPICS, name="librarytopic", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column("heading", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=True),
        sa.Column("added_at", UtcDateTime(), nullable=False),
        sa.Column("added_by_id", sa.Integer(), nullable=True),
        sa.Column("retired_at", UtcDateTime(), nullable=True),
        sa.Column("retired_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.CheckConstraint("heading <> '' and body <> ''", name=op.f("ck_model_clause_has_words")),
        *(
            sa.ForeignKeyConstraint([column], [f"{other}.id"], name=op.f(f"fk_model_clause_{column}"))
            for column, other in (("version_id", "version"), ("added_by_id", "person"), ("retired_by_id", "person"))
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_model_clause")),
        sa.UniqueConstraint("code", name=op.f("uq_model_clause_code")),
    )
    op.create_index(op.f("ix_model_clause_version_id"), "model_clause", ["version_id"], unique=False)
    op.create_table(
        "model_origin",
        sa.Column("amendment_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(length=40), nullable=False),
        sa.Column("heading", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["amendment_id"], ["amendment.id"], name=op.f("fk_model_origin_amendment_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_model_origin")),
        sa.UniqueConstraint("amendment_id", name=op.f("uq_model_origin_amendment_id")),
    )
