"""Let a house keep the PDF of each publication as it was first set, and on which lines each clause stands in it."""

import sqlalchemy as sa
from alembic import op

from negotiate.models import UtcDateTime

revision = "0063_printings"
down_revision = "0062_outcomes_as_long_work"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "printing",
        sa.Column("publication_id", sa.Integer(), nullable=False),
        sa.Column("numbers", sa.String(length=8), nullable=False),
        sa.Column("file", sa.Text(), nullable=False),
        sa.Column("printed_at", UtcDateTime(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.CheckConstraint("numbers in ('none', 'page', 'running')", name=op.f("ck_printing_numbered_in_a_way")),
        sa.ForeignKeyConstraint(["publication_id"], ["publication.id"], name=op.f("fk_printing_publication_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_printing")),
        sa.UniqueConstraint("publication_id", "numbers", name=op.f("uq_printing_publication_id_numbers")),
    )
    whole = ("first_page", "first_line", "first_running", "last_page", "last_line", "last_running")
    op.create_table(
        "printed_clause",
        sa.Column("published_clause_id", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in whole),
        sa.Column("paragraphs", sa.JSON(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["published_clause_id"], ["published_clause.id"], name=op.f("fk_printed_clause_published_clause_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_printed_clause")),
        sa.UniqueConstraint("published_clause_id", name=op.f("uq_printed_clause_published_clause_id")),
    )


def downgrade() -> None:
    """Drop the tables."""
    op.drop_table("printed_clause")
    op.drop_table("printing")
