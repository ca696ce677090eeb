"""An OpenDocument text as its parts: opened within bounds, or refused in a sentence; nothing is trusted or fetched.

How it is unpacked, `office/packages` says; here entities are not resolved, either (OpenDocument 1.3, part 2).
"""

import zlib
from dataclasses import dataclass
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from lxml import etree

from negotiate.importing.office.packages import BoundedPackage, PackageKind, depth_of, refused, too_much, unparsed

Element = etree._Element  # noqa: SLF001 - what lxml calls the type of every element

_KIND = PackageKind("OpenDocument file", "text", members=5_000, part_limit=40_000_000, whole_limit=60_000_000)
#: So many elements stand one inside another at most.
DEPTH = 100
_NAMESPACE = "urn:oasis:names:tc:opendocument:xmlns:{}:1.0"
#: The names of elements and attributes, by their usual prefixes.
_NAMESPACES = {
    **{name: _NAMESPACE.format(name) for name in ("office", "text", "table", "style", "script")},
    "draw": _NAMESPACE.format("drawing"),
    "fo": _NAMESPACE.format("xsl-fo-compatible"),
    "svg": _NAMESPACE.format("svg-compatible"),
    "dc": "http://purl.org/dc/elements/1.1/",
    "xml": "http://www.w3.org/XML/1998/namespace",
    "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
}
_KINDS = b"application/vnd.oasis.opendocument."
_ADVICE = "Save it as OpenDocument text (.odt) and choose that file."
#: What other files of this family are, by how their kinds go on.
_OTHERS = {
    b"spreadsheet": "an OpenDocument spreadsheet",
    b"presentation": "an OpenDocument presentation",
    b"graphics": "an OpenDocument drawing",
    b"formula": "an OpenDocument formula",
    b"chart": "an OpenDocument chart",
    b"database": "an OpenDocument database",
    b"image": "an OpenDocument picture",
}
#: What only a file has that is locked: its parts by themselves, or all of it in one.
_LOCKED = (b"encryption-data", b"encrypted-package")


def q(name: str) -> str:
    """Return the whole name of an element or attribute, given with its usual prefix.

    >>> q("dc:date")
    '{http://purl.org/dc/elements/1.1/}date'
    """
    prefix, _, own = name.partition(":")
    return f"{{{_NAMESPACES[prefix]}}}{own}"


@dataclass(frozen=True)
class OdtParts:
    """The parts of a file that are read; `styles` are missing where the file has none of its own."""

    content: Element
    styles: Element | None
    has_macros: bool

    @property
    def text(self) -> Element:
        """Return the element that holds the text."""
        found = self.content.find(f"{q('office:body')}/{q('office:text')}")
        assert found is not None  # a file without it is not opened
        return found


def is_odt(raw: bytes) -> bool:
    """Say whether bytes may be a file of OpenDocument, of text or of something else."""
    return raw.startswith(b"PK") and (_KINDS in raw[:200] or (b"content.xml" in raw and b"word/" not in raw))


def open_odt(raw: bytes) -> OdtParts:
    """Return the parts of a file; raise Invalid with the reason in words."""
    try:
        with ZipFile(BytesIO(raw)) as archive:
            return _parts(BoundedPackage(archive, _KIND))
    except (BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError) as error:
        raise refused(f"This is no whole OpenDocument file: it cannot be unpacked. {_ADVICE}") from error


def _parts(package: BoundedPackage) -> OdtParts:
    names = {member.filename for member in package.members}
    if "mimetype" in names and (reason := _other(package.unpack("mimetype").strip())):
        raise refused(f"{reason} {_ADVICE}")
    manifest = package.unpack("META-INF/manifest.xml") if "META-INF/manifest.xml" in names else b""
    if any(sign in manifest for sign in _LOCKED):
        raise refused("This file is locked by a password. Take the password off, save it, and choose it again.")
    if "content.xml" not in names:
        raise refused(f"This is no OpenDocument text: it lacks the part that holds the text. {_ADVICE}")
    content = _parsed(package, "content.xml")
    if content.find(f"{q('office:body')}/{q('office:text')}") is None:
        raise refused(f"This OpenDocument file holds no text. {_ADVICE}")
    return OdtParts(
        content,
        _parsed(package, "styles.xml") if "styles.xml" in names else None,
        any(name.startswith(("Basic/", "Scripts/")) and not name.endswith("/") for name in names),
    )


def _other(kind: bytes) -> str:
    """Return in a sentence what a file says that it is, if that is no OpenDocument text."""
    if kind.startswith(_KINDS + b"text"):
        return ""
    if kind.startswith(b"application/vnd.sun.xml"):
        return "This is a file of an older office program (.sxw or its like)."
    family = kind.removeprefix(_KINDS).partition(b"-")[0]
    if kind.startswith(_KINDS) and family in _OTHERS:
        return f"This is {_OTHERS[family]}, not a text."
    return "This file does not say that it is an OpenDocument text."


def _parsed(package: BoundedPackage, name: str) -> Element:
    """Return a part as elements; raise Invalid where it is too large, no XML, or declares entities."""
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_pis=True,
        remove_comments=True,
        collect_ids=False,  # some programs write ids that are none
    )
    try:
        root = etree.fromstring(package.read(name), parser)
    except etree.XMLSyntaxError as error:
        raise unparsed("OpenDocument", name, error) from error
    if root.getroottree().docinfo.doctype:
        raise package.kind.declares_entities()
    if depth_of(root) > DEPTH:
        raise too_much("elements one inside another")
    return root
