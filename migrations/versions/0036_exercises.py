"""Let a room work through a scenario, with answers that are shown together."""

import sqlalchemy as sa
from alembic import op

from negotiate.models import UtcDateTime

revision = "0036_exercises"
down_revision = "0035_meeting_summaries"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the three tables, and say of an answer in which exercise it was given."""
    op.create_table(
        "exercise",
        sa.Column("scenario_id", sa.Integer(), nullable=False),
        sa.Column("opened_at", UtcDateTime(), nullable=False),
        sa.Column("opened_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.ForeignKeyConstraint(["scenario_id"], ["scenario.id"], name=op.f("fk_exercise_scenario_id")),
        sa.ForeignKeyConstraint(["opened_by_id"], ["person.id"], name=op.f("fk_exercise_opened_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_exercise")),
        sa.UniqueConstraint("code", name=op.f("uq_exercise_code")),
    )
    op.create_index(op.f("ix_exercise_scenario_id"), "exercise", ["scenario_id"], unique=False)
    op.create_table(
        "exercise_invitation",
        sa.Column("exercise_id", sa.Integer(), nullable=False),
        sa.Column("delegation_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["exercise_id"], ["exercise.id"], name=op.f("fk_exercise_invitation_exercise_id")),
        sa.ForeignKeyConstraint(
            ["delegation_id"], ["delegation.id"], name=op.f("fk_exercise_invitation_delegation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_exercise_invitation")),
        sa.UniqueConstraint(
            "exercise_id", "delegation_id", name=op.f("uq_exercise_invitation_exercise_id_delegation_id")
        ),
    )
    op.create_index(op.f("ix_exercise_invitation_exercise_id"), "exercise_invitation", ["exercise_id"], unique=False)
    op.create_table(
        "exercise_closing",
        sa.Column("exercise_id", sa.Integer(), nullable=False),
        sa.Column("closed_at", UtcDateTime(), nullable=False),
        sa.Column("closed_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["exercise_id"], ["exercise.id"], name=op.f("fk_exercise_closing_exercise_id")),
        sa.ForeignKeyConstraint(["closed_by_id"], ["person.id"], name=op.f("fk_exercise_closing_closed_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_exercise_closing")),
        sa.UniqueConstraint("exercise_id", name=op.f("uq_exercise_closing_exercise_id")),
    )
    _of_answers()


def _of_answers() -> None:
    with op.batch_alter_table("scenario_answer") as batch:
        batch.add_column(sa.Column("exercise_id", sa.Integer(), nullable=True))
        batch.create_foreign_key(op.f("fk_scenario_answer_exercise_id"), "exercise", ["exercise_id"], ["id"])
    given = sa.text("exercise_id IS NOT NULL")
    op.create_index(
        "uq_scenario_answer_in_exercise",
        "scenario_answer",
        ["exercise_id", "question_id", "delegation_id"],
        unique=True,
        sqlite_where=given,
        postgresql_where=given,
    )
