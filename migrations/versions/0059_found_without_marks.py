"""Let words be found by their letters without the marks on them, and Arabic ones without what is written onto them."""

from hashlib import blake2b

import sqlalchemy as sa
from alembic import op

from negotiate.text.finding.stems import stems

revision = "0059_found_without_marks"
down_revision = "0058_found_by_index"
branch_labels = None
depends_on = None

_ROWS = sa.text("SELECT id, language, key, stems FROM search_entry ORDER BY id")
_WRITE = sa.text("UPDATE search_entry SET stems = :stems, digest = :digest WHERE id = :id")


def upgrade() -> None:
    """Write the stems of each entry anew, from its key."""
    connection = op.get_bind()
    for number, language, key, known in connection.execute(_ROWS).all():
        joined = f" {' '.join(sorted(stems(key, language)))} "
        if joined != known:
            digest = blake2b(f"{key}\n{joined}".encode(), digest_size=16).hexdigest()
            connection.execute(_WRITE, {"id": number, "stems": joined, "digest": digest})
    if connection.dialect.name == "sqlite":
        op.execute("INSERT INTO search_by_stem(search_by_stem) VALUES ('rebuild')")


def downgrade() -> None:
    """Leave what is there: more words find what they look for, and none finds less."""
