"""Let a position on an amendment be told to few, said for a group, bound to its wording, and taken back."""

import sqlalchemy as sa
from alembic import op

from negotiate.ids import new_code
from negotiate.models import UtcDateTime
from negotiate.models.guards import Guard

revision = "0027_positions_told"
down_revision = "0026_loopholes"
branch_labels = None
depends_on = None

_REACHES = ("own delegation", "group", "secretariat", "all participants", "everyone")
_GUARDS = (
    Guard("position_stays", "position", "UPDATE", "TRUE"),
    Guard("position_is_kept", "position", "DELETE", "TRUE"),
)
#: The wording that stood when a position was taken: the last that had been tabled by then, else the first of all.
_BOUND = """
    UPDATE position SET
        instrument_id = (SELECT instrument_id FROM amendment WHERE amendment.id = position.amendment_id),
        revision_id = coalesce(
            (SELECT id FROM revision WHERE revision.amendment_id = position.amendment_id
                AND revision.tabled_at <= position.taken_at ORDER BY number DESC LIMIT 1),
            (SELECT id FROM revision WHERE revision.amendment_id = position.amendment_id ORDER BY number LIMIT 1)
        ),
        reach = 'all participants'
"""


def upgrade() -> None:
    """Add the columns, fill them for what was told to all so far, and let nobody write a position anew."""
    reach = sa.Enum(*_REACHES, name="threadreach", native_enum=False, create_constraint=True, length=40)
    added = (
        sa.Column("code", sa.String(length=16), nullable=True),
        *(
            sa.Column(f"{name}_id", sa.Integer(), nullable=True)
            for name in ("instrument", "revision", "behalf", "group")
        ),
        sa.Column("reach", sa.String(length=40), nullable=True),
    )
    with op.batch_alter_table("position") as batch:
        for column in added:
            batch.add_column(column)
    _fill()
    with op.batch_alter_table("position") as batch:
        for name in ("code", "instrument_id", "revision_id"):
            batch.alter_column(name, nullable=False)
        batch.alter_column("reach", existing_type=sa.String(length=40), type_=reach, nullable=False)
        batch.drop_index(op.f("ix_position_amendment_id"))
        batch.create_index(op.f("ix_position_amendment_id_delegation_id"), ["amendment_id", "delegation_id"])
        batch.create_index(op.f("ix_position_instrument_id"), ["instrument_id"])
        batch.create_unique_constraint(op.f("uq_position_code"), ["code"])
        for name, other in (
            ("instrument", "instrument"),
            ("revision", "revision"),
            ("behalf", "group"),
            ("group", "group"),
        ):
            batch.create_foreign_key(op.f(f"fk_position_{name}_id"), other, [f"{name}_id"], ["id"])
        batch.create_check_constraint(
            op.f("ck_position_group_where_it_reaches_one"), "(reach = 'group') = (group_id is not null)"
        )
        batch.create_check_constraint(
            op.f("ck_position_to_those_who_read_amendments"), "reach not in ('secretariat', 'everyone')"
        )
    _make_withdrawals()
    for guard in _GUARDS:
        for statement in guard.statements(op.get_bind().dialect.name):
            op.execute(statement)


def _fill() -> None:
    """Say of every position so far what was true of it: its wording, and that all participants read it."""
    bind = op.get_bind()
    bind.execute(sa.text(_BOUND))
    coded = sa.text("UPDATE position SET code = :code WHERE id = :id")
    for number in bind.scalars(sa.text("SELECT id FROM position ORDER BY id")).all():
        bind.execute(coded, {"id": number, "code": new_code()})


def _make_withdrawals() -> None:
    op.create_table(
        "position_withdrawal",
        sa.Column("position_id", sa.Integer(), nullable=False),
        sa.Column("withdrawn_at", UtcDateTime(), nullable=False),
        sa.Column("withdrawn_by_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["position_id"], ["position.id"], name=op.f("fk_position_withdrawal_position_id")),
        sa.ForeignKeyConstraint(
            ["withdrawn_by_id"], ["person.id"], name=op.f("fk_position_withdrawal_withdrawn_by_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_position_withdrawal")),
        sa.UniqueConstraint("position_id", name=op.f("uq_position_withdrawal_position_id")),
    )
