"""Keep what the night of a merge leaves: clause acts, signatures, corrections, publication by two, and its undoing."""

import sqlalchemy as sa
from alembic import op

from negotiate.models import UtcDateTime

revision = "0003_publishing"
down_revision = "0002_dates"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make every table, in the order in which they lean on each other."""
    _create_lineage()
    _create_correction()
    _create_corrigendum()
    _create_move()
    _create_notice()
    _create_preparation()
    _create_signature()
    _create_approval()
    _create_destination()
    _create_ruling()
    _create_sighting()
    _create_take_back()
    _create_affirmation()


def _words(*words: str, name: str) -> sa.Enum:
    """Return the type of a column that holds one of these words; the database refuses any other."""
    return sa.Enum(*words, name=name, native_enum=False, create_constraint=True, length=40)


def _create_lineage() -> None:
    op.create_table(
        "lineage",
        sa.Column("clause_id", sa.Integer(), nullable=False),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("descent", _words("split", "join", name="descent"), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("made_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["clause_id"], ["clause.id"], name=op.f("fk_lineage_clause_id")),
        sa.ForeignKeyConstraint(["made_by_id"], ["person.id"], name=op.f("fk_lineage_made_by_id")),
        sa.ForeignKeyConstraint(["source_id"], ["clause.id"], name=op.f("fk_lineage_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lineage")),
    )
    op.create_index(op.f("ix_lineage_clause_id"), "lineage", ["clause_id"], unique=False)
    op.create_index(op.f("ix_lineage_source_id"), "lineage", ["source_id"], unique=False)


def _create_correction() -> None:
    op.create_table(
        "correction",
        sa.Column("instrument_id", sa.Integer(), nullable=False),
        sa.Column("clause_id", sa.Integer(), nullable=False),
        sa.Column("base_version_id", sa.Integer(), nullable=False),
        sa.Column("edits", sa.JSON(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("made_by_id", sa.Integer(), nullable=True),
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["base_version_id"], ["version.id"], name=op.f("fk_correction_base_version_id")),
        sa.ForeignKeyConstraint(["clause_id"], ["clause.id"], name=op.f("fk_correction_clause_id")),
        sa.ForeignKeyConstraint(["instrument_id"], ["instrument.id"], name=op.f("fk_correction_instrument_id")),
        sa.ForeignKeyConstraint(["made_by_id"], ["person.id"], name=op.f("fk_correction_made_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_correction")),
        sa.UniqueConstraint("code", name=op.f("uq_correction_code")),
    )
    op.create_index(op.f("ix_correction_clause_id"), "correction", ["clause_id"], unique=False)
    op.create_index(op.f("ix_correction_instrument_id"), "correction", ["instrument_id"], unique=False)


def _create_corrigendum() -> None:
    op.create_table(
        "corrigendum",
        sa.Column("publication_id", sa.Integer(), nullable=False),
        sa.Column("corrects_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["corrects_id"], ["publication.id"], name=op.f("fk_corrigendum_corrects_id")),
        sa.ForeignKeyConstraint(["publication_id"], ["publication.id"], name=op.f("fk_corrigendum_publication_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_corrigendum")),
        sa.UniqueConstraint("publication_id", name=op.f("uq_corrigendum_publication_id")),
    )
    op.create_index(op.f("ix_corrigendum_corrects_id"), "corrigendum", ["corrects_id"], unique=False)


def _create_move() -> None:
    op.create_table(
        "move",
        sa.Column("clause_id", sa.Integer(), nullable=False),
        sa.Column("from_id", sa.Integer(), nullable=True),
        sa.Column("after_id", sa.Integer(), nullable=True),
        sa.Column("amendment_id", sa.Integer(), nullable=True),
        sa.Column("hand", _words("chair's proposal", "editorial", name="hand"), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("moved_at", UtcDateTime(), nullable=False),
        sa.Column("moved_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.CheckConstraint("(amendment_id is null) = (hand is not null)", name=op.f("ck_move_somebody_answers")),
        sa.ForeignKeyConstraint(["after_id"], ["clause.id"], name=op.f("fk_move_after_id")),
        sa.ForeignKeyConstraint(["amendment_id"], ["amendment.id"], name=op.f("fk_move_amendment_id")),
        sa.ForeignKeyConstraint(["clause_id"], ["clause.id"], name=op.f("fk_move_clause_id")),
        sa.ForeignKeyConstraint(["from_id"], ["clause.id"], name=op.f("fk_move_from_id")),
        sa.ForeignKeyConstraint(["moved_by_id"], ["person.id"], name=op.f("fk_move_moved_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_move")),
    )
    op.create_index(op.f("ix_move_clause_id"), "move", ["clause_id"], unique=False)


def _create_notice() -> None:
    op.create_table(
        "notice",
        sa.Column("publication_id", sa.Integer(), nullable=False),
        sa.Column("delegation_id", sa.Integer(), nullable=False),
        sa.Column("given_at", UtcDateTime(), nullable=False),
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["delegation_id"], ["delegation.id"], name=op.f("fk_notice_delegation_id")),
        sa.ForeignKeyConstraint(["publication_id"], ["publication.id"], name=op.f("fk_notice_publication_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notice")),
        sa.UniqueConstraint("code", name=op.f("uq_notice_code")),
        sa.UniqueConstraint("publication_id", "delegation_id", name=op.f("uq_notice_publication_id_delegation_id")),
    )
    op.create_index(op.f("ix_notice_delegation_id"), "notice", ["delegation_id"], unique=False)


def _create_preparation() -> None:
    op.create_table(
        "preparation",
        sa.Column("instrument_id", sa.Integer(), nullable=False),
        sa.Column("round_id", sa.Integer(), nullable=True),
        sa.Column("corrects_id", sa.Integer(), nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("symbol", sa.String(length=80), nullable=False),
        sa.Column(
            "standing",
            _words("informal", "basis for further work", "negotiating text", "adopted", name="standing"),
            nullable=False,
        ),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("entries", sa.JSON(), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("made_by_id", sa.Integer(), nullable=True),
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["corrects_id"], ["publication.id"], name=op.f("fk_preparation_corrects_id")),
        sa.ForeignKeyConstraint(["instrument_id"], ["instrument.id"], name=op.f("fk_preparation_instrument_id")),
        sa.ForeignKeyConstraint(["made_by_id"], ["person.id"], name=op.f("fk_preparation_made_by_id")),
        sa.ForeignKeyConstraint(["round_id"], ["round.id"], name=op.f("fk_preparation_round_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_preparation")),
        sa.UniqueConstraint("code", name=op.f("uq_preparation_code")),
    )
    op.create_index(op.f("ix_preparation_instrument_id"), "preparation", ["instrument_id"], unique=False)
    op.create_index(op.f("ix_preparation_round_id"), "preparation", ["round_id"], unique=False)


def _create_signature() -> None:
    op.create_table(
        "signature",
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("hand", _words("chair's proposal", "editorial", name="hand"), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("signed_at", UtcDateTime(), nullable=False),
        sa.Column("signed_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["signed_by_id"], ["person.id"], name=op.f("fk_signature_signed_by_id")),
        sa.ForeignKeyConstraint(["version_id"], ["version.id"], name=op.f("fk_signature_version_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_signature")),
        sa.UniqueConstraint("version_id", name=op.f("uq_signature_version_id")),
    )


def _create_approval() -> None:
    op.create_table(
        "approval",
        sa.Column("preparation_id", sa.Integer(), nullable=False),
        sa.Column("publication_id", sa.Integer(), nullable=False),
        sa.Column("approved_at", UtcDateTime(), nullable=False),
        sa.Column("approved_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["approved_by_id"], ["person.id"], name=op.f("fk_approval_approved_by_id")),
        sa.ForeignKeyConstraint(["preparation_id"], ["preparation.id"], name=op.f("fk_approval_preparation_id")),
        sa.ForeignKeyConstraint(["publication_id"], ["publication.id"], name=op.f("fk_approval_publication_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_approval")),
        sa.UniqueConstraint("preparation_id", name=op.f("uq_approval_preparation_id")),
        sa.UniqueConstraint("publication_id", name=op.f("uq_approval_publication_id")),
    )


def _create_destination() -> None:
    op.create_table(
        "destination",
        sa.Column("revision_id", sa.Integer(), nullable=False),
        sa.Column("after_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["after_id"], ["clause.id"], name=op.f("fk_destination_after_id")),
        sa.ForeignKeyConstraint(["revision_id"], ["revision.id"], name=op.f("fk_destination_revision_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_destination")),
        sa.UniqueConstraint("revision_id", name=op.f("uq_destination_revision_id")),
    )


def _create_ruling() -> None:
    op.create_table(
        "ruling",
        sa.Column("correction_id", sa.Integer(), nullable=False),
        sa.Column("verdict", _words("accepted", "declined", name="verdict"), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=True),
        sa.Column("ruled_at", UtcDateTime(), nullable=False),
        sa.Column("ruled_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(verdict = 'accepted') = (version_id is not null)", name=op.f("ck_ruling_written_when_accepted")
        ),
        sa.ForeignKeyConstraint(["correction_id"], ["correction.id"], name=op.f("fk_ruling_correction_id")),
        sa.ForeignKeyConstraint(["ruled_by_id"], ["person.id"], name=op.f("fk_ruling_ruled_by_id")),
        sa.ForeignKeyConstraint(["version_id"], ["version.id"], name=op.f("fk_ruling_version_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ruling")),
        sa.UniqueConstraint("correction_id", name=op.f("uq_ruling_correction_id")),
    )


def _create_sighting() -> None:
    op.create_table(
        "sighting",
        sa.Column("notice_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("seen_at", UtcDateTime(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["notice_id"], ["notice.id"], name=op.f("fk_sighting_notice_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_sighting_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sighting")),
        sa.UniqueConstraint("notice_id", "person_id", name=op.f("uq_sighting_notice_id_person_id")),
    )
    op.create_index(op.f("ix_sighting_person_id"), "sighting", ["person_id"], unique=False)


def _create_take_back() -> None:
    op.create_table(
        "take_back",
        sa.Column("merge_id", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("taken_at", UtcDateTime(), nullable=False),
        sa.Column("taken_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["merge_id"], ["merge.id"], name=op.f("fk_take_back_merge_id")),
        sa.ForeignKeyConstraint(["taken_by_id"], ["person.id"], name=op.f("fk_take_back_taken_by_id")),
        sa.ForeignKeyConstraint(["version_id"], ["version.id"], name=op.f("fk_take_back_version_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_take_back")),
        sa.UniqueConstraint("merge_id", name=op.f("uq_take_back_merge_id")),
    )


def _create_affirmation() -> None:
    op.create_table(
        "affirmation",
        sa.Column("carriage_id", sa.Integer(), nullable=False),
        sa.Column("affirmed_at", UtcDateTime(), nullable=False),
        sa.Column("affirmed_by_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["affirmed_by_id"], ["person.id"], name=op.f("fk_affirmation_affirmed_by_id")),
        sa.ForeignKeyConstraint(["carriage_id"], ["carriage.id"], name=op.f("fk_affirmation_carriage_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_affirmation")),
        sa.UniqueConstraint("carriage_id", name=op.f("uq_affirmation_carriage_id")),
    )
