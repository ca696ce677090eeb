"""What is said of words, on pages: the words that are spoken of within their text, and how far a thread reaches."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from flask import Flask, url_for
from markupsafe import Markup

from negotiate.markup import html as markup
from negotiate.markup.html import WrittenParagraph
from negotiate.markup.marked_words import MarkedWords
from negotiate.models import ThreadReach
from negotiate.queries.comments.margin import NumberedThread
from negotiate.queries.comments.talk_page import words_state
from negotiate.queries.comments.threads import ThreadNote
from negotiate.state.comments.words_now import WordsNow
from negotiate.text.anchoring.anchored import WordsState
from negotiate.text.diff.diff import diff
from negotiate.text.diff.wordings import parted
from negotiate.text.edits import Edit, Tokens, apply
from negotiate.text.tokens import tokenize
from negotiate.text.wording import BORDER, Wording
from negotiate.web.pages.drawing.icons import icon
from negotiate.web.pages.filters import counted


class ReachLook(NamedTuple):
    """How a reach is drawn: its sign, its line (a class of the style sheet), and what the key calls it."""

    sign: str
    line: str
    name: str


LOOKS = {
    ThreadReach.DELEGATION: ReachLook("lock", "own", "Own delegation or office"),
    ThreadReach.GROUP: ReachLook("people", "group", "Group"),
    ThreadReach.SECRETARIAT: ReachLook("desk", "office", "Secretariat"),
    ThreadReach.PARTICIPANTS: ReachLook("table", "all", "All participants"),
    ThreadReach.PUBLIC: ReachLook("globe", "public", "Public"),
}


class _Spoken(NamedTuple):
    """The characters [start, end) of a text that a thread is about; start == end is where they were."""

    start: int
    end: int
    thread: NumberedThread


def register(app: Flask) -> None:
    """Give the filters to templates."""
    app.jinja_env.filters.update(
        spoken=spoken, words_state=words_state, open_talk=open_talk, resolved_talk=resolved_talk
    )
    app.jinja_env.filters.update(of_observers=of_observers, of_participants=of_participants, words_apart=words_apart)
    app.jinja_env.globals.update(reach_look=reach_look, reach_sign=reach_sign, talk_in_short=talk_in_short)
    app.jinja_env.globals.update(redlined_talk=redlined_talk)
    app.jinja_env.globals.update(reach_options=[(reach.value, look.name) for reach, look in LOOKS.items()])


def reach_look(reach: ThreadReach) -> ReachLook:
    """Return how a reach is drawn."""
    return LOOKS[reach]


def reach_sign(reach: ThreadReach) -> Markup:
    """Return the sign of a reach; silent, for its words stand beside it."""
    return icon(LOOKS[reach].sign)


def words_apart(note: ThreadNote) -> tuple[Markup, Markup]:
    """Return how words read when they were spoken of, and how they read now, with what differs marked in each."""
    words = note.words
    if words is None:
        return Markup(""), Markup("")
    tokens, then, now, reached = tokenize(words.quote), Markup(""), Markup(""), 0
    for edit in diff(words.quote, words.now):
        kept, struck = ("".join(tokens[start:end]) for start, end in ((reached, edit.start), (edit.start, edit.end)))
        then += kept + (Markup("<del>{}</del>").format(struck) if struck else Markup(""))
        now += kept + (Markup("<ins>{}</ins>").format(edit.text) if edit.text else Markup(""))
        reached = edit.end
    rest = "".join(tokens[reached:])
    return then + rest, now + rest


def open_talk(threads: Iterable[NumberedThread]) -> list[NumberedThread]:
    """Return the threads in which something is left to be said."""
    return [one for one in threads if not one.note.is_resolved]


def of_observers(threads: Iterable[NumberedThread]) -> list[NumberedThread]:
    """Return the threads that observers began."""
    return [one for one in threads if one.note.is_observers]


def of_participants(threads: Iterable[NumberedThread]) -> list[NumberedThread]:
    """Return the threads that those began who negotiate."""
    return [one for one in threads if not one.note.is_observers]


def resolved_talk(threads: Iterable[NumberedThread]) -> list[NumberedThread]:
    """Return the threads that somebody has resolved."""
    return [one for one in threads if one.note.is_resolved]


def talk_in_short(threads: Sequence[NumberedThread]) -> str:
    """Return in a few words what is said beside a text, for the line that unfolds it."""
    still, over = len(open_talk(threads)), len(resolved_talk(threads))
    said = [counted(still, "comment")] if still else []
    return ", ".join([*said, f"{over} resolved"] if over else said)


def spoken(wording: Wording, threads: Sequence[NumberedThread], prefix: str = "", opened: str = "") -> Markup:
    """Return the body of a wording as HTML, with the words that open threads are about; each leads to its thread.

    `opened` is the code of the thread that is being read; ids of paragraphs begin with `prefix`.
    """
    return joined(spoken_paragraphs(wording, threads, prefix, opened))


def spoken_paragraphs(
    wording: Wording, threads: Sequence[NumberedThread], prefix: str = "", opened: str = ""
) -> tuple[WrittenParagraph, ...]:
    """Return what `spoken` draws, paragraph by paragraph."""
    text, body = wording.text, body_at(wording)
    found = [one for one in _found(text, threads, opened) if one.end > body or one.start == one.end >= body]
    cuts = sorted({body, len(text), *(max(body, at) for one in found for at in (one.start, one.end))})
    parts = ((text[start:end], _attributes(start, end, found, opened)) for start, end in pairwise(cuts))
    return markup.spans_by_paragraph(parts, prefix)


def redlined_talk(base: str, edits: Iterable[Edit], threads: Sequence[NumberedThread]) -> Markup:
    """Return the body of a wording's text with what edits strike and add, and the words that open threads are about.

    The words of the threads are those of what comes of the edits.
    """
    return joined(redlined_paragraphs(base, edits, threads))


def redlined_paragraphs(
    base: str, edits: Iterable[Edit], threads: Sequence[NumberedThread]
) -> tuple[WrittenParagraph, ...]:
    """Return what `redlined_talk` draws, paragraph by paragraph."""
    given = tuple(edits)
    before, text = Wording.of(base), apply(base, given)
    body = body_at(Wording.of(text))
    found = [one for one in _found(text, threads, "") if one.end > body or one.start == one.end >= body]
    cuts = sorted({max(body, at) for one in found for at in (one.start, one.end)})
    parts = [(start, end, _attributes(start, end, found, "")) for start, end in pairwise(cuts)]
    marks = [MarkedWords(start - body, end - body, attributes) for start, end, attributes in parts if attributes]
    return markup.redline_by_paragraph(before.body, parted(before, given)[1], marks=marks)


def body_at(wording: Wording) -> int:
    """Return at which character of its text the body of a wording begins."""
    return len(wording.heading + BORDER)


def starts_of(text: str, threads: Iterable[NumberedThread]) -> Iterator[tuple[NumberedThread, int]]:
    """Yield the threads that are about some words of a text, resolved ones too, and at which character these begin."""
    tokens = tokenize(text)
    ends = [0, *accumulate(map(len, tokens))]
    for one in threads:
        words = one.note.words
        if words is not None and not words.is_whole:
            yield one, _characters(tokens, ends, words)[0]


def joined(paragraphs: Iterable[WrittenParagraph]) -> Markup:
    """Return paragraphs as one piece of HTML."""
    return Markup("\n".join(paragraph.html for paragraph in paragraphs))


def _found(text: str, threads: Iterable[NumberedThread], opened: str) -> Iterator[_Spoken]:
    """Yield the characters that threads are about; of words that are gone, the last ones before them."""
    tokens = tokenize(text)
    ends = [0, *accumulate(map(len, tokens))]
    for one in threads:
        words = one.note.words
        if words is not None and not words.is_whole and (not one.note.is_resolved or one.note.code == opened):
            yield _Spoken(*_characters(tokens, ends, words), one)


def _characters(tokens: Tokens, ends: Sequence[int], words: WordsNow) -> tuple[int, int]:
    """Return the characters [start, end) of words in a text of these tokens, or of the last ones before they went."""
    first = words.start
    if words.state is WordsState.REMOVED:
        first = next((at for at in range(words.start - 1, -1, -1) if tokens[at].strip()), first)
    start, end = ends[first], ends[max(words.end, first + 1) if first < len(ends) - 1 else first]
    told = "".join(tokens[first : max(words.end, first + 1)])
    return start + len(told) - len(told.lstrip()), end


def _attributes(start: int, end: int, found: Iterable[_Spoken], opened: str) -> dict[str, str]:
    """Return what the characters [start, end) carry: of the thread that is read, or of the fewest words."""
    here = [one for one in found if one.start <= start and end <= one.end]
    if not here:
        return {}
    spoken = min(here, key=lambda one: (one.thread.note.code != opened, one.end - one.start, one.thread.number))
    note = spoken.thread.note
    gone = note.words is not None and note.words.state is WordsState.REMOVED
    attributes = {
        "class": " ".join(
            filter(None, ("was-here" if gone else f"about {LOOKS[note.reach].line}", "on" * (note.code == opened)))
        ),
        "href": f"{url_for('threads.show', code=note.code)}#thread-{note.code}",
        "data-origin": note.code,
        "title": f"Comment {spoken.thread.number}: {note.readers}",
    }
    return attributes | ({"data-nth": str(spoken.thread.number)} if end == spoken.end else {})
