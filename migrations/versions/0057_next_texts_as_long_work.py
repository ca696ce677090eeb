"""Let the next text of an instrument be read as long work where its file is large."""

import sqlalchemy as sa
from alembic import op

revision = "0057_next_texts_as_long_work"
down_revision = "0056_stamps_of_texts"
branch_labels = None
depends_on = None

_KINDS = (
    "'everything that one may read'",
    "'text as PDF'",
    "'what is on the table as PDF'",
    "'compilation as PDF'",
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
