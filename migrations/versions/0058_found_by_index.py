"""Find what few are told, and the threads that a person began, without reading all that is said."""

from alembic import op

revision = "0058_found_by_index"
down_revision = "0057_next_texts_as_long_work"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the indexes."""
    op.create_index("ix_position_instrument_id_reach", "position", ["instrument_id", "reach"])
    op.create_index("ix_thread_opened_by_id", "thread", ["opened_by_id"])


def downgrade() -> None:
    """Take the indexes away."""
    op.drop_index("ix_thread_opened_by_id", "thread")
    op.drop_index("ix_position_instrument_id_reach", "position")
