"""Let an instrument say what its statuses are called and who sets them, and whether it is agreed as a whole alone."""

import sqlalchemy as sa
from alembic import op

revision = "0049_status_ladder"
down_revision = "0048_publication_positions"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns; every instrument keeps the statuses of the house, and agrees clause by clause."""
    op.add_column("instrument", sa.Column("rungs", sa.JSON(), nullable=False, server_default="[]"))
    op.add_column("instrument", sa.Column("is_package", sa.Boolean(), nullable=False, server_default=sa.false()))
