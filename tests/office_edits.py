"""Files of Word and OpenDocument as other programs leave them: the XML is edited, nothing of the house is asked."""

from collections.abc import Callable, Iterator
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


def reworded(form: str, file: bytes, old: str, new: str, author: str = "") -> bytes:
    """Return a file in which words were put in the place of others, with marks of an author, or without any."""
    return edited(file, **{PARTS[form]: lambda root: REWORDERS[form](root, old, new, author)})


def without_bookmarks(form: str, file: bytes) -> bytes:
    """Return a file as a program leaves it that keeps no bookmarks."""

    def taken_off(root: etree._Element) -> None:
        tags = (f"{_W}bookmarkStart", f"{_W}bookmarkEnd", *(f"{_TEXT}bookmark{end}" for end in ("", "-start", "-end")))
        for one in list(root.iter(*tags)):
            before = one.getprevious()
            if before is None:
                one.getparent().text = (one.getparent().text or "") + (one.tail or "")
            else:
                before.tail = (before.tail or "") + (one.tail or "")
            one.getparent().remove(one)

    return edited(file, **{PARTS[form]: taken_off})


def _reworded_in_word(root: etree._Element, old: str, new: str, author: str) -> None:
    """Put words in place as Word does: the run is cut, what goes is marked as deleted, what comes as inserted."""
    said = next(one for one in root.iter(f"{_W}t") if old in (one.text or ""))
    run = said.getparent()
    before, _, after = (said.text or "").partition(old)
    if not author:
        said.text = f"{before}{new}{after}"
        return
    parts = [
        _run(run, before),
        _marked("del", author, _run(run, old, "delText")),
        _marked("ins", author, _run(run, new)),
    ]
    for one in (*parts, _run(run, after)):
        run.addprevious(one)
    run.getparent().remove(run)


def _run(like: etree._Element, words: str, name: str = "t") -> etree._Element:
    made = etree.fromstring(etree.tostring(like))
    made.tail = None
    for one in [one for one in made if one.tag != f"{_W}rPr"]:
        made.remove(one)
    said = etree.SubElement(made, f"{_W}{name}")
    said.text = words
    said.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return made


def _marked(name: str, author: str, run: etree._Element) -> etree._Element:
    made = etree.Element(f"{_W}{name}", {f"{_W}id": "9", f"{_W}author": author, f"{_W}date": "2026-05-02T09:00:00Z"})
    made.append(run)
    return made


def _reworded_in_odt(root: etree._Element, old: str, new: str, author: str) -> None:
    """Put words in place as LibreOffice does: what went lies at the head of the file, what came stands between marks."""
    before, home, is_tail = next(_texts_with(root, old))
    head, _, rest = before.partition(old)
    if not author:
        _set(home, f"{head}{new}{rest}", is_tail=is_tail)
        return
    gone, start, end = (etree.Element(f"{_TEXT}{name}") for name in ("change", "change-start", "change-end"))
    for one, key in ((gone, "x1"), (start, "x2"), (end, "x2")):
        one.set(f"{_TEXT}change-id", key)
    start.tail, end.tail = new, rest
    _set(home, head, is_tail=is_tail)
    if is_tail:
        for one in (end, start, gone):
            home.addnext(one)
    else:
        home[0:0] = [gone, start, end]
    changes = next(root.iter(f"{_TEXT}tracked-changes"))
    for key, kind in (("x1", "deletion"), ("x2", "insertion")):
        region = etree.SubElement(changes, f"{_TEXT}changed-region", {f"{_TEXT}id": key})
        change = etree.SubElement(region, f"{_TEXT}{kind}")
        signed = etree.SubElement(change, f"{_OFFICE}change-info")
        etree.SubElement(signed, f"{_DC}creator").text = author
        etree.SubElement(signed, f"{_DC}date").text = "2026-05-02T09:00:00"
        if kind == "deletion":
            etree.SubElement(change, f"{_TEXT}p").text = old


def _texts_with(root: etree._Element, words: str) -> Iterator[tuple[str, etree._Element, bool]]:
    """Yield the texts that hold words, whose they are, and whether they stand behind it or in it."""
    for one in root.iter():
        if words in (one.text or ""):
            yield one.text or "", one, False
        if words in (one.tail or ""):
            yield one.tail or "", one, True


def _set(home: etree._Element, words: str, *, is_tail: bool) -> None:
    if is_tail:
        home.tail = words
    else:
        home.text = words


PARTS = {"docx": "document", "odt": "content"}
REWORDERS = {"docx": _reworded_in_word, "odt": _reworded_in_odt}


def reworded_remark(file: bytes, old: str, new: str) -> bytes:
    """Return a Word file in which somebody has changed words of a comment."""

    def comments(root: etree._Element) -> None:
        for one in root.iter(f"{_W}t"):
            one.text = (one.text or "").replace(old, new)

    return edited(file, comments=comments)
