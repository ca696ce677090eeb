"""Say since when a draft is open to a group, so that its members are told of what is new."""

import sqlalchemy as sa
from alembic import op

from negotiate.models import UtcDateTime

revision = "0052_shared_since"
down_revision = "0051_participations_end"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; of what is shared already nobody is told anew."""
    op.add_column("amendment", sa.Column("shared_at", UtcDateTime(), nullable=True))
