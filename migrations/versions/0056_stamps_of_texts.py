"""Tell in each journal's head how far it is about more than one amendment, and find entries by what they are about."""

import sqlalchemy as sa
from alembic import op

revision = "0056_stamps_of_texts"
down_revision = "0055_questions_end"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column, with the newest entry of all in it, and the index."""
    op.add_column("chain", sa.Column("text_hash", sa.String(length=64), nullable=False, server_default=""))
    op.execute("UPDATE chain SET text_hash = hash")
    op.create_index("ix_record_entry_chain_id_subject", "record_entry", ["chain_id", "subject"])
