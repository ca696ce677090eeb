"""Sealing archives: the same members, and nothing of when they were made."""

from io import BytesIO
from zipfile import ZipFile

from negotiate.exporting.archives import DAY, sealed


def test_a_sealed_archive_holds_the_same_and_bears_no_day_of_its_own() -> None:
    raw = BytesIO()
    with ZipFile(raw, "w") as archive:
        archive.writestr("a.txt", "Peace.")

    with ZipFile(BytesIO(sealed(raw.getvalue()))) as archive:
        assert archive.read("a.txt") == b"Peace."
        assert archive.getinfo("a.txt").date_time == DAY.timetuple()[:6]
