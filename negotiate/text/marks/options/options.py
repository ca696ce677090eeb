"""Options: "Option 1: …", "**Option II:** …", "Alt: …", "3.3alt", each with its words and the others of its
set.

Finds them and their reach, which may be several paragraphs; decides nothing. Method: over the paragraphs in order, an
option ends where the next of its set begins, or where the text returns to the level at which the set was opened; where
the last of a set stops before that, `option_extent` tells. Options side by side inside one paragraph come from
`inline_options`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from negotiate.text.marks.brackets import BracketSpan, SpanKind, parse
from negotiate.text.marks.options.inline_options import rows
from negotiate.text.marks.options.option_extent import (
    CLOSERS,
    Enclosures,
    Growing,
    GrowingSet,
    begun,
    indent_of,
    settle,
)
from negotiate.text.marks.options.option_labels import NO_TEXTS, OptionLabel, may_label, read_label, says_no_text
from negotiate.text.marks.paragraphs import Paragraph, paragraphs

_ALT = " alt"
_SLOPPY = 3  # columns by which options of one set may be out of line
_DEEPEST = 16  # sets inside one another; a label deeper than that is words of the option around it


@dataclass(frozen=True, slots=True)
class Option:
    """One option: characters [start, end), its words from `words` on.

    `name` is as written ("Option II"); `number` its place as written, 0 for a bare "Alt"; `set` numbers the
    sets of the text from 0; `path` is that of the paragraph which the set belongs to; `attribution` a name in
    parentheses; `is_enclosed` says that one pair of brackets holds its words and nothing else does; `kind` is that
    of its label: "option", "alt", or "" for "3.3alt"; `is_inline` says that it is a bracket inside a paragraph, which
    holds its label too.
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
    is_enclosed: bool = False
    kind: str = ""
    is_inline: bool = False


@lru_cache(maxsize=256)
def options(text: str) -> tuple[Option, ...]:
    r"""Return the options of a text by their start; those of one set share `set`. The last texts are remembered.

    >>> [(o.name, o.is_no_text) for o in options("Option 1: States shall act.\n\nOption 2: No text")]
    [('Option 1', False), ('Option 2', True)]
    """
    blocks = paragraphs(text)
    if not may_label(text):
        return tuple(_variants(blocks, 0))
    spans = parse(text).spans
    inline = list(_inline(text, blocks, spans))
    heads = {option.start for option in inline}
    enclosures = Enclosures(spans)
    found: list[Option] = []
    growing: list[GrowingSet] = []
    sets = 0
    for block in blocks:
        labels = [] if _head(block) in heads else _labels(block)
        while growing and not _reaches(text, growing[-1], block, labels):
            found += _finished(text, enclosures, growing.pop())
        new = [begun(text, enclosures, block, label) for label in labels]
        sets += _grow(text, growing, block, new, sets)
    for left in growing:
        found += _finished(text, enclosures, left)
    found += _variants(blocks, sets)
    others = 1 + max((option.set for option in found), default=-1)
    found += (replace(option, set=option.set + others) for option in inline)
    return tuple(sorted(found, key=lambda option: option.start))


def _inline(text: str, blocks: Sequence[Paragraph], spans: Sequence[BracketSpan]) -> Iterator[Option]:
    """Yield the options that are brackets inside paragraphs, their sets counted by themselves."""
    for number, (block, row) in enumerate(rows(text, blocks, spans)):
        for span, label in row:
            yield Option(
                start=span.start,
                words=label.end,
                end=span.end,
                name=label.name,
                number=label.number,
                path=block.path,
                set=number,
                is_no_text=says_no_text(text[label.end : span.end]),
                attribution=label.attribution,
                kind=label.kind,
                is_inline=True,
            )


def _head(block: Paragraph) -> int:
    """Return where the first sign of a paragraph stands after its enumerator."""
    after = block.text.index(block.enumerator) + len(block.enumerator)
    return block.start + len(block.text) - len(block.text[after:].lstrip("*_ \t\u00a0"))


def words_of(text: str, option: Option) -> str:
    r"""Return the words of an option, without its label and the brackets that hold them.

    >>> text = "Option 1: [States shall act.]\n\nOption 2: [No text]"
    >>> words_of(text, options(text)[0])
    'States shall act.'
    """
    words = text[option.words : option.end - option.is_inline].strip()
    return words[1:-1] if option.is_enclosed else words


def marks(text: str) -> tuple[tuple[int, int], ...]:
    """Return the characters that only set choices out: labels that name nobody, and "No text" in brackets of its own.

    >>> [text[start:end] for text in ["Option 1: [Act.]"] for start, end in marks(text)]
    ['Option 1: ']
    """
    found = [option for option in options(text) if option.kind and not option.attribution]
    unsaid = [one for one in found if one.is_enclosed and words_of(text, one) in NO_TEXTS]
    rivals = [(span.start, span.end) for span in parse(text).spans if span.kind is SpanKind.ALTERNATIVE]
    bare = [(start, end) for start, end in rivals if text[start + 1 : end - 1] in NO_TEXTS]
    return tuple(sorted([(one.start, one.words) for one in found] + [(one.words, one.end) for one in unsaid] + bare))


def begins_option(paragraph: Paragraph) -> bool:
    """Say whether a paragraph opens an option."""
    return _label(paragraph) is not None


def kinds(text: str) -> tuple[str, ...]:
    r"""Return the kind of every label that a paragraph of the text begins with.

    >>> kinds("Option 1: act\n\nAlt: rest")
    ('option', 'alt')
    """
    if not may_label(text):
        return ()
    return tuple(label.kind for block in paragraphs(text) for label in _labels(block))


def _label(block: Paragraph) -> OptionLabel | None:
    """Read "Option 1:" at the head of a paragraph, after its enumerator; offsets are the paragraph's."""
    return read_label(block.text, block.text.index(block.enumerator) + len(block.enumerator))


def _labels(block: Paragraph) -> list[OptionLabel]:
    """Read all labels at the head of a paragraph: "Option 2: Alt 1: …" opens a set inside an option."""
    labels: list[OptionLabel] = []
    label = _label(block)
    while label is not None:
        labels.append(label)
        label = read_label(block.text, label.end)
    return labels


def _continues(text: str, growing: GrowingSet, block: Paragraph, label: OptionLabel) -> bool:
    """Say whether an option is the next of an open set, rather than the first of one inside or after it."""
    last = growing.last
    is_near = -_SLOPPY < indent_of(block) - growing.indent <= 2 * _SLOPPY
    is_next = label.kind == last.label.kind and label.number in (last.label.number + 1, 0)
    follows = last.closes > 0 and not text[last.closes : block.start].strip(CLOSERS)
    return is_near and is_next and (follows or block.path[: len(growing.path)] == growing.path)


def _reaches(text: str, growing: GrowingSet, block: Paragraph, labels: list[OptionLabel]) -> bool:
    """Say whether an open set goes on in this paragraph: as its next option, or as more words of its last."""
    if 0 <= growing.limit <= block.start or block.text.startswith("#"):
        return False
    if block.start < growing.last.closes or (labels and _continues(text, growing, block, labels[0])):
        return True
    if labels and _nests(growing.last, labels[0]):
        return True
    if block.enumerator:
        return block.path[: len(growing.path)] == growing.path != block.path
    return indent_of(block) > growing.indent if labels else indent_of(block) >= growing.indent


def _nests(around: Growing, label: OptionLabel) -> bool:
    """Say whether a label opens a set inside an option: as its first words, or "Alt" inside "Option"."""
    is_first = around.is_alone and len(around.blocks) == 1
    return is_first or (not around.closes and (label.kind, around.label.kind) == ("alt", "option"))


def _grow(text: str, growing: list[GrowingSet], block: Paragraph, new: list[Growing], sets: int) -> int:
    """Add a paragraph to the options that reach it, and the options that begin in it; return how many sets begin."""
    goes_on = bool(new and growing) and _continues(text, growing[-1], block, new[0].label)
    if goes_on and growing[-1].last.closes > block.start:
        growing[-1].last.closes = 0  # a slip of the text: what opens in one option closes in another
    for outer in growing[:-1] if goes_on else growing:
        outer.last.blocks.append(block)
    begun_here = 0
    for place, option in enumerate(new):
        if place or not goes_on:
            if len(growing) >= _DEEPEST:
                break
            holding = (outer.last.closes for outer in reversed(growing))
            limit = next((closes for closes in holding if closes > block.start), -1)
            growing.append(GrowingSet(indent_of(block), block.path, sets + begun_here, limit))
            begun_here += 1
        growing[-1].options.append(option)
    return begun_here


def _finished(text: str, enclosures: Enclosures, growing: GrowingSet) -> Iterator[Option]:
    """Yield the options of a set that has ended, the last of them as far as it reaches."""
    limit = settle(text, enclosures, growing)
    for option in growing.options:
        end = option.closes if option.is_enclosed else option.blocks[-1].end
        end = limit if option is growing.last and 0 <= limit < end else end
        yield Option(
            start=option.start,
            words=option.words,
            end=end,
            name=option.label.name,
            number=option.label.number,
            path=growing.path,
            set=growing.number,
            is_no_text=says_no_text(text[option.words : end]),
            attribution=option.label.attribution,
            is_enclosed=option.is_enclosed,
            kind=option.label.kind,
        )


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
            yield Option(words - len(member.enumerator), words, member.end, member.enumerator, number, path, sets)
        sets += 1
