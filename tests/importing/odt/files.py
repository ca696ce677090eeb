"""OpenDocument texts for tests, written by hand: a body, and styles beside it."""

from negotiate.importing.odt.document import read_odt
from negotiate.importing.odt.package import open_odt
from negotiate.importing.office.documents import ReadDocument
from tests.importing.word.files import zipped

KIND = "application/vnd.oasis.opendocument.text"
_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
ROOT = " ".join(
    [
        *(f'xmlns:{name}="{_OASIS}{name}:1.0"' for name in ("office", "text", "table", "style")),
        f'xmlns:draw="{_OASIS}drawing:1.0" xmlns:fo="{_OASIS}xsl-fo-compatible:1.0"',
        f'xmlns:svg="{_OASIS}svg-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"',
        'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
    ]
)


def content(body: str, styles: str = "") -> str:
    """Return the part that holds the text."""
    return (
        f"<office:document-content {ROOT}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )


def named(styles: str, pages: str = "") -> str:
    """Return the part that holds the styles that have names, and what stands at the head and foot of pages."""
    return (
        f"<office:document-styles {ROOT}><office:styles>{styles}</office:styles>"
        f"<office:master-styles>{pages}</office:master-styles></office:document-styles>"
    )


def odt(body: str, styles: str = "", **members: str | bytes) -> bytes:
    """Return a file with a body and the styles that were set by hand; other parts by name, an underscore for a dot."""
    others = {name.replace("_", "."): member for name, member in members.items()}
    return zipped({"mimetype": KIND, "content.xml": content(body, styles), **others})


def read(body: str, styles: str = "", **members: str | bytes) -> ReadDocument:
    """Return what is read of a file."""
    return read_odt(open_odt(odt(body, styles, **members)))


def p(inside: str, style: str = "") -> str:
    """Return a paragraph."""
    return f'<text:p text:style-name="{style}">{inside}</text:p>'


def cell(inside: str) -> str:
    """Return a cell of a table."""
    return f"<table:table-cell>{inside}</table:table-cell>"


def table(*rows: str) -> str:
    """Return a table of rows of cells."""
    return f"<table:table>{''.join(f'<table:table-row>{row}</table:table-row>' for row in rows)}</table:table>"


def regions(*found: str) -> str:
    """Return the head of a text that tells its changes apart."""
    return f"<text:tracked-changes>{''.join(found)}</text:tracked-changes>"


def region(key: str, kind: str, gone: str = "", author: str = "Ana") -> str:
    """Return one change: an insertion, or a deletion with what was taken out."""
    about = f"<dc:creator>{author}</dc:creator><dc:date>2026-05-01T12:00:00</dc:date>"
    return (
        f'<text:changed-region text:id="{key}"><text:{kind}><office:change-info>{about}</office:change-info>{gone}'
        f"</text:{kind}></text:changed-region>"
    )


def start(key: str) -> str:
    """Return where something that was put in begins."""
    return f'<text:change-start text:change-id="{key}"/>'


def end(key: str) -> str:
    """Return where something that was put in ends."""
    return f'<text:change-end text:change-id="{key}"/>'


def struck(key: str) -> str:
    """Return where something was taken out."""
    return f'<text:change text:change-id="{key}"/>'


def words(read: ReadDocument) -> list[str]:
    """Return what stands in each paragraph, struck words in brackets and new ones in braces."""
    return [
        "".join(
            f"[{piece.text}]" if piece.removed else f"{{{piece.text}}}" if piece.inserted else piece.text
            for piece in one.pieces
            if piece.text
        )
        for one in read.paragraphs
    ]
