"""Check the record of an instrument, as `record.json` holds it, with nothing but Python: `python check_record.py FILE`.

It needs neither the house nor its database, imports nothing of the application, and is meant to be read before it is
believed. It computes again the hash of every entry, what the entries say of every row that the file holds, the hash of
every wording and of every publication, and the heads that bind this journal to all others. Keep the head of a
publication that you were shown, and give it as a second argument: then nobody can have written the journal anew.
"""

import hashlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

SHORT = 64


def digest(words: str) -> str:
    """Return the SHA-256 of words."""
    return hashlib.sha256(words.encode("utf-8")).hexdigest()


def canonical(value: Any) -> str:
    """Return the one way in which a value is written before it is hashed."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def held(value: Any) -> Any:
    """Return a value as an entry holds it: what is long, or made of parts, by its hash."""
    if isinstance(value, list | dict):
        return f"sha256:{digest(canonical(value))}"
    return f"sha256:{digest(value)}" if isinstance(value, str) and len(value) > SHORT else value


def faults(file: dict[str, Any], kept: str = "") -> Iterator[str]:
    """Yield a sentence for everything that does not follow; nothing where the record is whole."""
    yield from entry_faults(file["entries"])
    yield from row_faults(file["entries"], file["rows"])
    yield from publication_faults(file["rows"])
    yield from head_faults(file["entries"], file["heads"])
    if kept and kept not in {head["hash"] for head in file["heads"]}:
        yield "the head that you have kept is none of this record"


def entry_faults(entries: list[dict[str, Any]]) -> Iterator[str]:
    """Yield entries that are missing, changed, or not bound to the one before."""
    previous = ""
    for number, entry in enumerate(entries, start=1):
        fields = [previous, number, *(entry[name] for name in ("at", "actor", "act", "subject", "facts"))]
        fields += [] if entry["rows"] is None else [entry["person"], entry["rows"]]
        if entry["number"] != number or entry["hash"] != digest(canonical(fields)):
            yield f"entry {number}: it does not match its hash"
        previous = entry["hash"]


def row_faults(entries: list[dict[str, Any]], rows: dict[str, dict[str, Any]]) -> Iterator[str]:
    """Yield rows of the file that the entries do not tell of, or tell otherwise, by their columns."""
    said: dict[str, Any] = {}
    for entry in entries:
        said.update(entry["rows"] or {})
    for name, row in rows.items():
        if not said.get(name):
            yield f"{name}: no entry tells of this row"
            continue
        for column, value in said[name].items():
            if column in row and held(row[column]) != value:
                yield f"{name}, column {column}: {held(row[column])!r} stands there, an entry says {value!r}"


def publication_faults(rows: dict[str, dict[str, Any]]) -> Iterator[str]:
    """Yield wordings and publications that are not what their hashes say."""
    for name, row in rows.items():
        kind, _, number = name.partition(":")
        if kind == "version" and row["hash"] != digest(f"{row['heading']}\n\n{row['body']}"):
            yield f"{name}, column hash: it is not the hash of the heading and the body"
        if kind == "publication" and outline_hash(rows, int(number)) not in ("", row["hash"]):
            yield f"{name}, column hash: it is not the hash of the clauses that it lists"


def outline_hash(rows: dict[str, dict[str, Any]], publication: int) -> str:
    """Return the hash of the clauses that a publication lists, in their order; empty where the file lacks one."""
    lines = [
        row
        for name, row in rows.items()
        if name.startswith("published_clause:") and row["publication_id"] == publication
    ]
    written = []
    for line in sorted(lines, key=lambda one: int(one["ordinal"])):
        clause, version = rows.get(f"clause:{line['clause_id']}"), rows.get(f"version:{line['version_id']}")
        if clause is None or version is None:
            return ""
        written.append(f"{clause['code']} {line['depth']} {version['label']!r} {version['hash']}")
    return digest("\n".join(written))


def head_faults(entries: list[dict[str, Any]], heads: list[dict[str, Any]]) -> Iterator[str]:
    """Yield heads that do not follow from what they bind, or bind another journal than this one."""
    for head in heads:
        bound = json.dumps(
            [head["previous"], head["at"], head["own"], head["rest"]], ensure_ascii=False, separators=(",", ":")
        )
        _, length, last = head["own"]
        if head["hash"] != digest(bound):
            yield f"the head of “{head['title']}” does not follow from what it binds"
        if length > len(entries) or entries[length - 1]["hash"] != last:
            yield f"the head of “{head['title']}” binds another journal than this one"


def main() -> int:
    """Check the file that the command names, say what was found, and return how the program ends."""
    if not 2 <= len(sys.argv) <= 3:
        sys.stdout.write(f"usage: python {Path(sys.argv[0]).name} record.json [HEAD]\n")
        return 2
    file = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    found = list(faults(file, *sys.argv[2:]))
    whole = f"The record is whole: {len(file['entries'])} entries, {len(file['rows'])} rows."
    sys.stdout.write("\n".join(found or [whole]) + "\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
