"""Let an instrument follow another as its variant, and words be signed as those of the parent."""

import sqlalchemy as sa
from alembic import op

from negotiate.models import UtcDateTime

revision = "0037_variants"
down_revision = "0036_exercises"
branch_labels = None
depends_on = None

_HANDS = "hand IN ('chair''s proposal', 'editorial', 'parent''s text')"
_ANSWERS = ("forked", "left out", "taken", "adapted", "refused")
_RELATIONS = ("same", "stricter", "narrower", "broader", "absent")


def upgrade() -> None:
    """Make the tables, and widen in whose hand a change may be signed."""
    _make(
        "variant",
        ("instrument_id", "instrument", False),
        ("parent_id", "instrument", False),
        ("publication_id", "publication", False),
        ("forked_by_id", "person", True),
        said=(sa.Column("forked_at", UtcDateTime(), nullable=False),),
        held=(
            sa.CheckConstraint("instrument_id <> parent_id", name=op.f("ck_variant_of_another")),
            sa.UniqueConstraint("instrument_id", name=op.f("uq_variant_instrument_id")),
        ),
    )
    op.create_index(op.f("ix_variant_parent_id"), "variant", ["parent_id"], unique=False)
    _make_answers()
    _make_relations()
    _make(
        "variant_origin",
        ("amendment_id", "amendment", False),
        ("version_id", "version", False),
        said=(),
        held=(sa.UniqueConstraint("amendment_id", name=op.f("uq_variant_origin_amendment_id")),),
    )
    for table in ("signature", "move"):
        name = op.f(f"ck_{table}_hand")
        with op.batch_alter_table(table) as batch:
            batch.drop_constraint(name, type_="check")
            batch.create_check_constraint(name, sa.text(_HANDS))


def _make_answers() -> None:
    _make(
        "parent_answer",
        ("variant_id", "variant", False),
        ("parent_clause_id", "clause", False),
        ("publication_id", "publication", False),
        ("parent_version_id", "version", True),
        ("clause_id", "clause", True),
        ("version_id", "version", True),
        ("answered_by_id", "person", True),
        said=(
            _words("kind", "parentanswerkind", _ANSWERS),
            sa.Column("reason", sa.Text(), nullable=False),
            sa.Column("answered_at", UtcDateTime(), nullable=False),
        ),
        held=(
            sa.CheckConstraint(
                "kind not in ('refused', 'left out') or reason <> ''", name=op.f("ck_parent_answer_with_a_reason")
            ),
            sa.CheckConstraint(
                "version_id is null or clause_id is not null", name=op.f("ck_parent_answer_words_of_a_clause")
            ),
        ),
    )
    _index("parent_answer")


def _make_relations() -> None:
    _make(
        "stated_relation",
        ("variant_id", "variant", False),
        ("parent_clause_id", "clause", False),
        ("parent_version_id", "version", False),
        ("version_id", "version", True),
        ("said_by_id", "person", True),
        said=(
            _words("kind", "relationkind", _RELATIONS),
            sa.Column("reason", sa.Text(), nullable=False),
            sa.Column("said_at", UtcDateTime(), nullable=False),
        ),
        held=(sa.CheckConstraint("kind = 'same' or reason <> ''", name=op.f("ck_stated_relation_with_a_reason")),),
    )
    _index("stated_relation")


def _make(
    table: str, *kin: tuple[str, str, bool], said: tuple[sa.Column, ...], held: tuple[sa.Constraint, ...]
) -> None:
    """Make a table of columns that name rows, of those that say something, and of what must hold."""
    op.create_table(
        table,
        *(sa.Column(name, sa.Integer(), nullable=may_be_none) for name, _, may_be_none in kin),
        *said,
        sa.Column("id", sa.Integer(), nullable=False),
        *held,
        *(sa.ForeignKeyConstraint([name], [f"{other}.id"], name=op.f(f"fk_{table}_{name}")) for name, other, _ in kin),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
    )


def _words(column: str, name: str, members: tuple[str, ...]) -> sa.Column:
    kind = sa.Enum(*members, name=name, native_enum=False, create_constraint=True, length=40)
    return sa.Column(column, kind, nullable=False)


def _index(table: str) -> None:
    for column in ("variant_id", "version_id"):
        op.create_index(op.f(f"ix_{table}_{column}"), table, [column], unique=False)
