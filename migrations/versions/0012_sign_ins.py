"""Make a row of every sign-in; whoever was signed in before signs in once more."""

import sqlalchemy as sa
from alembic import op

from negotiate.models import UtcDateTime

revision = "0012_sign_ins"
down_revision = "0011_reading"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table, and drop the stamp that all cookies of a person had in common."""
    op.create_table(
        "sign_in",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("secret_hash", sa.String(length=64), nullable=False),
        sa.Column("device", sa.String(length=80), nullable=False),
        sa.Column("begun_at", UtcDateTime(), nullable=False),
        sa.Column("used_at", UtcDateTime(), nullable=False),
        sa.Column("ended_at", UtcDateTime(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_sign_in_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sign_in")),
        sa.UniqueConstraint("code", name=op.f("uq_sign_in_code")),
        sa.UniqueConstraint("secret_hash", name=op.f("uq_sign_in_secret_hash")),
    )
    op.create_index(op.f("ix_sign_in_person_id"), "sign_in", ["person_id"], unique=False)
    op.drop_column("person", "session_stamp")
