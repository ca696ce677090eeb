"""Keep what is done about dates: what was read again or set aside, what ends and applies, reminders, feeds."""

import sqlalchemy as sa
from alembic import op

from negotiate.models import UtcDateTime

revision = "0002_dates"
down_revision = "0001_foundation"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables that dates need beside rules and events, and let an event say more."""
    _let_events_say_more()
    _create_retraction()
    _create_confirmation()
    _create_coverage()
    _create_dismissal()
    _create_application()
    _create_reopening()
    _create_feed()
    _create_reminder_wish()
    _create_outbox()


def _let_events_say_more() -> None:
    op.add_column("event", sa.Column("note", sa.Text(), nullable=False, server_default=""))
    op.create_table(
        "enactment",
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("publication_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_enactment_event_id")),
        sa.ForeignKeyConstraint(["publication_id"], ["publication.id"], name=op.f("fk_enactment_publication_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_enactment")),
        sa.UniqueConstraint("event_id", name=op.f("uq_enactment_event_id")),
    )


def _create_retraction() -> None:
    op.create_table(
        "retraction",
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("retracted_at", UtcDateTime(), nullable=False),
        sa.Column("retracted_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.CheckConstraint("reason <> ''", name=op.f("ck_retraction_with_a_reason")),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_retraction_event_id")),
        sa.ForeignKeyConstraint(["retracted_by_id"], ["person.id"], name=op.f("fk_retraction_retracted_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_retraction")),
        sa.UniqueConstraint("event_id", name=op.f("uq_retraction_event_id")),
    )


def _create_confirmation() -> None:
    op.create_table(
        "confirmation",
        sa.Column("date_rule_id", sa.Integer(), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("confirmed_at", UtcDateTime(), nullable=False),
        sa.Column("confirmed_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["confirmed_by_id"], ["person.id"], name=op.f("fk_confirmation_confirmed_by_id")),
        sa.ForeignKeyConstraint(["date_rule_id"], ["date_rule.id"], name=op.f("fk_confirmation_date_rule_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_confirmation")),
    )
    op.create_index(op.f("ix_confirmation_date_rule_id"), "confirmation", ["date_rule_id"])


def _create_coverage() -> None:
    op.create_table(
        "coverage",
        sa.Column("date_rule_id", sa.Integer(), nullable=False),
        sa.Column("clause_id", sa.Integer(), nullable=False),
        sa.Column("paragraph", sa.String(length=40), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["clause_id"], ["clause.id"], name=op.f("fk_coverage_clause_id")),
        sa.ForeignKeyConstraint(["date_rule_id"], ["date_rule.id"], name=op.f("fk_coverage_date_rule_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_coverage")),
        sa.UniqueConstraint(
            "date_rule_id", "clause_id", "paragraph", name=op.f("uq_coverage_date_rule_id_clause_id_paragraph")
        ),
    )
    op.create_index(op.f("ix_coverage_date_rule_id"), "coverage", ["date_rule_id"])


def _create_dismissal() -> None:
    op.create_table(
        "dismissal",
        sa.Column("clause_id", sa.Integer(), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("lack", sa.String(length=40), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("dismissed_at", UtcDateTime(), nullable=False),
        sa.Column("dismissed_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.CheckConstraint("reason <> ''", name=op.f("ck_dismissal_with_a_reason")),
        sa.ForeignKeyConstraint(["clause_id"], ["clause.id"], name=op.f("fk_dismissal_clause_id")),
        sa.ForeignKeyConstraint(["dismissed_by_id"], ["person.id"], name=op.f("fk_dismissal_dismissed_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dismissal")),
    )
    op.create_index(op.f("ix_dismissal_clause_id"), "dismissal", ["clause_id"])


def _create_application() -> None:
    op.create_table(
        "application",
        sa.Column("clause_id", sa.Integer(), nullable=False),
        sa.Column("paragraph", sa.String(length=40), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=True),
        sa.Column("starts", sa.Text(), nullable=False),
        sa.Column("ends", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("made_by_id", sa.Integer(), nullable=True),
        sa.Column("retired_at", UtcDateTime(), nullable=True),
        sa.Column("retired_by_id", sa.Integer(), nullable=True),
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["clause_id"], ["clause.id"], name=op.f("fk_application_clause_id")),
        sa.ForeignKeyConstraint(["group_id"], ["group.id"], name=op.f("fk_application_group_id")),
        sa.ForeignKeyConstraint(["made_by_id"], ["person.id"], name=op.f("fk_application_made_by_id")),
        sa.ForeignKeyConstraint(["retired_by_id"], ["person.id"], name=op.f("fk_application_retired_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_application")),
        sa.UniqueConstraint("code", name=op.f("uq_application_code")),
    )
    op.create_index(op.f("ix_application_clause_id"), "application", ["clause_id"])


def _create_reopening() -> None:
    op.create_table(
        "reopening",
        sa.Column("round_id", sa.Integer(), nullable=False),
        sa.Column("clause_id", sa.Integer(), nullable=False),
        sa.Column("date_rule_id", sa.Integer(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("reopened_at", UtcDateTime(), nullable=False),
        sa.Column("reopened_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.CheckConstraint("reason <> ''", name=op.f("ck_reopening_with_a_reason")),
        sa.ForeignKeyConstraint(["clause_id"], ["clause.id"], name=op.f("fk_reopening_clause_id")),
        sa.ForeignKeyConstraint(["date_rule_id"], ["date_rule.id"], name=op.f("fk_reopening_date_rule_id")),
        sa.ForeignKeyConstraint(["reopened_by_id"], ["person.id"], name=op.f("fk_reopening_reopened_by_id")),
        sa.ForeignKeyConstraint(["round_id"], ["round.id"], name=op.f("fk_reopening_round_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reopening")),
        sa.UniqueConstraint("round_id", "clause_id", name=op.f("uq_reopening_round_id_clause_id")),
    )
    op.create_index(op.f("ix_reopening_round_id"), "reopening", ["round_id"])


def _create_feed() -> None:
    op.create_table(
        "feed",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("secret_hash", sa.String(length=64), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("ended_at", UtcDateTime(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_feed_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_feed")),
        sa.UniqueConstraint("secret_hash", name=op.f("uq_feed_secret_hash")),
    )
    op.create_index(op.f("ix_feed_person_id"), "feed", ["person_id"])


def _create_reminder_wish() -> None:
    op.create_table(
        "reminder_wish",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column(
            "wish",
            sa.Enum("yes", "no", name="wish", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_reminder_wish_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reminder_wish")),
    )
    op.create_index(op.f("ix_reminder_wish_person_id"), "reminder_wish", ["person_id"])


def _create_outbox() -> None:
    op.create_table(
        "outbox",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("occasion", sa.String(length=120), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("written_at", UtcDateTime(), nullable=False),
        sa.Column("taken_at", UtcDateTime(), nullable=True),
        sa.Column("sent_at", UtcDateTime(), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("trouble", sa.Text(), nullable=False),
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_outbox_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
        sa.UniqueConstraint("code", name=op.f("uq_outbox_code")),
        sa.UniqueConstraint("occasion", name=op.f("uq_outbox_occasion")),
    )
    op.create_index(op.f("ix_outbox_person_id"), "outbox", ["person_id"])
