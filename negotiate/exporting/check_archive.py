"""Check what somebody has taken along, unpacked, with nothing but Python: `python check_archive.py`, in its folder.

It imports nothing of the application, and is meant to be read before it is believed. It computes again the size and the
hash of every file that `manifest.json` lists, and of every publication the hash that seals its words. Whoever has kept
that hash, or reads it where the text was published, sees whether these are the words that were issued.
"""

import hashlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

MANIFEST = "manifest.json"


def digest(raw: bytes) -> str:
    """Return the SHA-256 of bytes."""
    return hashlib.sha256(raw).hexdigest()


def faults(folder: Path) -> Iterator[str]:
    """Yield a sentence for everything that is not as it was taken along; nothing where all of it is."""
    listed = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))["members"]
    for name, told in listed.items():
        file = folder / name
        if not file.is_file():
            yield f"{name}: it is missing"
            continue
        raw = file.read_bytes()
        if {"size": len(raw), "sha256": digest(raw)} != told:
            yield f"{name}: it was changed"
    yield from added(folder, {MANIFEST, *listed})
    yield from broken_seals(folder)


def added(folder: Path, known: set[str]) -> Iterator[str]:
    """Yield what lies there beside the files that are known; what begins with a dot is of the machine."""
    for file in sorted(folder.rglob("*")):
        name = file.relative_to(folder).as_posix()
        if file.is_file() and name not in known and not any(part.startswith(".") for part in Path(name).parts):
            yield f"{name}: it was not taken along"


def broken_seals(folder: Path) -> Iterator[str]:
    """Yield publications whose words are not those that their hash seals."""
    for file in sorted(folder.glob("publications/*.json")):
        issued = json.loads(file.read_text(encoding="utf-8"))
        told = issued["publication"]
        if seal(issued["clauses"]) != told["hash"]:
            yield f"“{told['title']}”: its hash does not seal these words"


def seal(clauses: list[dict[str, Any]]) -> str:
    """Return the hash of a text: of its clauses in order, each as its code, its depth, its label, and its words' hash.

    >>> seal([])
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
    """
    lines = []
    for clause in clauses:
        words = digest(f"{clause['heading']}\n\n{clause['body']}".encode())
        lines.append(f"{clause['code']} {clause['depth']} {clause['label']!r} {words}")
    return digest("\n".join(lines).encode())


def main() -> int:
    """Check the folder that the command names, by default the one that this program lies in; say what was found."""
    if len(sys.argv) > 2:
        sys.stdout.write(f"usage: python {Path(sys.argv[0]).name} [FOLDER]\n")
        return 2
    found = list(faults(Path(*sys.argv[1:]) if sys.argv[1:] else Path(__file__).parent))
    sys.stdout.write("\n".join(found or ["Every file is as it was taken along."]) + "\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
