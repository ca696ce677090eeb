"""Let people say which clause gives what a norm needs, and by what a norm would be observed."""

import sqlalchemy as sa
from alembic import op

from negotiate.models import UtcDateTime

revision = "0039_coverage"
down_revision = "0038_checklists"
branch_labels = None
depends_on = None

NEEDS = (
    *("definition", "verification", "confidence-building", "response", "review", "sunset", "capacity-building"),
    *("safeguard", "dispute path", "benchmark", "requires"),
)
OTHERS = {
    "instrument_id": "instrument",
    "clause_id": "clause",
    "version_id": "version",
    "delegation_id": "delegation",
    "said_by_id": "person",
    "taken_back_by_id": "person",
}


def upgrade() -> None:
    """Make both tables."""
    op.create_table(
        "norm_link",
        sa.Column(
            "need",
            sa.Enum(*NEEDS, name="normneed", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column("given_by_id", sa.Integer(), nullable=True),
        sa.Column("given_version_id", sa.Integer(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        *_said("norm_link", given_by_id="clause", given_version_id="version"),
        sa.CheckConstraint(
            "(given_by_id is null) = (given_version_id is null)",
            name=op.f("ck_norm_link_given_by_words_that_were_read"),
        ),
        sa.CheckConstraint("given_by_id is not null or reason <> ''", name=op.f("ck_norm_link_none_with_a_reason")),
        sa.CheckConstraint(
            "given_by_id is not null or need <> 'requires'", name=op.f("ck_norm_link_requires_a_clause")
        ),
    )
    op.create_table(
        "benchmark",
        sa.Column("observed", sa.Text(), nullable=False),
        sa.Column("observer", sa.String(length=200), nullable=False),
        sa.Column("how_often", sa.Text(), nullable=False),
        *_said("benchmark"),
        sa.CheckConstraint(
            "observed <> '' and observer <> '' and how_often <> ''", name=op.f("ck_benchmark_says_all_three")
        ),
    )
    for table, columns in (("norm_link", ("given_by_id",)), ("benchmark", ())):
        for column in ("instrument_id", "clause_id", *columns):
            op.create_index(op.f(f"ix_{table}_{column}"), table, [column], unique=False)


def _said(table: str, **others: str) -> list[sa.Column[object] | sa.Constraint]:
    """Return the columns that say of which clause somebody said something, when, and when it was taken back."""
    return [
        *(sa.Column(name, sa.Integer(), nullable=name not in list(OTHERS)[:3]) for name in OTHERS),
        sa.Column("said_at", UtcDateTime(), nullable=False),
        sa.Column("taken_back_at", UtcDateTime(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=16), nullable=False),
        *(
            sa.ForeignKeyConstraint([name], [f"{other}.id"], name=op.f(f"fk_{table}_{name}"))
            for name, other in (OTHERS | others).items()
        ),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
        sa.UniqueConstraint("code", name=op.f(f"uq_{table}_code")),
    ]
