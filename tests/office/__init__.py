"""Files as LibreOffice reads and writes them, which nobody here has written.

`program` runs in the Python of the system, which knows how to speak with it; `read_in_office`, `edited_in_office`
and `reworded_in_office` ask for it. Where LibreOffice is not installed, what needs it is skipped.
"""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

#: Who changes files there.
EDITOR = "Ana"
_PYTHON = "/usr/bin/python3"
_SPEAKS = Path("/usr/lib/python3/dist-packages/uno.py")

needs_office = pytest.mark.skipif(
    shutil.which("soffice") is None or not _SPEAKS.exists(),
    reason="LibreOffice is not installed (libreoffice-writer-nogui and python3-uno)",
)


def read_in_office(files: dict[str, bytes], folder: Path) -> dict[str, dict[str, Any]]:
    """Return by name what each file says: its paragraphs with all changes accepted, and refused, and its marks."""
    return _asked("read", files, folder)


def printed_in_office(name: str, file: bytes, folder: Path) -> bytes:
    """Return a file as LibreOffice prints it, as PDF."""
    _asked("print", {name: file}, folder)
    return (folder / name).with_suffix(".pdf").read_bytes()


def edited_in_office(files: dict[str, bytes], folder: Path) -> dict[str, bytes]:
    """Return files after `EDITOR` has changed them with changes recorded, as `program` says."""
    _asked("edit", files, folder)
    return {name: (folder / "edited" / name).read_bytes() for name in files}


def reworded_in_office(file: Path, folder: Path, author: str, old: str, new: str) -> Path:
    """Return a file in which somebody has put a word in the place of another, with changes recorded."""
    folder.mkdir()
    _asked("edit", {file.name: file.read_bytes()}, folder, author, old, new)
    return folder / "edited" / file.name


def _asked(deed: str, files: dict[str, bytes], folder: Path, editor: str = EDITOR, *words: str) -> Any:
    for name, file in files.items():
        (folder / name).write_bytes(file)
    program = Path(__file__).with_name("program.py")
    subprocess.run([_PYTHON, program, deed, folder, editor, *words], check=True, timeout=600)
    said = folder / "said.json"
    return json.loads(said.read_text(encoding="utf-8")) if deed == "read" else None
