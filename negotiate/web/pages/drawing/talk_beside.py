"""A text with what is said of it beside its words: paragraph by paragraph, each followed by the threads on it.

On a phone a thread stands under its paragraph; on a wide page the style sheet moves it level with it, into the margin.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise, takewhile

from flask import Flask
from markupsafe import Markup

from negotiate.markup.html import WrittenParagraph
from negotiate.models import ThreadReach
from negotiate.queries.comments.margin import NumberedThread
from negotiate.text.edits import Edit, apply
from negotiate.text.wording import Wording
from negotiate.web.pages.drawing.talk import body_at, joined, redlined_paragraphs, spoken_paragraphs, starts_of
from negotiate.web.pages.filters import counted

#: About so many characters of a text are as high as a thread in the margin that says nothing.
AS_HIGH = 400
_BY_REACH = list(ThreadReach)


@dataclass(frozen=True)
class SpokenPassage:
    """A paragraph that is spoken of, with its threads, and the paragraphs after it of which nothing is said.

    `near` are those that stand beside the threads, `rest` those below them. The paragraphs before the first that is
    spoken of are a passage without threads.
    """

    paragraph: Markup
    threads: tuple[NumberedThread, ...]
    near: Markup
    rest: Markup
    opened: str

    @property
    def in_short(self) -> str:
        """Return how many threads there are, for the line that unfolds them."""
        return counted(len(self.threads), "comment")

    @property
    def readers(self) -> str:
        """Return who reads the one that reaches furthest."""
        return max(self.threads, key=lambda one: _BY_REACH.index(one.note.reach)).note.readers

    @property
    def beside(self) -> tuple[NumberedThread, ...]:
        """Return its threads without the one that is being read, which stands there whole."""
        return tuple(one for one in self.threads if one.note.code != self.opened)

    @property
    def numbers(self) -> str:
        """Return the numbers of its threads."""
        return ", ".join(str(one.number) for one in self.threads)

    @property
    def is_unfolded(self) -> bool:
        """Say whether the thread that is being read is one of its."""
        return any(one.note.code == self.opened for one in self.threads)


@dataclass(frozen=True)
class SpokenText:
    """The passages of a text in their order, and the threads without a place among them: on all of it, or resolved."""

    passages: tuple[SpokenPassage, ...]
    others: tuple[NumberedThread, ...]

    @property
    def is_spoken_of(self) -> bool:
        """Say whether some of its words are."""
        return any(passage.threads for passage in self.passages)

    @property
    def is_unfolded(self) -> bool:
        """Say whether the thread that is being read has a place in it."""
        return any(passage.is_unfolded for passage in self.passages)


def register(app: Flask) -> None:
    """Give the functions to templates."""
    app.jinja_env.globals.update(text_with_talk=text_with_talk, redline_with_talk=redline_with_talk)


def text_with_talk(
    wording: Wording, threads: Sequence[NumberedThread], prefix: str = "", opened: str = ""
) -> SpokenText:
    """Return the body of a wording with its threads; `opened` is the code of the one that is being read."""
    paragraphs = spoken_paragraphs(wording, threads, prefix, opened)
    return _with_talk(paragraphs, wording, threads, opened)


def redline_with_talk(base: str, edits: Iterable[Edit], threads: Sequence[NumberedThread]) -> SpokenText:
    """Return the body of a text with what edits make of it, and the threads on what comes of them."""
    given = tuple(edits)
    return _with_talk(redlined_paragraphs(base, given, threads), Wording.of(apply(base, given)), threads, "")


def _with_talk(
    paragraphs: Sequence[WrittenParagraph], wording: Wording, threads: Sequence[NumberedThread], opened: str
) -> SpokenText:
    placed = _placed(
        paragraphs, wording, [one for one in threads if not one.note.is_resolved or one.note.code == opened]
    )
    spoken_of = {one.note.code for found in placed.values() for one in found}
    others = tuple(one for one in threads if one.note.code not in spoken_of)
    return SpokenText(tuple(_passages(paragraphs, placed, opened)), others)


def _placed(
    paragraphs: Sequence[WrittenParagraph], wording: Wording, threads: Iterable[NumberedThread]
) -> Mapping[int, list[NumberedThread]]:
    """Return the threads by the paragraph in which their words begin; those on words of the heading by the first."""
    found: dict[int, list[NumberedThread]] = {}
    body, last = body_at(wording), len(paragraphs) - 1
    for one, start in starts_of(wording.text, threads) if paragraphs else ():
        at = next((n for n, paragraph in enumerate(paragraphs) if paragraph.end > start - body), last)
        found.setdefault(at, []).append(one)
    return found


def _passages(
    paragraphs: Sequence[WrittenParagraph], placed: Mapping[int, list[NumberedThread]], opened: str
) -> Iterator[SpokenPassage]:
    """Yield the passages; of the last one only so many paragraphs stand beside its threads as are as high as they."""
    starts = sorted(placed)
    if lead := paragraphs[: starts[0]] if starts else paragraphs:
        yield SpokenPassage(Markup(""), (), joined(lead), Markup(""), opened)
    for start, end in pairwise((*starts, len(paragraphs))):
        threads, after = tuple(placed[start]), paragraphs[start + 1 : end]
        near = len(after) if end < len(paragraphs) else _as_high(paragraphs[start:], threads)
        yield SpokenPassage(
            joined(paragraphs[start : start + 1]), threads, joined(after[:near]), joined(after[near:]), opened
        )


def _as_high(paragraphs: Sequence[WrittenParagraph], threads: Iterable[NumberedThread]) -> int:
    """Return how many paragraphs after the first are about as high, with it, as threads: rather one too many."""
    wanted = sum(AS_HIGH + _said(one) for one in threads)
    lengths = accumulate(len(joined([paragraph]).striptags()) for paragraph in paragraphs)
    return len(list(takewhile(lambda length: length < wanted, lengths)))


def _said(one: NumberedThread) -> int:
    """Return how many characters a thread shows."""
    return len(one.note.first.words) + len(one.note.words.quote if one.note.words else "")
