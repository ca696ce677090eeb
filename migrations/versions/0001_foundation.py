"""Lay the foundation: every table of the first negotiation."""

import sqlalchemy as sa
from alembic import op

from negotiate.models import UtcDateTime

revision = "0001_foundation"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make every table, in the order in which they lean on each other."""
    _create_chain()
    _create_delegation()
    _create_group()
    _create_person()
    _create_instrument()
    _create_invitation()
    _create_membership()
    _create_record_entry()
    _create_clause()
    _create_participation()
    _create_round()
    _create_seat()
    _create_amendment()
    _create_date_rule()
    _create_deadline()
    _create_publication()
    _create_status()
    _create_version()
    _create_event()
    _create_merge()
    _create_position()
    _create_published_clause()
    _create_revision()
    _create_sponsorship()
    _create_withdrawal()
    _create_carriage()
    _create_fate()


def _words(*words: str, name: str) -> sa.Enum:
    """Return the type of a column that holds one of these words; the database refuses any other."""
    return sa.Enum(*words, name=name, native_enum=False, create_constraint=True, length=40)


def _create_chain() -> None:
    op.create_table(
        "chain",
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("length", sa.Integer(), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_chain")),
        sa.UniqueConstraint("name", name=op.f("uq_chain_name")),
    )


def _create_delegation() -> None:
    op.create_table(
        "delegation",
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("short_name", sa.String(length=40), nullable=False),
        sa.Column("kind", _words("State", "organisation", "observer", name="delegationkind"), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_delegation")),
        sa.UniqueConstraint("code", name=op.f("uq_delegation_code")),
        sa.UniqueConstraint("name", name=op.f("uq_delegation_name")),
    )


def _create_group() -> None:
    op.create_table(
        "group",
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("short_name", sa.String(length=40), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_group")),
        sa.UniqueConstraint("code", name=op.f("uq_group_code")),
        sa.UniqueConstraint("name", name=op.f("uq_group_name")),
    )


def _create_person() -> None:
    op.create_table(
        "person",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("email", sa.String(length=254), nullable=False),
        sa.Column("password_hash", sa.Text(), nullable=True),
        sa.Column("session_stamp", sa.String(length=64), nullable=False),
        sa.Column("language", sa.String(length=12), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("suspended_at", UtcDateTime(), nullable=True),
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sa.UniqueConstraint("code", name=op.f("uq_person_code")),
        sa.UniqueConstraint("email", name=op.f("uq_person_email")),
    )


def _create_instrument() -> None:
    op.create_table(
        "instrument",
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("language", sa.String(length=12), nullable=False),
        sa.Column(
            "audience",
            _words("participants", "participants and observers", "everyone", name="audience"),
            nullable=False,
        ),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=True),
        sa.Column("last_amendment_number", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["created_by_id"], ["person.id"], name=op.f("fk_instrument_created_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_instrument")),
        sa.UniqueConstraint("code", name=op.f("uq_instrument_code")),
    )


def _create_invitation() -> None:
    op.create_table(
        "invitation",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("secret_hash", sa.String(length=64), nullable=False),
        sa.Column("made_by_id", sa.Integer(), nullable=True),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("expires_at", UtcDateTime(), nullable=False),
        sa.Column("accepted_at", UtcDateTime(), nullable=True),
        sa.Column("revoked_at", UtcDateTime(), nullable=True),
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["made_by_id"], ["person.id"], name=op.f("fk_invitation_made_by_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_invitation_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invitation")),
        sa.UniqueConstraint("code", name=op.f("uq_invitation_code")),
        sa.UniqueConstraint("secret_hash", name=op.f("uq_invitation_secret_hash")),
    )
    op.create_index(op.f("ix_invitation_person_id"), "invitation", ["person_id"])


def _create_membership() -> None:
    op.create_table(
        "membership",
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("delegation_id", sa.Integer(), nullable=False),
        sa.Column("since", UtcDateTime(), nullable=False),
        sa.Column("until", UtcDateTime(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["delegation_id"], ["delegation.id"], name=op.f("fk_membership_delegation_id")),
        sa.ForeignKeyConstraint(["group_id"], ["group.id"], name=op.f("fk_membership_group_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_membership")),
    )
    op.create_index(op.f("ix_membership_delegation_id"), "membership", ["delegation_id"])
    op.create_index(op.f("ix_membership_group_id"), "membership", ["group_id"])


def _create_record_entry() -> None:
    op.create_table(
        "record_entry",
        sa.Column("chain_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("act", sa.String(length=60), nullable=False),
        sa.Column("subject", sa.String(length=80), nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.Column("previous_hash", sa.String(length=64), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["chain_id"], ["chain.id"], name=op.f("fk_record_entry_chain_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_record_entry_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_record_entry")),
        sa.UniqueConstraint("chain_id", "number", name=op.f("uq_record_entry_chain_id_number")),
    )
    op.create_index(op.f("ix_record_entry_chain_id"), "record_entry", ["chain_id"])


def _create_clause() -> None:
    op.create_table(
        "clause",
        sa.Column("instrument_id", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            _words("front", "preamble", "part", "chapter", "section", "article", "annex", name="clausekind"),
            nullable=False,
        ),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("depth", sa.Integer(), nullable=False),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["instrument_id"], ["instrument.id"], name=op.f("fk_clause_instrument_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_clause")),
        sa.UniqueConstraint("code", name=op.f("uq_clause_code")),
    )
    op.create_index(op.f("ix_clause_instrument_id"), "clause", ["instrument_id"])


def _create_participation() -> None:
    op.create_table(
        "participation",
        sa.Column("instrument_id", sa.Integer(), nullable=False),
        sa.Column("delegation_id", sa.Integer(), nullable=False),
        sa.Column("capacity", _words("participant", "observer", name="capacity"), nullable=False),
        sa.Column("since", UtcDateTime(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["delegation_id"], ["delegation.id"], name=op.f("fk_participation_delegation_id")),
        sa.ForeignKeyConstraint(["instrument_id"], ["instrument.id"], name=op.f("fk_participation_instrument_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_participation")),
        sa.UniqueConstraint(
            "instrument_id", "delegation_id", name=op.f("uq_participation_instrument_id_delegation_id")
        ),
    )
    op.create_index(op.f("ix_participation_delegation_id"), "participation", ["delegation_id"])
    op.create_index(op.f("ix_participation_instrument_id"), "participation", ["instrument_id"])


def _create_round() -> None:
    op.create_table(
        "round",
        sa.Column("instrument_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("planned_at", UtcDateTime(), nullable=False),
        sa.Column("opened_at", UtcDateTime(), nullable=True),
        sa.Column("opened_by_id", sa.Integer(), nullable=True),
        sa.Column("closed_at", UtcDateTime(), nullable=True),
        sa.Column("closed_by_id", sa.Integer(), nullable=True),
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.CheckConstraint("closed_at is null or opened_at is not null", name=op.f("ck_round_opened_before_closed")),
        sa.ForeignKeyConstraint(["closed_by_id"], ["person.id"], name=op.f("fk_round_closed_by_id")),
        sa.ForeignKeyConstraint(["instrument_id"], ["instrument.id"], name=op.f("fk_round_instrument_id")),
        sa.ForeignKeyConstraint(["opened_by_id"], ["person.id"], name=op.f("fk_round_opened_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_round")),
        sa.UniqueConstraint("code", name=op.f("uq_round_code")),
        sa.UniqueConstraint("instrument_id", "number", name=op.f("uq_round_instrument_id_number")),
    )
    op.create_index(op.f("ix_round_instrument_id"), "round", ["instrument_id"])


def _create_seat() -> None:
    op.create_table(
        "seat",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column(
            "role",
            _words(
                "negotiator", "head of delegation", "observer", "chair", "secretariat", "administrator", name="role"
            ),
            nullable=False,
        ),
        sa.Column("delegation_id", sa.Integer(), nullable=True),
        sa.Column("instrument_id", sa.Integer(), nullable=True),
        sa.Column("since", UtcDateTime(), nullable=False),
        sa.Column("until", UtcDateTime(), nullable=True),
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(role in ('negotiator', 'head of delegation', 'observer')) = (delegation_id is not null)",
            name=op.f("ck_seat_delegation_where_the_role_has_one"),
        ),
        sa.ForeignKeyConstraint(["delegation_id"], ["delegation.id"], name=op.f("fk_seat_delegation_id")),
        sa.ForeignKeyConstraint(["instrument_id"], ["instrument.id"], name=op.f("fk_seat_instrument_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_seat_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_seat")),
        sa.UniqueConstraint("code", name=op.f("uq_seat_code")),
    )
    op.create_index(op.f("ix_seat_delegation_id"), "seat", ["delegation_id"])
    op.create_index(op.f("ix_seat_person_id"), "seat", ["person_id"])


def _create_amendment() -> None:
    op.create_table(
        "amendment",
        sa.Column("instrument_id", sa.Integer(), nullable=False),
        sa.Column("delegation_id", sa.Integer(), nullable=False),
        sa.Column("kind", _words("modify", "insert", "delete", "move", name="amendmentkind"), nullable=False),
        sa.Column("clause_id", sa.Integer(), nullable=False),
        sa.Column("amends_id", sa.Integer(), nullable=True),
        sa.Column("group_id", sa.Integer(), nullable=True),
        sa.Column("author_id", sa.Integer(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("round_id", sa.Integer(), nullable=True),
        sa.Column("tabled_at", UtcDateTime(), nullable=True),
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.CheckConstraint("(number is null) = (tabled_at is null)", name=op.f("ck_amendment_numbered_when_tabled")),
        sa.CheckConstraint(
            "(round_id is null) = (tabled_at is null)", name=op.f("ck_amendment_in_a_round_when_tabled")
        ),
        sa.ForeignKeyConstraint(["amends_id"], ["amendment.id"], name=op.f("fk_amendment_amends_id")),
        sa.ForeignKeyConstraint(["author_id"], ["person.id"], name=op.f("fk_amendment_author_id")),
        sa.ForeignKeyConstraint(["clause_id"], ["clause.id"], name=op.f("fk_amendment_clause_id")),
        sa.ForeignKeyConstraint(["delegation_id"], ["delegation.id"], name=op.f("fk_amendment_delegation_id")),
        sa.ForeignKeyConstraint(["group_id"], ["group.id"], name=op.f("fk_amendment_group_id")),
        sa.ForeignKeyConstraint(["instrument_id"], ["instrument.id"], name=op.f("fk_amendment_instrument_id")),
        sa.ForeignKeyConstraint(["round_id"], ["round.id"], name=op.f("fk_amendment_round_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_amendment")),
        sa.UniqueConstraint("code", name=op.f("uq_amendment_code")),
        sa.UniqueConstraint("instrument_id", "number", name=op.f("uq_amendment_instrument_id_number")),
    )
    op.create_index(op.f("ix_amendment_clause_id"), "amendment", ["clause_id"])
    op.create_index(op.f("ix_amendment_delegation_id"), "amendment", ["delegation_id"])
    op.create_index(op.f("ix_amendment_instrument_id"), "amendment", ["instrument_id"])
    op.create_index(op.f("ix_amendment_round_id"), "amendment", ["round_id"])


def _create_date_rule() -> None:
    op.create_table(
        "date_rule",
        sa.Column("clause_id", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            _words("review", "sunset", "report", "entry into force", "meeting", name="daterulekind"),
            nullable=False,
        ),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("notation", sa.Text(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("lead_days", sa.Integer(), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("made_by_id", sa.Integer(), nullable=True),
        sa.Column("retired_at", UtcDateTime(), nullable=True),
        sa.Column("retired_by_id", sa.Integer(), nullable=True),
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["clause_id"], ["clause.id"], name=op.f("fk_date_rule_clause_id")),
        sa.ForeignKeyConstraint(["made_by_id"], ["person.id"], name=op.f("fk_date_rule_made_by_id")),
        sa.ForeignKeyConstraint(["retired_by_id"], ["person.id"], name=op.f("fk_date_rule_retired_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_date_rule")),
        sa.UniqueConstraint("code", name=op.f("uq_date_rule_code")),
    )
    op.create_index(op.f("ix_date_rule_clause_id"), "date_rule", ["clause_id"])


def _create_deadline() -> None:
    op.create_table(
        "deadline",
        sa.Column("round_id", sa.Integer(), nullable=False),
        sa.Column("due_at", UtcDateTime(), nullable=False),
        sa.Column("set_at", UtcDateTime(), nullable=False),
        sa.Column("set_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["round_id"], ["round.id"], name=op.f("fk_deadline_round_id")),
        sa.ForeignKeyConstraint(["set_by_id"], ["person.id"], name=op.f("fk_deadline_set_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deadline")),
    )
    op.create_index(op.f("ix_deadline_round_id"), "deadline", ["round_id"])


def _create_publication() -> None:
    op.create_table(
        "publication",
        sa.Column("instrument_id", sa.Integer(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("round_id", sa.Integer(), nullable=True),
        sa.Column("basis_id", sa.Integer(), nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("symbol", sa.String(length=80), nullable=False),
        sa.Column(
            "standing",
            _words("informal", "basis for further work", "negotiating text", "adopted", name="standing"),
            nullable=False,
        ),
        sa.Column("language", sa.String(length=12), nullable=False),
        sa.Column("issued_at", UtcDateTime(), nullable=False),
        sa.Column("issued_by_id", sa.Integer(), nullable=True),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["basis_id"], ["publication.id"], name=op.f("fk_publication_basis_id")),
        sa.ForeignKeyConstraint(["instrument_id"], ["instrument.id"], name=op.f("fk_publication_instrument_id")),
        sa.ForeignKeyConstraint(["issued_by_id"], ["person.id"], name=op.f("fk_publication_issued_by_id")),
        sa.ForeignKeyConstraint(["round_id"], ["round.id"], name=op.f("fk_publication_round_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_publication")),
        sa.UniqueConstraint("code", name=op.f("uq_publication_code")),
        sa.UniqueConstraint("instrument_id", "ordinal", name=op.f("uq_publication_instrument_id_ordinal")),
    )
    op.create_index(op.f("ix_publication_instrument_id"), "publication", ["instrument_id"])


def _create_status() -> None:
    op.create_table(
        "status",
        sa.Column("clause_id", sa.Integer(), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column(
            "level",
            _words(
                "not discussed",
                "under discussion",
                "bracketed",
                "agreed in group",
                "agreed ad referendum",
                "agreed",
                "adopted",
                name="level",
            ),
            nullable=False,
        ),
        sa.Column("forum", sa.Text(), nullable=False),
        sa.Column("set_at", UtcDateTime(), nullable=False),
        sa.Column("set_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["clause_id"], ["clause.id"], name=op.f("fk_status_clause_id")),
        sa.ForeignKeyConstraint(["set_by_id"], ["person.id"], name=op.f("fk_status_set_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_status")),
    )
    op.create_index(op.f("ix_status_clause_id"), "status", ["clause_id"])


def _create_version() -> None:
    op.create_table(
        "version",
        sa.Column("clause_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("language", sa.String(length=12), nullable=False),
        sa.Column(
            "kind",
            _words("import", "merge", "insertion", "deletion", "editorial", "restoration", name="versionkind"),
            nullable=False,
        ),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("joint", sa.Text(), nullable=False),
        sa.Column("heading", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("runs", sa.JSON(), nullable=False),
        sa.Column("changes", sa.JSON(), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("made_by_id", sa.Integer(), nullable=True),
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["clause_id"], ["clause.id"], name=op.f("fk_version_clause_id")),
        sa.ForeignKeyConstraint(["made_by_id"], ["person.id"], name=op.f("fk_version_made_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_version")),
        sa.UniqueConstraint("clause_id", "language", "number", name=op.f("uq_version_clause_id_language_number")),
        sa.UniqueConstraint("code", name=op.f("uq_version_code")),
    )
    op.create_index(op.f("ix_version_clause_id"), "version", ["clause_id"])
    op.create_index(op.f("ix_version_hash"), "version", ["hash"])


def _create_event() -> None:
    op.create_table(
        "event",
        sa.Column("instrument_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=120), nullable=False),
        sa.Column("happened_on", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("date_rule_id", sa.Integer(), nullable=True),
        sa.Column("delegation_id", sa.Integer(), nullable=True),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("recorded_at", UtcDateTime(), nullable=False),
        sa.Column("recorded_by_id", sa.Integer(), nullable=True),
        sa.Column("corrects_id", sa.Integer(), nullable=True),
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["corrects_id"], ["event.id"], name=op.f("fk_event_corrects_id")),
        sa.ForeignKeyConstraint(["date_rule_id"], ["date_rule.id"], name=op.f("fk_event_date_rule_id")),
        sa.ForeignKeyConstraint(["delegation_id"], ["delegation.id"], name=op.f("fk_event_delegation_id")),
        sa.ForeignKeyConstraint(["instrument_id"], ["instrument.id"], name=op.f("fk_event_instrument_id")),
        sa.ForeignKeyConstraint(["recorded_by_id"], ["person.id"], name=op.f("fk_event_recorded_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event")),
        sa.UniqueConstraint("code", name=op.f("uq_event_code")),
        sa.UniqueConstraint("corrects_id", name=op.f("uq_event_corrects_id")),
    )
    op.create_index(op.f("ix_event_instrument_id"), "event", ["instrument_id"])


def _create_merge() -> None:
    op.create_table(
        "merge",
        sa.Column("clause_id", sa.Integer(), nullable=False),
        sa.Column("round_id", sa.Integer(), nullable=False),
        sa.Column("base_version_id", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("decisions", sa.JSON(), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("made_by_id", sa.Integer(), nullable=True),
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["base_version_id"], ["version.id"], name=op.f("fk_merge_base_version_id")),
        sa.ForeignKeyConstraint(["clause_id"], ["clause.id"], name=op.f("fk_merge_clause_id")),
        sa.ForeignKeyConstraint(["made_by_id"], ["person.id"], name=op.f("fk_merge_made_by_id")),
        sa.ForeignKeyConstraint(["round_id"], ["round.id"], name=op.f("fk_merge_round_id")),
        sa.ForeignKeyConstraint(["version_id"], ["version.id"], name=op.f("fk_merge_version_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_merge")),
        sa.UniqueConstraint("code", name=op.f("uq_merge_code")),
    )
    op.create_index(op.f("ix_merge_clause_id"), "merge", ["clause_id"])
    op.create_index(op.f("ix_merge_round_id"), "merge", ["round_id"])


def _create_position() -> None:
    op.create_table(
        "position",
        sa.Column("amendment_id", sa.Integer(), nullable=False),
        sa.Column("delegation_id", sa.Integer(), nullable=False),
        sa.Column("stance", _words("support", "can accept", "reserve", "oppose", name="stance"), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("taken_at", UtcDateTime(), nullable=False),
        sa.Column("taken_by_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["amendment_id"], ["amendment.id"], name=op.f("fk_position_amendment_id")),
        sa.ForeignKeyConstraint(["delegation_id"], ["delegation.id"], name=op.f("fk_position_delegation_id")),
        sa.ForeignKeyConstraint(["taken_by_id"], ["person.id"], name=op.f("fk_position_taken_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_position")),
    )
    op.create_index(op.f("ix_position_amendment_id"), "position", ["amendment_id"])


def _create_published_clause() -> None:
    op.create_table(
        "published_clause",
        sa.Column("publication_id", sa.Integer(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("depth", sa.Integer(), nullable=False),
        sa.Column("clause_id", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["clause_id"], ["clause.id"], name=op.f("fk_published_clause_clause_id")),
        sa.ForeignKeyConstraint(
            ["publication_id"], ["publication.id"], name=op.f("fk_published_clause_publication_id")
        ),
        sa.ForeignKeyConstraint(["version_id"], ["version.id"], name=op.f("fk_published_clause_version_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_published_clause")),
        sa.UniqueConstraint("publication_id", "clause_id", name=op.f("uq_published_clause_publication_id_clause_id")),
    )
    op.create_index(op.f("ix_published_clause_publication_id"), "published_clause", ["publication_id"])


def _create_revision() -> None:
    op.create_table(
        "revision",
        sa.Column("amendment_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("edition", sa.Integer(), nullable=False),
        sa.Column("base_version_id", sa.Integer(), nullable=True),
        sa.Column("edits", sa.JSON(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("heading", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("rationale", sa.Text(), nullable=False),
        sa.Column("saved_at", UtcDateTime(), nullable=False),
        sa.Column("saved_by_id", sa.Integer(), nullable=False),
        sa.Column("tabled_at", UtcDateTime(), nullable=True),
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["amendment_id"], ["amendment.id"], name=op.f("fk_revision_amendment_id")),
        sa.ForeignKeyConstraint(["base_version_id"], ["version.id"], name=op.f("fk_revision_base_version_id")),
        sa.ForeignKeyConstraint(["saved_by_id"], ["person.id"], name=op.f("fk_revision_saved_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_revision")),
        sa.UniqueConstraint("amendment_id", "number", name=op.f("uq_revision_amendment_id_number")),
        sa.UniqueConstraint("code", name=op.f("uq_revision_code")),
    )
    op.create_index(op.f("ix_revision_amendment_id"), "revision", ["amendment_id"])


def _create_sponsorship() -> None:
    op.create_table(
        "sponsorship",
        sa.Column("amendment_id", sa.Integer(), nullable=False),
        sa.Column("delegation_id", sa.Integer(), nullable=False),
        sa.Column("since", UtcDateTime(), nullable=False),
        sa.Column("until", UtcDateTime(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["amendment_id"], ["amendment.id"], name=op.f("fk_sponsorship_amendment_id")),
        sa.ForeignKeyConstraint(["delegation_id"], ["delegation.id"], name=op.f("fk_sponsorship_delegation_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sponsorship")),
    )
    op.create_index(op.f("ix_sponsorship_amendment_id"), "sponsorship", ["amendment_id"])


def _create_withdrawal() -> None:
    op.create_table(
        "withdrawal",
        sa.Column("amendment_id", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("withdrawn_at", UtcDateTime(), nullable=False),
        sa.Column("withdrawn_by_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["amendment_id"], ["amendment.id"], name=op.f("fk_withdrawal_amendment_id")),
        sa.ForeignKeyConstraint(["withdrawn_by_id"], ["person.id"], name=op.f("fk_withdrawal_withdrawn_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_withdrawal")),
        sa.UniqueConstraint("amendment_id", name=op.f("uq_withdrawal_amendment_id")),
    )


def _create_carriage() -> None:
    op.create_table(
        "carriage",
        sa.Column("revision_id", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column(
            "result",
            _words("clean", "already contained", "clash", "target gone", name="carriageresult"),
            nullable=False,
        ),
        sa.Column("edits", sa.JSON(), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["revision_id"], ["revision.id"], name=op.f("fk_carriage_revision_id")),
        sa.ForeignKeyConstraint(["version_id"], ["version.id"], name=op.f("fk_carriage_version_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_carriage")),
        sa.UniqueConstraint("revision_id", "version_id", name=op.f("uq_carriage_revision_id_version_id")),
    )
    op.create_index(op.f("ix_carriage_revision_id"), "carriage", ["revision_id"])


def _create_fate() -> None:
    op.create_table(
        "fate",
        sa.Column("amendment_id", sa.Integer(), nullable=False),
        sa.Column("revision_id", sa.Integer(), nullable=False),
        sa.Column("round_id", sa.Integer(), nullable=False),
        sa.Column("merge_id", sa.Integer(), nullable=True),
        sa.Column(
            "kind",
            _words("adopted", "adopted in part", "bracketed", "declined", "deferred", "withdrawn", name="fatekind"),
            nullable=False,
        ),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("given_at", UtcDateTime(), nullable=False),
        sa.Column("given_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.CheckConstraint("kind <> 'declined' or reason <> ''", name=op.f("ck_fate_declined_with_a_reason")),
        sa.ForeignKeyConstraint(["amendment_id"], ["amendment.id"], name=op.f("fk_fate_amendment_id")),
        sa.ForeignKeyConstraint(["given_by_id"], ["person.id"], name=op.f("fk_fate_given_by_id")),
        sa.ForeignKeyConstraint(["merge_id"], ["merge.id"], name=op.f("fk_fate_merge_id")),
        sa.ForeignKeyConstraint(["revision_id"], ["revision.id"], name=op.f("fk_fate_revision_id")),
        sa.ForeignKeyConstraint(["round_id"], ["round.id"], name=op.f("fk_fate_round_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fate")),
    )
    op.create_index(op.f("ix_fate_amendment_id"), "fate", ["amendment_id"])
    op.create_index(op.f("ix_fate_round_id"), "fate", ["round_id"])
