"""Let the chair of an instrument propose words, by an office that is no delegation."""

from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op

from negotiate.ids import new_code
from negotiate.models.guards import Guard

revision = "0040_chairs_proposals"
down_revision = "0039_coverage"
branch_labels = None
depends_on = None

_OF_OFFICE = "EXISTS (SELECT 1 FROM chair_office WHERE chair_office.delegation_id = NEW.delegation_id)"
_NUMBERED = f"NEW.number IS NOT NULL AND (NEW.number > 900000) <> {_OF_OFFICE}"
_BY_THE_CHAIR = (
    "EXISTS (SELECT 1 FROM amendment JOIN chair_office ON chair_office.delegation_id = amendment.delegation_id"
    " WHERE amendment.id = NEW.amendment_id)"
)
_GUARDS = (
    Guard("number_of_its_series", "amendment", "UPDATE OF number", _NUMBERED),
    Guard("office_has_no_seat", "seat", "INSERT", _OF_OFFICE),
    Guard("office_takes_no_part", "participation", "INSERT", _OF_OFFICE),
    Guard("office_joins_no_group", "membership", "INSERT", _OF_OFFICE),
    Guard("office_takes_no_position", "position", "INSERT", _OF_OFFICE),
    Guard("nobody_sponsors_the_chair", "sponsorship", "INSERT", f"{_OF_OFFICE} OR {_BY_THE_CHAIR}"),
)


def upgrade() -> None:
    """Make the tables, give every instrument its office, and keep seats, parts and groups from it."""
    op.create_table(
        "chair_office",
        sa.Column("instrument_id", sa.Integer(), nullable=False),
        sa.Column("delegation_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        _to("chair_office", "instrument_id", "instrument"),
        _to("chair_office", "delegation_id", "delegation"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_chair_office")),
        sa.UniqueConstraint("instrument_id", name=op.f("uq_chair_office_instrument_id")),
        sa.UniqueConstraint("delegation_id", name=op.f("uq_chair_office_delegation_id")),
    )
    op.create_table(
        "reconciliation",
        sa.Column("proposal_id", sa.Integer(), nullable=False),
        sa.Column("amendment_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        _to("reconciliation", "proposal_id", "amendment"),
        _to("reconciliation", "amendment_id", "amendment"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reconciliation")),
        sa.UniqueConstraint("proposal_id", "amendment_id", name=op.f("uq_reconciliation_proposal_id_amendment_id")),
    )
    op.create_index(op.f("ix_reconciliation_amendment_id"), "reconciliation", ["amendment_id"])
    _found_offices()
    for guard in _GUARDS:
        for statement in guard.statements(op.get_bind().dialect.name):
            op.execute(statement)


def _found_offices() -> None:
    """Give every instrument that there is the office of its chair; an archive may have brought the row along."""
    bind = op.get_bind()
    delegations = sa.table("delegation", *map(sa.column, ("id", "code", "name", "short_name", "kind", "created_at")))
    found = sa.text("INSERT INTO chair_office (instrument_id, delegation_id) VALUES (:instrument, :delegation)")
    for instrument, code, title in bind.execute(sa.text("SELECT id, code, title FROM instrument ORDER BY id")).all():
        name = f"Chair of “{title[:120]}” ({code})"
        named = sa.select(delegations.c.id).where(delegations.c.name == name)
        if bind.scalar(named) is None:
            row = {"code": new_code(), "name": name, "short_name": "Chair", "kind": "organisation"}
            created = sa.bindparam("created_at", datetime.now(UTC), type_=sa.DateTime(timezone=True))
            bind.execute(delegations.insert().values(**row, created_at=created))
        bind.execute(found, {"instrument": instrument, "delegation": bind.scalar(named)})


def _to(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    """Return the constraint of a column that names a row of another table."""
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=op.f(f"fk_{table}_{column}"))
