"""Where a file of an office program comes in: of Word or of OpenDocument, told by what it holds and not by its name."""

from io import BytesIO
from zipfile import BadZipFile, ZipFile

from negotiate.importing.odt.document import read_odt
from negotiate.importing.odt.package import is_odt, open_odt
from negotiate.importing.office.documents import ReadDocument
from negotiate.importing.word.document import read_document
from negotiate.importing.word.package import is_word, open_word


def is_office_file(raw: bytes) -> bool:
    """Say whether bytes may be a file of Word, of today or of long ago, or of OpenDocument."""
    return is_word(raw) or is_odt(raw)


def reading_weight(raw: bytes) -> int:
    """Return how much there is to be read in a file, in bytes: of an archive, its parts in XML as it lists them."""
    try:
        with ZipFile(BytesIO(raw)) as archive:
            return sum(one.file_size for one in archive.infolist() if one.filename.endswith(".xml"))
    except (BadZipFile, ValueError, NotImplementedError, OSError):
        return len(raw)


def read_office_file(raw: bytes) -> ReadDocument:
    """Read a file for which `is_office_file` has said yes; raise Invalid with the reason in words."""
    return read_odt(open_odt(raw)) if is_odt(raw) else read_document(open_word(raw))
