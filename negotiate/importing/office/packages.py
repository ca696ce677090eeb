"""A file of an office program as its parts: an archive that anybody may have made, so that none of it is believed.

It is measured while it is unpacked, not by what it says of itself; a part that declares entities is refused, in
whatever coding.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from zipfile import ZipFile, ZipInfo

from lxml import etree

from negotiate.errors import Invalid

#: How a file in Microsoft's older container begins; a file locked by a password is one, too.
OLD = b"\xd0\xcf\x11\xe0"
_DECLARED = tuple(sign.encode(coding) for sign in ("<!DOCTYPE", "<!ENTITY") for coding in ("utf-8", "utf-16-le"))


@dataclass(frozen=True)
class PackageKind:
    """What a file claims to be, in words, and how much of it is read: parts, bytes of one, bytes of all.

    `holds` is what somebody keeps in it.
    """

    name: str
    holds: str
    members: int
    part_limit: int
    whole_limit: int

    def declares_entities(self) -> Invalid:
        """Return the refusal of a part that declares some."""
        return refused(f"This file declares entities, as no {self.name} does. It was not read.")


class BoundedPackage:
    """Unpacks parts of an archive, and counts what comes out."""

    def __init__(self, archive: ZipFile, kind: PackageKind) -> None:
        """Look at the list of parts; raise Invalid where there are too many, or one is locked."""
        self.members: Sequence[ZipInfo] = archive.infolist()
        self.kind, self._archive, self._left = kind, archive, kind.whole_limit
        if len(self.members) > kind.members:
            raise refused(f"This file holds {len(self.members):,} parts; a {kind.name} has at most a few hundred.")
        if any(member.flag_bits & 1 for member in self.members):
            raise refused("This file is locked by a password. Take the password off, save it, and choose it again.")

    def read(self, name: str) -> bytes:
        """Return a part; raise Invalid where it is too large, or declares entities."""
        raw = self.unpack(name)
        if declares_entities(raw):
            raise self.kind.declares_entities()
        return raw

    def unpack(self, name: str) -> bytes:
        """Return the bytes of a part, whatever they are, not to be read as XML; raise Invalid where it is too large."""
        bound = min(self.kind.part_limit, self._left)
        with self._archive.open(name) as member:
            raw = member.read(bound + 1)
        if len(raw) > bound:
            raise refused(f"This file swells when it is unpacked, far beyond any {self.kind.holds}. It was not read.")
        self._left -= len(raw)
        return raw


def declares_entities(raw: bytes) -> bool:
    """Say whether XML declares entities or a document type.

    >>> declares_entities(b"<!DOCTYPE x><x/>"), declares_entities("<!ENTITY a 'b'>".encode("utf-16"))
    (True, True)
    """
    return any(sign in raw for sign in _DECLARED)


def depth_of(root: etree._Element) -> int:
    """Return how many elements stand one inside another.

    >>> depth_of(etree.fromstring("<a><b/><b><c/></b></a>"))
    3
    """
    deepest = depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


def unparsed(name: str, part: str, error: etree.XMLSyntaxError) -> Invalid:
    """Return the refusal of a part of a file, "Word" or another, that is no XML, or nests deeper than is parsed."""
    if error.code == etree.ErrorTypes.ERR_RESOURCE_LIMIT:
        return too_much("elements one inside another")
    return refused(f"This {name} file is damaged: its part {part} is no XML.")


def too_much(what: str) -> Invalid:
    """Return the refusal of a file that asks for more than any text has of something."""
    return refused(f"This file asks for more {what} than any text has. It was not read.")


def refused(sentence: str) -> Invalid:
    """Return a refusal of the file that was chosen."""
    return Invalid(sentence, field="file")
