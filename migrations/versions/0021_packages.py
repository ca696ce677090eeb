"""Let amendments to several clauses be drafted and tabled together."""

import sqlalchemy as sa
from alembic import op

from negotiate.models import UtcDateTime

revision = "0021_packages"
down_revision = "0020_drafting"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "package",
        sa.Column("instrument_id", sa.Integer(), nullable=False),
        sa.Column("delegation_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("begun_at", UtcDateTime(), nullable=False),
        sa.Column("tabled_at", UtcDateTime(), nullable=True),
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["instrument_id"], ["instrument.id"], name=op.f("fk_package_instrument_id")),
        sa.ForeignKeyConstraint(["delegation_id"], ["delegation.id"], name=op.f("fk_package_delegation_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_package")),
        sa.UniqueConstraint("code", name=op.f("uq_package_code")),
    )
    op.create_index(op.f("ix_package_instrument_id"), "package", ["instrument_id"])
    op.create_index(op.f("ix_package_delegation_id"), "package", ["delegation_id"])
    op.create_table(
        "package_part",
        sa.Column("package_id", sa.Integer(), nullable=False),
        sa.Column("amendment_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["package_id"], ["package.id"], name=op.f("fk_package_part_package_id")),
        sa.ForeignKeyConstraint(["amendment_id"], ["amendment.id"], name=op.f("fk_package_part_amendment_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_package_part")),
        sa.UniqueConstraint("amendment_id", name=op.f("uq_package_part_amendment_id")),
    )
    op.create_index(op.f("ix_package_part_package_id"), "package_part", ["package_id"])
