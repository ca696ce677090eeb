"""What people do to a Word file: changes marked under their names, as Word writes them, and articles that they add."""

from collections.abc import Callable, Iterator
from pathlib import Path
from zipfile import ZipFile

from lxml import etree
from playwright.sync_api import Page

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
Element = etree._Element
#: What somebody does to the body of a file.
Writing = Callable[[Element], None]


def w(name: str) -> str:
    """Return a name of the markup of Word."""
    return f"{{{W}}}{name}"


def taken(page: Page, address: str, folder: Path, name: str) -> Path:
    """Take a file along in a browser, and return where it lies."""
    file = folder / name
    with page.expect_download() as download:
        page.evaluate("address => { location.href = address; }", address)
    download.value.save_as(file)
    return file


def written_in(file: Path, name: str, *writings: Writing) -> Path:
    """Return a copy of a Word file in which people have written, one after another."""
    copy = file.with_name(name)
    with ZipFile(file) as before, ZipFile(copy, "w") as after:
        for member in before.infolist():
            content = before.read(member)
            if member.filename == "word/document.xml":
                root = etree.fromstring(content)
                for write in writings:
                    write(root)
                content = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
            after.writestr(member, content)
    return copy


def replaces(author: str, old: str, new: str) -> Writing:
    """Put words in the place of others, marked."""

    def write(root: Element) -> None:
        run, before, behind = _found(root, old)
        parts = [_run(before), _marked("del", author, _run(old, "delText")), _marked("ins", author, _run(new))]
        _put([*parts, _run(behind)], run)

    return write


def rewords(old: str, new: str) -> Writing:
    """Put words in the place of others, without a mark."""

    def write(root: Element) -> None:
        run, before, behind = _found(root, old)
        _put([_run(before + new + behind)], run)

    return write


def adds(author: str, behind: str, *lines: str) -> Writing:
    """Add paragraphs behind the one with some words, marked as Word does: each end of a line before is new."""

    def write(root: Element) -> None:
        run, _, _ = _found(root, behind)
        place = next(run.iterancestors(w("p")))
        for line in lines:
            _end(place, author)
            paragraph = etree.Element(w("p"))
            paragraph.append(_marked("ins", author, _run(line)))
            place.addnext(paragraph)
            place = paragraph

    return write


def _found(root: Element, words: str) -> tuple[Element, str, str]:
    """Return the run that has some words, with what stands before and behind them in it."""
    texts: Iterator[Element] = (one for one in root.iter(w("t")) if words in (one.text or ""))
    text = next(texts)
    before, _, behind = (text.text or "").partition(words)
    run = text.getparent()
    assert run is not None
    return run, before, behind


def _put(parts: list[Element], run: Element) -> None:
    """Put elements in the place of a run."""
    for part in parts:
        run.addprevious(part)
    parent = run.getparent()
    assert parent is not None
    parent.remove(run)


def _run(words: str, kind: str = "t") -> Element:
    run = etree.Element(w("r"))
    text = etree.SubElement(run, w(kind))
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    text.text = words
    return run


def _marked(kind: str, author: str, run: Element) -> Element:
    mark = etree.Element(w(kind))
    for name, value in (("id", "900"), ("author", author), ("date", "2026-05-01T12:00:00Z")):
        mark.set(w(name), value)
    mark.append(run)
    return mark


def _end(paragraph: Element, author: str) -> None:
    """Mark the end of a paragraph as put in."""
    setting = paragraph.find(w("pPr"))
    if setting is None:
        setting = etree.Element(w("pPr"))
        paragraph.insert(0, setting)
    look = setting.find(w("rPr"))
    if look is None:
        look = etree.SubElement(setting, w("rPr"))
    mark = etree.Element(w("ins"))
    for name, value in (("id", "901"), ("author", author), ("date", "2026-05-01T12:00:00Z")):
        mark.set(w(name), value)
    look.insert(0, mark)
