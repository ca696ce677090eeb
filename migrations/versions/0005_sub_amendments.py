"""Let an amendment amend another: what it stands on, how it follows, how it is taken in or taken over."""

import sqlalchemy as sa
from alembic import op

from negotiate.models import UtcDateTime

revision = "0005_sub_amendments"
down_revision = "0004_desk"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add what every revision needs, then make every table."""
    op.add_column("revision", sa.Column("credits", sa.JSON(), nullable=False, server_default="[]"))
    op.create_index(op.f("ix_amendment_amends_id"), "amendment", ["amends_id"])
    _create_footing()
    _create_following()
    _create_incorporation()
    _create_takeover()


def _create_footing() -> None:
    op.create_table(
        "footing",
        sa.Column("revision_id", sa.Integer(), nullable=False),
        sa.Column("on_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["revision_id"], ["revision.id"], name=op.f("fk_footing_revision_id")),
        sa.ForeignKeyConstraint(["on_id"], ["revision.id"], name=op.f("fk_footing_on_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_footing")),
        sa.UniqueConstraint("revision_id", name=op.f("uq_footing_revision_id")),
    )


def _create_following() -> None:
    words = ("clean", "already contained", "clash", "target gone")
    result = sa.Enum(*words, name="carriageresult", native_enum=False, create_constraint=True, length=40)
    op.create_table(
        "following",
        sa.Column("revision_id", sa.Integer(), nullable=False),
        sa.Column("onto_id", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("result", result, nullable=False),
        sa.Column("edits", sa.JSON(), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["revision_id"], ["revision.id"], name=op.f("fk_following_revision_id")),
        sa.ForeignKeyConstraint(["onto_id"], ["revision.id"], name=op.f("fk_following_onto_id")),
        sa.ForeignKeyConstraint(["version_id"], ["version.id"], name=op.f("fk_following_version_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_following")),
        sa.UniqueConstraint("revision_id", "onto_id", name=op.f("uq_following_revision_id_onto_id")),
    )
    op.create_index(op.f("ix_following_revision_id"), "following", ["revision_id"])


def _create_incorporation() -> None:
    op.create_table(
        "incorporation",
        sa.Column("revision_id", sa.Integer(), nullable=False),
        sa.Column("amendment_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["revision_id"], ["revision.id"], name=op.f("fk_incorporation_revision_id")),
        sa.ForeignKeyConstraint(["amendment_id"], ["amendment.id"], name=op.f("fk_incorporation_amendment_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_incorporation")),
        sa.UniqueConstraint("revision_id", name=op.f("uq_incorporation_revision_id")),
        sa.UniqueConstraint("amendment_id", name=op.f("uq_incorporation_amendment_id")),
    )


def _create_takeover() -> None:
    op.create_table(
        "takeover",
        sa.Column("amendment_id", sa.Integer(), nullable=False),
        sa.Column("taken_at", UtcDateTime(), nullable=False),
        sa.Column("taken_by_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["amendment_id"], ["amendment.id"], name=op.f("fk_takeover_amendment_id")),
        sa.ForeignKeyConstraint(["taken_by_id"], ["person.id"], name=op.f("fk_takeover_taken_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_takeover")),
        sa.UniqueConstraint("amendment_id", name=op.f("uq_takeover_amendment_id")),
    )
