"""Archives of a file format that is a zip, as bytes that tell nothing of when they were made."""

from datetime import datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

#: The day that every file bears: the oldest that an archive can name.
DAY = datetime(1980, 1, 1)  # noqa: DTZ001 - an archive knows no zones


def sealed(raw: bytes) -> bytes:
    """Return an archive with the same members, all of the same day."""
    made_whole = BytesIO()
    with ZipFile(BytesIO(raw)) as given, ZipFile(made_whole, "w", ZIP_DEFLATED) as made:
        for name in given.namelist():
            made.writestr(ZipInfo(name, DAY.timetuple()[:6]), given.read(name), ZIP_DEFLATED)
    return made_whole.getvalue()
