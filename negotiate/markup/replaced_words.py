"""Words struck and the words in their place as HTML: whole, with the letters marked in which similar ones differ."""

import html
from collections.abc import Iterator

from negotiate.markup.stretches import closing
from negotiate.markup.unseen import cut_at_signs, unseen_changes
from negotiate.text.diff.letters import Spans, differing_letters

LETTERS = "<mark>"


def replaced(struck: str, added: str, attributes: str = "") -> str:
    """Return words struck and words added, either of which may be empty; `attributes` stand on both tags, escaped.

    >>> replaced(" organisation", " organization")
    '<del> organi<mark>s</mark>ation</del><ins> organi<mark>z</mark>ation</ins>'
    """
    gone, come = differing_letters(struck, added)
    unseen_gone, unseen_come = unseen_changes(struck, added)
    old, new = _written(struck, gone, unseen_gone), _written(added, come, unseen_come)
    return f"<del{attributes}>{old}</del>" * bool(old) + f"<ins{attributes}>{new}</ins>" * bool(new)


def cut_at_letters(text: str, start: int, letters: Spans) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield a text that begins at `start` in pieces, each with the tag round it if its letters differ.

    >>> list(cut_at_letters("ise", 5, ((6, 7),)))
    [('i', ()), ('s', ('<mark>',)), ('e', ())]
    """
    end, at = start + len(text), start
    for first, last in letters:
        first, last = max(first, at), min(last, end)
        if first < last:
            yield from ((piece, ()) for piece in (text[at - start : first - start],) if piece)
            yield text[first - start : last - start], (LETTERS,)
            at = last
    if at < end:
        yield text[at - start :], ()


def _written(text: str, letters: Spans, unseen: Spans) -> str:
    """Return a text with the tags of its differing letters, or of the signs for what nobody sees of it."""
    pieces = cut_at_signs(text, 0, unseen) if unseen else cut_at_letters(text, 0, letters)
    return "".join(_tagged(html.escape(piece, quote=False), tags) for piece, tags in pieces)


def _tagged(words: str, tags: tuple[str, ...]) -> str:
    opened = "".join(tags)
    return f"{opened}{words}{''.join(closing(tag) for tag in reversed(tags))}"
