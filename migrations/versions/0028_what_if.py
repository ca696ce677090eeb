"""Let a scenario be answered on the words of an amendment, as they were read, beside those of the text.

Each column comes with its constraint in one statement, which both databases know: a table of SQLite that is copied for
the sake of a constraint loses those that keep its words.
"""

from alembic import op

revision = "0028_what_if"
down_revision = "0027_positions_told"
branch_labels = None
depends_on = None

_READ = "(amendment_id is null) = (proposed = '')"


def upgrade() -> None:
    """Add which amendment was asked after, and the words that it would have given the clause."""
    op.execute(
        "ALTER TABLE scenario_answer ADD COLUMN amendment_id INTEGER"
        " CONSTRAINT fk_scenario_answer_amendment_id REFERENCES amendment (id)"
    )
    op.execute(
        "ALTER TABLE scenario_answer ADD COLUMN proposed TEXT DEFAULT '' NOT NULL"
        f" CONSTRAINT ck_scenario_answer_on_words_that_were_read CHECK ({_READ})"
    )
    op.create_index(op.f("ix_scenario_answer_amendment_id"), "scenario_answer", ["amendment_id"], unique=False)
