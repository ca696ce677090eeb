"""What stands before a text: which work it is, in which language and state (the levels of FRBR), and who is named."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from lxml import etree

from negotiate.exporting.akn.addresses import COUNTRY, language_code
from negotiate.exporting.akn.inline import Element
from negotiate.exporting.xml import legible
from negotiate.importing.akn.vocabulary import AKN, OWN, akn

#: Who answers for what no delegation asked for.
SECRETARIAT = "secretariat"
_HOUSE = "#secretariat"


@dataclass(frozen=True, slots=True)
class FrbrNames:
    """How a document is called on each level, and of which day it is on each; `about` are further facts of the work."""

    work: str
    expression: str
    language: str
    begun_on: date
    on: date
    author: str = SECRETARIAT
    title: str = ""
    subtype: str = ""
    number: str = ""
    is_prescriptive: bool = False


def document(kind: str, name: str) -> tuple[Element, Element]:
    """Return the root of a file, and the document in it."""
    root = etree.Element(akn("akomaNtoso"), nsmap={None: AKN, "n": OWN})
    return root, etree.SubElement(root, akn(kind), {"name": name})


def identification(meta: Element, names: FrbrNames) -> None:
    """Write which work it is, which expression of it, and which file."""
    made = etree.SubElement(meta, akn("identification"), {"source": _HOUSE})
    work = _level(made, "FRBRWork", names.work, names, names.begun_on)
    facts = {
        "FRBRcountry": COUNTRY,
        "FRBRsubtype": names.subtype,
        "FRBRnumber": legible(names.number),
        "FRBRprescriptive": "true" if names.is_prescriptive else "false",
        "FRBRauthoritative": "false",
    }
    for fact, value in facts.items():
        if value:
            etree.SubElement(work, akn(fact), {"value": value})
    expression = _level(made, "FRBRExpression", names.expression, names, names.on)
    etree.SubElement(expression, akn("FRBRlanguage"), {"language": language_code(names.language)})
    file = _level(made, "FRBRManifestation", f"{names.expression}.xml", names, names.on)
    etree.SubElement(file, akn("FRBRformat"), {"value": "application/akn+xml"})


def organizations(references: Element, delegations: Iterable[str]) -> dict[str, str]:
    """Write who is named, the secretariat first; return the identifier of each by name."""
    known = {"Secretariat": SECRETARIAT} | {name: f"org_{n}" for n, name in enumerate(sorted(set(delegations)), 1)}
    for name, identifier in known.items():
        reference(references, "TLCOrganization", identifier, f"/akn/ontology/organization/{identifier}", name)
    return known


def reference(references: Element, kind: str, identifier: str, address: str, shown: str) -> None:
    """Write one thing that the file speaks of."""
    etree.SubElement(references, akn(kind), {"eId": identifier, "href": address, "showAs": legible(shown)})


def written(root: Element) -> bytes:
    """Return a file as bytes."""
    whole: bytes = etree.tostring(root, encoding="utf-8", xml_declaration=True)
    return whole


def _level(parent: Element, name: str, address: str, names: FrbrNames, on: date) -> Element:
    level = etree.SubElement(parent, akn(name))
    whole = address if address.endswith(".xml") else f"{address}/!main"
    etree.SubElement(level, akn("FRBRthis"), {"value": whole})
    etree.SubElement(level, akn("FRBRuri"), {"value": address})
    if names.title and name == "FRBRWork":
        etree.SubElement(level, akn("FRBRalias"), {"value": legible(names.title), "name": "title"})
    what = {"FRBRWork": "begun", "FRBRExpression": "issued"}.get(name, "issued")
    etree.SubElement(level, akn("FRBRdate"), {"date": on.isoformat(), "name": what})
    etree.SubElement(level, akn("FRBRauthor"), {"href": f"#{names.author}"})
    return level
