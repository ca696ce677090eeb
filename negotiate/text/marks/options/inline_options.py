"""Options inside one paragraph, in brackets that say their names: "It shall [Option A: be open] [Option B: be closed]".

Finds rows of them and nothing else; options that are paragraphs are for `options`. Method: over the brackets in order,
those of one paragraph and one bracket around them that begin with a label, each with the next number.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from negotiate.text.marks.brackets import BracketSpan
from negotiate.text.marks.options.option_labels import OptionLabel, may_label, read_label
from negotiate.text.marks.paragraphs import Paragraph

#: A bracket that is one of several options, with the label that it begins with.
Member = tuple[BracketSpan, OptionLabel]

_BETWEEN = re.compile(r"[^\S\n]*\n?[^\S\n]*(?:(?:/|[,;]|or|and/or|ou|o|или|أو|或)[^\S\n]*\n?[^\S\n]*)?", re.IGNORECASE)


def rows(
    text: str, blocks: Sequence[Paragraph], spans: Sequence[BracketSpan]
) -> Iterator[tuple[Paragraph, list[Member]]]:
    """Yield every row of two options or more with the paragraph that it stands in; `spans` are the text's, by start."""
    if not may_label(text):
        return
    starts = [block.start for block in blocks]
    labelled = [(span, label) for span in spans if (label := _label(text, span)) is not None]
    row: list[Member] = []
    for member in labelled:
        if row and not _continues(text, row[-1], member):
            yield from _found(blocks, starts, row)
            row = []
        row.append(member)
    yield from _found(blocks, starts, row)


def _found(
    blocks: Sequence[Paragraph], starts: Sequence[int], row: list[Member]
) -> Iterator[tuple[Paragraph, list[Member]]]:
    if len(row) > 1:
        block = blocks[bisect_right(starts, row[0][0].start) - 1]
        if row[-1][0].end <= block.end:
            yield block, row


def _label(text: str, span: BracketSpan) -> OptionLabel | None:
    """Return the label that a bracket begins with, if words of its own follow there."""
    label = read_label(text, span.start + 1)
    if label is None or label.end >= span.end - 1 or text[span.start + 1 : label.start].strip("*_ \t"):
        return None
    return label


def _continues(text: str, last: Member, member: Member) -> bool:
    """Say whether a labelled bracket is the next option of a row."""
    (before, known), (span, label) = last, member
    is_beside = before.parent == span.parent and before.end <= span.start
    if not is_beside or (label.kind, label.number) != (known.kind, known.number + 1):
        return False
    return _BETWEEN.fullmatch(text, before.end, span.start) is not None
