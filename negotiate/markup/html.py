"""Markup: the HTML of a text, clean, as a redline, or with who brought each word; safe by construction.

Every character of the text is written escaped, and every tag is one of a few that this module and
`negotiate.markup.appearance` spell out; there are no inline styles. The visible text is the source without its
emphasis marks. Method: stretches of text, each with the tags round it; neighbours share the tags that they
have in common.
"""

import html
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from negotiate.markup import redline as redlining
from negotiate.markup.appearance import Appearance, appearance_of
from negotiate.markup.marked_words import MarkedWords, marked
from negotiate.markup.moved_blocks import compared_blocks, tags_at
from negotiate.markup.origins import Origin, leading, not_leading, with_tags
from negotiate.markup.pieces import ENUMERATOR, Piece, gathered
from negotiate.markup.redline import Block, BlockState, MoveEnd
from negotiate.markup.replaced_words import cut_at_letters
from negotiate.markup.stretches import DEL, INS, RedlineStretch, closing, cut, is_only_marks, offsets_of
from negotiate.markup.tables import LaidRow, apart, changes_layout, is_changed_table, laid_table
from negotiate.markup.tags import tag
from negotiate.markup.unseen import cut_at_signs
from negotiate.text.arrangement.moving_edits import moved_in
from negotiate.text.diff.paragraphs.compare import Comparison
from negotiate.text.edits import Edit
from negotiate.text.tables import cells, is_table

_LEVELS = ("", "", " two", " three", " four", " five", " six")
_ORIGIN = re.compile(r'data-origin="([^"]*)"')


@dataclass(frozen=True, slots=True)
class Phrases:
    """The words that a redline adds of its own, in the reader's language; "{}" is the place."""

    moved_from: str = "moved from {}"
    moved_to: str = "moved to {}"
    moved: str = "moved"


@lru_cache(maxsize=2048)
def render(text: str, prefix: str = "") -> str:
    """Return the paragraphs of a text as HTML; ids begin with `prefix`. Remembered by content.

    >>> render("1. States *shall* act.")
    '<p class="p" id="1"><span class="e">1.</span> States <em>shall</em> act.</p>'
    """
    return _page(redlining.plain_blocks(appearance_of(text)), prefix)


def render_inline(text: str) -> str:
    """Return a heading or a label as HTML, without a paragraph round it."""
    return _written(_whole(appearance_of(text)))


def render_spans(spans: Iterable[tuple[str, Mapping[str, str]]], prefix: str = "") -> str:
    """Return the page of the joined text of `spans`, each with its attributes on a span round its words.

    Attributes are class, title, lang, dir and data-*, and href for a link to a page of the house; any other name, and
    any other address, is refused with ValueError.

    >>> render_spans([("States ", {}), ("act.", {"data-by": "17"})])
    '<p class="p" id="n1">States <span data-by="17">act.</span></p>'
    """
    parts = tuple(spans)
    appearance = appearance_of("".join(text for text, _ in parts))
    stretches: list[RedlineStretch] = []
    at = 0
    for text, attributes in parts:
        if text:
            stretches.append(
                RedlineStretch(
                    appearance,
                    at,
                    at + len(text),
                    tag("a" if "href" in attributes else "span", attributes) if attributes else "",
                    at,
                )
            )
        at += len(text)
    return _page(redlining.blocks(stretches, appearance, appearance), prefix)


def redline(
    base: str,
    edits: Iterable[Edit],
    origins: Sequence[Origin | None] = (),
    prefix: str = "",
    marks: Sequence[MarkedWords] = (),
) -> str:
    """Return the page of `base` with what the edits strike, add and move; `origins` answer for them one by one.

    `marks` are put round words of what comes of it.

    >>> redline("States shall act.", [Edit(1, 2, (" should",))])
    '<p class="p" id="n1">States<del> shall</del><ins> should</ins> act.</p>'
    """
    return _page(marked(_laid_out(base, tuple(edits), origins), marks), prefix, _labels(Phrases()))


def _laid_out(base: str, edits: tuple[Edit, ...], origins: Sequence[Origin | None]) -> Iterator[Block]:
    """Return the blocks of a redline, in which a paragraph that edits move is shown where it stands and stood."""
    tagged = with_tags(edits, origins)
    if comparison := moved_in(base, edits):
        return compared_blocks(comparison, tags_at(base, ((*one, _mark(one[1])) for one in tagged)))
    change = redlining.changed(base, tagged)
    return redlining.blocks(change.stretches, change.old, change.new)


@dataclass(frozen=True, slots=True)
class DrawnPassage:
    """One paragraph of a redline: its id, its HTML and its place; `keys` are those of the edits in it.

    `old` and `new` are its words on either side; one that stands as it stood, or only moved, has the same on both.
    """

    name: str
    html: str
    path: tuple[str, ...]
    keys: tuple[str, ...]
    old: str
    new: str
    is_changed: bool


def redline_passages(
    base: str, edits: Iterable[Edit], origins: Sequence[Origin | None] = (), prefix: str = ""
) -> tuple[DrawnPassage, ...]:
    """Return what `redline` writes, paragraph by paragraph; one that moved stands at both places, with its words."""
    used: dict[str, int] = {}
    parts = (part for block in _laid_out(base, tuple(edits), origins) for part in apart(block))
    return tuple(_passage(part, _id(part, prefix, used)) for part in parts)


def _passage(block: Block, name: str) -> DrawnPassage:
    tags = dict.fromkeys(stretch.change for stretch in block.stretches if stretch.change)
    found = (_ORIGIN.search(tag) for tag in (*tags, block.mark))
    has_left = block.state is BlockState.DEPARTED
    return DrawnPassage(
        name=name,
        html=_block(block, name, _labels(Phrases())),
        path=block.path if block.has_enumerator else (),
        keys=tuple(dict.fromkeys(html.unescape(key[1]) for key in found if key)),
        old="".join(stretch.text for stretch in block.stretches if stretch.is_old or has_left),
        new="".join(stretch.text for stretch in block.stretches if stretch.is_new or has_left),
        is_changed=bool(tags or block.end_mark) or block.state is not BlockState.STANDING,
    )


def redline_inline(base: str, edits: Iterable[Edit], origins: Sequence[Origin | None] = ()) -> str:
    """Return a heading or a label with what the edits strike and add, without a paragraph round it."""
    return _written(redlining.changed(base, with_tags(edits, origins)).stretches)


def redline_paragraphs(comparison: Comparison, phrases: Phrases = Phrases(), prefix: str = "") -> str:
    """Return the page of a comparison: words struck and added, paragraphs added, removed and moved."""
    return _page(compared_blocks(comparison, lambda *_: (DEL, INS, _mark(""))), prefix, _labels(phrases))


def _labels(phrases: Phrases) -> "_Labels":
    return {MoveEnd.FROM: phrases.moved_from, MoveEnd.TO: phrases.moved_to, MoveEnd.UNNAMED: phrases.moved}


def _mark(struck: str) -> str:
    """Return the tag round the words that say where a paragraph moved, with the origin of the edit that moves it."""
    return f'<span class="moved-mark"{not_leading(struck).removeprefix("<del").removesuffix(">")}>'


_Labels = Mapping[MoveEnd, str]


def _page(blocks: Iterable[Block], prefix: str, labels: _Labels | None = None) -> str:
    used: dict[str, int] = {}
    parts = (part for block in blocks for part in apart(block))
    return "\n".join(_block(block, _id(block, prefix, used), labels or {}) for block in parts)


def _id(block: Block, prefix: str, used: dict[str, int]) -> str:
    """Return an id that is the page's only one: the path, and a count where that is not enough."""
    name = ".".join(block.path).replace(" ", "-") if block.has_enumerator else "n"
    name = f"was-{name}" if block.state in (BlockState.REMOVED, BlockState.DEPARTED) else name
    used[name] = used.get(name, 0) + 1
    count = "" if used[name] == 1 and block.has_enumerator else f"{'-' * block.has_enumerator}{used[name]}"
    return html.escape(f"{prefix}{name}{count}")


def _block(block: Block, name: str, labels: _Labels) -> str:
    level = _LEVELS[min(len(block.path), len(_LEVELS) - 1)]
    state = " option" * block.is_option + f" {block.state.value}" * bool(block.state.value)
    mark = "" if block.move is None else _moved(block, labels[block.move])
    if is_changed_table(block) or (is_table(block.text) and not changes_layout(block)):
        caption = f"<caption>{mark.rstrip()}</caption>" if mark else ""
        rows = _laid_rows(block) if changes_layout(block) else _rows(block)
        # wider than its page it scrolls by itself, so the keyboard must be able to reach it
        return f'<table class="p{level}{state}" id="{name}" tabindex="0">{caption}{rows}</table>'
    return f'<p class="p{level}{state}" id="{name}">{mark}{_written(block.stretches)}{block.end_mark}</p>'


def _moved(block: Block, phrase: str) -> str:
    return f"{block.mark}{html.escape(phrase.replace('{}', block.place), quote=False)}</span> "


def _rows(block: Block) -> str:
    rows = []
    offsets = offsets_of(block.stretches)
    for number, row in enumerate(cells(block.text)):
        name = "td" if number else "th"
        found = (_written(cut(block.stretches, offsets, start, end)).strip() for start, end in row)
        rows.append(f"<tr>{''.join(f'<{name}>{words}</{name}>' for words in found)}</tr>")
    return f"<thead>{rows[0]}</thead><tbody>{''.join(rows[1:])}</tbody>"


def _laid_rows(block: Block) -> str:
    """Write a table whose rows or columns changed, both sides in one."""
    laid = laid_table(block.stretches)
    rows = [_laid_row(row, "th" if number < laid.heads else "td") for number, row in enumerate(laid.rows)]
    return f"<thead>{''.join(rows[: laid.heads])}</thead><tbody>{''.join(rows[laid.heads :])}</tbody>"


def _laid_row(row: LaidRow, name: str) -> str:
    state = f' class="{row.state.value}"' * bool(row.state.value)
    written = (f"<{name}>{_written(cell).strip()}</{name}>" for cell in row.cells)
    return f"<tr{state}>{''.join(written)}</tr>"


def _whole(appearance: Appearance) -> tuple[RedlineStretch, ...]:
    return (RedlineStretch(appearance, 0, len(appearance.text), "", 0),) if appearance.text else ()


def _written(stretches: Iterable[RedlineStretch]) -> str:
    """Write stretches of text with the tags round them; a tag that neighbours share is opened once."""
    pieces = gathered([piece for stretch in stretches for piece in _tagged(stretch)])
    out: list[str] = []
    open_tags: tuple[str, ...] = ()
    for tags, parts in groupby(pieces, lambda piece: piece[0]):
        shared = 0
        while shared < min(len(open_tags), len(tags)) and open_tags[shared] == tags[shared]:
            shared += 1
        out.extend(closing(tag) for tag in reversed(open_tags[shared:]))
        out.extend(tags[shared:])
        out.append(html.escape("".join(text for _, text in parts), quote=False))
        open_tags = tags
    out.extend(closing(tag) for tag in reversed(open_tags))
    return "".join(out)


def _tagged(stretch: RedlineStretch) -> Iterator[Piece]:
    """Yield the visible text of a stretch with its tags; marks show where nothing but marks changed."""
    shows_marks = is_only_marks(stretch)
    at = stretch.start
    for text, look in stretch.appearance.between(stretch.start, stretch.end):
        start, at = at, at + len(text)
        if look.is_mark and not shows_marks:
            continue
        enumerator = (ENUMERATOR,) if look.is_enumerator else ()
        change = tuple(filter(None, (stretch.mark, *leading(stretch.change))))
        cut_up = cut_at_signs(text, start, stretch.unseen) if stretch.unseen else ()
        for piece, inner in cut_up or cut_at_letters(text, start, stretch.letters):
            yield (*enumerator, *look.around, *change, *look.inside, *inner), piece
