"""Let a delegation and a group say whom they let in; who sits and belongs there now has been let in."""

import sqlalchemy as sa
from alembic import op

from negotiate.models import UtcDateTime

revision = "0010_confirmed"
down_revision = "0009_bound_rows"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add since when a seat or a membership waits."""
    for table in ("seat", "membership"):
        with op.batch_alter_table(table) as batch:
            batch.add_column(sa.Column("waits_since", UtcDateTime(), nullable=True))
