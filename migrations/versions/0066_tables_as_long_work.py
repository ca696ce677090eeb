"""Let tables be printed as long work."""

import sqlalchemy as sa
from alembic import op

revision = "0066_proposing_offices"
down_revision = "0065_printings_bound"
branch_labels = None
depends_on = None

_KINDS = (
    "'everything that one may read'",
    "'text as PDF'",
    "'what is on the table as PDF'",
    "'compilation as PDF'",
    "'outcome of a round as PDF'",
    "'table as PDF'",
    "'reading of a text'",
    "'reading of what was changed'",
    "'reading of a next text'",
)


def upgrade() -> None:
    """Widen what can be asked for."""
    name = op.f("ck_long_work_workkind")
    with op.batch_alter_table("long_work") as batch:
        batch.drop_constraint(name, type_="check")
        batch.create_check_constraint(name, sa.text(f"kind IN ({', '.join(_KINDS)})"))
