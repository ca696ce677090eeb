"""Terms as a file for translators' programs: TermBase eXchange (ISO 30042:2019), dialect TBX-Basic, style DCA.

A concept for each term; in it a section for each language. The text's own words have the status "preferred", words
that people discourage "deprecated", with the reason and its author as a note.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from negotiate.exporting.xml import legible

NAMESPACE = "urn:iso:std:iso:30042:ed-2"
XML = "http://www.w3.org/XML/1998/namespace"
PREFERRED, DEPRECATED = "preferredTerm-admn-sts", "deprecatedTerm-admn-sts"


@dataclass(frozen=True)
class TbxTerm:
    """A word of a language section; `note` says why it is discouraged, or whatever was said of it."""

    words: str
    is_deprecated: bool = False
    note: str = ""


@dataclass(frozen=True)
class TbxLanguage:
    """What a concept is called in one language, and what it means there."""

    language: str
    terms: tuple[TbxTerm, ...]
    definition: str = ""


@dataclass(frozen=True)
class Concept:
    """One meaning, in all its languages; `notes` belong to no language."""

    code: str
    languages: tuple[TbxLanguage, ...]
    notes: tuple[str, ...] = ()


def to_tbx(title: str, language: str, concepts: Iterable[Concept]) -> bytes:
    """Return concepts as a TBX-Basic file; the same concepts give the same bytes."""
    root = ET.Element("tbx", {"type": "TBX-Basic", "style": "dca", f"{{{XML}}}lang": language, "xmlns": NAMESPACE})
    described = _nested(root, "tbxHeader", "fileDesc")
    _nested(described, "titleStmt").append(_leaf("title", title))
    _nested(described, "sourceDesc").append(_leaf("p", f"The register of terms of “{title}”"))
    body = _nested(root, "text", "body")
    for concept in concepts:
        body.append(_concept(concept))
    ET.indent(root)
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written


def _concept(concept: Concept) -> ET.Element:
    entry = ET.Element("conceptEntry", {"id": concept.code})
    for note in concept.notes:
        entry.append(_leaf("note", note))
    for one in concept.languages:
        section = ET.SubElement(entry, "langSec", {f"{{{XML}}}lang": one.language})
        if one.definition:
            section.append(_leaf("descrip", one.definition, "definition"))
        for term in one.terms:
            section.append(_term(term))
    return entry


def _term(term: TbxTerm) -> ET.Element:
    section = ET.Element("termSec")
    section.append(_leaf("term", term.words))
    section.append(_leaf("termNote", DEPRECATED if term.is_deprecated else PREFERRED, "administrativeStatus"))
    if term.note:
        section.append(_leaf("note", term.note))
    return section


def _nested(parent: ET.Element, *names: str) -> ET.Element:
    for name in names:
        parent = ET.SubElement(parent, name)
    return parent


def _leaf(name: str, words: str, kind: str = "") -> ET.Element:
    leaf = ET.Element(name, {"type": kind} if kind else {})
    leaf.text = legible(words)
    return leaf
