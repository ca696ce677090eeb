"""Titles that page reading has broken over two lines or run into the text; it never guesses a number.

Scanned files lose line breaks. A lost title is taken back only where the numbering has a gap for it and the
words around it show that a clause begins there; the person who imports is told of each.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from negotiate.importing.cutting.headings import is_heading, split_joint
from negotiate.importing.cutting.labels import read_label
from negotiate.importing.cutting.titles import Certainty, Title
from negotiate.importing.outline import RUN_IN, ImportedKind
from negotiate.importing.pages import Page

_ORPHANS = re.compile(r"(?<=\s)(?P<word>الجزء|الباب|الفصل)[^\S\n]*\n\s*(?=(?P<rest>ال[^\n]{0,80}))")
_FIRST_WORD = re.compile("第|\\w+")
_LABEL_SPAN = 60
_NEAR = 40
_SENTENCE_END = re.compile(r"[.:;؛؟。；：](?:[\s\d.\-–]*)\Z")
_FIRST_PARAGRAPH = re.compile(r"[^\S\n]*(?:-[^\S\n]?1|1[^\S\n]?[-.)])(?!\d)")


def broken_titles(page: Page) -> Iterator[Title]:
    """Yield the titles whose first word was left at the end of the line before."""
    for found in _ORPHANS.finditer(page.text):
        label = read_label(f"{found['word']} {found['rest']}")
        if label is None or label.number is None:
            continue
        end_of_label = found.start("rest") + len(label.text) - len(found["word"]) - 1
        line_end = page.text.find("\n", end_of_label)
        rest = page.text[end_of_label : line_end if line_end >= 0 else len(page.text)].rstrip()
        joint, tail = split_joint(rest)
        level, heading = (0, tail) if is_heading(tail) else (RUN_IN, "")
        end = end_of_label + len(joint) + len(heading)
        start = found.start("word")
        yield Title(start, end, label.kind, level, label.text, joint, heading, label.number, Certainty.LIKELY)


def lost_articles(page: Page, kept: Sequence[Title]) -> Iterator[Title]:
    """Yield the articles that a gap in the numbering asks for and that stand inside a line.

    Only in texts whose articles mostly run in: elsewhere such words are citations.
    """
    articles = [title for title in kept if title.kind is ImportedKind.ARTICLE and title.number is not None]
    if 2 * sum(title.level == RUN_IN for title in articles) <= len(articles):
        return
    for before, after in pairwise(articles):
        missing = range(_number(before) + 1, _number(after))
        if 0 < len(missing) <= len(articles):
            yield from _between(page, before, after, missing)


def _between(page: Page, before: Title, after: Title, missing: range) -> Iterator[Title]:
    """Yield the missing articles that stand once between two others, in rising order."""
    mentions = list(_mentions(page, before, after))
    reached = before.end
    for number in missing:
        found = [title for title in mentions if title.number == (number, 0)]
        if len(found) == 1 and found[0].start > reached:
            yield found[0]
            reached = found[0].end


def _mentions(page: Page, before: Title, after: Title) -> Iterable[Title]:
    """Yield every label between two articles around which a clause seems to begin."""
    word = _FIRST_WORD.search(before.label)
    opener = re.compile(r"(?<!\w)" + re.escape(word.group() if word else before.label))
    for found in opener.finditer(page.text, before.end, after.start):
        label = read_label(page.text[found.start() : found.start() + _LABEL_SPAN])
        if label is None or not _begins_clause(page, found.start(), found.start() + len(label.text)):
            continue
        end = found.start() + len(label.text)
        joint, _ = split_joint(page.text[end : end + _NEAR].partition("\n")[0])
        end += len(joint)
        yield Title(found.start(), end, label.kind, RUN_IN, label.text, joint, "", label.number, Certainty.LIKELY)


def _begins_clause(page: Page, start: int, end: int) -> bool:
    """Say whether a label is near the start of its line, after a sentence, or before a first paragraph."""
    line_start = page.starts[page.line_at(start)]
    before = page.text[max(line_start, start - _NEAR) : start]
    near = start - line_start <= _NEAR
    return near or bool(_SENTENCE_END.search(before)) or bool(_FIRST_PARAGRAPH.match(page.text, end))


def _number(title: Title) -> int:
    return title.number[0] if title.number else 0
