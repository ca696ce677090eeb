"""Let facilitators propose by an office of their own, as the chair does."""

from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op

from negotiate.ids import new_code
from negotiate.models.guards import Guard

revision = "0067_proposing_offices"
down_revision = "0066_proposing_offices"
branch_labels = None
depends_on = None


def _guards(table: str) -> tuple[Guard, ...]:
    """Return the guards that ask which rows stand for an office, kept in a table."""
    of_office = f"EXISTS (SELECT 1 FROM {table} WHERE {table}.delegation_id = NEW.delegation_id)"
    by_office = (
        f"EXISTS (SELECT 1 FROM amendment JOIN {table} ON {table}.delegation_id = amendment.delegation_id"
        " WHERE amendment.id = NEW.amendment_id)"
    )
    numbered = f"NEW.number IS NOT NULL AND (NEW.number > 900000) <> {of_office}"
    return (
        Guard("number_of_its_series", "amendment", "UPDATE OF number", numbered),
        Guard("office_has_no_seat", "seat", "INSERT", of_office),
        Guard("office_takes_no_part", "participation", "INSERT", of_office),
        Guard("office_joins_no_group", "membership", "INSERT", of_office),
        Guard("office_takes_no_position", "position", "INSERT", of_office),
        Guard("nobody_sponsors_the_chair", "sponsorship", "INSERT", f"{of_office} OR {by_office}"),
    )


def upgrade() -> None:
    """Keep the chair's offices among all that propose, and found those of facilitators."""
    _take_down("chair_office")
    op.create_table(
        "proposing_office",
        sa.Column("instrument_id", sa.Integer(), nullable=False),
        sa.Column("delegation_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        _to("proposing_office", "instrument_id", "instrument"),
        _to("proposing_office", "delegation_id", "delegation"),
        _to("proposing_office", "person_id", "person"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_proposing_office")),
        sa.UniqueConstraint("delegation_id", name=op.f("uq_proposing_office_delegation_id")),
        sa.UniqueConstraint("instrument_id", "person_id", name=op.f("uq_proposing_office_instrument_id_person_id")),
    )
    alone = sa.text("person_id IS NULL")
    op.create_index(
        "uq_proposing_office_of_chair",
        "proposing_office",
        ["instrument_id"],
        unique=True,
        sqlite_where=alone,
        postgresql_where=alone,
    )
    op.execute(
        "INSERT INTO proposing_office (instrument_id, delegation_id)"
        " SELECT instrument_id, delegation_id FROM chair_office ORDER BY id"
    )
    op.drop_table("chair_office")
    _found_facilitators()
    _put_up("proposing_office")


def downgrade() -> None:
    """Keep the chair's offices alone; raise where a facilitator has drafted something, which would be nobody's."""
    drafted = (
        "SELECT count(*) FROM amendment JOIN proposing_office"
        " ON proposing_office.delegation_id = amendment.delegation_id WHERE person_id IS NOT NULL"
    )
    if op.get_bind().scalar(sa.text(drafted)):
        raise RuntimeError("A facilitator has drafted something by her office: an earlier version cannot hold it.")
    _take_down("proposing_office")
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
    op.execute(
        "INSERT INTO chair_office (instrument_id, delegation_id)"
        " SELECT instrument_id, delegation_id FROM proposing_office WHERE person_id IS NULL ORDER BY id"
    )
    founded = "SELECT delegation_id FROM proposing_office WHERE person_id IS NOT NULL"
    left = op.get_bind().scalars(sa.text(founded)).all()
    op.drop_table("proposing_office")
    delegations = sa.table("delegation", sa.column("id"))
    op.execute(delegations.delete().where(delegations.c.id.in_(left)))
    _put_up("chair_office")


def _found_facilitators() -> None:
    """Give whoever is or was a facilitator the office to propose by; an archive may have brought the row along."""
    bind = op.get_bind()
    delegations = sa.table("delegation", *map(sa.column, ("id", "code", "name", "short_name", "kind", "created_at")))
    found = sa.text("INSERT INTO proposing_office (instrument_id, delegation_id, person_id) VALUES (:one, :row, :who)")
    named = sa.text(
        "SELECT DISTINCT instrument.id, instrument.code, instrument.title, person.id, person.code FROM facilitation"
        " JOIN instrument ON instrument.id = facilitation.instrument_id"
        " JOIN person ON person.id = facilitation.person_id ORDER BY instrument.id, person.id"
    )
    for instrument, code, title, person, who in bind.execute(named).all():
        name = f"Facilitator {who} of “{title[:120]}” ({code})"
        called = sa.select(delegations.c.id).where(delegations.c.name == name)
        if bind.scalar(called) is None:
            row = {"code": new_code(), "name": name, "short_name": "Facilitator", "kind": "organisation"}
            created = sa.bindparam("created_at", datetime.now(UTC), type_=sa.DateTime(timezone=True))
            bind.execute(delegations.insert().values(**row, created_at=created))
        bind.execute(found, {"one": instrument, "row": bind.scalar(called), "who": person})


def _take_down(table: str) -> None:
    for guard in _guards(table):
        for statement in guard.removal(op.get_bind().dialect.name):
            op.execute(statement)


def _put_up(table: str) -> None:
    for guard in _guards(table):
        for statement in guard.statements(op.get_bind().dialect.name):
            op.execute(statement)


def _to(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    """Return the constraint of a column that names a row of another table."""
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=op.f(f"fk_{table}_{column}"))
