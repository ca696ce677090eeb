"""Keep what a draft said each time that it was saved."""

import sqlalchemy as sa
from alembic import op

from negotiate.models import UtcDateTime

revision = "0020_drafting"
down_revision = "0019_telling"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "saved_wording",
        sa.Column("revision_id", sa.Integer(), nullable=False),
        sa.Column("edition", sa.Integer(), nullable=False),
        sa.Column("base_version_id", sa.Integer(), nullable=True),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("heading", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("rationale", sa.Text(), nullable=False),
        sa.Column("begun_at", UtcDateTime(), nullable=False),
        sa.Column("saved_at", UtcDateTime(), nullable=False),
        sa.Column("saved_by_id", sa.Integer(), nullable=False),
        sa.Column("is_automatic", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["revision_id"], ["revision.id"], name=op.f("fk_saved_wording_revision_id")),
        sa.ForeignKeyConstraint(["base_version_id"], ["version.id"], name=op.f("fk_saved_wording_base_version_id")),
        sa.ForeignKeyConstraint(["saved_by_id"], ["person.id"], name=op.f("fk_saved_wording_saved_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_saved_wording")),
        sa.UniqueConstraint("revision_id", "edition", name=op.f("uq_saved_wording_revision_id_edition")),
    )
    op.create_index(op.f("ix_saved_wording_revision_id"), "saved_wording", ["revision_id"])
