"""Let a delegation take positions on a published text as a whole, and take them back."""

import sqlalchemy as sa
from alembic import op

from negotiate.models import UtcDateTime
from negotiate.models.guards import Guard

revision = "0048_publication_positions"
down_revision = "0047_kept_answers"
branch_labels = None
depends_on = None

_STANCES = ("support", "can accept", "reserve", "oppose")
_REACHES = ("own delegation", "group", "secretariat", "all participants", "everyone")
_GUARDS = (
    Guard("publication_position_stays", "publication_position", "UPDATE", "TRUE"),
    Guard("publication_position_is_kept", "publication_position", "DELETE", "TRUE"),
)


def _words(*values: str, name: str) -> sa.Enum:
    return sa.Enum(*values, name=name, native_enum=False, create_constraint=True, length=40)


def _to(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    """Return the constraint of a column that names a row of another table."""
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=op.f(f"fk_{table}_{column}"))


def upgrade() -> None:
    """Make the tables, and put up what guards them."""
    table = "publication_position"
    op.create_table(
        table,
        sa.Column("publication_id", sa.Integer(), nullable=False),
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
        sa.CheckConstraint("reach <> 'secretariat'", name=op.f(f"ck_{table}_not_to_the_secretariat_alone")),
        *(_to(table, f"{name}_id", name) for name in ("publication", "instrument", "delegation")),
        *(_to(table, name, "group") for name in ("behalf_id", "group_id")),
        _to(table, "taken_by_id", "person"),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
        sa.UniqueConstraint("code", name=op.f(f"uq_{table}_code")),
    )
    for name in ("publication_id", "instrument_id"):
        op.create_index(op.f(f"ix_{table}_{name}"), table, [name])
    _make_withdrawals()
    for guard in _GUARDS:
        for statement in guard.statements(op.get_bind().dialect.name):
            op.execute(statement)


def _make_withdrawals() -> None:
    table = "publication_position_withdrawal"
    op.create_table(
        table,
        sa.Column("position_id", sa.Integer(), nullable=False),
        sa.Column("withdrawn_at", UtcDateTime(), nullable=False),
        sa.Column("withdrawn_by_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        _to(table, "position_id", "publication_position"),
        _to(table, "withdrawn_by_id", "person"),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
        sa.UniqueConstraint("position_id", name=op.f(f"uq_{table}_position_id")),
    )
