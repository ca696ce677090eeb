"""One block of a page as HTML: a paragraph or a table, with the tags round its words."""

import html
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from negotiate.markup.origins import leading
from negotiate.markup.pieces import ENUMERATOR, Piece, gathered
from negotiate.markup.redline import Block, MoveEnd
from negotiate.markup.replaced_words import cut_at_letters
from negotiate.markup.stretches import RedlineStretch, closing, cut, is_only_marks, offsets_of
from negotiate.markup.tables import LaidRow, changes_layout, is_changed_table, laid_table
from negotiate.markup.unseen import cut_at_signs
from negotiate.text.tables import cells, is_table

_LEVELS = ("", "", " two", " three", " four", " five", " six")
#: What is said of a block that moved, by the end of the move; "{}" is the place.
MoveLabels = Mapping[MoveEnd, str]


def block_html(block: Block, name: str, labels: MoveLabels) -> str:
    """Return a block as a paragraph or a table with the id `name`; `labels` say where it moved."""
    level = _LEVELS[min(len(block.path), len(_LEVELS) - 1)]
    state = " option" * block.is_option + f" {block.state.value}" * bool(block.state.value)
    mark = "" if block.move is None else _moved(block, labels[block.move])
    if is_changed_table(block) or (is_table(block.text) and not changes_layout(block)):
        caption = f"<caption>{mark.rstrip()}</caption>" if mark else ""
        rows = _laid_rows(block) if changes_layout(block) else _rows(block)
        # wider than its page it scrolls by itself, so the keyboard must be able to reach it
        return f'<table class="p{level}{state}" id="{name}" tabindex="0">{caption}{rows}</table>'
    return f'<p class="p{level}{state}" id="{name}">{mark}{stretches_html(block.stretches)}{block.end_mark}</p>'


def _moved(block: Block, phrase: str) -> str:
    return f"{block.mark}{html.escape(phrase.replace('{}', block.place), quote=False)}</span> "


def _rows(block: Block) -> str:
    rows = []
    offsets = offsets_of(block.stretches)
    for number, row in enumerate(cells(block.text)):
        name = "td" if number else "th"
        found = (stretches_html(cut(block.stretches, offsets, start, end)).strip() for start, end in row)
        rows.append(f"<tr>{''.join(f'<{name}>{words}</{name}>' for words in found)}</tr>")
    return f"<thead>{rows[0]}</thead><tbody>{''.join(rows[1:])}</tbody>"


def _laid_rows(block: Block) -> str:
    """Write a table whose rows or columns changed, both sides in one."""
    laid = laid_table(block.stretches)
    rows = [_laid_row(row, "th" if number < laid.heads else "td") for number, row in enumerate(laid.rows)]
    return f"<thead>{''.join(rows[: laid.heads])}</thead><tbody>{''.join(rows[laid.heads :])}</tbody>"


def _laid_row(row: LaidRow, name: str) -> str:
    state = f' class="{row.state.value}"' * bool(row.state.value)
    written = (f"<{name}>{stretches_html(cell).strip()}</{name}>" for cell in row.cells)
    return f"<tr{state}>{''.join(written)}</tr>"


def stretches_html(stretches: Iterable[RedlineStretch]) -> str:
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
