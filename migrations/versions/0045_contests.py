"""Let delegations contest entries of the record, and keep what came of that."""

import sqlalchemy as sa
from alembic import op

from negotiate.models import UtcDateTime

revision = "0045_contests"
down_revision = "0044_talk_in_drafts"
branch_labels = None
depends_on = None

_OF = ("the secretariat", "the chair", "a delegation")
_OUTCOMES = ("upheld", "not upheld", "settled otherwise")


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "contest",
        sa.Column("instrument_id", sa.Integer(), nullable=False),
        sa.Column("entry_number", sa.Integer(), nullable=False),
        sa.Column("entry_hash", sa.String(64), nullable=False),
        sa.Column("entry_of", _one_of("entryof", *_OF), nullable=False),
        sa.Column("entry_person_id", sa.Integer(), nullable=True),
        sa.Column("clause_id", sa.Integer(), nullable=True),
        sa.Column("amendment_id", sa.Integer(), nullable=True),
        sa.Column("delegation_id", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("made_by_id", sa.Integer(), nullable=False),
        sa.Column("answer_due_at", UtcDateTime(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(16), nullable=False),
        _to("contest", "instrument_id", "instrument"),
        _to("contest", "entry_person_id", "person"),
        _to("contest", "clause_id", "clause"),
        _to("contest", "amendment_id", "amendment"),
        _to("contest", "delegation_id", "delegation"),
        _to("contest", "made_by_id", "person"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contest")),
        sa.UniqueConstraint("code", name=op.f("uq_contest_code")),
        sa.UniqueConstraint(
            "instrument_id",
            "entry_number",
            "delegation_id",
            name=op.f("uq_contest_instrument_id_entry_number_delegation_id"),
        ),
        sa.CheckConstraint("reason <> ''", name=op.f("ck_contest_with_a_reason")),
    )
    for column in ("instrument_id", "clause_id", "amendment_id"):
        op.create_index(op.f(f"ix_contest_{column}"), "contest", [column])
    _came_of_it()
    _times()


def _came_of_it() -> None:
    """Make the tables of what came of a contest."""
    op.create_table(
        "contest_answer",
        sa.Column("contest_id", sa.Integer(), nullable=False),
        sa.Column("outcome", _one_of("contestoutcome", *_OUTCOMES), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("given_at", UtcDateTime(), nullable=False),
        sa.Column("given_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        _to("contest_answer", "contest_id", "contest"),
        _to("contest_answer", "given_by_id", "person"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contest_answer")),
        sa.UniqueConstraint("contest_id", name=op.f("uq_contest_answer_contest_id")),
        sa.CheckConstraint("words <> ''", name=op.f("ck_contest_answer_says_something")),
    )
    op.create_table(
        "contest_consequence",
        sa.Column("contest_id", sa.Integer(), nullable=False),
        sa.Column("entry_number", sa.Integer(), nullable=False),
        sa.Column("named_at", UtcDateTime(), nullable=False),
        sa.Column("named_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        _to("contest_consequence", "contest_id", "contest"),
        _to("contest_consequence", "named_by_id", "person"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contest_consequence")),
        sa.UniqueConstraint("contest_id", "entry_number", name=op.f("uq_contest_consequence_contest_id_entry_number")),
    )
    op.create_index(op.f("ix_contest_consequence_contest_id"), "contest_consequence", ["contest_id"])
    op.create_table(
        "contest_withdrawal",
        sa.Column("contest_id", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("withdrawn_at", UtcDateTime(), nullable=False),
        sa.Column("withdrawn_by_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        _to("contest_withdrawal", "contest_id", "contest"),
        _to("contest_withdrawal", "withdrawn_by_id", "person"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contest_withdrawal")),
        sa.UniqueConstraint("contest_id", name=op.f("uq_contest_withdrawal_contest_id")),
    )


def _times() -> None:
    """Make the table of what was said of the times."""
    op.create_table(
        "contest_times",
        sa.Column("instrument_id", sa.Integer(), nullable=False),
        sa.Column("days", sa.Integer(), nullable=False),
        sa.Column("answer_days", sa.Integer(), nullable=False),
        sa.Column("set_at", UtcDateTime(), nullable=False),
        sa.Column("set_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        _to("contest_times", "instrument_id", "instrument"),
        _to("contest_times", "set_by_id", "person"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contest_times")),
        sa.CheckConstraint("days > 0 and answer_days > 0", name=op.f("ck_contest_times_some_days")),
    )
    op.create_index(op.f("ix_contest_times_instrument_id"), "contest_times", ["instrument_id"])


def _one_of(name: str, *values: str) -> sa.Enum:
    return sa.Enum(*values, name=name, native_enum=False, create_constraint=True, length=40)


def _to(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    """Return the constraint of a column that names a row of another table."""
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=op.f(f"fk_{table}_{column}"))
