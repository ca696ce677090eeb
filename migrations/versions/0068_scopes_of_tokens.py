"""Let a token go as far as drafts, and be for one instrument alone."""

import sqlalchemy as sa
from alembic import op

revision = "0068_scopes_of_tokens"
down_revision = "0067_proposing_offices"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Widen how far a token may go, and add the instrument; every token that there is goes as far as it did."""
    name = op.f("ck_personal_token_tokenscope")
    with op.batch_alter_table("personal_token") as batch:
        batch.drop_constraint(name, type_="check")
        batch.create_check_constraint(name, sa.text("scope IN ('read', 'read and draft', 'read and write')"))
        batch.add_column(sa.Column("instrument_id", sa.Integer(), nullable=True))
        batch.create_foreign_key(op.f("fk_personal_token_instrument_id"), "instrument", ["instrument_id"], ["id"])
