"""A text for legislative programs: a bill while it is negotiated, an act once adopted; a resolution is a statement.

Of resolutions the United Nations' guidelines for the format (AKN4UN) say how they are called: "resolutionDraft", then
"resolution".
"""

import re
from collections.abc import Iterator

from lxml import etree

from negotiate.exporting.akn.addresses import expression_address, work_address
from negotiate.exporting.akn.clauses import ClausesWriter
from negotiate.exporting.akn.heads import FrbrNames, document, identification, organizations, written
from negotiate.exporting.akn.history import history_references, lifecycle, passive_modifications
from negotiate.exporting.akn.inline import Element, leaf
from negotiate.exporting.akn.values import AknClause, AknStage, AknText, AknWork
from negotiate.importing.akn.vocabulary import OWN, akn
from negotiate.text.marks.brackets import parse
from negotiate.text.marks.options.options import options

#: How a resolution calls itself in the six languages; a treaty may well be about the resolution of disputes.
_RESOLUTION = re.compile(
    r"\W*(?:(?:draft|projet de|proyecto de|проект|مشروع)\s+)?(?:r[eé]solution|resolución|резолюци|قرار)|.*[决決][议議]",
    re.IGNORECASE,
)


def to_akn(text: AknText) -> bytes:
    """Return a text as a file; the same values give the same bytes."""
    root, whole = _document(text.work)
    meta = etree.SubElement(whole, akn("meta"))
    writer = ClausesWriter()
    writer.write(whole, "mainBody" if is_resolution(text.work.title) else "body", text.clauses)
    identification(meta, _names(text.work))
    lifecycle(meta, text)
    passive_modifications(meta, text, writer.places)
    references = etree.SubElement(meta, akn("references"), {"source": "#secretariat"})
    organizations(references, (hand.delegation for one in text.modifications for hand in one.hands if hand.delegation))
    history_references(references, text)
    _notes(meta, text, writer.places)
    _seals(meta, text)
    return written(root)


def is_resolution(title: str) -> bool:
    """Say whether a text is a resolution by what it calls itself.

    >>> is_resolution("Draft resolution on water"), is_resolution("Convention on the resolution of disputes")
    (True, False)
    """
    return _RESOLUTION.match(title) is not None


def _document(work: AknWork) -> tuple[Element, Element]:
    is_adopted = work.stage is AknStage.ADOPTED
    if is_resolution(work.title):
        return document("statement", "resolution" if is_adopted else "resolutionDraft")
    return document(work.stage.value, "treaty" if is_adopted else "treatyDraft")


def _names(work: AknWork) -> FrbrNames:
    return FrbrNames(
        work=work_address(work),
        expression=expression_address(work),
        language=work.language,
        begun_on=work.begun_on,
        on=work.on,
        title=work.title,
        subtype="resolution" if is_resolution(work.title) else "treaty",
        number=work.symbol,
        is_prescriptive=work.stage is AknStage.ADOPTED,
    )


def _notes(meta: Element, text: AknText, places: dict[str, str]) -> None:
    """Write what of each clause is not agreed yet, as its words show it: brackets and options are words of the text."""
    found = [(clause, said) for clause in text.clauses if (said := " ".join(_open_in(clause)))]
    if not found:
        return
    notes = etree.SubElement(meta, akn("notes"), {"source": "#secretariat"})
    for number, (clause, said) in enumerate(found, 1):
        where = {"eId": f"remark_{number}", "placementBase": f"#{places[clause.code]}", "placement": "side"}
        leaf(etree.SubElement(notes, akn("note"), where), "p", said)


def _seals(meta: Element, text: AknText) -> None:
    """Write the head of the house's record as each text was issued: in our own words, since the format has none."""
    sealed = [issue for issue in text.issues if issue.record_head]
    if not sealed:
        return
    own = etree.SubElement(meta, akn("proprietary"), {"source": "#secretariat"})
    for issue in sealed:
        etree.SubElement(own, f"{{{OWN}}}recordHead", {"publication": issue.code, "hash": issue.record_head})


def _open_in(clause: AknClause) -> Iterator[str]:
    body = clause.wording.text
    if spans := len(parse(body).spans) if "[" in body else 0:
        yield f"Stretches of words in square brackets: {spans}."
    if found := len(options(body)):
        yield f"Words offered as options: {found}."
