"""The shape of templates and style sheets: sizes, nothing inline, directions that turn with the script."""

import re
from collections.abc import Iterator
from pathlib import Path

from tests.house.sources import ROOT

LONGEST_TEMPLATE = 120
#: What the content security policy would refuse anyway: style, script and handlers inside a page.
INLINE = re.compile(r"<style|\sstyle\s*=|<script(?![^>]*\bsrc=)|\son[a-z]+\s*=\s*[\"']|javascript:", re.IGNORECASE)
#: Addresses that a browser would fetch from elsewhere.
ELSEWHERE = re.compile(r"(?:src|href|url|from|import)\s*[=(]?\s*[\"'(]?\s*(?:https?:)?//", re.IGNORECASE)
SIDES = "left|right|top|bottom"
#: Properties and values that name a side of the paper instead of a side of the text.
PHYSICAL = re.compile(
    rf"(?<![\w-])(?:(?:margin|padding|border|scroll-margin|scroll-padding|inset)-(?:{SIDES})[\w-]*|{SIDES}"
    r"|(?:min-|max-)?(?:width|height)|border-(?:top|bottom)-(?:left|right)-radius)\s*:"
    r"|(?<![\w-])(?:text-align|float|clear)\s*:\s*(?:left|right)\b"
)
CONDITION = re.compile(r"@(?:media|container|supports|page)[^{]*")
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def long_templates() -> Iterator[str]:
    """Yield every template that is too long."""
    for path in _templates():
        lines = len(path.read_text(encoding="utf-8").splitlines())
        if lines > LONGEST_TEMPLATE:
            yield f"{_place(path)}: {lines} lines"


def inline_parts() -> Iterator[str]:
    """Yield every style, script and handler that stands inside a template."""
    return _found(INLINE, _templates())


def from_elsewhere() -> Iterator[str]:
    """Yield every address in a template, style sheet or script that leads out of the house."""
    yield from _found(ELSEWHERE, (*_templates(), *_below("static", "*.css"), *_below("static", "*.js")))


def physical_sides() -> Iterator[str]:
    """Yield every property of a style sheet that would stand on the wrong side of an Arabic page."""
    for path in _below("static", "*.css"):
        text = CONDITION.sub(_blank, COMMENT.sub(_blank, path.read_text(encoding="utf-8")))
        for number, line in enumerate(text.splitlines(), 1):
            yield from (f"{_place(path)}:{number}: {hit[0].strip()}" for hit in PHYSICAL.finditer(line))


def _found(pattern: re.Pattern[str], paths: tuple[Path, ...]) -> Iterator[str]:
    for path in paths:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            yield from (f"{_place(path)}:{number}: {hit[0].strip()}" for hit in pattern.finditer(line))


def _templates() -> tuple[Path, ...]:
    return _below("templates", "*.html")


def _below(folder: str, pattern: str) -> tuple[Path, ...]:
    return tuple(sorted((ROOT / folder).rglob(pattern)))


def _place(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _blank(found: re.Match[str]) -> str:
    """Return as many line breaks as were found, so that the lines keep their numbers."""
    return "\n" * found[0].count("\n")
