"""Let a scenario be answered on the words of an amendment, as they were read, beside those of the text."""

import sqlalchemy as sa
from alembic import op

revision = "0028_what_if"
down_revision = "0027_positions_told"
branch_labels = None
depends_on = None

_READ = "(amendment_id is null) = (proposed = '')"


def upgrade() -> None:
    """Add which amendment was asked after, and the words that it would have given the clause."""
    with op.batch_alter_table("scenario_answer") as batch:
        batch.add_column(sa.Column("amendment_id", sa.Integer(), nullable=True))
        batch.add_column(sa.Column("proposed", sa.Text(), server_default="", nullable=False))
        batch.create_foreign_key(op.f("fk_scenario_answer_amendment_id"), "amendment", ["amendment_id"], ["id"])
        batch.create_check_constraint(op.f("ck_scenario_answer_on_words_that_were_read"), _READ)
    op.create_index(op.f("ix_scenario_answer_amendment_id"), "scenario_answer", ["amendment_id"], unique=False)
