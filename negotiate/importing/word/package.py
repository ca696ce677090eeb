"""A Word file as its parts: opened within bounds, or refused in a sentence; no part is trusted, nothing is fetched.

How it is unpacked, `office/packages` says; here entities are not resolved, either.
"""

import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from lxml import etree

from negotiate.importing.office.packages import OLD, BoundedPackage, PackageKind, refused, unparsed

Element = etree._Element  # noqa: SLF001 - what lxml calls the type of every element

#: The namespace of WordprocessingML, and how files in the strict form call it.
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
#: Members of an archive, bytes of one part, and bytes of all that is read, at most.
MEMBERS, PART_LIMIT, WHOLE_LIMIT = 5_000, 40_000_000, 60_000_000
_KIND = PackageKind("Word file", "text", MEMBERS, PART_LIMIT, WHOLE_LIMIT)
_ADVICE = "Save it as a Word document (.docx) and choose that file."
#: What is read of a file where it has it.
PARTS = ("styles", "numbering", "footnotes", "endnotes", "comments", "commentsExtended")


@dataclass(frozen=True)
class WordParts:
    """The parts of a file, parsed, by name; whether it carries macros, and the names of heads and feet of pages."""

    roots: Mapping[str, Element]
    has_macros: bool
    heads: tuple[Element, ...]
    #: The parts that hold the words of diagrams.
    diagrams: tuple[Element, ...] = ()

    def root(self, name: str) -> Element | None:
        """Return a part; None where the file lacks it."""
        return self.roots.get(name)


def is_word(raw: bytes) -> bool:
    """Say whether bytes may be a Word file, of today or of long ago."""
    return raw.startswith(OLD) or (raw.startswith(b"PK") and b"word/" in raw)


def open_word(raw: bytes) -> WordParts:
    """Return the parts of a file; raise Invalid with the reason in words."""
    if raw.startswith(OLD):
        raise refused(_old_kind(raw))
    try:
        with ZipFile(BytesIO(raw)) as archive:
            return _parts(archive)
    except (BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError) as error:
        raise refused(f"This is no whole Word file: it cannot be unpacked. {_ADVICE}") from error


def _old_kind(raw: bytes) -> str:
    """Say what a file in Microsoft's older container is."""
    if "EncryptedPackage".encode("utf-16-le") in raw:
        return "This Word file is locked by a password. Take the password off, save it, and choose it again."
    return f"This is an old Word file (.doc), or another old office file. {_ADVICE}"


def _parts(archive: ZipFile) -> WordParts:
    package = BoundedPackage(archive, _KIND)
    names = {member.filename for member in package.members}
    text = _target(package, "_rels/.rels", "officeDocument") if "_rels/.rels" in names else "word/document.xml"
    if text not in names:
        raise refused(f"This is no Word document: it lacks the part that holds the text. {_ADVICE}")
    folder = text.rpartition("/")[0]
    heads = sorted(name for name in names if name.startswith((f"{folder}/header", f"{folder}/footer")))
    roots = {name: _parsed(package, f"{folder}/{name}.xml") for name in PARTS if f"{folder}/{name}.xml" in names}
    return WordParts(
        {"document": _parsed(package, text), **roots},
        any(name.endswith("/vbaProject.bin") for name in names),
        tuple(_parsed(package, name) for name in heads if name.endswith(".xml")),
        tuple(_parsed(package, name) for name in sorted(names) if name.startswith(f"{folder}/diagrams/data")),
    )


def _target(package: BoundedPackage, name: str, kind: str) -> str:
    """Return the part that a relation of some kind leads to; empty where there is none."""
    relations = (one for one in _parsed(package, name) if str(one.get("Type")).endswith(f"/{kind}"))
    return next((str(one.get("Target")).lstrip("/") for one in relations), "")


def _parsed(package: BoundedPackage, name: str) -> Element:
    """Return a part as elements; raise Invalid where it is too large, no XML, or declares entities."""
    raw = package.read(name)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_pis=True)
    try:
        root = etree.fromstring(raw.replace(_STRICT, W.encode()), parser)
    except etree.XMLSyntaxError as error:
        raise unparsed("Word", name, error) from error
    if root.getroottree().docinfo.doctype:
        raise package.kind.declares_entities()
    return root
