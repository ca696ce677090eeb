"""Keep the desk's drafts with their history, who is at which desk, and wordings offered to proposers."""

import sqlalchemy as sa
from alembic import op

from negotiate.models import UtcDateTime

revision = "0004_desk"
down_revision = "0003_publishing"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make every table, in the order in which they lean on each other."""
    _create_desk_draft()
    _create_desk_presence()
    _create_offer()
    _create_desk_step()
    _create_reply()


def _create_desk_draft() -> None:
    op.create_table(
        "desk_draft",
        sa.Column("clause_id", sa.Integer(), nullable=False),
        sa.Column("round_id", sa.Integer(), nullable=False),
        sa.Column("base_version_id", sa.Integer(), nullable=False),
        sa.Column("edition", sa.Integer(), nullable=False),
        sa.Column("choices", sa.JSON(), nullable=False),
        sa.Column("captions", sa.JSON(), nullable=False),
        sa.Column("contested", sa.JSON(), nullable=False),
        sa.Column("saved_at", UtcDateTime(), nullable=False),
        sa.Column("saved_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["base_version_id"], ["version.id"], name=op.f("fk_desk_draft_base_version_id")),
        sa.ForeignKeyConstraint(["clause_id"], ["clause.id"], name=op.f("fk_desk_draft_clause_id")),
        sa.ForeignKeyConstraint(["round_id"], ["round.id"], name=op.f("fk_desk_draft_round_id")),
        sa.ForeignKeyConstraint(["saved_by_id"], ["person.id"], name=op.f("fk_desk_draft_saved_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_desk_draft")),
        sa.UniqueConstraint(
            "clause_id", "round_id", "base_version_id", name=op.f("uq_desk_draft_clause_id_round_id_base_version_id")
        ),
    )
    op.create_index(op.f("ix_desk_draft_round_id"), "desk_draft", ["round_id"], unique=False)


def _create_desk_presence() -> None:
    op.create_table(
        "desk_presence",
        sa.Column("clause_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("seen_at", UtcDateTime(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["clause_id"], ["clause.id"], name=op.f("fk_desk_presence_clause_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_desk_presence_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_desk_presence")),
        sa.UniqueConstraint("clause_id", "person_id", name=op.f("uq_desk_presence_clause_id_person_id")),
    )


def _create_offer() -> None:
    op.create_table(
        "offer",
        sa.Column("amendment_id", sa.Integer(), nullable=False),
        sa.Column("base_version_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.String(length=12), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.Column("offered", sa.Text(), nullable=False),
        sa.Column("after", sa.Text(), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("made_by_id", sa.Integer(), nullable=True),
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["amendment_id"], ["amendment.id"], name=op.f("fk_offer_amendment_id")),
        sa.ForeignKeyConstraint(["base_version_id"], ["version.id"], name=op.f("fk_offer_base_version_id")),
        sa.ForeignKeyConstraint(["made_by_id"], ["person.id"], name=op.f("fk_offer_made_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_offer")),
        sa.UniqueConstraint("code", name=op.f("uq_offer_code")),
    )
    op.create_index(op.f("ix_offer_amendment_id"), "offer", ["amendment_id"], unique=False)
    op.create_index(op.f("ix_offer_base_version_id"), "offer", ["base_version_id"], unique=False)


def _create_desk_step() -> None:
    op.create_table(
        "desk_step",
        sa.Column("draft_id", sa.Integer(), nullable=False),
        sa.Column("edition", sa.Integer(), nullable=False),
        sa.Column(
            "deed",
            sa.Enum("choice", "undo", "redo", name="deed", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column("changes", sa.JSON(), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("made_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["draft_id"], ["desk_draft.id"], name=op.f("fk_desk_step_draft_id")),
        sa.ForeignKeyConstraint(["made_by_id"], ["person.id"], name=op.f("fk_desk_step_made_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_desk_step")),
        sa.UniqueConstraint("draft_id", "edition", name=op.f("uq_desk_step_draft_id_edition")),
    )


def _create_reply() -> None:
    op.create_table(
        "reply",
        sa.Column("offer_id", sa.Integer(), nullable=False),
        sa.Column(
            "consent",
            sa.Enum("agrees", "does not agree", name="consent", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("given_at", UtcDateTime(), nullable=False),
        sa.Column("given_by_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["given_by_id"], ["person.id"], name=op.f("fk_reply_given_by_id")),
        sa.ForeignKeyConstraint(["offer_id"], ["offer.id"], name=op.f("fk_reply_offer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reply")),
        sa.UniqueConstraint("offer_id", name=op.f("uq_reply_offer_id")),
    )
