"""Lines that are, or may be, the title of a clause; which of the likely ones to keep is not decided here."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from negotiate.importing.cutting.headings import (
    CLOSERS,
    HEADING_LIMIT,
    QUOTES,
    SHORT_HEADING_LIMIT,
    heading_below,
    is_heading,
    is_lone_annex,
    line_below,
    split_joint,
)
from negotiate.importing.cutting.labels import OPENING_LINE, TitleLabel, read_label, read_roman
from negotiate.importing.outline import RUN_IN, ImportedKind
from negotiate.importing.pages import Page

_SHOWN = 40


class Certainty(Enum):
    """How sure a title is by its form alone.

    SURE stands by itself, LIKELY only in its place in the numbering, DOUBTFUL reads as running text.
    """

    SURE = "sure"
    LIKELY = "likely"
    DOUBTFUL = "doubtful"


@dataclass(frozen=True, slots=True)
class Title:
    """A title found in the text: characters [start, end) of it; the body follows."""

    start: int
    end: int
    kind: ImportedKind
    level: int
    label: str
    joint: str
    heading: str
    number: tuple[int, int] | None
    certainty: Certainty


#: Some write no space behind the signs of a Markdown title; one sign alone may then be anything but before a label.
_HASHES = re.compile(r"(#{1,6})[^\S\n]+(?=\S)|(#{1,6})(?=[^\W_])")
_STOP = re.compile(r"[.:：．]?[*_]{0,2}\Z")
#: How a sentence goes on that only mentions a clause, where capital letters do not tell.
_CITATION = re.compile(
    r"[,;.:)،؛。，；、：（]|\(\w{1,3}\)|第|[和或与至]第|所述|所列|所指|规定|规[则章]|中的|的规定|第?[一二三四五六七八九十]+款"
    r"|من\s|و?بموجب\s|أعلاه|أدناه|المشار|المذكور|Конвенции\b|Соглашения\b|Протокола\b|Устава\b|Договора\b"
)
#: What an annex belongs to, where the line says no more: "Appendix to Annex I", "Annexe à la Convention".
_ATTACHED = re.compile(
    r"\s+(?:to|à|au|aux|al?|к|of|de|du)\s+(?:the\s+|la\s+|las?\s+|l[’'])?(?:present\s+|présente?\s+|presente\s+)?"
    r"[^\W\d_][\w-]{3,}(?:\s+(?:[IVXLC]{1,7}|[A-Z]|\d{1,3}|[A-Z][\w-]+|of|on|the|and|sur|sobre|relative?)){0,8}[*_]{0,2}"
)
_OPENERS = "[(*_“«‘\"' \u200e\u200f"


def find_titles(page: Page) -> Iterator[Title]:
    """Yield every line that opens like a title, in order."""
    reached = 0
    for opening in OPENING_LINE.finditer(page.text):
        if opening.start() < reached:
            continue
        title = _read(page, page.line_at(opening.start()), reached)
        if title is not None:
            yield title
            reached = title.end


def _read(page: Page, index: int, reached: int) -> Title | None:
    """Return the title on a line, or None; `reached` is where the title before it ends."""
    line = page.lines[index]
    if line.startswith("#", page.start_of(index) - page.starts[index]):
        return _hashed(page, index)
    content = page.words(index)
    if label := read_label(content):
        runs_on = content.lstrip(_OPENERS)[:1].islower() or not _opens_block(page, index, reached)
        return None if runs_on else _labelled(page, index, label)
    return _roman(page, index, content) if _opens_block(page, index, reached) else None


def _hashed(page: Page, index: int) -> Title | None:
    """Return the title of a Markdown heading line; without a label it is a section."""
    line, start = page.lines[index], page.start_of(index)
    hashes = _HASHES.match(line, start - page.starts[index])
    content = line[hashes.end() :].rstrip() if hashes else ""
    if hashes is None or (hashes[2] == "#" and read_label(content) is None):
        return None
    end, level = page.starts[index] + len(line), len(hashes[1] or hashes[2])
    if len(content) > HEADING_LIMIT:
        return Title(start, end, ImportedKind.SECTION, level, content[:_SHOWN], "", "", None, Certainty.DOUBTFUL)
    label = read_label(content)
    if label is None:
        return Title(start, end, ImportedKind.SECTION, level, "", "", content, None, Certainty.SURE)
    joint, heading = split_joint(content[len(label.text) :])
    if heading:
        return Title(start, end, label.kind, level, label.text, joint, heading, label.number, Certainty.SURE)
    below = _lower_title(page, index, level) if label.kind is ImportedKind.ARTICLE else None
    below = below or (line_below(page, index) if label.kind is not ImportedKind.PREAMBLE else None)
    if below is None:
        return Title(start, end, label.kind, level, content, "", "", label.number, Certainty.SURE)
    begin, end = below
    joint, heading = page.text[page.starts[index] + len(line) : begin], page.text[begin:end]
    return Title(start, end, label.kind, level, content, joint, heading, label.number, Certainty.SURE)


def _lower_title(page: Page, index: int, level: int) -> tuple[int, int] | None:
    """Return where the words of the lower Markdown title under an article's title stand, if it has just that one."""
    lower: list[int] = []
    for number in range(index + 1, len(page.lines)):
        hashes = _HASHES.match(page.lines[number])
        if hashes and len(hashes[1] or hashes[2]) <= level:
            break
        lower += [number] if hashes else []
    between = range(index + 1, lower[0]) if len(lower) == 1 else (0,)
    if len(lower) != 1 or not all(page.is_blank(number) for number in between):
        return None
    line = page.lines[lower[0]]
    hashes = _HASHES.match(line)
    words = line[hashes.end() :].rstrip() if hashes else ""
    start = page.starts[lower[0]] + len(line.rstrip()) - len(words)
    return (start, start + len(words)) if is_heading(words) and read_label(words) is None else None


def _labelled(page: Page, index: int, label: TitleLabel) -> Title:
    """Return the title of a plain line that opens with a label."""
    content = page.words(index)
    rest = content[len(label.text) :]
    if _STOP.match(rest):
        return _alone(page, index, label, content)
    joint, tail = split_joint(rest)
    if _is_bare_annex(label) and _ATTACHED.fullmatch(rest):
        return _alone(page, index, label, content)
    if is_heading(tail) and not _goes_on(tail) and len(tail) <= _limit(label):
        certainty = Certainty.LIKELY if not joint.strip(" .\t\u00a0") else Certainty.SURE
        return _opening(page.start_of(index), label, certainty, joint, tail)
    certainty = Certainty.DOUBTFUL if _goes_on(tail) or _is_bare_annex(label) else Certainty.LIKELY
    if certainty is Certainty.LIKELY and label.text.startswith("第") and joint[:1] == "\u3000":
        certainty = Certainty.SURE
    return _opening(page.start_of(index), label, certainty, joint)


def _opening(start: int, label: TitleLabel, certainty: Certainty, joint: str, heading: str = "") -> Title:
    """Return the title that opens a plain line: with a heading it fills the line, without one it runs on."""
    end = start + len(label.text) + len(joint) + len(heading)
    level = 0 if heading else RUN_IN
    return Title(start, end, label.kind, level, label.text, joint, heading, label.number, certainty)


def _alone(page: Page, index: int, label: TitleLabel, content: str) -> Title:
    """Return the title of a label that has its line to itself, with the heading below it if there is one."""
    start = page.start_of(index)
    end = start + len(content)
    below = heading_below(page, index) if label.kind is not ImportedKind.PREAMBLE else None
    if below is None:
        return Title(start, end, label.kind, 0, content, "", "", label.number, Certainty.SURE)
    first, last = below
    joint = "\n" * (first - index)
    begin = page.start_of(first)
    finish = page.starts[last] + len(page.lines[last].rstrip())
    heading = " ".join(page.text[begin:finish].split("\n"))
    return Title(start, finish, label.kind, 0, content, joint, heading, label.number, Certainty.SURE)


def _roman(page: Page, index: int, content: str) -> Title | None:
    """Return the title of a section numbered with a Roman numeral, or None."""
    label = read_roman(content)
    if label is None:
        return None
    joint, tail = split_joint(content[len(label.text) :])
    if is_heading(tail) and len(tail) <= SHORT_HEADING_LIMIT:
        return _opening(page.start_of(index), label, Certainty.LIKELY, joint, tail)
    if not tail[:1].isupper():
        return None
    return _opening(page.start_of(index), label, Certainty.LIKELY, joint)


def _opens_block(page: Page, index: int, reached: int) -> bool:
    """Say whether a line begins a block: after a blank line, a title, or the end of a sentence."""
    if page.is_blank(index - 1) or reached >= page.starts[index] - 1:
        return True
    return page.lines[index - 1].rstrip(CLOSERS)[-1:] in {*".;:!?؛؟。；："} or is_lone_annex(page, index)


def _goes_on(tail: str) -> bool:
    """Say whether the words after a label make it a citation inside a sentence."""
    first = tail.lstrip(QUOTES)[:1]
    return first.islower() or _CITATION.match(tail) is not None


def _is_bare_annex(label: TitleLabel) -> bool:
    return label.kind is ImportedKind.ANNEX and label.number is None


def _limit(label: TitleLabel) -> int:
    return SHORT_HEADING_LIMIT if label.number is None else HEADING_LIMIT
