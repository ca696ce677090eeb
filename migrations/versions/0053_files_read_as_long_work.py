"""Let large files that are brought in be read as long work, also for a text that is no instrument yet."""

import sqlalchemy as sa
from alembic import op

revision = "0053_files_read_as_long_work"
down_revision = "0052_shared_since"
branch_labels = None
depends_on = None

_KINDS = (
    "'everything that one may read'",
    "'text as PDF'",
    "'what is on the table as PDF'",
    "'compilation as PDF'",
    "'reading of a text'",
    "'reading of what was changed'",
)


def upgrade() -> None:
    """Widen what can be asked for, and let it be asked for of no instrument."""
    name = op.f("ck_long_work_workkind")
    with op.batch_alter_table("long_work") as batch:
        batch.drop_constraint(name, type_="check")
        batch.create_check_constraint(name, sa.text(f"kind IN ({', '.join(_KINDS)})"))
        batch.alter_column("instrument_id", existing_type=sa.Integer(), nullable=True)
