"""The press: sets a paper as PDF in a process that ends, within a time, a few at once; says in words why it could not.

The typesetter keeps what it took of memory for as long as its process lives; here none of it stays.
"""

import json
import logging
import re
import subprocess
import sys
import unicodedata
from pathlib import Path
from threading import BoundedSemaphore

from negotiate.errors import Unavailable
from negotiate.exporting.paper.values import Paper
from negotiate.exporting.pdf.line_map import LABELS, BlockLines, lines_of
from negotiate.exporting.pdf.manuscript import manuscript_of
from negotiate.exporting.pdf.sheet_manuscript import PrintedSheet, sheet_manuscript

#: What a file of this kind is called on the way to a browser.
PDF = "application/pdf"
#: How many seconds a file may take, and how long one waits for others to be done.
TIME_LIMIT, PATIENCE = 60.0, 20.0
_CHILD = Path(__file__).with_name("typesetting.py")
#: What to do instead, by look.
_INSTEAD = {
    "paper": "Take a part of the text along, or take it along as Word.",
    "sheet": "Take a part of the table along, or take it along for a spreadsheet.",
}
#: As many files at once as leave room for readers.
_PRESSES = BoundedSemaphore(2)
_WITHOUT_FONT = re.compile(r'the text `"(.+?)"` could not be displayed', re.DOTALL)
#: By how the name of a character begins, the fonts that have it.
_FONTS = {
    "CJK": "fonts-noto-cjk",
    "HIRAGANA": "fonts-noto-cjk",
    "KATAKANA": "fonts-noto-cjk",
    "HANGUL": "fonts-noto-cjk",
}
_log = logging.getLogger(__name__)


def to_pdf(paper: Paper) -> bytes:
    """Return a paper as PDF; raise Unavailable where it cannot be set."""
    return _pressed("paper", manuscript_of(paper))


def to_measured_pdf(paper: Paper) -> tuple[bytes, tuple[BlockLines, ...]]:
    """Return a paper as PDF, and by clause on which lines its blocks stand in it; raise Unavailable as above."""
    noted, _, pdf = _pressed("paper", manuscript_of(paper, is_measured=True), *LABELS).partition(b"\n")
    return pdf, lines_of(paper, json.loads(noted))


def sheet_to_pdf(printed: PrintedSheet) -> bytes:
    """Return a table as PDF; raise Unavailable where it cannot be set."""
    return _pressed("sheet", sheet_manuscript(printed))


def _pressed(look: str, manuscript: str, *labels: str) -> bytes:
    """Wait for a press, and set a manuscript as one of the looks in this folder; tell what it notes under labels."""
    if not _PRESSES.acquire(timeout=PATIENCE):
        raise Unavailable("Other PDF files are being made at this moment. Try again in a minute.")
    try:
        return _set((look, *labels), manuscript.encode())
    finally:
        _PRESSES.release()


def _set(told: tuple[str, ...], given: bytes) -> bytes:
    """Run the child; it is gone when this returns, however it went."""
    command = [sys.executable, "-I", str(_CHILD), *told]
    try:
        done = subprocess.run(command, input=given, capture_output=True, timeout=TIME_LIMIT, check=False)  # noqa: S603
    except subprocess.TimeoutExpired:
        raise Unavailable(f"This PDF takes too long to make. {_INSTEAD[told[0]]}") from None
    if done.returncode == 0:
        return done.stdout
    said = done.stderr.decode(errors="replace")
    if found := _WITHOUT_FONT.search(said):
        raise Unavailable(_lacking(found[1]))
    _log.error("A PDF could not be made (%s): %s", done.returncode, said[-500:])
    raise Unavailable("This PDF could not be made. Take the text along as Word, and tell who keeps this house.")


def _lacking(text: str) -> str:
    """Say which sign has no font here, and what to install.

    >>> _lacking("中文").split(". ")[1]
    'Whoever keeps this house installs the package fonts-noto-cjk'
    """
    sign = text[0]
    name = unicodedata.name(sign, f"U+{ord(sign):04X}")
    fonts = _FONTS.get(name.split()[0], "fonts-noto-core")
    return (
        f"No font of this house has the sign “{sign}” ({name.lower()}), and an empty box would not do. "
        f"Whoever keeps this house installs the package {fonts}. Until then, take the text along as Word."
    )
