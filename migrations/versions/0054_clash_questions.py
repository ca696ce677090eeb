"""Let the readings of a clash be put to the delegations, which take positions on them."""

import sqlalchemy as sa
from alembic import op

from negotiate.models import UtcDateTime
from negotiate.models.guards import Guard

revision = "0054_clash_questions"
down_revision = "0053_files_read_as_long_work"
branch_labels = None
depends_on = None

_STANCES = ("support", "can accept", "reserve", "oppose")
_REACHES = ("own delegation", "group", "secretariat", "all participants", "everyone")
_KEPT = ("clash_question", "clash_reading", "reading_source", "reading_position")
_GUARDS = tuple(
    Guard(f"{table}_{name}", table, write, "TRUE")
    for table in _KEPT
    for name, write in (("stays", "UPDATE"), ("is_kept", "DELETE"))
)


def _words(*values: str, name: str) -> sa.Enum:
    return sa.Enum(*values, name=name, native_enum=False, create_constraint=True, length=40)


def _to(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    """Return the constraint of a column that names a row of another table."""
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=op.f(f"fk_{table}_{column}"))


def upgrade() -> None:
    """Make the tables, and put up what guards them."""
    _make_questions()
    _make_readings()
    _make_positions()
    _make_withdrawals()
    for guard in _GUARDS:
        for statement in guard.statements(op.get_bind().dialect.name):
            op.execute(statement)


def _make_questions() -> None:
    table = "clash_question"
    op.create_table(
        table,
        sa.Column("instrument_id", sa.Integer(), nullable=False),
        sa.Column("clause_id", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.String(length=16), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("until", UtcDateTime(), nullable=True),
        sa.Column("asked_at", UtcDateTime(), nullable=False),
        sa.Column("asked_by_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=16), nullable=False),
        *(_to(table, f"{name}_id", name) for name in ("instrument", "clause", "version")),
        _to(table, "asked_by_id", "person"),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
        sa.UniqueConstraint("code", name=op.f(f"uq_{table}_code")),
        sa.UniqueConstraint("version_id", "place", name=op.f(f"uq_{table}_version_id_place")),
    )
    for name in ("instrument_id", "clause_id"):
        op.create_index(op.f(f"ix_{table}_{name}"), table, [name])


def _make_readings() -> None:
    table = "clash_reading"
    op.create_table(
        table,
        sa.Column("question_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=16), nullable=False),
        _to(table, "question_id", "clash_question"),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
        sa.UniqueConstraint("code", name=op.f(f"uq_{table}_code")),
        sa.UniqueConstraint("question_id", "number", name=op.f(f"uq_{table}_question_id_number")),
    )
    table = "reading_source"
    op.create_table(
        table,
        sa.Column("reading_id", sa.Integer(), nullable=False),
        sa.Column("revision_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        _to(table, "reading_id", "clash_reading"),
        _to(table, "revision_id", "revision"),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
        sa.UniqueConstraint("reading_id", "revision_id", name=op.f(f"uq_{table}_reading_id_revision_id")),
    )


def _make_positions() -> None:
    table = "reading_position"
    op.create_table(
        table,
        sa.Column("reading_id", sa.Integer(), nullable=False),
        sa.Column("instrument_id", sa.Integer(), nullable=False),
        sa.Column("delegation_id", sa.Integer(), nullable=False),
        sa.Column("behalf_id", sa.Integer(), nullable=True),
        sa.Column("stance", _words(*_STANCES, name="stance"), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("reach", _words(*_REACHES, name="threadreach"), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=True),
        sa.Column("taken_at", UtcDateTime(), nullable=False),
        sa.Column("taken_by_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.CheckConstraint(
            "(reach = 'group') = (group_id is not null)", name=op.f(f"ck_{table}_group_where_it_reaches_one")
        ),
        sa.CheckConstraint(
            "reach not in ('secretariat', 'everyone')", name=op.f(f"ck_{table}_to_those_who_read_amendments")
        ),
        _to(table, "reading_id", "clash_reading"),
        *(_to(table, f"{name}_id", name) for name in ("instrument", "delegation")),
        *(_to(table, name, "group") for name in ("behalf_id", "group_id")),
        _to(table, "taken_by_id", "person"),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
        sa.UniqueConstraint("code", name=op.f(f"uq_{table}_code")),
    )
    for name in ("reading_id", "instrument_id"):
        op.create_index(op.f(f"ix_{table}_{name}"), table, [name])


def _make_withdrawals() -> None:
    table = "reading_position_withdrawal"
    op.create_table(
        table,
        sa.Column("position_id", sa.Integer(), nullable=False),
        sa.Column("withdrawn_at", UtcDateTime(), nullable=False),
        sa.Column("withdrawn_by_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        _to(table, "position_id", "reading_position"),
        _to(table, "withdrawn_by_id", "person"),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
        sa.UniqueConstraint("position_id", name=op.f(f"uq_{table}_position_id")),
    )
