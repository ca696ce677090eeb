"""Setting words in square brackets so that the text reads well and each word keeps its source; it decides nothing.

White space that all alternatives begin or end with stays outside the brackets ("States [shall][should] act"),
so that choosing one alternative and dropping its brackets gives exactly the text that was proposed. Alternatives
of several paragraphs stand one below the other; a deletion or an addition over several paragraphs is bracketed
paragraph by paragraph.
"""

import re
from collections.abc import Iterable, Sequence
from os.path import commonprefix

from negotiate.text.provenance.sourced_words import Passage, text_of, written
from negotiate.text.tokens import tokenize

_BREAK = re.compile(r"(?:\r\n|[\n\r\u2028\u2029])+")


def alternatives(choices: Sequence[list[Passage]], hand: str, no_text: str = "") -> list[Passage]:
    """Return the choices side by side, the first of them the base's, each in brackets of the origin `hand`.

    A choice without words gets no brackets; where it is the base's own line break, the break stays. A rival that
    leaves the base's words out is one more alternative, which says `no_text`, if one is given.

    >>> both = [written((" shall",), ("import",)), written((" should",), ("A/17",))]
    >>> text_of(alternatives(both, "secretariat"))
    ' [shall][should]'
    """
    filled = [(choice, text) for choice in choices if (text := text_of(choice)).strip()]
    texts = [text for _, text in filled]
    lead = len(commonprefix([text[: len(text) - len(text.lstrip())] for text in texts]))
    trail = len(commonprefix([text[len(text.rstrip()) :][::-1] for text in texts]))
    parts = [cut(choice, lead, len(text) - trail) for choice, text in filled]
    broken = next((found for text in texts if (found := _BREAK.search(text, lead, len(text) - trail))), None)
    between = written(tokenize(broken.group()) if broken else (), (hand,))
    opening, closing = written("[", (hand,)), written("]", (hand,))
    words: list[Passage] = []
    cores = [core for _, core, _ in parts]
    if no_text and leaves_out(choices):
        cores.append(written(tokenize(no_text), (hand,)))
    for core in cores:
        words += [*(between if words else ()), *opening, *core, *closing]
    first = text_of(choices[0])
    kept = choices[0] if not first.strip() and (not parts or _BREAK.search(first)) else []
    return [*kept, *parts[0][0], *words, *parts[0][2]] if parts else kept


def leaves_out(choices: Sequence[Sequence[Passage]]) -> bool:
    """Say whether one of several rivals leaves out the words of the base, which another one keeps or rewords."""
    base, *rivals = (bool(text_of(choice).strip()) for choice in choices)
    return base and any(rivals) and not all(rivals)


def by_paragraph(words: Iterable[Passage], hand: str) -> list[Passage]:
    r"""Return words in brackets of the origin `hand`, one pair of brackets for each paragraph.

    >>> text_of(by_paragraph(written((" one", "\n", "two"), ("A/17",)), "secretariat"))
    ' [one]\n[two]'
    """
    bracketed: list[Passage] = []
    paragraph: list[Passage] = []
    for passage in words:
        reached = 0
        for at, token in enumerate(passage.tokens):
            if _BREAK.match(token):
                bracketed += [*_one(paragraph, passage, reached, at, hand), passage.part(at, at + 1)]
                paragraph, reached = [], at + 1
        if reached < len(passage.tokens):
            paragraph.append(passage.part(reached, len(passage.tokens)))
    return bracketed + (alternatives([paragraph], hand) if text_of(paragraph).strip() else paragraph)


def cut(passages: Sequence[Passage], first: int, last: int) -> tuple[list[Passage], ...]:
    """Cut passages at two places, counted in characters; a word that is cut has its source on both sides."""
    before, rest = _split(passages, first)
    core, after = _split(rest, last - first)
    return before, core, after


def _one(begun: Sequence[Passage], passage: Passage, first: int, last: int, hand: str) -> list[Passage]:
    """Return one paragraph in brackets: what was begun and the tokens [first, last) of a passage."""
    whole = [*begun, *([passage.part(first, last)] if first < last else [])]
    return alternatives([whole], hand) if text_of(whole).strip() else whole


def _split(passages: Sequence[Passage], at: int) -> tuple[list[Passage], list[Passage]]:
    """Cut passages after `at` characters."""
    for number, passage in enumerate(passages):
        length = sum(map(len, passage.tokens))
        if at < length:
            head, tail = _halves(passage, at)
            return [*passages[:number], *head], [*tail, *passages[number + 1 :]]
        at -= length
    return list(passages), []


def _halves(passage: Passage, at: int) -> tuple[list[Passage], list[Passage]]:
    """Cut one passage after `at` of its characters."""
    for index, token in enumerate(passage.tokens):
        if at < len(token):
            break
        at -= len(token)
    here = passage.part(index, index + 1)
    before = [passage.part(0, index), Passage((token[:at],), here.source)]
    after = [Passage((token[at:],), here.source), passage.part(index + 1, len(passage.tokens))]
    if not at:
        before, after = before[:1], [passage.part(index, len(passage.tokens))]
    return [part for part in before if part.tokens], [part for part in after if part.tokens]
