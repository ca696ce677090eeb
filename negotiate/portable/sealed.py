"""A file that somebody gives as an archive: what it lists is checked, member by member, before any of it is believed.

Nothing is unpacked onto the disk, so no name of a member leads anywhere; and every size is known before it is read.
"""

import hashlib
import json
import re
import struct
import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from negotiate.errors import Invalid
from negotiate.portable.contents import HOUSE, INSTRUMENT, MANIFEST, SCHEMA, TIES, rows_member

#: The most members, and the most bytes that one may hold, all may hold together, and the list of them may hold.
MOST_MEMBERS, LARGEST_MEMBER, LARGEST, LARGEST_LIST = 20_000, 8_000_000_000, 16_000_000_000, 8_000_000
#: A member may be so many times as long as it is in the archive; a short one is no danger, however much it is packed.
MOST_PACKED, SHORT = 250, 10_000_000
#: Bytes that are read at once.
CHUNK = 1 << 20
_NAME = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9_.-]*(/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*")
_REVISION = re.compile(r"[0-9]{4}_[a-z0-9_]+")
_ENCRYPTED = 0x1


@dataclass(frozen=True)
class SealedArchive:
    """An archive whose members are all there, as they are listed."""

    file: ZipFile
    #: Of which layout its rows are: a revision of the database.
    revision: str
    #: Of what it is: a house, or an instrument.
    kind: str
    #: The SHA-256 of the list of its members, which stands for all of it.
    seal: str
    names: frozenset[str]

    def lines(self, table: str, longest: int) -> Iterator[bytes]:
        """Yield the lines of the rows of a table; raise Invalid at one that is longer than `longest` bytes."""
        name = rows_member(table)
        if name not in self.names:
            return
        with self.file.open(name) as opened:
            while line := opened.readline(longest + 1):
                if len(line) > longest:
                    raise Invalid(f"{name} has a line of more than {longest:,} bytes.")
                yield line

    @property
    def ties(self) -> tuple[dict[str, list[str]], list[str]]:
        """Return which rows journals bound that stayed behind, and which rows did; raise Invalid where none is said."""
        if TIES not in self.names or self.file.getinfo(TIES).file_size > LARGEST_LIST:
            raise Invalid(f"{TIES} is missing, or too long.")
        try:
            ties = json.loads(self.file.read(TIES))
            bound = {str(name): [str(row) for row in rows] for name, rows in ties["bound"].items()}
            return bound, [str(row) for row in ties["left"]]
        except (AttributeError, LookupError, TypeError, ValueError, RecursionError) as trouble:
            raise Invalid(f"{TIES} cannot be read: {trouble}.") from trouble

    @property
    def tables(self) -> frozenset[str]:
        """Return of which tables it holds rows."""
        return frozenset(name[5:-6] for name in self.names if name.startswith("rows/") and name.endswith(".jsonl"))


@contextmanager
def unsealed(file: Path) -> Iterator[SealedArchive]:
    """Give a file as an archive; raise Invalid, with what is wrong, where it is none, or none of ours."""
    with ExitStack() as stack:
        try:
            archive = _checked(stack.enter_context(ZipFile(file)), file.stat().st_size)
        except (BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError, struct.error) as trouble:
            raise Invalid(f"{file.name} is no archive, or was damaged on its way: {trouble}.") from trouble
        yield archive


def _checked(opened: ZipFile, size: int) -> SealedArchive:
    """Return a file of so many bytes as an archive."""
    members = _members(opened)
    if sum(member.compress_size for member in members.values()) > size:
        raise Invalid("The files of the archive lie over one another: it is meant to do harm.")
    if MANIFEST not in members:
        raise Invalid(f"This is no archive of Negotiate: it has no {MANIFEST}.")
    listed, seal = _manifest(opened, members.pop(MANIFEST))
    _check_schema(listed)
    told = listed["members"]
    for name in sorted(told.keys() | members.keys()):
        if name not in members:
            raise Invalid(f"{name} is missing: the archive lists it.")
        if name not in told:
            raise Invalid(f"{name} is none of the archive's own: it does not list it.")
        _check_member(opened, members[name], told[name])
    return SealedArchive(opened, listed["revision"], listed["kind"], seal, frozenset(members))


def _members(opened: ZipFile) -> dict[str, ZipInfo]:
    """Return the members by name; raise Invalid for what no archive of ours has."""
    found = opened.infolist()
    if len(found) > MOST_MEMBERS:
        raise Invalid(f"The archive has {len(found):,} files; {MOST_MEMBERS:,} are the most.")
    if sum(member.file_size for member in found) > LARGEST:
        raise Invalid(f"What the archive holds is longer than {LARGEST:,} bytes.")
    members: dict[str, ZipInfo] = {}
    for member in found:
        for sentence, is_wrong in _FAULTS.items():
            if is_wrong(member):
                raise Invalid(sentence.format(name=member.filename[:80]))
        if member.filename in members:
            raise Invalid(f"{member.filename} is in the archive twice.")
        members[member.filename] = member
    return members


_FAULTS: dict[str, Callable[[ZipInfo], bool]] = {
    "{name!r} is no name that a file of an archive has.": lambda one: not _NAME.fullmatch(one.filename),
    "{name} is encrypted.": lambda one: bool(one.flag_bits & _ENCRYPTED),
    "{name} is packed in a way that an archive does not use.": lambda one: (
        one.compress_type not in {ZIP_STORED, ZIP_DEFLATED}
    ),
    "{name} is too long.": lambda one: one.file_size > LARGEST_MEMBER,
    "{name} is packed so tightly that it is meant to do harm.": lambda one: (
        one.file_size > max(SHORT, MOST_PACKED * one.compress_size)
    ),
}


def _manifest(opened: ZipFile, member: ZipInfo) -> tuple[dict[str, Any], str]:
    """Return the list that an archive has of itself, and its hash."""
    if member.file_size > LARGEST_LIST:
        raise Invalid(f"{MANIFEST} is too long.")
    try:
        raw = opened.read(member)
        listed = json.loads(raw)
    except (ValueError, RecursionError) as trouble:
        raise Invalid(f"{MANIFEST} cannot be read: {trouble}.") from trouble
    if not isinstance(listed, dict):
        raise Invalid(f"{MANIFEST} is no list of an archive.")
    return listed, hashlib.sha256(raw).hexdigest()


def _check_schema(listed: dict[str, Any]) -> None:
    """Raise Invalid for a layout that this program does not know, or a list that is none."""
    if listed.get("schema") != SCHEMA:
        raise Invalid(f"The archive is of schema {listed.get('schema')!r}; this program reads schema {SCHEMA}.")
    if listed.get("kind") not in {HOUSE, INSTRUMENT}:
        raise Invalid(f"The archive is of a {listed.get('kind')!r}; this program takes in houses and instruments.")
    if not _REVISION.fullmatch(str(listed.get("revision"))):
        raise Invalid(f"{MANIFEST} does not say of which revision its rows are.")
    if not isinstance(listed.get("members"), dict):
        raise Invalid(f"{MANIFEST} does not list what the archive holds.")


def _check_member(opened: ZipFile, member: ZipInfo, told: Any) -> None:
    """Raise Invalid where a member is not, byte for byte, the one that is listed."""
    digest = hashlib.sha256()
    with opened.open(member) as stream:
        while chunk := stream.read(CHUNK):
            digest.update(chunk)
    if told != {"size": member.file_size, "sha256": digest.hexdigest()}:
        raise Invalid(f"{member.filename} is not the file that the archive lists: it was changed on its way.")
