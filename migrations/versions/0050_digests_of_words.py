"""Keep a digest beside words that are searched, by which a process knows again what it holds of them."""

from hashlib import blake2b

import sqlalchemy as sa
from alembic import op

revision = "0050_digests_of_words"
down_revision = "0049_status_ladder"
branch_labels = None
depends_on = None

_PART = 1000


def upgrade() -> None:
    """Add the column, and work out the digest of what is there."""
    op.add_column("search_entry", sa.Column("digest", sa.String(length=32), nullable=False, server_default=""))
    connection = op.get_bind()
    last = 0
    while rows := connection.execute(
        sa.text("SELECT id, key, stems FROM search_entry WHERE id > :last ORDER BY id LIMIT :part"),
        {"last": last, "part": _PART},
    ).all():
        last = rows[-1].id
        connection.execute(
            sa.text("UPDATE search_entry SET digest = :digest WHERE id = :id"),
            [{"id": row.id, "digest": _digest(row.key, row.stems)} for row in rows],
        )


def _digest(key: str, stems: str) -> str:
    return blake2b(f"{key}\n{stems}".encode(), digest_size=16).hexdigest()
