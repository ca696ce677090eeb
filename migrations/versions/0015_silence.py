"""Let words be put under silence, and the silence be broken, extended, never shortened."""

import sqlalchemy as sa
from alembic import op

from negotiate.models import UtcDateTime
from negotiate.models.guards import Guard

revision = "0015_silence"
down_revision = "0014_compilations"
branch_labels = None
depends_on = None

_LEVELS = (
    "not discussed",
    "under discussion",
    "bracketed",
    "agreed in group",
    "agreed ad referendum",
    "agreed",
    "adopted",
)
_TERMS_OF = "SELECT 1 FROM silence_term WHERE silence_term.silence_id = NEW.silence_id"
_SILENCE = "silence WHERE silence.id = NEW.silence_id"
_GUARDS = (
    Guard(
        "silence_only_extended",
        "silence_term",
        "INSERT",
        f"EXISTS ({_TERMS_OF} AND silence_term.until >= NEW.until)",
        alone=_SILENCE,
    ),
    Guard("silence_term_stays", "silence_term", "UPDATE", "TRUE"),
    Guard("silence_term_is_kept", "silence_term", "DELETE", "TRUE"),
    Guard(
        "objected_in_time",
        "objection",
        "INSERT",
        f"NOT EXISTS ({_TERMS_OF} AND silence_term.until > NEW.made_at)",
        alone=_SILENCE,
    ),
    Guard("objection_stays", "objection", "UPDATE", "TRUE"),
    Guard("objection_is_kept", "objection", "DELETE", "TRUE"),
)


def upgrade() -> None:
    """Make the tables, and put up what guards them."""
    with op.batch_alter_table("instrument") as batch:
        batch.add_column(sa.Column("silence_hours", sa.Integer(), nullable=False, server_default="72"))
    _silences()
    _texts()
    _terms()
    _objections()
    _sightings()
    for guard in _GUARDS:
        for statement in guard.statements(op.get_bind().dialect.name):
            op.execute(statement)


def _silences() -> None:
    op.create_table(
        "silence",
        sa.Column("instrument_id", sa.Integer(), nullable=False),
        sa.Column("amendment_id", sa.Integer(), nullable=True),
        sa.Column("revision_id", sa.Integer(), nullable=True),
        sa.Column("publication_id", sa.Integer(), nullable=True),
        sa.Column(
            "level",
            sa.Enum(*_LEVELS, name="level", native_enum=False, create_constraint=True, length=40),
            nullable=True,
        ),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("opened_at", UtcDateTime(), nullable=False),
        sa.Column("opened_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=16), nullable=False),
        *(_to("silence", f"{name}_id", name) for name in ("instrument", "amendment", "revision", "publication")),
        _to("silence", "opened_by_id", "person"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_silence")),
        sa.UniqueConstraint("code", name=op.f("uq_silence_code")),
        sa.CheckConstraint("amendment_id is null or publication_id is null", name=op.f("ck_silence_one_text")),
        sa.CheckConstraint("(amendment_id is null) = (revision_id is null)", name=op.f("ck_silence_of_one_wording")),
        sa.CheckConstraint("(amendment_id is null) = (level is not null)", name=op.f("ck_silence_level_of_a_text")),
    )
    for name in ("instrument_id", "amendment_id", "publication_id"):
        op.create_index(op.f(f"ix_silence_{name}"), "silence", [name])


def _texts() -> None:
    op.create_table(
        "silence_text",
        sa.Column("silence_id", sa.Integer(), nullable=False),
        sa.Column("clause_id", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        *(_to("silence_text", f"{name}_id", name) for name in ("silence", "clause", "version")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_silence_text")),
        sa.UniqueConstraint("silence_id", "clause_id", name=op.f("uq_silence_text_silence_id_clause_id")),
    )
    op.create_index(op.f("ix_silence_text_clause_id"), "silence_text", ["clause_id"])


def _terms() -> None:
    op.create_table(
        "silence_term",
        sa.Column("silence_id", sa.Integer(), nullable=False),
        sa.Column("until", UtcDateTime(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("set_at", UtcDateTime(), nullable=False),
        sa.Column("set_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        _to("silence_term", "silence_id", "silence"),
        _to("silence_term", "set_by_id", "person"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_silence_term")),
    )
    op.create_index(op.f("ix_silence_term_silence_id"), "silence_term", ["silence_id"])


def _objections() -> None:
    op.create_table(
        "objection",
        sa.Column("silence_id", sa.Integer(), nullable=False),
        sa.Column("delegation_id", sa.Integer(), nullable=False),
        sa.Column("amendment_id", sa.Integer(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("made_by_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        *(_to("objection", f"{name}_id", name) for name in ("silence", "delegation", "amendment")),
        _to("objection", "made_by_id", "person"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_objection")),
        sa.UniqueConstraint("silence_id", name=op.f("uq_objection_silence_id")),
        sa.CheckConstraint("reason <> ''", name=op.f("ck_objection_with_a_reason")),
    )


def _sightings() -> None:
    op.create_table(
        "silence_sighting",
        sa.Column("silence_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("seen_at", UtcDateTime(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        _to("silence_sighting", "silence_id", "silence"),
        _to("silence_sighting", "person_id", "person"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_silence_sighting")),
    )
    op.create_index("ix_silence_sighting_person_id_silence_id", "silence_sighting", ["person_id", "silence_id"])


def _to(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    """Return the constraint of a column that names a row of another table."""
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=op.f(f"fk_{table}_{column}"))
