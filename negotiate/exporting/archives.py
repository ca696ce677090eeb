"""Archives of a file format that is a zip, as bytes that tell nothing of when they were made."""

from collections.abc import Mapping
from datetime import datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

#: The day that every file bears: the oldest that an archive can name.
DAY = datetime(1980, 1, 1)  # noqa: DTZ001 - an archive knows no zones


def sealed(raw: bytes) -> bytes:
    """Return an archive with the same members, all of the same day."""
    with ZipFile(BytesIO(raw)) as given:
        return archived({name: given.read(name) for name in given.namelist()})


def archived(members: Mapping[str, bytes]) -> bytes:
    """Return an archive of members, all of the same day; the one that says what it is stays as it is, to be seen."""
    made_whole = BytesIO()
    with ZipFile(made_whole, "w", ZIP_DEFLATED) as made:
        for name, content in members.items():
            packed = ZIP_STORED if name == "mimetype" else ZIP_DEFLATED
            made.writestr(ZipInfo(name, DAY.timetuple()[:6]), content, packed)
    return made_whole.getvalue()
