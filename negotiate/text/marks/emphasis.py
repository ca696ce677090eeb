r"""Emphasis: which characters of a paragraph stand in italics or bold, and which are only marks for it.

`*` and `**` are the only Markdown that a paragraph knows: an underscore is a blank to be filled in, and
nothing else may be taken out of the text of a treaty. `\*` is a star. Method: markdown-it-py's inline parser
with all other rules off; its tokens follow the source in order, which gives every character its place back.
"""

from functools import lru_cache
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.emphasis import tokenize as delimiters
from markdown_it.token import Token

#: Above so many characters a paragraph is shown with its marks, unread: hostile input must not cost seconds.
CAP = 20_000


class Emphasis(NamedTuple):
    """How a character is set; a mark is not shown."""

    em: bool = False
    strong: bool = False
    is_mark: bool = False


#: Stretches that cover a text: the offset at which each ends, and its style.
Styles = tuple[tuple[int, Emphasis], ...]

PLAIN = Emphasis()
MARK = Emphasis(is_mark=True)


def _stars(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  (the parser calls it)
    """Read a run of stars; leave underscores alone."""
    return state.src[state.pos] == "*" and delimiters(state, silent)


def _escaped_star(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  (the parser calls it)
    """Read a star that is meant as one."""
    if not state.src.startswith("\\*", state.pos):
        return False
    if not silent:
        token = state.push("text_special", "", 0)
        token.content, token.markup = "*", "\\*"
    state.pos += 2
    return True


def _parser() -> MarkdownIt:
    parser = MarkdownIt("js-default", {"html": False})
    parser.inline.ruler.at("emphasis", _stars)
    parser.inline.ruler.at("escape", _escaped_star)
    parser.inline.ruler.enableOnly(["text", "escape", "emphasis"])
    parser.inline.ruler2.enableOnly(["balance_pairs", "emphasis", "fragments_join"])
    return parser


_PARSER = _parser()


def without_marks(text: str) -> str:
    """Return a paragraph as it reads, without the marks for its emphasis.

    >>> without_marks("*shall* act, 2 * 3")
    'shall act, 2 * 3'
    """
    shown, at = [], 0
    for end, style in styles(text):
        shown.append("" if style.is_mark else text[at:end])
        at = end
    return "".join(shown)


@lru_cache(maxsize=4096)
def styles(text: str) -> Styles:
    """Return the styles that cover a paragraph or a cell, in order.

    >>> [(end, style.em, style.is_mark) for end, style in styles("*shall* act")]
    [(1, False, True), (6, True, False), (7, False, True), (11, False, False)]
    """
    if "*" not in text or len(text) > CAP:
        return ((len(text), PLAIN),) if text else ()
    found: list[tuple[int, Emphasis]] = []
    tokens: list[Token] = []
    _PARSER.inline.parse(text, _PARSER, {}, tokens)
    em = strong = at = 0
    for token in tokens:
        match token.type:
            case "em_open" | "em_close":
                em += token.nesting
                mark, shown = 1, 0
            case "strong_open" | "strong_close":
                strong += token.nesting
                mark, shown = 2, 0
            case "text_special":
                mark, shown = 1, 1
            case _:
                mark, shown = 0, len(token.content)
        if mark:
            at += mark
            found.append((at, MARK))
        if shown:
            at += shown
            found.append((at, Emphasis(em > 0, strong > 0)))
    return tuple(found)
