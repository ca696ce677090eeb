"""Ways to cut a text into clauses: by its titles, its numbered paragraphs, its lettered items, or a mark.

Not every text has articles. Each way says where clauses begin; a person may then mend that line by line. No way takes
out a word: what stands before the first cut is a clause of its own.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import chain

from negotiate.importing.cutting.headings import HEADING_LIMIT, is_heading
from negotiate.importing.cutting.titles import Certainty, Title
from negotiate.importing.outline import RUN_IN, ImportedKind
from negotiate.importing.pages import Page
from negotiate.text.marks.enumerators import PARTS, Mark, Numerals, read_mark


class CutWay(StrEnum):
    """By what a text is cut."""

    TITLES = "titles"
    NUMBERS = "numbers"
    LETTERS = "letters"
    MARK = "mark"


class Mend(StrEnum):
    """What a person says of one line."""

    JOIN = "join"
    CUT = "cut"
    TITLE = "title"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Cutting:
    """How to cut a text: the way, the mark that lines begin with, and what is said of lines, by number from 1."""

    way: CutWay = CutWay.TITLES
    mark: str = ""
    mends: Mapping[int, Mend] = field(default_factory=dict)


def cut(page: Page, titles: Sequence[Title], cutting: Cutting) -> tuple[Title, ...]:
    """Return where clauses begin, in order: the titles of the text, the cuts of the way chosen, and what is mended."""
    by_line: dict[int, list[Title]] = {}
    for title in titles:
        by_line.setdefault(page.line_at(title.start), []).append(title)
    for title in _cuts(page, cutting):
        by_line.setdefault(page.line_at(title.start), [title])
    for number, mend in cutting.mends.items():
        _mend(page, by_line, number - 1, mend)
    kept: list[Title] = []
    for title in sorted(chain.from_iterable(by_line.values()), key=lambda one: one.start):
        if not kept or title.start >= kept[-1].end:
            kept.append(title)
    return tuple(kept)


def _cuts(page: Page, cutting: Cutting) -> Iterable[Title]:
    match cutting.way:
        case CutWay.NUMBERS:
            return _numbered(page)
        case CutWay.LETTERS:
            return _lettered(page)
        case CutWay.MARK:
            return _marked(page, cutting.mark.strip())
        case CutWay.TITLES:
            return ()


def _numbered(page: Page) -> Iterator[Title]:
    """Yield the numbered paragraphs at the margin: "1.", "2 bis.", "OP3"."""
    for index, mark in _enumerated(page):
        is_part = mark.label.startswith(PARTS)
        if is_part or (mark.readings[0][0] is Numerals.DECIMAL and mark.shape in ("x.", "x、", "x)", "(x)")):
            yield _run_in(page, index, mark.text)


def _lettered(page: Page) -> Iterator[Title]:
    """Yield the lettered items that run on from "(a)"; "(i)" below "(c)" is none of them."""
    reached, shape = 0, ""
    for index, mark in _enumerated(page):
        values = [value for kind, value in mark.readings if kind in (Numerals.LOWER, Numerals.CYRILLIC, Numerals.ABJAD)]
        runs_on = bool(values) and (values[0] == reached + 1 or (mark.suffix and values[0] == reached))
        if values and (values[0] == 1 or (runs_on and mark.shape == shape)):
            reached, shape = values[0], mark.shape
            yield _run_in(page, index, mark.text)


def _enumerated(page: Page) -> Iterator[tuple[int, Mark]]:
    """Yield the lines that open with an enumerator, none behind brackets or bullets."""
    for index, line in enumerate(page.lines):
        mark = read_mark(line)
        if mark is not None and page.words(index).startswith(mark.text):
            yield index, mark


def _marked(page: Page, mark: str) -> Iterator[Title]:
    """Yield the lines that begin with a mark that the person chose, as titles where they may be such."""
    for index in range(len(page.lines)):
        words = page.words(index)
        if mark and words.casefold().startswith(mark.casefold()):
            yield _titled(page, index) if is_heading(words) else _run_in(page, index, words[: len(mark)])


def _mend(page: Page, by_line: dict[int, list[Title]], index: int, mend: Mend) -> None:
    """Do what a person says of one line; a line that the text has not, or a blank one, stays.

    Titles that stand inside the line, behind its beginning, stay where it is cut.
    """
    if page.is_blank(index):
        return
    match mend:
        case Mend.JOIN:
            by_line.pop(index, None)
        case Mend.TITLE if len(page.words(index)) <= HEADING_LIMIT:
            by_line[index] = [_titled(page, index)]
        case Mend.CUT | Mend.PLAIN | Mend.TITLE:
            mark = read_mark(page.lines[index])
            enumerator = mark.text if mark and page.words(index).startswith(mark.text) else ""
            own = _run_in(page, index, enumerator)
            by_line[index] = [own, *(one for one in by_line.get(index, ()) if one.start > own.start)]


def _run_in(page: Page, index: int, label: str) -> Title:
    """Return a cut before a line that is text, with the label that opens it if it has one."""
    start = page.start_of(index)
    words = page.words(index)
    joint = (
        words[len(label) : len(label) + len(words[len(label) :]) - len(words[len(label) :].lstrip())] if label else ""
    )
    end = start + len(label) + len(joint)
    return Title(start, end, ImportedKind.ARTICLE, RUN_IN, label, joint, "", None, Certainty.SURE)


def _titled(page: Page, index: int) -> Title:
    """Return a line as the title of a clause."""
    start, words = page.start_of(index), page.words(index)
    level = len(words) - len(words.lstrip("#"))
    heading = words[level:].strip() if 0 < level <= 6 else words
    return Title(
        start,
        start + len(words),
        ImportedKind.ARTICLE,
        level if level <= 6 else 0,
        "",
        "",
        heading,
        None,
        Certainty.SURE,
    )
