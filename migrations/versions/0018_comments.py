"""Let people speak of words: threads on words of a text, with readers stated once, and what becomes of them."""

import sqlalchemy as sa
from alembic import op

from negotiate.models import UtcDateTime
from negotiate.models.guards import Guard

revision = "0018_comments"
down_revision = "0017_disclosure"
branch_labels = None
depends_on = None

#: What has been said is never changed, and reaches nobody later whom it did not reach when it was said.
_GUARDS = (Guard("reach_stays", "thread", "UPDATE", "TRUE"), Guard("comment_stays", "comment", "UPDATE", "TRUE"))


def upgrade() -> None:
    """Make the tables."""
    _threads()
    op.create_table(
        "comment",
        _number("thread_id"),
        sa.Column("words", sa.Text(), nullable=False),
        _number("delegation_id", nullable=True),
        *_made("made_at", "made_by_id"),
        sa.Column("code", sa.String(length=16), nullable=False),
        *_keys("comment", thread_id="thread", delegation_id="delegation", made_by_id="person"),
        sa.UniqueConstraint("code", name=op.f("uq_comment_code")),
    )
    op.create_index("ix_comment_thread_id", "comment", ["thread_id"])
    op.create_table(
        "comment_withdrawal",
        _number("comment_id"),
        sa.Column("withdrawn_at", UtcDateTime(), nullable=False),
        _number("withdrawn_by_id"),
        *_keys("comment_withdrawal", comment_id="comment", withdrawn_by_id="person"),
        sa.UniqueConstraint("comment_id", name=op.f("uq_comment_withdrawal_comment_id")),
    )
    op.create_table(
        "comment_mention",
        _number("comment_id"),
        _number("person_id"),
        *_keys("comment_mention", comment_id="comment", person_id="person"),
    )
    op.create_index("ix_comment_mention_comment_id", "comment_mention", ["comment_id"])
    op.create_index("ix_comment_mention_person_id", "comment_mention", ["person_id"])
    op.create_table(
        "thread_turn",
        _number("thread_id"),
        sa.Column("into", _words("threadstate", "resolved", "reopened"), nullable=False),
        *_made("made_at", "made_by_id"),
        *_keys("thread_turn", thread_id="thread", made_by_id="person"),
    )
    op.create_index("ix_thread_turn_thread_id", "thread_turn", ["thread_id"])
    op.create_table(
        "uptake",
        _number("amendment_id"),
        _number("thread_id"),
        *_keys("uptake", amendment_id="amendment", thread_id="thread"),
        sa.UniqueConstraint("amendment_id", name=op.f("uq_uptake_amendment_id")),
    )
    op.create_index("ix_uptake_thread_id", "uptake", ["thread_id"])
    for guard in _GUARDS:
        for statement in guard.statements(op.get_context().dialect.name):
            op.execute(statement)


def _threads() -> None:
    reaches = ("own delegation", "group", "secretariat", "all participants", "everyone")
    op.create_table(
        "thread",
        _number("instrument_id"),
        _number("clause_id"),
        _number("version_id", nullable=True),
        _number("revision_id", nullable=True),
        _number("start"),
        _number("stop"),
        sa.Column("reach", _words("threadreach", *reaches), nullable=False),
        _number("group_id", nullable=True),
        _number("delegation_id", nullable=True),
        sa.Column("kind", _words("threadkind", "comment", "expert note"), nullable=False),
        *_made("opened_at", "opened_by_id"),
        sa.Column("code", sa.String(length=16), nullable=False),
        *_keys(
            "thread",
            **{f"{name}_id": name for name in ("instrument", "clause", "version", "revision", "group", "delegation")},
            opened_by_id="person",
        ),
        sa.UniqueConstraint("code", name=op.f("uq_thread_code")),
        sa.CheckConstraint("(version_id is null) = (revision_id is not null)", name=op.f("ck_thread_one_text")),
        sa.CheckConstraint(
            "(reach = 'group') = (group_id is not null)", name=op.f("ck_thread_group_where_it_reaches_one")
        ),
        sa.CheckConstraint("0 <= start and start <= stop", name=op.f("ck_thread_in_order")),
    )
    for column in ("instrument_id", "clause_id", "revision_id"):
        op.create_index(f"ix_thread_{column}", "thread", [column])


def _number(name: str, *, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=nullable)


def _made(at: str, by: str) -> tuple[sa.Column[object], ...]:
    return sa.Column(at, UtcDateTime(), nullable=False), sa.Column(by, sa.Integer(), nullable=True)


def _words(name: str, *words: str) -> sa.Enum:
    return sa.Enum(*words, name=name, native_enum=False, create_constraint=True, length=40)


def _keys(table: str, **columns: str) -> tuple[sa.schema.SchemaItem, ...]:
    """Return the number of a row, and the constraints of columns that name rows of other tables."""
    return (
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
        *(
            sa.ForeignKeyConstraint([column], [f"{other}.id"], name=op.f(f"fk_{table}_{column}"))
            for column, other in columns.items()
        ),
    )
