"""Let an instrument and a person have a time zone."""

import sqlalchemy as sa
from alembic import op

revision = "0013_zones"
down_revision = "0012_sign_ins"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the zones; what was told in UTC until now goes on so."""
    with op.batch_alter_table("instrument") as batch:
        batch.add_column(sa.Column("zone", sa.String(64), nullable=False, server_default="UTC"))
    with op.batch_alter_table("person") as batch:
        batch.add_column(sa.Column("zone", sa.String(64), nullable=False, server_default=""))
