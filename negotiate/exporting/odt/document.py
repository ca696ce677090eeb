"""A paper as the bytes of an OpenDocument text: its words, marks and comments, its styles, and what it is.

Round every paragraph stands a bookmark whose name says which clause it is, in which version, and its number, as in a
file of Word. Changes made in the file are marked from the start.
"""

from itertools import count, groupby

from lxml import etree

from negotiate.exporting.archives import archived
from negotiate.exporting.odt.elements import Element, element
from negotiate.exporting.odt.marks import OdtPages
from negotiate.exporting.odt.remarks import Numbers, annotations, numbers
from negotiate.exporting.odt.styles import by_hand, styles_of
from negotiate.exporting.paper.running_on import running_on
from negotiate.exporting.paper.values import Paper, PaperBlock, PaperClause, PaperLine, PaperRow, is_changed, runs_of
from negotiate.exporting.xml import legible

#: What a file of this kind is called on the way to a browser, and at its own beginning.
ODT = "application/vnd.oasis.opendocument.text"
_VERSION = {"office:version": "1.3"}
_MANIFEST = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"


def to_odt(paper: Paper) -> bytes:
    """Return a paper as an OpenDocument text."""
    parts = {"content.xml": _content(paper), "styles.xml": styles_of(paper), "meta.xml": _about(paper)}
    members = {name: etree.tostring(part, encoding="UTF-8", xml_declaration=True) for name, part in parts.items()}
    return archived({"mimetype": ODT.encode(), **members, "META-INF/manifest.xml": _manifest(list(parts))})


def _content(paper: Paper) -> Element:
    """Return the part that holds the text, with all changes at its head."""
    text = element("office:text")
    pages = OdtPages(text, _instant(paper))
    if paper.warning:
        pages.plain("Warning", paper.warning)
    pages.plain("Subtitle", ", ".join(part for part in (paper.symbol, paper.standing) if part))
    first = next((block for clause in paper.clauses for block in clause.blocks), None)
    if not (isinstance(first, PaperLine) and first.setting.role == "front"):
        pages.plain("Title", paper.title)
    tables, free = count(1), numbers()
    for clause in paper.clauses:
        _OdtClause(pages, clause, free).write(text, tables)
    pages.plain("Colophon", paper.colophon)
    text.insert(0, element("text:tracked-changes", {"text:track-changes": "true"}, pages.regions))
    body = element("office:body", {}, (text,))
    return element("office:document-content", _VERSION, (by_hand(paper), body))


def _instant(paper: Paper) -> str:
    return paper.made_at.strftime("%Y-%m-%dT%H:%M:%S")


def _about(paper: Paper) -> Element:
    """Say what the file is; nothing of the machine that made it."""
    said = {"dc:title": paper.title, "dc:subject": paper.standing, "dc:language": paper.language}
    known = {**said, "dc:date": _instant(paper), "meta:creation-date": _instant(paper)}
    parts = []
    for name, words in known.items():
        parts.append(element(name))
        parts[-1].text = legible(words)
    return element("office:document-meta", _VERSION, (element("office:meta", {}, parts),))


def _manifest(names: list[str]) -> bytes:
    root = etree.Element(f"{{{_MANIFEST}}}manifest", {f"{{{_MANIFEST}}}version": "1.3"}, {"manifest": _MANIFEST})
    for name, kind in (("/", ODT), *((name, "text/xml") for name in names)):
        entry = {f"{{{_MANIFEST}}}full-path": name, f"{{{_MANIFEST}}}media-type": kind}
        etree.SubElement(root, f"{{{_MANIFEST}}}file-entry", entry)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True)


class _OdtClause:
    """Writes one clause, its comments beside the first words that changed, or beside its first words."""

    def __init__(self, pages: OdtPages, clause: PaperClause, free: Numbers) -> None:
        self.pages, self.name, self.numbers = pages, clause.name, count()
        self.blocks = tuple(running_on(clause.blocks))
        changed = (block for block in self.blocks if is_changed(block))
        self.first = next(changed, next(iter(self.blocks), None))
        beside_words = {number for block in self.blocks for run in runs_of(block) for number in run.opens}
        pages.remarks = [annotations(remark, pages.made_at, free) for remark in clause.remarks]
        self.whole = [said for n, said in enumerate(pages.remarks) if n not in beside_words]

    def write(self, text: Element, tables: "count[int]") -> None:
        """Write its paragraphs and tables."""
        for _, run in groupby(self.blocks, key=lambda block: getattr(block, "table", None)):
            blocks = list(run)
            rows = [block for block in blocks if isinstance(block, PaperRow)]
            if rows:
                self.pages.finish()
                text.append(self._table(rows, next(tables)))
            for line in blocks:
                if isinstance(line, PaperLine):
                    self.pages.line(line, *self._around(line))

    def _table(self, rows: list[PaperRow], number: int) -> Element:
        width = max(len(row.cells) for row in rows)
        columns = element("table:table-column", {"table:number-columns-repeated": str(width)})
        heads, below = ([row for row in rows if row.is_head is is_head] for is_head in (True, False))
        repeated = [self.pages.row(row, width, *self._around(row)) for row in heads]
        head = (element("table:table-header-rows", {}, repeated),) if repeated else ()
        written = (self.pages.row(row, width, *self._around(row)) for row in below)
        called = {"table:name": f"Table{number}", "table:style-name": "Table"}
        return element("table:table", called, (columns, *head, *written))

    def _around(self, block: PaperBlock) -> tuple[str, list[Element]]:
        """Return the bookmark of a block, and the comments that stand beside it."""
        beside = [one for said in self.whole for one in said] if block is self.first else []
        return f"{self.name}_{next(self.numbers)}", beside
