"""Options: "Option 1: …", "**Option II:** …", "Alt: …", "3.3alt", each with its words and the others of its
set.

Finds them and their reach, which may be several paragraphs; decides nothing. Method: over the paragraphs in
order, an option ends where the next of its set begins, or where the text returns to the level at which the
set was opened.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from negotiate.text.enumerators import read_numeral
from negotiate.text.paragraphs import Paragraph, paragraphs

_NAME = r"(?:Option|OPTION|option|Opción|Вариант|备选案文|الخيار)"
_NUMERAL = r"\d{1,2}|[IVX]{1,4}|[A-H]|[一二三四五六七八九十]"
_HEAD = re.compile(
    rf"[\s\[*_]*(?P<name>{_NAME}\s*(?P<number>{_NUMERAL})(?!\w)"
    rf"|Alt(?:ernative)?\.?(?:\s(?P<alt>{_NUMERAL})(?!\w))?(?=[\s.:(*]))"
    r"(?:\s*\((?P<by>[^()\n]{1,60})\))?[ *_\]]*(?:[:：.–—-]|(?=\n|$))[*_ ]*"
)
_NO_TEXT = re.compile(r"\W*(?:no (?:text|article|reference|provisions?)|sin texto|无案文)\b", re.IGNORECASE)
_ALT = " alt"
_SLOPPY = 3  # columns by which options of one set may be out of line


@dataclass(frozen=True, slots=True)
class Option:
    """One option: characters [start, end), its words from `words` on.

    `name` is as written ("Option II"); `number` its place as written, 0 for a bare "Alt"; `set` numbers the
    sets of the text from 0; `path` is that of the paragraph which the set belongs to; `attribution` a name in
    parentheses.
    """

    start: int
    words: int
    end: int
    name: str
    number: int
    path: tuple[str, ...]
    set: int = 0
    is_no_text: bool = False
    attribution: str = ""


@dataclass(slots=True)
class _Set:
    """A set of options, of which the last is still growing."""

    options: list[Option]
    indent: int
    path: tuple[str, ...]
    number: int


def options(text: str) -> tuple[Option, ...]:
    """Return the options of a text by their start; those of one set share `set`.

    >>> [(o.name, o.is_no_text) for o in options("Option 1: States shall act.\\n\\nOption 2: No text")]
    [('Option 1', False), ('Option 2', True)]
    """
    blocks = paragraphs(text)
    found: list[Option] = []
    growing: list[_Set] = []
    sets = 0
    for block in blocks:
        head = _head(block)
        while growing and not _reaches(growing[-1], block, head):
            found.extend(growing.pop().options)
        if head is not None and not (growing and _continues(growing[-1], block, head)):
            growing.append(_Set([], _indent(block), block.path, sets))
            sets += 1
        _grow(growing, block, head)
    for left in growing:
        found.extend(left.options)
    found.extend(_variants(blocks, sets))
    words = (replace(o, is_no_text=bool(_NO_TEXT.match(text, o.words, o.end))) for o in found)
    return tuple(sorted(words, key=lambda option: option.start))


def begins_option(paragraph: Paragraph) -> bool:
    """Say whether a paragraph opens an option."""
    return _head(paragraph) is not None


def _head(block: Paragraph) -> Option | None:
    """Read "Option 1:" at the head of a paragraph, after its enumerator."""
    found = _HEAD.match(block.text, block.text.index(block.enumerator) + len(block.enumerator))
    if found is None:
        return None
    numeral = read_numeral(found["number"] or found["alt"] or "-")
    number = numeral[-1][1] if numeral else 0
    start, words = block.start + found.start("name"), block.start + found.end()
    return Option(start, words, block.end, found["name"], number, block.path, attribution=found["by"] or "")


def _indent(block: Paragraph) -> int:
    return len(block.text) - len(block.text.lstrip())


def _continues(growing: _Set, block: Paragraph, head: Option) -> bool:
    """Say whether an option is the next of an open set, rather than the first of one inside or after it."""
    is_near = -_SLOPPY < _indent(block) - growing.indent <= 2 * _SLOPPY
    is_next = head.number in (growing.options[-1].number + 1, 0)
    return is_near and is_next and block.path[: len(growing.path)] == growing.path


def _reaches(growing: _Set, block: Paragraph, head: Option | None) -> bool:
    """Say whether an open set goes on in this paragraph: as its next option, or as more words of its last."""
    if block.text.startswith("#"):
        return False
    if block.enumerator:
        return block.path[: len(growing.path)] == growing.path != block.path
    if head is not None:
        return _continues(growing, block, head) or _indent(block) > growing.indent
    return _indent(block) >= growing.indent


def _grow(growing: list[_Set], block: Paragraph, head: Option | None) -> None:
    """Add the option that begins here to the innermost set; let the last of those around it reach on."""
    for around in growing if head is None else growing[:-1]:
        around.options[-1] = replace(around.options[-1], end=block.end)
    if head is not None:
        growing[-1].options.append(replace(head, set=growing[-1].number))


def _variants(blocks: tuple[Paragraph, ...], sets: int) -> Iterator[Option]:
    """Yield "3.3" and "3.3alt" as the two options of a set, for every such pair."""
    latest: dict[tuple[str, ...], Paragraph] = {}
    for block in blocks:
        latest[block.path] = block
        if not block.path or not block.path[-1].endswith(_ALT):
            continue
        path = (*block.path[:-1], block.path[-1].removesuffix(_ALT))
        pair = [latest[path], block] if path in latest else [block]
        for number, member in enumerate(pair, 1):
            words = member.start + member.text.index(member.enumerator) + len(member.enumerator)
            yield Option(
                words - len(member.enumerator), words, member.end, member.enumerator, number, path, sets
            )
        sets += 1
