"""Fitting: the white space that words need where they are put, so that none grows into its neighbour.

Adds white space only and changes no word; where words are cut is for `negotiate.text.tokens` to say.
"""

from collections.abc import Collection, Hashable, Iterable, Iterator

from negotiate.text.edits import Edit
from negotiate.text.regions import Region
from negotiate.text.relations import Tokens
from negotiate.text.tokens import tokenize

_CLOSING = frozenset(",.;:!?)]}»”’،؛؟，。；：、")
"""Marks that stand close to the word before them."""


def gap(left: str, right: str) -> str:
    """Return a space where two texts brought together would grow into one word.

    >>> gap("non", "state"), gap("non", "-state")
    (' ', '')
    """
    is_apart = (
        left[-1:].isspace()
        or right[:1].isspace()
        or tokenize(left + right) == tokenize(left) + tokenize(right)
    )
    return "" if is_apart else " "


def gaps(edits: Iterable[tuple[Edit, Collection[Hashable]]]) -> Iterator[str]:
    """Yield what each of some edits needs before it, given in text order with those who ask for it.

    Words of one hand stay as they were written, next to each other too.

    >>> list(gaps([(Edit(1, 1, ("now",)), {"A"}), (Edit(1, 1, ("fully",)), {"B"})]))
    ['', ' ']
    """
    left, hands, end = "", frozenset[Hashable](), -1
    for edit, asking in edits:
        touches = edit.start == end
        yield gap(left, edit.text) if touches and hands.isdisjoint(asking) else ""
        if edit.tokens or not touches:
            left, hands = edit.text, frozenset(asking)
        end = edit.end


def fitted(tokens: Tokens, region: Region, text: str) -> str:
    """Return own words with the white space round them that their place needs, unless they bring their own."""
    if not text.strip():
        return ""
    model = "".join(tokens[region.start : region.end]) or region.readings[0].text
    if not text[0].isspace() and text[0] not in _CLOSING:
        text = model[: len(model) - len(model.lstrip())] + text
    text = text.rstrip(" ") if text[-1] == " " else text
    if not text[-1].isspace():
        text += model[len(model.rstrip()) :]
    before = "".join(tokens[region.start - 1 : region.start])
    after = "".join(tokens[region.end : region.end + 1])
    return f"{gap(before, text)}{text}{gap(text, after)}"
