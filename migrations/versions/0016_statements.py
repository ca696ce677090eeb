"""Let a delegation make statements for the record, and withdraw them."""

import sqlalchemy as sa
from alembic import op

from negotiate.models import UtcDateTime
from negotiate.models.guards import Guard

revision = "0016_statements"
down_revision = "0015_silence"
branch_labels = None
depends_on = None

_KINDS = ("reservation", "interpretative declaration", "explanation of position", "dissociation from a paragraph")
_GUARDS = (
    Guard("statement_stays", "statement", "UPDATE", "TRUE"),
    Guard("statement_is_kept", "statement", "DELETE", "TRUE"),
)


def upgrade() -> None:
    """Make the tables, and put up what guards them."""
    op.create_table(
        "statement",
        sa.Column("clause_id", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("delegation_id", sa.Integer(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=True),
        sa.Column(
            "kind",
            sa.Enum(*_KINDS, name="statementkind", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column("paragraph", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("made_by_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=16), nullable=False),
        *(_to("statement", f"{name}_id", name) for name in ("clause", "version", "delegation", "group")),
        _to("statement", "made_by_id", "person"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_statement")),
        sa.UniqueConstraint("code", name=op.f("uq_statement_code")),
        sa.CheckConstraint("body <> ''", name=op.f("ck_statement_says_something")),
        sa.CheckConstraint(
            "kind <> 'dissociation from a paragraph' or paragraph <> ''", name=op.f("ck_statement_names_the_paragraph")
        ),
    )
    for name in ("clause_id", "version_id"):
        op.create_index(op.f(f"ix_statement_{name}"), "statement", [name])
    op.create_table(
        "statement_withdrawal",
        sa.Column("statement_id", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("withdrawn_at", UtcDateTime(), nullable=False),
        sa.Column("withdrawn_by_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        _to("statement_withdrawal", "statement_id", "statement"),
        _to("statement_withdrawal", "withdrawn_by_id", "person"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_statement_withdrawal")),
        sa.UniqueConstraint("statement_id", name=op.f("uq_statement_withdrawal_statement_id")),
    )
    for guard in _GUARDS:
        for statement in guard.statements(op.get_bind().dialect.name):
            op.execute(statement)


def _to(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    """Return the constraint of a column that names a row of another table."""
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=op.f(f"fk_{table}_{column}"))
