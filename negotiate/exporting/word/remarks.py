"""The comments of a Word file: what each says, whose it is, and which one answers which.

A comment and the answers to it are comments alike, each with its signs in the text; a part of its own says which is an
answer to which, and what is done ([MS-DOCX] 2.5.4, commentsExtended).
"""

from docx.document import Document
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import qn
from lxml import etree

from negotiate.exporting.paper.values import PaperRemark
from negotiate.exporting.word.elements import Element
from negotiate.exporting.xml import legible

_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
_W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
_COMPATIBLE = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.commentsExtended+xml"
_RELATION = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"


class WordRemarks:
    """The comments of one file, and how they hang together as far as they have been entered."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.threads = etree.Element(f"{{{_W15}}}commentsEx", nsmap={"w15": _W15})

    def entered(self, remark: PaperRemark) -> tuple[str, ...]:
        """Enter a comment and the answers to it, and return their ids."""
        keys = [self._comment(one) for one in remark.all_said]
        for key in keys:
            said = etree.SubElement(self.threads, f"{{{_W15}}}commentEx")
            said.set(f"{{{_W15}}}paraId", _paragraph(key))
            if key != keys[0]:
                said.set(f"{{{_W15}}}paraIdParent", _paragraph(keys[0]))
            said.set(f"{{{_W15}}}done", str(int(remark.is_done)))
        return tuple(keys)

    def finish(self) -> None:
        """Write the part that says which comment answers which, where there are any."""
        if len(self.threads):
            raw = etree.tostring(self.threads, xml_declaration=True, encoding="UTF-8", standalone=True)
            package = self.document.part.package
            part = Part(PackURI("/word/commentsExtended.xml"), _KIND, raw, package)
            self.document.part.relate_to(part, _RELATION)

    def _comment(self, remark: PaperRemark) -> str:
        initials = "".join(word[0] for word in remark.by.name.split()[:3])
        entered = self.document.comments.add_comment(legible(remark.text), remark.by.name, initials)
        written: Element = entered._comment_elm  # noqa: SLF001 - the library has no way in for what follows
        if remark.by.at:
            entered._comment_elm.date = remark.by.at  # noqa: SLF001 - else it bears the moment of writing
        key = str(entered.comment_id)
        written.findall(qn("w:p"))[-1].set(f"{{{_W14}}}paraId", _paragraph(key))
        written.getroottree().getroot().set(f"{{{_COMPATIBLE}}}Ignorable", "w14")
        return key


def _paragraph(key: str) -> str:
    """Return the id of the last paragraph of a comment, by which others know it."""
    return f"{int(key) + 1:08X}"
