"""Fitting: the white space that words need where they are put, so that none grows into its neighbour.

Adds white space only and changes no word; where words are cut is for `negotiate.text.tokens` to say.
"""

from collections.abc import Hashable, Iterator, Sequence
from itertools import zip_longest

from negotiate.text.edits import Edit, Tokens
from negotiate.text.merge.regions import Spot
from negotiate.text.tokens import tokenize

_CLOSING = frozenset(",.;:!?)]}»”’،؛؟，。；：、")
"""Marks that stand close to the word before them."""


def gap(left: str, right: str) -> str:
    """Return a space where two texts brought together would grow into one word.

    >>> gap("non", "state"), gap("non", "-state")
    (' ', '')
    """
    is_apart = left[-1:].isspace() or right[:1].isspace() or tokenize(left + right) == tokenize(left) + tokenize(right)
    return "" if is_apart else " "


def gaps(tokens: Tokens, edits: Sequence[tuple[Edit, frozenset[Hashable]]]) -> Iterator[tuple[str, str]]:
    """Yield what each of some edits needs before and behind it, given in text order with those who ask for it.

    Words that one hand brings together, of its own or of the base, stay as they were written.

    >>> list(gaps((), [(Edit(0, 0, ("now",)), frozenset("A")), (Edit(0, 0, ("fully",)), frozenset("B"))]))
    [('', ''), (' ', '')]
    """
    left, hands, end = "", frozenset[Hashable](), -1
    following = [edit.start for edit, _ in edits[1:]]
    for (edit, asking), onward in zip_longest(edits, following):
        if edit.start != end:
            left, hands = "".join(tokens[max(0, edit.start - 1) : edit.start]), asking
        hands &= asking
        before = "" if hands or not edit.tokens else gap(left, edit.text)
        if edit.tokens:
            left, hands = edit.text, asking
        end = edit.end
        is_open = not hands and onward != end
        yield before, gap(left, "".join(tokens[end : end + 1])) if is_open else ""


def spaced(tokens: Tokens, place: Spot, likely: str, text: str) -> str:
    """Return own words with the white space round them that their place needs, unless they bring their own.

    `likely` are words that somebody proposes there, to be followed in that where the place is empty.
    """
    if not text.strip():
        return ""
    model = "".join(tokens[place.start : place.end]) or likely
    if not text[0].isspace() and text[0] not in _CLOSING:
        text = model[: len(model) - len(model.lstrip())] + text
    text = text.rstrip(" ") if text[-1] == " " else text
    if not text[-1].isspace():
        text += model[len(model.rstrip()) :]
    before = "".join(tokens[place.start - 1 : place.start])
    after = "".join(tokens[place.end : place.end + 1])
    return f"{gap(before, text)}{text}{gap(text, after)}"
