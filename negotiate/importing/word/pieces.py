"""The words of one paragraph as Word stores them: runs with their look, and the marks of whoever changed them.

Every element that shows a character is read, whatever it is wrapped in; what shows none (fields' codes, pictures,
properties) is passed over. What was deleted is kept with its mark, for the reader to decide.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from negotiate.importing.office.documents import OfficeMark, OfficePiece
from negotiate.importing.word.numbers import is_on, value, w
from negotiate.importing.word.package import Element
from negotiate.importing.word.signs import shown_sign

#: Several renderings of the same, of which one is read.
ALTERNATIVES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
_SYMEX = "{http://schemas.microsoft.com/office/word/2015/wordml/symex}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
#: What holds words; what holds a sign by its number in a font.
_TEXTS, _NUMBERED = (w("t"), f"{_MATH}t"), (w("sym"), f"{_SYMEX}symEx")
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
        elif child.tag == ALTERNATIVES:
            yield from _inside(chosen(child), like)
        elif isinstance(child.tag, str) and child.tag not in _SILENT:
            yield from _inside(child, like)


def chosen(alternatives: Element) -> Element:
    """Return the one of several renderings that is read: the first that says something, for others say the same."""
    given = [one for one in alternatives if isinstance(one.tag, str)]
    return next(filter(_says_something, given), given[0] if given else alternatives)


def _says_something(rendering: Element) -> bool:
    return any(one.text or one.tag not in _TEXTS for one in rendering.iter(*_TEXTS, w("sym"), f"{_SYMEX}symEx"))


def is_shown_otherwise(element: Element) -> bool:
    """Say whether an element is of a rendering in place of which another is read."""
    outer = next(element.iterancestors(ALTERNATIVES), None)
    if outer is None:
        return False
    return chosen(outer) not in (element, *element.iterancestors()) or is_shown_otherwise(outer)


def _run(run: Element, like: OfficePiece) -> Iterator[OfficePiece]:
    look = run.find(w("rPr"))
    if look is not None:
        like = replace(like, em=is_on(look, "i"), strong=is_on(look, "b"))
    for child in run:
        if child.tag in (w("t"), w("delText")):
            yield replace(like, text=child.text or "")
        elif child.tag in _NOTES:
            yield replace(like, note=(_NOTES[child.tag], child.get(w("id")) or ""))
        elif child.tag in _NUMBERED:
            yield replace(like, text=shown_sign(_own(child, "font"), _own(child, "char")))
        elif child.tag == w("br"):
            yield replace(like, text="" if child.get(w("type")) in ("page", "column") else "\n")
        elif child.tag == w("fldChar"):
            yield replace(like, text=_form_field(child))
        elif isinstance(child.tag, str) and (sign := _SIGNS.get(child.tag.rpartition("}")[2])):
            yield replace(like, text=sign)
        elif child.tag == ALTERNATIVES:
            yield from _run(chosen(child), like)
        elif child.tag == w("r"):  # where some programs put one into another
            yield from _run(child, like)
        elif child.tag == w("ruby"):
            yield from _inside(child, like)


def _form_field(begin: Element) -> str:
    """Return what a field of an older form shows, of which the file keeps no words: a box, or one entry of a list."""
    box, choices = begin.find(f"*/{w('checkBox')}"), begin.find(f"*/{w('ddList')}")
    if box is not None:
        name = "checked" if box.find(w("checked")) is not None else "default"
        return "☒" if is_on(box, name) else "☐"
    entries = choices.findall(w("listEntry")) if choices is not None else []
    chosen_one = value(choices, "result") or value(choices, "default") or "0"
    place = int(chosen_one) if re.fullmatch(r"\d{1,3}", chosen_one) else 0
    return entries[place].get(w("val")) or "" if place < len(entries) else ""


def _own(sign: Element, name: str) -> str:
    """Return an attribute that bears the namespace of its element."""
    return sign.get(str(sign.tag).rpartition("}")[0] + "}" + name) or ""
