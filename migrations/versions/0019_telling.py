"""Tell people by mail and by feed what changed in what they watch."""

import sqlalchemy as sa
from alembic import op

from negotiate.models import UtcDateTime

revision = "0019_telling"
down_revision = "0018_comments"
branch_labels = None
depends_on = None

_WORKING = sa.text("ended_at IS NULL")
_UNANSWERED = sa.text("came_at IS NULL")


def upgrade() -> None:
    """Make the tables; an address that works is a calendar's, and a letter without a way out has none."""
    op.create_table(
        "telling_wish",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column(
            "wish",
            sa.Enum("yes", "no", name="wish", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_telling_wish_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_telling_wish")),
    )
    op.create_index("ix_telling_wish_person_id", "telling_wish", ["person_id"])
    op.create_table(
        "telling",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("instrument_id", sa.Integer(), nullable=False),
        sa.Column("written_at", UtcDateTime(), nullable=False),
        sa.Column("came_at", UtcDateTime(), nullable=True),
        sa.Column("secret_hash", sa.String(64), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_telling_person_id")),
        sa.ForeignKeyConstraint(["instrument_id"], ["instrument.id"], name=op.f("fk_telling_instrument_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_telling")),
        sa.UniqueConstraint("secret_hash", name=op.f("uq_telling_secret_hash")),
    )
    op.create_index(
        "uq_telling_unanswered",
        "telling",
        ["person_id", "instrument_id"],
        unique=True,
        sqlite_where=_UNANSWERED,
        postgresql_where=_UNANSWERED,
    )
    with op.batch_alter_table("outbox") as batch:
        batch.add_column(sa.Column("way_out", sa.String(200), nullable=False, server_default=""))
    with op.batch_alter_table("feed") as batch:
        batch.drop_index("uq_feed_working")
        batch.add_column(sa.Column("kind", sa.String(40), nullable=False, server_default="calendar"))
        batch.create_check_constraint("feedkind", "kind IN ('calendar', 'news')")
    op.create_index(
        "uq_feed_working", "feed", ["person_id", "kind"], unique=True, sqlite_where=_WORKING, postgresql_where=_WORKING
    )
