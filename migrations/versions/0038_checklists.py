"""Let people answer checklists on clauses, and a house keep checklists of its own."""

import sqlalchemy as sa
from alembic import op

from negotiate.models import UtcDateTime

revision = "0038_checklists"
down_revision = "0037_variants"
branch_labels = None
depends_on = None

CIRCLES = ("its author alone", "a group", "everybody in the negotiation")
SAYS = ("they say it", "they say part of it", "they do not say it", "not asked of this clause")


def upgrade() -> None:
    """Make the tables of the house's checklists, and of what is answered."""
    _of_the_house()
    _filled()
    _widenings()
    _answers()


def _of_the_house() -> None:
    op.create_table(
        "kept_checklist",
        sa.Column("title", sa.String(length=120), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("added_at", UtcDateTime(), nullable=False),
        sa.Column("added_by_id", sa.Integer(), nullable=True),
        sa.Column("retired_at", UtcDateTime(), nullable=True),
        sa.Column("retired_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.CheckConstraint("title <> ''", name=op.f("ck_kept_checklist_has_a_title")),
        *_keys("kept_checklist", added_by_id="person", retired_by_id="person"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kept_checklist")),
        sa.UniqueConstraint("code", name=op.f("uq_kept_checklist_code")),
    )
    op.create_table(
        "kept_question",
        sa.Column("checklist_id", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=60), nullable=False),
        sa.Column("asks", sa.Text(), nullable=False),
        sa.Column("look_for", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.CheckConstraint("title <> '' and asks <> ''", name=op.f("ck_kept_question_asks_something")),
        *_keys("kept_question", checklist_id="kept_checklist"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kept_question")),
        sa.UniqueConstraint("code", name=op.f("uq_kept_question_code")),
    )
    op.create_index(op.f("ix_kept_question_checklist_id"), "kept_question", ["checklist_id"], unique=False)


def _filled() -> None:
    others = {"instrument_id": "instrument", "clause_id": "clause", "version_id": "version"}
    op.create_table(
        "filled_checklist",
        *(sa.Column(name, sa.Integer(), nullable=False) for name in others),
        sa.Column("checklist", sa.String(length=40), nullable=False),
        sa.Column("delegation_id", sa.Integer(), nullable=True),
        sa.Column("begun_at", UtcDateTime(), nullable=False),
        sa.Column("begun_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=16), nullable=False),
        *_keys("filled_checklist", **others, delegation_id="delegation", begun_by_id="person"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_filled_checklist")),
        sa.UniqueConstraint("code", name=op.f("uq_filled_checklist_code")),
    )
    for name in ("instrument_id", "clause_id", "delegation_id"):
        op.create_index(op.f(f"ix_filled_checklist_{name}"), "filled_checklist", [name], unique=False)
    _once("of_delegation", ["clause_id", "checklist", "delegation_id"], "delegation_id IS NOT NULL")
    _once("of_secretariat", ["clause_id", "checklist"], "delegation_id IS NULL")


def _once(name: str, columns: list[str], where: str) -> None:
    op.create_index(
        f"uq_filled_checklist_{name}",
        "filled_checklist",
        columns,
        unique=True,
        sqlite_where=sa.text(where),
        postgresql_where=sa.text(where),
    )


def _widenings() -> None:
    op.create_table(
        "checklist_widening",
        sa.Column("filled_checklist_id", sa.Integer(), nullable=False),
        sa.Column(
            "circle",
            sa.Enum(*CIRCLES, name="circle", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column("group_id", sa.Integer(), nullable=True),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("made_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(circle = 'a group') = (group_id is not null)", name=op.f("ck_checklist_widening_to_a_group_that_is_named")
        ),
        *_keys("checklist_widening", filled_checklist_id="filled_checklist", group_id="group", made_by_id="person"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_checklist_widening")),
        sa.UniqueConstraint(
            "filled_checklist_id", "circle", name=op.f("uq_checklist_widening_filled_checklist_id_circle")
        ),
    )
    name = op.f("ix_checklist_widening_filled_checklist_id")
    op.create_index(name, "checklist_widening", ["filled_checklist_id"], unique=False)


def _answers() -> None:
    op.create_table(
        "checklist_answer",
        sa.Column("filled_checklist_id", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("question", sa.String(length=40), nullable=False),
        sa.Column("asked", sa.Text(), nullable=False),
        sa.Column(
            "says",
            sa.Enum(*SAYS, name="wordssay", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("said_at", UtcDateTime(), nullable=False),
        sa.Column("said_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.CheckConstraint("reason <> ''", name=op.f("ck_checklist_answer_with_a_reason")),
        *_keys("checklist_answer", filled_checklist_id="filled_checklist", version_id="version", said_by_id="person"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_checklist_answer")),
    )
    name = op.f("ix_checklist_answer_filled_checklist_id")
    op.create_index(name, "checklist_answer", ["filled_checklist_id"], unique=False)


def _keys(table: str, **others: str) -> list[sa.ForeignKeyConstraint]:
    return [
        sa.ForeignKeyConstraint([name], [f"{other}.id"], name=op.f(f"fk_{table}_{name}"))
        for name, other in others.items()
    ]
