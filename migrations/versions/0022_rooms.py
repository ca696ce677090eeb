"""Let a draft be shared for reading alone, say who stands behind it, and in whose name it was tabled."""

import sqlalchemy as sa
from alembic import op

from negotiate.models import UtcDateTime

revision = "0022_rooms"
down_revision = "0021_packages"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column and make the tables."""
    op.add_column("amendment", sa.Column("is_for_reading", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.create_table(
        "backing",
        sa.Column("amendment_id", sa.Integer(), nullable=False),
        sa.Column("delegation_id", sa.Integer(), nullable=False),
        sa.Column(
            "step",
            sa.Enum(
                "asked", "joined", "left", name="backingstep", native_enum=False, create_constraint=True, length=40
            ),
            nullable=False,
        ),
        sa.Column("taken_at", UtcDateTime(), nullable=False),
        sa.Column("taken_by_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["amendment_id"], ["amendment.id"], name=op.f("fk_backing_amendment_id")),
        sa.ForeignKeyConstraint(["delegation_id"], ["delegation.id"], name=op.f("fk_backing_delegation_id")),
        sa.ForeignKeyConstraint(["taken_by_id"], ["person.id"], name=op.f("fk_backing_taken_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_backing")),
    )
    op.create_index(op.f("ix_backing_amendment_id"), "backing", ["amendment_id"])
    op.create_table(
        "mandate",
        sa.Column("amendment_id", sa.Integer(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("given_at", UtcDateTime(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["amendment_id"], ["amendment.id"], name=op.f("fk_mandate_amendment_id")),
        sa.ForeignKeyConstraint(["group_id"], ["group.id"], name=op.f("fk_mandate_group_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mandate")),
        sa.UniqueConstraint("amendment_id", name=op.f("uq_mandate_amendment_id")),
    )
