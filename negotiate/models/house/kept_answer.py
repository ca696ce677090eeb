"""An answer to what a program sent under a key of its own: whoever sends it again is given it again."""

from datetime import datetime

from sqlalchemy import ForeignKey, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from negotiate.models.base import Base


class KeptAnswer(Base):
    """What one token was answered under one key, for a day; of the key and of what was asked only hashes are kept."""

    __tablename__ = "kept_answer"
    __table_args__ = (UniqueConstraint("token_id", "key_hash"),)

    token_id: Mapped[int] = mapped_column(ForeignKey("personal_token.id"))
    key_hash: Mapped[str] = mapped_column(String(64))
    #: The hash of method, address, tag and body.
    asked_hash: Mapped[str] = mapped_column(String(64))
    status: Mapped[int]
    #: Where what was made is found, empty where nothing was.
    location: Mapped[str] = mapped_column(String(200))
    content: Mapped[bytes] = mapped_column(LargeBinary)
    made_at: Mapped[datetime] = mapped_column(index=True)
