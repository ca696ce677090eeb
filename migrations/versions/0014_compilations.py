"""Let a chair issue the text with everything on the table in its place, with names or without."""

import sqlalchemy as sa
from alembic import op

from negotiate.models import UtcDateTime
from negotiate.models.guards import Guard

revision = "0014_compilations"
down_revision = "0013_zones"
branch_labels = None
depends_on = None

_GUARDS = (
    Guard("compilation_stays", "compilation", "UPDATE", "TRUE"),
    Guard("compilation_is_kept", "compilation", "DELETE", "TRUE"),
)


def upgrade() -> None:
    """Make the table, and put its guards up."""
    op.create_table(
        "compilation",
        sa.Column("instrument_id", sa.Integer(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("round_id", sa.Integer(), nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column(
            "naming",
            sa.Enum("named", "masked", name="naming", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column("issued_at", UtcDateTime(), nullable=False),
        sa.Column("issued_by_id", sa.Integer(), nullable=True),
        sa.Column("clauses", sa.JSON(), nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(16), nullable=False),
        sa.ForeignKeyConstraint(["instrument_id"], ["instrument.id"], name=op.f("fk_compilation_instrument_id")),
        sa.ForeignKeyConstraint(["round_id"], ["round.id"], name=op.f("fk_compilation_round_id")),
        sa.ForeignKeyConstraint(["issued_by_id"], ["person.id"], name=op.f("fk_compilation_issued_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_compilation")),
        sa.UniqueConstraint("code", name=op.f("uq_compilation_code")),
        sa.UniqueConstraint("instrument_id", "ordinal", name=op.f("uq_compilation_instrument_id_ordinal")),
    )
    op.create_index("ix_compilation_instrument_id", "compilation", ["instrument_id"])
    connection = op.get_bind()
    for guard in _GUARDS:
        for statement in guard.statements(connection.dialect.name):
            connection.exec_driver_sql(statement)
