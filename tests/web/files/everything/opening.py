"""Opening what somebody has taken along: its parts one by one, and every byte of it, however often it is packed."""

from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZipFile, is_zipfile

from sqlalchemy.orm import Session

from negotiate.web.files.everything.taking import Part, Taking
from tests.cast import Player

HOUSE = "https://house.example/"
NOON = datetime(2031, 1, 17, 12, 0, tzinfo=UTC)


def taken_by(db: Session, player: Player, instrument: str) -> Taking:
    """Return what somebody of the cast asks for."""
    return Taking(db, player.actor, instrument, HOUSE, NOON)


def files_of(part: Part, taking: Taking) -> dict[str, bytes]:
    """Return the files of a part, by name."""
    return {name: b"".join(parts) for name, parts in part(taking)}


def unpacked(raw: bytes) -> dict[str, bytes]:
    """Return the files of an archive by name; of those that are archives themselves all members, as one."""
    with ZipFile(BytesIO(raw)) as archive:
        return {name: everything(archive.read(name)) for name in archive.namelist()}


def everything(raw: bytes) -> bytes:
    """Return bytes; of an archive those of all its members, one behind the other."""
    if not is_zipfile(BytesIO(raw)):
        return raw
    with ZipFile(BytesIO(raw)) as archive:
        return b"".join(everything(archive.read(name)) for name in archive.namelist())
