"""Let a question that was put to the delegations end, and its day be moved, each as a row of its own."""

import sqlalchemy as sa
from alembic import op

from negotiate.models import UtcDateTime
from negotiate.models.guards import Guard

revision = "0055_questions_end"
down_revision = "0054_clash_questions"
branch_labels = None
depends_on = None

_TURNS = ("day moved", "ended", "taken up again")
_GUARDS = (
    Guard("question_step_stays", "question_step", "UPDATE", "TRUE"),
    Guard("question_step_is_kept", "question_step", "DELETE", "TRUE"),
)


def _to(column: str, other: str) -> sa.ForeignKeyConstraint:
    """Return the constraint of a column that names a row of another table."""
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=op.f(f"fk_question_step_{column}"))


def upgrade() -> None:
    """Make the table, and put up what guards it."""
    op.create_table(
        "question_step",
        sa.Column("question_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column(
            "turn",
            sa.Enum(*_TURNS, name="questionturn", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column("until", UtcDateTime(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("made_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.CheckConstraint("until is null or turn = 'day moved'", name=op.f("ck_question_step_day_where_it_moves")),
        _to("question_id", "clash_question"),
        _to("made_by_id", "person"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_question_step")),
        sa.UniqueConstraint("question_id", "number", name=op.f("uq_question_step_question_id_number")),
    )
    for guard in _GUARDS:
        for statement in guard.statements(op.get_bind().dialect.name):
            op.execute(statement)
