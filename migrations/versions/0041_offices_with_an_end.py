"""Let the seat of a chair end by itself, at an instant that was announced."""

import sqlalchemy as sa
from alembic import op

from negotiate.models import UtcDateTime

revision = "0041_offices_with_an_end"
down_revision = "0040_chairs_proposals"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; no seat that there is ends by itself."""
    op.add_column("seat", sa.Column("ends_at", UtcDateTime(), nullable=True))
