"""The clauses of a text: the title before it and its preamble, then parts, chapters and articles one inside another."""

from collections.abc import Sequence

from lxml import etree

from negotiate.exporting.akn.blocks import BodyWriter
from negotiate.exporting.akn.identifiers import AknNames, AknPlace
from negotiate.exporting.akn.inline import Element, leaf
from negotiate.exporting.akn.values import AknClause
from negotiate.exporting.xml import legible
from negotiate.importing.akn.vocabulary import BEHIND_NUMBER, ELEMENTS, JOINT, akn, own


class ClausesWriter:
    """Writes clauses, and remembers where each stands."""

    def __init__(self) -> None:
        self.names = AknNames()
        #: By the code of a clause, its identifier in the file.
        self.places: dict[str, str] = {}

    def write(self, document: Element, body: str, clauses: Sequence[AknClause]) -> None:
        """Write the clauses of a text into a document; `body` is what the element for most of them is called."""
        left = list(clauses)
        if left and left[0].kind == "front" and len(left) > 1:
            self._preface(document, left.pop(0))
        if left and left[0].kind == "preamble":
            self._preamble(document, left.pop(0))
        place = etree.SubElement(document, akn(body), {"eId": "body"})
        open_clauses: list[tuple[int, Element]] = []
        for clause, following in zip(left, [*left[1:], None], strict=False):
            while open_clauses and open_clauses[-1][0] >= clause.depth:
                open_clauses.pop()
            parent = open_clauses[-1][1] if open_clauses else place
            has_clauses = following is not None and following.depth > clause.depth
            open_clauses.append((clause.depth, self.clause(parent, clause, has_clauses=has_clauses)))
        if not left:
            etree.SubElement(place, akn("hcontainer"), {"name": "empty", "eId": "empty"})

    def clause(self, parent: Element, clause: AknClause, *, has_clauses: bool = False) -> Element:
        """Write one clause into an element that holds such; return its own."""
        made, place = self._made(parent, ELEMENTS.get(clause.kind, "hcontainer"), clause)
        if clause.kind not in ELEMENTS:
            made.set("name", clause.kind)
        _title(made, clause)
        BodyWriter(self.names, place, clause.wording.body).write(made, has_clauses=has_clauses)
        return made

    def _preface(self, document: Element, clause: AknClause) -> None:
        made, place = self._made(document, "preface", clause)
        words = (
            clause.label + (clause.joint if clause.label and clause.wording.heading else "") + clause.wording.heading
        )
        leaf(etree.SubElement(made, akn("p")), "docTitle", words)
        BodyWriter(self.names, place, clause.wording.body).plainly(made)

    def _preamble(self, document: Element, clause: AknClause) -> None:
        made, place = self._made(document, "preamble", clause)
        writer = BodyWriter(self.names, place, clause.wording.body)
        if not writer.blocks:
            title = etree.SubElement(made, akn("container"), {"name": "title"})
            leaf(title, "p", clause.label + clause.joint * bool(clause.label) + clause.wording.heading)
            return
        inner = self.names.inside(place, "recs")
        recitals = etree.SubElement(made, akn("recitals"), {"eId": inner.now, "wId": inner.first})
        _title(recitals, clause)
        writer.recitals(recitals)

    def _made(self, parent: Element, name: str, clause: AknClause) -> tuple[Element, AknPlace]:
        """Return an element for a clause, and its place."""
        place = self.names.clause(clause.kind, clause.label, clause.first_label)
        self.places[clause.code] = place.now
        who = {"eId": place.now, "wId": place.first, "GUID": clause.code, own("level"): str(clause.level)}
        return etree.SubElement(parent, akn(name), who), place


def _title(made: Element, clause: AknClause) -> None:
    """Write label and heading, and what stands between or behind them where that is not the usual."""
    heading = clause.wording.heading
    if clause.label:
        number = _part(made, "num", clause.label)
        if clause.level < 0 and not heading and clause.joint != BEHIND_NUMBER:
            number.set(own("behind"), clause.joint)
    if heading:
        written = _part(made, "heading", heading)
        if clause.label and clause.joint != JOINT:
            written.set(own("joint"), clause.joint)


def _part(made: Element, name: str, words: str) -> Element:
    """Write a part of a title; it keeps its white space where that is not the usual."""
    part = leaf(made, name, words)
    if " ".join(words.split()) != words:
        part.set(own("drawn"), legible(words))
    return part
