"""Reading terms from a TermBase eXchange file: TBX-Basic of 2019, in both its styles, and the older "martif" form.

A file that declares entities of its own is refused before it is read, so that none can reach outside of itself or grow.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree as ET
from xml.parsers import expat

from negotiate.errors import Invalid
from negotiate.text.language import primary

XML = "{http://www.w3.org/XML/1998/namespace}"
#: Bytes of a file, and concepts in it.
LARGEST_FILE, MOST_CONCEPTS = 5_000_000, 5_000
#: The words by which a term is said not to be used, in either version.
_UNWANTED = ("deprecatedTerm", "supersededTerm")


@dataclass(frozen=True)
class ReadTerm:
    """A term of a file: its language ("fr"), whether it should not be used, and what is noted of it."""

    words: str
    language: str
    is_deprecated: bool
    note: str


@dataclass(frozen=True)
class ReadConcept:
    """One meaning of a file: its terms in every language, its definitions by language."""

    terms: tuple[ReadTerm, ...]
    definitions: tuple[tuple[str, str], ...]


def read_tbx(given: bytes) -> tuple[ReadConcept, ...]:
    """Return the concepts of a file; raise Invalid where it is none, too large, or declares entities."""
    if len(given) > LARGEST_FILE:
        raise Invalid(f"This file has {len(given):,} bytes; {LARGEST_FILE:,} are the most.", "file")
    _refuse_entities(given)
    root = ET.fromstring(given)  # noqa: S314 - no entity is left in it
    entries = [entry for entry in root.iter() if _name(entry) in ("conceptEntry", "termEntry")]
    if _name(root) not in ("tbx", "martif") or not entries:
        raise Invalid("No concept entries of TBX were found in this file.", "file")
    if len(entries) > MOST_CONCEPTS:
        raise Invalid(f"This file has {len(entries):,} concepts; {MOST_CONCEPTS:,} are the most.", "file")
    return tuple(map(_concept, entries))


def _refuse_entities(given: bytes) -> None:
    """Raise Invalid where a file is not well formed or declares an entity."""

    def declared(*_: object) -> None:
        raise Invalid("This file declares entities of its own; save it without them.", "file")

    parser = expat.ParserCreate()
    parser.EntityDeclHandler = declared
    parser.ExternalEntityRefHandler = lambda *_: 1
    try:
        parser.Parse(given, True)
    except expat.ExpatError as trouble:
        raise Invalid(f"This is no XML file: {trouble}.", "file") from trouble


def _concept(entry: ET.Element) -> ReadConcept:
    terms: list[ReadTerm] = []
    definitions: list[tuple[str, str]] = []
    for section in _below(entry, "langSec", "langSet"):
        language = primary(section.get(f"{XML}lang", ""))
        meaning = next((words for leaf in section.iter() if (words := _definition(leaf))), "")
        definitions += [(language, meaning)] if meaning else []
        terms += [term for one in _below(section, "termSec", "tig", "ntig") if (term := _term(one, language)).words]
    return ReadConcept(tuple(terms), tuple(definitions))


def _term(section: ET.Element, language: str) -> ReadTerm:
    words = next((_said(leaf) for leaf in section.iter() if _name(leaf) == "term"), "")
    note = next((_said(leaf) for leaf in section.iter() if _name(leaf) in ("note", "explanation")), "")
    status = [_said(leaf) for leaf in section.iter() if "administrativeStatus" in (_name(leaf), leaf.get("type", ""))]
    return ReadTerm(words, language, any(said.startswith(_UNWANTED) for said in status), note)


def _definition(leaf: ET.Element) -> str:
    is_definition = _name(leaf) == "definition" or (_name(leaf) == "descrip" and leaf.get("type") == "definition")
    return _said(leaf) if is_definition else ""


def _below(parent: ET.Element, *names: str) -> Iterator[ET.Element]:
    return (one for one in parent.iter() if _name(one) in names)


def _name(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2]


def _said(element: ET.Element) -> str:
    return " ".join("".join(element.itertext()).split())
