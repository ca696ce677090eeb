"""Word files for tests, written by hand: a body, and parts beside it."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from negotiate.importing.word.document import ReadDocument, read_document
from negotiate.importing.word.package import W, open_word

_DRAWN = "http://schemas.openxmlformats.org/drawingml/2006"
ROOT = (
    f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:a="{_DRAWN}/main" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:x="http://schemas.microsoft.com/office/word/2015/wordml/symex"'
)


def docx(body: str, **parts: str) -> bytes:
    """Return a file with a body, and other parts by name."""
    return zipped({"word/document.xml": document(body)} | {f"word/{name}.xml": text for name, text in parts.items()})


def document(body: str) -> str:
    """Return the part that holds the text."""
    return f"<w:document {ROOT}><w:body>{body}</w:body></w:document>"


def zipped(members: dict[str, str | bytes]) -> bytes:
    """Return an archive."""
    raw = BytesIO()
    with ZipFile(raw, "w", ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content, ZIP_STORED if name == "mimetype" else ZIP_DEFLATED)
    return raw.getvalue()


def read(body: str, **parts: str) -> ReadDocument:
    """Return what is read of a file."""
    return read_document(open_word(docx(body, **parts)))


def p(inside: str, setting: str = "") -> str:
    """Return a paragraph."""
    return f"<w:p><w:pPr>{setting}</w:pPr>{inside}</w:p>"


def r(text: str, look: str = "") -> str:
    """Return a run."""
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def ins(inside: str, author: str = "Ana") -> str:
    """Return words that somebody put in."""
    return f'<w:ins w:id="1" w:author="{author}" w:date="2026-05-01T12:00:00Z">{inside}</w:ins>'


def gone(text: str, author: str = "Ana") -> str:
    """Return words that somebody struck."""
    return f'<w:del w:id="2" w:author="{author}"><w:r><w:delText xml:space="preserve">{text}</w:delText></w:r></w:del>'
