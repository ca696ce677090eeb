"""What of a Word file is no text that can be read: words of drawings, pictures, objects, files inside the file."""

from collections.abc import Iterator

from negotiate.importing.office.documents import AsideKind, LeftAside
from negotiate.importing.word.numbers import w
from negotiate.importing.word.package import Element, WordParts
from negotiate.importing.word.pieces import is_shown_otherwise

DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_VML, _OFFICE = "{urn:schemas-microsoft-com:vml}", "{urn:schemas-microsoft-com:office:office}"
_DRAWN = (w("drawing"), w("pict"), w("object"))


def asides_of(parts: WordParts) -> Iterator[LeftAside]:
    """Yield what is left aside of the text of a file and of its notes."""
    for root in (one for name in ("document", "footnotes", "endnotes") if (one := parts.root(name)) is not None):
        for one in root.iter(*_DRAWN):
            if not is_shown_otherwise(one):
                yield from _drawn(one)
        yield from (LeftAside(AsideKind.FILE) for _ in root.iter(w("altChunk"), w("subDoc")))
    for diagram in parts.diagrams:
        yield from _words(diagram)


def _drawn(one: Element) -> Iterator[LeftAside]:
    """Yield what a drawing is: words of its own, else a picture; nothing of boxes, which are read, and of rules."""
    words = list(_words(one))
    is_box = next(one.iter(w("txbxContent")), None) is not None
    is_rule = any(shape.get(f"{_OFFICE}hr") for shape in one.iter(f"{_VML}rect"))
    yield from words or ([] if is_box or is_rule or not len(one) else [LeftAside(AsideKind.PICTURE)])


def _words(one: Element) -> Iterator[LeftAside]:
    shown = [*(path.get("string") or "" for path in one.iter(f"{_VML}textpath"))]
    shown += ["".join(word.text or "" for word in line.iter(f"{DRAWING}t")) for line in one.iter(f"{DRAWING}p")]
    if words := " ".join(filter(str.strip, shown)):
        yield LeftAside(AsideKind.DRAWN, words)
