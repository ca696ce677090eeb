"""Let the participation of a delegation in an instrument end, for a reason, and begin again."""

import sqlalchemy as sa
from alembic import op

from negotiate.models import UtcDateTime
from negotiate.models.guards import Guard

revision = "0051_participations_end"
down_revision = "0050_digests_of_words"
branch_labels = None
depends_on = None

_OF_OFFICE = "EXISTS (SELECT 1 FROM chair_office WHERE chair_office.delegation_id = NEW.delegation_id)"
_GUARD = Guard("office_takes_no_part", "participation", "INSERT", _OF_OFFICE)
_STANDS = sa.text("until IS NULL")


def upgrade() -> None:
    """Add when it ended, by whom and why; every participation that there is stands."""
    dialect = op.get_context().dialect.name
    for statement in _GUARD.removal(dialect):
        op.execute(statement)
    with op.batch_alter_table("participation") as batch:
        batch.add_column(sa.Column("until", UtcDateTime(), nullable=True))
        batch.add_column(sa.Column("ended_by_id", sa.Integer(), nullable=True))
        batch.add_column(sa.Column("reason", sa.Text(), nullable=False, server_default=""))
        batch.create_foreign_key(op.f("fk_participation_ended_by_id"), "person", ["ended_by_id"], ["id"])
        batch.drop_constraint(op.f("uq_participation_instrument_id_delegation_id"), type_="unique")
        batch.create_check_constraint(
            op.f("ck_participation_ended_with_a_reason"), sa.text("(until is null) = (reason = '')")
        )
    columns = ["instrument_id", "delegation_id"]
    op.create_index(
        "uq_participation_standing",
        "participation",
        columns,
        unique=True,
        sqlite_where=_STANDS,
        postgresql_where=_STANDS,
    )
    for statement in _GUARD.statements(dialect):
        op.execute(statement)
