"""Let words of drafts be spoken of, by those who write and read them."""

import sqlalchemy as sa
from alembic import op

from negotiate.models.guards import Guard

revision = "0044_talk_in_drafts"
down_revision = "0042_change_notes"
branch_labels = None
depends_on = None

_GUARD = Guard("reach_stays", "thread", "UPDATE", "TRUE")
_CHECKS = {
    "one_text": "(version_id is null) = (revision_id is not null or saved_wording_id is not null)",
    "tabled_or_drafted": "revision_id is null or saved_wording_id is null",
    "drafts_to_few": "saved_wording_id is null or reach in ('own delegation', 'group')",
}


def upgrade() -> None:
    """Add which wording of a draft is spoken of; of what was said before there is none."""
    dialect = op.get_context().dialect.name
    for statement in _GUARD.removal(dialect):
        op.execute(statement)
    with op.batch_alter_table("thread") as batch:
        batch.add_column(sa.Column("saved_wording_id", sa.Integer(), nullable=True))
        batch.create_foreign_key(op.f("fk_thread_saved_wording_id"), "saved_wording", ["saved_wording_id"], ["id"])
        batch.drop_constraint(op.f("ck_thread_one_text"), type_="check")
        for name, rule in _CHECKS.items():
            batch.create_check_constraint(op.f(f"ck_thread_{name}"), sa.text(rule))
    op.create_index("ix_thread_saved_wording_id", "thread", ["saved_wording_id"])
    for statement in _GUARD.statements(dialect):
        op.execute(statement)
