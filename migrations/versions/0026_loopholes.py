"""Keep loopholes, whom they are open to, which words answered them, and the amendments that were made of them."""

import sqlalchemy as sa
from alembic import op

from negotiate.models import UtcDateTime

revision = "0026_loopholes"
down_revision = "0025_text_positions"
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
        "loophole",
        sa.Column("instrument_id", sa.Integer(), nullable=False),
        sa.Column("delegation_id", sa.Integer(), nullable=True),
        sa.Column("clause_id", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("paragraph", sa.String(length=40), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("title", sa.String(length=120), nullable=False),
        sa.Column("explanation", sa.Text(), nullable=False),
        sa.Column("question_id", sa.Integer(), nullable=True),
        sa.Column("thread_id", sa.Integer(), nullable=True),
        sa.Column("found_at", UtcDateTime(), nullable=False),
        sa.Column("found_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.CheckConstraint("title <> '' and explanation <> ''", name=op.f("ck_loophole_says_what_it_lets_through")),
        sa.CheckConstraint("question_id is null or thread_id is null", name=op.f("ck_loophole_from_one_place")),
        *_keyed(
            "loophole",
            *(("instrument_id", "instrument"), ("delegation_id", "delegation"), ("clause_id", "clause")),
            *(("version_id", "version"), ("question_id", "scenario_question"), ("thread_id", "thread")),
            ("found_by_id", "person"),
        ),
        sa.UniqueConstraint("code", name=op.f("uq_loophole_code")),
    )
    op.create_table(
        "loophole_widening",
        sa.Column("loophole_id", sa.Integer(), nullable=False),
        sa.Column("circle", _words(*CIRCLES, name="circle"), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=True),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("made_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(circle = 'a group') = (group_id is not null)", name=op.f("ck_loophole_widening_to_a_group_that_is_named")
        ),
        *_keyed("loophole_widening", ("loophole_id", "loophole"), ("group_id", "group"), ("made_by_id", "person")),
        sa.UniqueConstraint("loophole_id", "circle", name=op.f("uq_loophole_widening_loophole_id_circle")),
    )
    op.create_table(
        "loophole_turn",
        sa.Column("loophole_id", sa.Integer(), nullable=False),
        sa.Column("step", _words("closed", "reopened", name="loopholestep"), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("made_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "step = 'closed' or (words = '' and reason <> '')", name=op.f("ck_loophole_turn_reopened_for_a_reason")
        ),
        *_keyed("loophole_turn", ("loophole_id", "loophole"), ("version_id", "version"), ("made_by_id", "person")),
    )
    op.create_table(
        "remedy",
        sa.Column("amendment_id", sa.Integer(), nullable=False),
        sa.Column("loophole_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        *_keyed("remedy", ("amendment_id", "amendment"), ("loophole_id", "loophole")),
        sa.UniqueConstraint("amendment_id", name=op.f("uq_remedy_amendment_id")),
    )
    for table, column in (
        *(("loophole", one) for one in ("instrument_id", "delegation_id", "clause_id", "question_id", "thread_id")),
        *((table, "loophole_id") for table in ("loophole_widening", "loophole_turn", "remedy")),
    ):
        op.create_index(op.f(f"ix_{table}_{column}"), table, [column], unique=False)
