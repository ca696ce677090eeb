"""Keep scenarios, whom they are open to, what they ask, and what delegations answer."""

import sqlalchemy as sa
from alembic import op

from negotiate.models import UtcDateTime

revision = "0024_scenarios"
down_revision = "0023_terms"
branch_labels = None
depends_on = None

CIRCLES = ("its author alone", "a group", "everybody in the negotiation")


def _words(*values: str, name: str) -> sa.Enum:
    return sa.Enum(*values, name=name, native_enum=False, create_constraint=True, length=40)


def _keyed(table: str, *foreign: tuple[str, str]) -> list[sa.Constraint]:
    """Return the key of a table, and what its columns refer to."""
    references = [
        sa.ForeignKeyConstraint([column], [f"{other}.id"], name=op.f(f"fk_{table}_{column}"))
        for column, other in foreign
    ]
    return [*references, sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}"))]


def upgrade() -> None:
    """Make the four tables."""
    op.create_table(
        "scenario",
        sa.Column("instrument_id", sa.Integer(), nullable=False),
        sa.Column("delegation_id", sa.Integer(), nullable=True),
        sa.Column("title", sa.String(length=120), nullable=False),
        *(
            sa.Column(name, sa.Text(), nullable=False)
            for name in ("facts", "actor", "target", "means", "effect", "contested")
        ),
        sa.Column("written_at", UtcDateTime(), nullable=False),
        sa.Column("written_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.CheckConstraint("title <> '' and facts <> ''", name=op.f("ck_scenario_says_what_happens")),
        *_keyed(
            "scenario", ("instrument_id", "instrument"), ("delegation_id", "delegation"), ("written_by_id", "person")
        ),
        sa.UniqueConstraint("code", name=op.f("uq_scenario_code")),
    )
    op.create_table(
        "widening",
        sa.Column("scenario_id", sa.Integer(), nullable=False),
        sa.Column("circle", _words(*CIRCLES, name="circle"), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=True),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("made_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(circle = 'a group') = (group_id is not null)", name=op.f("ck_widening_to_a_group_that_is_named")
        ),
        *_keyed("widening", ("scenario_id", "scenario"), ("group_id", "group"), ("made_by_id", "person")),
        sa.UniqueConstraint("scenario_id", "circle", name=op.f("uq_widening_scenario_id_circle")),
    )
    op.create_table(
        "scenario_question",
        sa.Column("scenario_id", sa.Integer(), nullable=False),
        sa.Column("clause_id", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("paragraph", sa.String(length=40), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=16), nullable=False),
        *_keyed("scenario_question", ("scenario_id", "scenario"), ("clause_id", "clause"), ("version_id", "version")),
        sa.UniqueConstraint(
            "scenario_id", "version_id", "paragraph", name=op.f("uq_scenario_question_scenario_id_version_id_paragraph")
        ),
        sa.UniqueConstraint("code", name=op.f("uq_scenario_question_code")),
    )
    op.create_table(
        "scenario_answer",
        sa.Column("question_id", sa.Integer(), nullable=False),
        sa.Column("delegation_id", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("paragraph", sa.String(length=40), nullable=False),
        sa.Column("finds", _words("covers", "permits", "is silent", "unclear", name="finds"), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("rests_on", sa.Text(), nullable=False),
        sa.Column("said_at", UtcDateTime(), nullable=False),
        sa.Column("said_by_id", sa.Integer(), nullable=True),
        sa.Column("published_at", UtcDateTime(), nullable=True),
        sa.Column("published_to", _words(*CIRCLES, name="published_to"), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.CheckConstraint("reason <> ''", name=op.f("ck_scenario_answer_with_a_reason")),
        sa.CheckConstraint(
            "(published_at is null) = (published_to is null)", name=op.f("ck_scenario_answer_published_to_somebody")
        ),
        *_keyed(
            "scenario_answer",
            ("question_id", "scenario_question"),
            ("delegation_id", "delegation"),
            ("version_id", "version"),
            ("said_by_id", "person"),
        ),
        sa.UniqueConstraint("code", name=op.f("uq_scenario_answer_code")),
    )
    for table, column in (
        ("scenario", "instrument_id"),
        ("scenario", "delegation_id"),
        ("widening", "scenario_id"),
        ("scenario_question", "scenario_id"),
        ("scenario_question", "clause_id"),
        ("scenario_answer", "question_id"),
    ):
        op.create_index(op.f(f"ix_{table}_{column}"), table, [column], unique=False)
