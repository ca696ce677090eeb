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

from negotiate.markup import redline as redlining
from negotiate.markup.appearance import Appearance, appearance_of
from negotiate.markup.block_html import MoveLabels, block_html, stretches_html
from negotiate.markup.marked_words import MarkedWords, marked
from negotiate.markup.moved_blocks import compared_blocks, tags_at
from negotiate.markup.origins import Origin, not_leading, with_tags
from negotiate.markup.redline import Block, BlockState, MoveEnd
from negotiate.markup.stretches import DEL, INS, RedlineStretch
from negotiate.markup.tables import apart
from negotiate.markup.tags import tag
from negotiate.text.arrangement.moving_edits import moved_in
from negotiate.text.diff.paragraphs.compare import Comparison
from negotiate.text.edits import Edit

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
    return stretches_html(_whole(appearance_of(text)))


@dataclass(frozen=True, slots=True)
class WrittenParagraph:
    """One paragraph as HTML; its words end at the character `end` of the text that the page shows, or comes to."""

    html: str
    end: int


def render_spans(spans: Iterable[tuple[str, Mapping[str, str]]], prefix: str = "") -> str:
    """Return the page of the joined text of `spans`, each with its attributes on a span round its words.

    Attributes are class, title, lang, dir and data-*, and href for a link to a page of the house; any other name, and
    any other address, is refused with ValueError.

    >>> render_spans([("States ", {}), ("act.", {"data-by": "17"})])
    '<p class="p" id="n1">States <span data-by="17">act.</span></p>'
    """
    return "\n".join(paragraph.html for paragraph in spans_by_paragraph(spans, prefix))


def spans_by_paragraph(
    spans: Iterable[tuple[str, Mapping[str, str]]], prefix: str = ""
) -> tuple[WrittenParagraph, ...]:
    """Return what `render_spans` writes, paragraph by paragraph."""
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
    return _paragraphs(redlining.blocks(stretches, appearance, appearance), prefix)


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
    return "\n".join(one.html for one in redline_by_paragraph(base, edits, origins, prefix, marks))


def redline_by_paragraph(
    base: str,
    edits: Iterable[Edit],
    origins: Sequence[Origin | None] = (),
    prefix: str = "",
    marks: Sequence[MarkedWords] = (),
) -> tuple[WrittenParagraph, ...]:
    """Return what `redline` writes, paragraph by paragraph."""
    return _paragraphs(marked(_laid_out(base, tuple(edits), origins), marks), prefix, _labels(Phrases()))


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
        html=block_html(block, name, _labels(Phrases())),
        path=block.path if block.has_enumerator else (),
        keys=tuple(dict.fromkeys(html.unescape(key[1]) for key in found if key)),
        old="".join(stretch.text for stretch in block.stretches if stretch.is_old or has_left),
        new="".join(stretch.text for stretch in block.stretches if stretch.is_new or has_left),
        is_changed=bool(tags or block.end_mark) or block.state is not BlockState.STANDING,
    )


def redline_inline(base: str, edits: Iterable[Edit], origins: Sequence[Origin | None] = ()) -> str:
    """Return a heading or a label with what the edits strike and add, without a paragraph round it."""
    return stretches_html(redlining.changed(base, with_tags(edits, origins)).stretches)


def redline_paragraphs(comparison: Comparison, phrases: Phrases = Phrases(), prefix: str = "") -> str:
    """Return the page of a comparison: words struck and added, paragraphs added, removed and moved."""
    return _page(compared_blocks(comparison, lambda *_: (DEL, INS, _mark(""))), prefix, _labels(phrases))


def _labels(phrases: Phrases) -> MoveLabels:
    return {MoveEnd.FROM: phrases.moved_from, MoveEnd.TO: phrases.moved_to, MoveEnd.UNNAMED: phrases.moved}


def _mark(struck: str) -> str:
    """Return the tag round the words that say where a paragraph moved, with the origin of the edit that moves it."""
    return f'<span class="moved-mark"{not_leading(struck).removeprefix("<del").removesuffix(">")}>'


def _page(blocks: Iterable[Block], prefix: str, labels: MoveLabels | None = None) -> str:
    return "\n".join(paragraph.html for paragraph in _paragraphs(blocks, prefix, labels))


def _paragraphs(blocks: Iterable[Block], prefix: str, labels: MoveLabels | None = None) -> tuple[WrittenParagraph, ...]:
    used: dict[str, int] = {}
    written, end = [], 0
    for part in (part for block in blocks for part in apart(block)):
        end = max((stretch.end for stretch in part.stretches if stretch.is_new), default=end)
        written.append(WrittenParagraph(block_html(part, _id(part, prefix, used), labels or {}), end))
    return tuple(written)


def _id(block: Block, prefix: str, used: dict[str, int]) -> str:
    """Return an id that is the page's only one: the path, and a count where that is not enough."""
    name = ".".join(block.path).replace(" ", "-") if block.has_enumerator else "n"
    name = f"was-{name}" if block.state in (BlockState.REMOVED, BlockState.DEPARTED) else name
    used[name] = used.get(name, 0) + 1
    count = "" if used[name] == 1 and block.has_enumerator else f"{'-' * block.has_enumerator}{used[name]}"
    return html.escape(f"{prefix}{name}{count}")


def _whole(appearance: Appearance) -> tuple[RedlineStretch, ...]:
    return (RedlineStretch(appearance, 0, len(appearance.text), "", 0),) if appearance.text else ()
