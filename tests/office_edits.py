"""Files of Word and OpenDocument as other programs leave them: the XML is edited, nothing of the house is asked."""

from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_LOEXT = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"


def edited(file: bytes, **edits: Callable[[etree._Element], None]) -> bytes:
    """Return a file with some parts edited, by their names without folder and ending."""
    made = BytesIO()
    with ZipFile(BytesIO(file)) as given, ZipFile(made, "w") as out:
        for name in given.namelist():
            raw, part = given.read(name), name.rpartition("/")[2].removesuffix(".xml")
            if part in edits:
                root = etree.fromstring(raw)
                edits[part](root)
                raw = etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
            out.writestr(name, raw, ZIP_STORED if name == "mimetype" else ZIP_DEFLATED)
    return made.getvalue()


def answered(form: str, file: bytes, code: str, author: str, words: str) -> bytes:
    """Return a file in which somebody has answered to the comment of the house that bears a code."""
    return (
        _answered_in_word(file, code, author, words) if form == "docx" else _answered_in_odt(file, code, author, words)
    )


def _answered_in_word(file: bytes, code: str, author: str, words: str) -> bytes:
    """Answer as Word does: a comment with the range of the one above, and an entry that says which that is."""
    above: dict[str, str] = {}

    def comments(root: etree._Element) -> None:
        (parent,) = (one for one in root if code in "".join(one.itertext()))
        above["id"], above["paragraph"] = parent.get(f"{_W}id"), parent.findall(f"{_W}p")[-1].get(f"{_W14}paraId")
        one = etree.SubElement(root, f"{_W}comment", {f"{_W}id": "900", f"{_W}author": author, f"{_W}initials": "X"})
        line = etree.SubElement(one, f"{_W}p", {f"{_W14}paraId": "5A5A5A5A"})
        etree.SubElement(etree.SubElement(line, f"{_W}r"), f"{_W}t").text = words

    def threads(root: etree._Element) -> None:
        said = {f"{_W15}paraId": "5A5A5A5A", f"{_W15}paraIdParent": above["paragraph"], f"{_W15}done": "0"}
        etree.SubElement(root, f"{_W15}commentEx", said)

    def document(root: etree._Element) -> None:
        (start,) = (one for one in root.iter(f"{_W}commentRangeStart") if one.get(f"{_W}id") == above["id"])
        start.addnext(etree.Element(f"{_W}commentRangeStart", {f"{_W}id": "900"}))
        (end,) = (one for one in root.iter(f"{_W}commentRangeEnd") if one.get(f"{_W}id") == above["id"])
        end.addnext(etree.Element(f"{_W}commentRangeEnd", {f"{_W}id": "900"}))

    with_comment = edited(file, comments=comments)
    return edited(with_comment, commentsExtended=threads, document=document)


def _answered_in_odt(file: bytes, code: str, author: str, words: str) -> bytes:
    """Answer as LibreOffice does: a comment behind the one above, which it calls by its name."""

    def content(root: etree._Element) -> None:
        (parent,) = (one for one in root.iter(f"{_OFFICE}annotation") if code in "".join(one.itertext()))
        names = {f"{_OFFICE}name": "__Annotation__7", f"{_LOEXT}parent-name": parent.get(f"{_OFFICE}name")}
        one = etree.Element(f"{_OFFICE}annotation", names)
        etree.SubElement(one, f"{_DC}creator").text = author
        etree.SubElement(one, f"{_DC}date").text = "2026-05-02T09:00:00"
        etree.SubElement(one, f"{_TEXT}p").text = words
        one.tail, parent.tail = parent.tail, None
        parent.addnext(one)

    return edited(file, content=content)


def reworded_remark(file: bytes, old: str, new: str) -> bytes:
    """Return a Word file in which somebody has changed words of a comment."""

    def comments(root: etree._Element) -> None:
        for one in root.iter(f"{_W}t"):
            one.text = (one.text or "").replace(old, new)

    return edited(file, comments=comments)
