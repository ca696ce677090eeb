"""Publish what came of a meeting."""

import sqlalchemy as sa
from alembic import op

from negotiate.models import UtcDateTime

revision = "0035_meeting_summaries"
down_revision = "0034_floor"
branch_labels = None
depends_on = None

_AUDIENCES = ("participants", "participants and observers", "everyone")


def upgrade() -> None:
    """Make the table."""
    audience = sa.Enum(*_AUDIENCES, name="audience", native_enum=False, create_constraint=True, length=40)
    op.create_table(
        "meeting_summary",
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("audience", audience, nullable=False),
        sa.Column("published_at", UtcDateTime(), nullable=False),
        sa.Column("published_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_meeting_summary_meeting_id")),
        sa.ForeignKeyConstraint(["published_by_id"], ["person.id"], name=op.f("fk_meeting_summary_published_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting_summary")),
        sa.CheckConstraint("words <> ''", name=op.f("ck_meeting_summary_says_something")),
    )
    op.create_index(op.f("ix_meeting_summary_meeting_id"), "meeting_summary", ["meeting_id"])
