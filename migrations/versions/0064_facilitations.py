"""Let facilitators hold an office from a day to a day, and meetings be led by it."""

import sqlalchemy as sa
from alembic import op

from negotiate.models import UtcDateTime

revision = "0064_facilitations"
down_revision = "0063_printings"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables, and let a plan name the office that leads."""
    op.create_table(
        "facilitation",
        sa.Column("instrument_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("since", UtcDateTime(), nullable=False),
        sa.Column("ends_at", UtcDateTime(), nullable=False),
        sa.Column("named_at", UtcDateTime(), nullable=False),
        sa.Column("named_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.CheckConstraint("ends_at > since", name=op.f("ck_facilitation_ends_after_it_begins")),
        _to("facilitation", "instrument_id", "instrument"),
        _to("facilitation", "person_id", "person"),
        _to("facilitation", "named_by_id", "person"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_facilitation")),
        sa.UniqueConstraint("code", name=op.f("uq_facilitation_code")),
    )
    for column in ("instrument_id", "person_id"):
        op.create_index(op.f(f"ix_facilitation_{column}"), "facilitation", [column])
    op.create_table(
        "facilitated_clause",
        sa.Column("facilitation_id", sa.Integer(), nullable=False),
        sa.Column("clause_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        _to("facilitated_clause", "facilitation_id", "facilitation"),
        _to("facilitated_clause", "clause_id", "clause"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_facilitated_clause")),
        sa.UniqueConstraint(
            "facilitation_id", "clause_id", name=op.f("uq_facilitated_clause_facilitation_id_clause_id")
        ),
    )
    op.create_table(
        "facilitation_end",
        sa.Column("facilitation_id", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("ended_at", UtcDateTime(), nullable=False),
        sa.Column("ended_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.CheckConstraint("reason <> ''", name=op.f("ck_facilitation_end_with_a_reason")),
        _to("facilitation_end", "facilitation_id", "facilitation"),
        _to("facilitation_end", "ended_by_id", "person"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_facilitation_end")),
        sa.UniqueConstraint("facilitation_id", name=op.f("uq_facilitation_end_facilitation_id")),
    )
    with op.batch_alter_table("meeting_plan") as batch:
        batch.add_column(sa.Column("office_id", sa.Integer(), nullable=True))
        batch.create_foreign_key(op.f("fk_meeting_plan_office_id"), "facilitation", ["office_id"], ["id"])


def downgrade() -> None:
    """Drop the tables; who led a meeting stays as words."""
    with op.batch_alter_table("meeting_plan") as batch:
        batch.drop_constraint(op.f("fk_meeting_plan_office_id"), type_="foreignkey")
        batch.drop_column("office_id")
    for table in ("facilitation_end", "facilitated_clause", "facilitation"):
        op.drop_table(table)


def _to(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    """Return the constraint of a column that names a row of another table."""
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=op.f(f"fk_{table}_{column}"))
