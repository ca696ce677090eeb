"""Let an instrument show what is decided in a round only when the round is published."""

from alembic import op

revision = "0017_disclosure"
down_revision = "0016_statements"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the choice; what was shown as it was decided until now goes on so. Written out: SQLite adds no constraint."""
    op.execute(
        "ALTER TABLE instrument ADD COLUMN disclosure VARCHAR(40) DEFAULT 'as it is decided' NOT NULL "
        "CONSTRAINT ck_instrument_disclosure CHECK (disclosure IN ('as it is decided', 'when the round is published'))"
    )
