"""All that a file tells, whatever it is: a page, a PDF, or an archive with whatever lies in it."""

from io import BytesIO
from zipfile import ZipFile, is_zipfile

from tests.exporting.pdf.reading import everything


def told_by(file: bytes) -> str:
    """Return the words of a file and of every file in it, with their names."""
    if file.startswith(b"%PDF"):
        return everything(file)
    if not is_zipfile(BytesIO(file)):
        return file.decode(errors="replace")
    with ZipFile(BytesIO(file)) as archive:
        return "\n".join(f"{name} {told_by(archive.read(name))}" for name in archive.namelist())
