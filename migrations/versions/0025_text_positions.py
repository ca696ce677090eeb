"""Let a delegation take positions on words of the text, and take them back."""

import sqlalchemy as sa
from alembic import op

from negotiate.models import UtcDateTime
from negotiate.models.guards import Guard

revision = "0025_text_positions"
down_revision = "0024_scenarios"
branch_labels = None
depends_on = None

_STANCES = ("support", "can accept", "reserve", "oppose")
_REACHES = ("own delegation", "group", "secretariat", "all participants", "everyone")
_GUARDS = (
    Guard("text_position_stays", "text_position", "UPDATE", "TRUE"),
    Guard("text_position_is_kept", "text_position", "DELETE", "TRUE"),
)


def _words(*values: str, name: str) -> sa.Enum:
    return sa.Enum(*values, name=name, native_enum=False, create_constraint=True, length=40)


def _to(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    """Return the constraint of a column that names a row of another table."""
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=op.f(f"fk_{table}_{column}"))


def upgrade() -> None:
    """Make the tables, and put up what guards them."""
    op.create_table(
        "text_position",
        sa.Column("instrument_id", sa.Integer(), nullable=False),
        sa.Column("clause_id", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("paragraph", sa.String(length=40), nullable=False),
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
            "(reach = 'group') = (group_id is not null)", name=op.f("ck_text_position_group_where_it_reaches_one")
        ),
        sa.CheckConstraint("reach <> 'secretariat'", name=op.f("ck_text_position_not_to_the_secretariat_alone")),
        *(_to("text_position", f"{name}_id", name) for name in ("instrument", "clause", "version", "delegation")),
        *(_to("text_position", name, "group") for name in ("behalf_id", "group_id")),
        _to("text_position", "taken_by_id", "person"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_text_position")),
        sa.UniqueConstraint("code", name=op.f("uq_text_position_code")),
    )
    for name in ("instrument_id", "clause_id"):
        op.create_index(op.f(f"ix_text_position_{name}"), "text_position", [name])
    op.create_table(
        "text_position_withdrawal",
        sa.Column("position_id", sa.Integer(), nullable=False),
        sa.Column("withdrawn_at", UtcDateTime(), nullable=False),
        sa.Column("withdrawn_by_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        _to("text_position_withdrawal", "position_id", "text_position"),
        _to("text_position_withdrawal", "withdrawn_by_id", "person"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_text_position_withdrawal")),
        sa.UniqueConstraint("position_id", name=op.f("uq_text_position_withdrawal_position_id")),
    )
    for guard in _GUARDS:
        for statement in guard.statements(op.get_bind().dialect.name):
            op.execute(statement)
