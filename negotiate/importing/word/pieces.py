"""The words of one paragraph as Word stores them: runs with their look, and the marks of whoever changed them.

Every element that shows a character is read, whatever it is wrapped in; what shows none (fields' codes, pictures,
properties) is passed over. What was deleted is kept with its mark, for the reader to decide.
"""

from collections.abc import Iterator
from dataclasses import replace

from negotiate.importing.office.documents import OfficeMark, OfficePiece
from negotiate.importing.word.numbers import is_on, w
from negotiate.importing.word.package import Element

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
#: Elements of a run that show one sign.
_SIGNS = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
#: Wrappers whose content was put in or taken out.
_INSERTING, _REMOVING = {w("ins"), w("moveTo")}, {w("del"), w("moveFrom")}
#: What holds no words of the paragraph that it stands in.
_SILENT = frozenset(map(w, (
    "txbxContent", "pPr", "rPr", "instrText", "delInstrText", "sdtPr", "sdtEndPr", "drawing", "pict", "object",
)))  # fmt: skip
#: A note, by the element that points to it.
_NOTES = {w("footnoteReference"): "footnotes", w("endnoteReference"): "endnotes"}


def pieces_of(paragraph: Element) -> Iterator[OfficePiece]:
    """Yield the words of a paragraph, those in boxes left out, which are paragraphs of their own."""
    yield from _inside(paragraph, OfficePiece(""))


def mark_of(element: Element) -> OfficeMark:
    """Return who made a mark."""
    return OfficeMark(element.get(w("author")) or "", element.get(w("date")) or "")


def _inside(parent: Element, like: OfficePiece) -> Iterator[OfficePiece]:
    for child in parent:
        if child.tag == w("r"):
            yield from _run(child, like)
        elif child.tag in _INSERTING:
            yield from _inside(child, replace(like, inserted=mark_of(child)))
        elif child.tag in _REMOVING:
            yield from _inside(child, replace(like, removed=mark_of(child)))
        elif child.tag == f"{_MATH}t":
            yield replace(like, text=child.text or "")
        elif child.tag == f"{_MC}AlternateContent":
            yield from _inside(chosen(child), like)
        elif isinstance(child.tag, str) and child.tag not in _SILENT:
            yield from _inside(child, like)


def chosen(alternatives: Element) -> Element:
    """Return the one of several renderings that is read: the first, for the others say the same for older programs."""
    return next((one for one in alternatives if isinstance(one.tag, str)), alternatives)


def _run(run: Element, like: OfficePiece) -> Iterator[OfficePiece]:
    look = run.find(w("rPr"))
    like = replace(like, em=is_on(look, "i"), strong=is_on(look, "b"))
    for child in run:
        if child.tag in (w("t"), w("delText")):
            yield replace(like, text=child.text or "")
        elif child.tag in _NOTES:
            yield replace(like, note=(_NOTES[child.tag], child.get(w("id")) or ""))
        elif child.tag == w("sym"):
            yield replace(like, text=_symbol(child.get(w("char")) or ""))
        elif child.tag == w("br"):
            yield replace(like, text="" if child.get(w("type")) in ("page", "column") else "\n")
        elif isinstance(child.tag, str) and (sign := _SIGNS.get(child.tag.rpartition("}")[2])):
            yield replace(like, text=sign)
        elif child.tag == f"{_MC}AlternateContent" or child.tag == w("ruby"):
            yield from _inside(chosen(child) if child.tag != w("ruby") else child, like)


def _symbol(code: str) -> str:
    """Return a character that is stored by its number in a font for signs."""
    try:
        return chr(int(code, 16))
    except (ValueError, OverflowError):
        return "\ufffd"
