"""Keep for a day what programs were answered under keys of their own."""

import sqlalchemy as sa
from alembic import op

from negotiate.models import UtcDateTime

revision = "0047_kept_answers"
down_revision = "0046_long_work"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "kept_answer",
        sa.Column("token_id", sa.Integer(), nullable=False),
        sa.Column("key_hash", sa.String(length=64), nullable=False),
        sa.Column("asked_hash", sa.String(length=64), nullable=False),
        sa.Column("status", sa.Integer(), nullable=False),
        sa.Column("location", sa.String(length=200), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["token_id"], ["personal_token.id"], name=op.f("fk_kept_answer_token_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kept_answer")),
        sa.UniqueConstraint("token_id", "key_hash", name=op.f("uq_kept_answer_token_id_key_hash")),
    )
    op.create_index(op.f("ix_kept_answer_made_at"), "kept_answer", ["made_at"], unique=False)
