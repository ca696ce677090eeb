"""Let the house do long work for a person while she does something else."""

import sqlalchemy as sa
from alembic import op

from negotiate.models import UtcDateTime

revision = "0046_long_work"
down_revision = "0045_contests"
branch_labels = None
depends_on = None

KINDS = ("everything that one may read", "text as PDF", "what is on the table as PDF", "compilation as PDF")


def upgrade() -> None:
    """Make the tables."""
    kinds = sa.Enum(*KINDS, name="workkind", native_enum=False, create_constraint=True, length=40)
    op.create_table(
        "long_work",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("instrument_id", sa.Integer(), nullable=False),
        sa.Column("kind", kinds, nullable=False),
        sa.Column("asked", sa.JSON(), nullable=False),
        sa.Column("address", sa.String(length=200), nullable=False),
        sa.Column("asked_at", UtcDateTime(), nullable=False),
        sa.Column("begun_at", UtcDateTime(), nullable=True),
        sa.Column("heard_at", UtcDateTime(), nullable=True),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("steps", sa.Integer(), nullable=False),
        sa.Column("steps_in_all", sa.Integer(), nullable=False),
        sa.Column("ended_at", UtcDateTime(), nullable=True),
        sa.Column("is_given_up", sa.Boolean(), nullable=False),
        sa.Column("failure", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=True),
        sa.Column("seen_as", sa.String(length=64), nullable=False),
        sa.Column("expires_at", UtcDateTime(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.CheckConstraint(
            "ended_at IS NULL OR failure <> '' OR size IS NOT NULL OR is_given_up",
            name=op.f("ck_long_work_ended_somehow"),
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_long_work_person_id")),
        sa.ForeignKeyConstraint(["instrument_id"], ["instrument.id"], name=op.f("fk_long_work_instrument_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_long_work")),
        sa.UniqueConstraint("code", name=op.f("uq_long_work_code")),
    )
    op.create_index(op.f("ix_long_work_person_id"), "long_work", ["person_id"])
    op.create_table(
        "worker_sign",
        sa.Column("heard_at", UtcDateTime(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_worker_sign")),
        sa.UniqueConstraint("code", name=op.f("uq_worker_sign_code")),
    )
