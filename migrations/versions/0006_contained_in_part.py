"""Let a carriage say that a part of what was asked stands in the text already, and the rest goes on."""

import sqlalchemy as sa
from alembic import op

revision = "0006_contained_in_part"
down_revision = "0005_sub_amendments"
branch_labels = None
depends_on = None

_RESULTS = "result IN ('clean', 'already contained', 'contained in part', 'clash', 'target gone')"


def upgrade() -> None:
    """Widen the words that a result may be; SQLite makes the table anew, so what leans on it steps aside meanwhile."""
    op.execute("CREATE TEMPORARY TABLE affirmation_kept AS SELECT * FROM affirmation")
    op.execute("DELETE FROM affirmation")
    for table in ("carriage", "following"):
        name = op.f(f"ck_{table}_carriageresult")
        with op.batch_alter_table(table) as batch:
            batch.drop_constraint(name, type_="check")
            batch.create_check_constraint(name, sa.text(_RESULTS))
    op.execute("INSERT INTO affirmation SELECT * FROM affirmation_kept")
    op.execute("DROP TABLE affirmation_kept")
