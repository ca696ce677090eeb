"""What tests do with archives: write one of a house, change it, take it in, and ask another house for a page."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from sqlalchemy import func, select

from negotiate.errors import Invalid
from negotiate.models import Person
from negotiate.portable.packing import pack_house
from negotiate.portable.unpacking import unpack
from negotiate.store import Store

#: The members of an archive, by name.
Members = dict[str, bytes]
Change = Callable[[Members], None]


def packed(store: Store, file: Path) -> bytes:
    """Write a house into a file, and return what it holds."""
    pack_house(store, file)
    return file.read_bytes()


def members_of(file: Path) -> Members:
    """Return the members of an archive."""
    with ZipFile(file) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def write(file: Path, members: Members) -> Path:
    """Write members into a file."""
    with ZipFile(file, "w", ZIP_DEFLATED) as made:
        for name, raw in members.items():
            made.writestr(name, raw)
    return file


def manifest(members: Members) -> dict[str, Any]:
    """Return the list that an archive has of itself."""
    listed: dict[str, Any] = json.loads(members["manifest.json"])
    return listed


def listed_anew(members: Members, /, **said: Any) -> None:
    """Let the list say what the members are now, as somebody does who knows how; `said` replaces what it says else."""
    told = {
        name: {"size": len(raw), "sha256": hashlib.sha256(raw).hexdigest()}
        for name, raw in members.items()
        if name != "manifest.json"
    }
    members["manifest.json"] = json.dumps(manifest(members) | {"members": told} | said).encode("utf-8")


def changed(whole: Path, change: Change) -> Path:
    """Return the file of an archive in which something was changed."""
    members = members_of(whole)
    change(members)
    return write(whole.with_name("changed.zip"), members)


def with_rows(table: str, change: Callable[[list[dict[str, Any]]], None], **said: Any) -> Change:
    """Return what changes the rows of a table and lists them anew."""

    def alter(members: Members) -> None:
        name = f"rows/{table}.jsonl"
        rows = [json.loads(line) for line in members[name].splitlines()]
        change(rows)
        members[name] = b"".join(json.dumps(row).encode("utf-8") + b"\n" for row in rows)
        listed_anew(members, **said)

    return alter


def listed(**said: object) -> Change:
    """Return what lets the list say something else."""
    return lambda members: listed_anew(members, **said)


def lines(table: str, raw: bytes) -> Change:
    """Return what replaces the rows of a table by some bytes."""

    def replace(members: Members) -> None:
        members[f"rows/{table}.jsonl"] = raw
        listed_anew(members)

    return replace


def first(table: str, **values: object) -> Change:
    """Return what gives the first row of a table other values."""
    return with_rows(table, lambda rows: rows[0].update(values))


def refusal(house: Store, file: Path) -> str:
    """Return the sentence with which a file is not taken in; nothing of it may be stored."""
    with pytest.raises(Invalid) as refused:
        unpack(house, file)
    with house.reading() as db:
        assert db.scalar(select(func.count()).select_from(Person)) == 0
    return refused.value.sentence
