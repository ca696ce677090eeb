"""How treaty text becomes HTML on pages: as it reads, and as a redline; nothing here decides what is shown."""

import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

from flask import Flask
from markupsafe import Markup

from negotiate import clock
from negotiate.markup import html as markup
from negotiate.markup.origins import Origin
from negotiate.markup.replaced_words import replaced
from negotiate.markup.written import written
from negotiate.models import ClauseKind, Level, Stance
from negotiate.queries.changes.change_rows import STATUS_ONLY
from negotiate.queries.text.comparing.attributions import ClauseChange, ClauseRedline
from negotiate.queries.text.comparing.editions import Edition
from negotiate.queries.text.comparing.redlines import RedlinePage
from negotiate.queries.text.text import ClauseOnPage
from negotiate.state.dates.date_rules import DateNote
from negotiate.state.text.excerpts import Excerpt
from negotiate.text.diff.wordings import keys_of_parts, parted
from negotiate.text.edits import Edit
from negotiate.text.marks.emphasis import without_marks
from negotiate.text.merge.kept_words import drawn_parts
from negotiate.text.merge.regions import Ink, Stroke
from negotiate.text.tokens import tokenize
from negotiate.text.wording import Wording
from negotiate.web.pages.blanks import blank
from negotiate.web.pages.filters import day
from negotiate.web.serving.shelf import Said

#: Characters from which struck or added words of a reading stand by themselves.
LONG = 240

#: What the marks of each note say, by its key; where they say nothing.
Told: TypeAlias = Mapping[str, Origin]
SAYS_NOTHING: Told = MappingProxyType({})

#: How a change of a whole clause is called on pages.
SIGNS = {
    ClauseChange.KEPT: "",
    ClauseChange.CHANGED: "changed",
    ClauseChange.ADDED: "new clause",
    ClauseChange.REMOVED: "deleted clause",
    ClauseChange.MOVED: "moved",
}


def register(app: Flask) -> None:
    """Give templates the ways to show treaty text."""
    app.jinja_env.globals.update(excerpt=excerpt, redlined=redlined, redlined_heading=redlined_heading, strokes=strokes)
    app.jinja_env.globals.update(redlined_words=redlined_words)
    app.jinja_env.filters.update(wording=wording, outlined=outlined, remaining=remaining)
    app.jinja_env.filters.update(
        outlined_changes=outlined_changes, editions=editions, body_of=body_of, heading_of=heading_of
    )
    app.jinja_env.filters.update(shortened=shortened, laid_end_to_end=laid_end_to_end)
    app.jinja_env.filters.update(rule_choices=rule_choices, inline=inline, plain=plain)
    app.jinja_env.filters.update(stretches=stretches)
    app.jinja_env.globals.update(change_signs=SIGNS)


def wording(body: str, prefix: str = "") -> Markup:
    """Return the paragraphs of a clause's body as HTML; `prefix` keeps ids apart where clauses share a page."""
    return Markup(markup.render(body, prefix))


def stretches(base: str, new: str) -> list[tuple[str, str]]:
    """Return a body and what is written of it as the surface takes them: a sign, and words."""
    return [(mark.value, words) for mark, words in written(base, new)]


@lru_cache(maxsize=8192)
def inline(words: str) -> Markup:
    """Return a heading or a label as HTML, with its emphasis."""
    return Markup(markup.render_inline(words))


@lru_cache(maxsize=8192)
def plain(words: str) -> str:
    """Return a heading or a label without its marks, for places that hold words alone.

    >>> plain("Use of *terms*")
    'Use of terms'
    """
    return inline(words).striptags()


def redlined(
    base: str, edits: Iterable[Edit], prefix: str = "", keys: Sequence[str] = (), told: Told = SAYS_NOTHING
) -> Markup:
    """Return the body of a wording's text as HTML, with what edits strike and add; `prefix` as in `wording`.

    `keys` name the edits one by one, for notes in the margin to stand level with them; `told` is what each says.
    """
    before = Wording.of(base)
    parts = parted(before, edits)
    origins = [told.get(key) or Origin(key) for key in keys_of_parts(parts, keys)[1]]
    return Markup(markup.redline(before.body, parts[1], origins, prefix))


def redlined_heading(base: str, edits: Iterable[Edit], keys: Sequence[str] = (), told: Told = SAYS_NOTHING) -> Markup:
    """Return the heading of a wording's text as HTML, with what edits strike and add; the rest as in `redlined`."""
    before = Wording.of(base)
    parts = parted(before, edits)
    origins = [told.get(key) or Origin(key) for key in keys_of_parts(parts, keys)[0]]
    return Markup(markup.redline_inline(before.heading, parts[0], origins))


def redlined_words(base: str, edits: Iterable[Edit]) -> Markup:
    """Return words of one paragraph as HTML, with what edits strike and add."""
    return Markup(markup.redline_inline(base, edits))


def strokes(pieces: Iterable[Stroke]) -> Markup:
    """Return the strokes of a reading as HTML; long ones are marked, to stand under one another."""
    drawn, struck = Markup(""), ""
    for piece in pieces:
        if piece.ink is Ink.STRUCK:
            struck = piece.text
            continue
        drawn += _replaced(struck, piece.text if piece.ink is Ink.ADDED else "")
        drawn += piece.text if piece.ink is Ink.KEPT else ""
        struck = ""
    return drawn + _replaced(struck, "")


def _replaced(struck: str, added: str) -> Markup:
    return Markup(replaced(struck, added, ' class="long"' * (max(len(struck), len(added)) > LONG)))


class OutlineEntry(NamedTuple):
    """A clause in an outline; `status` is a level of agreement, or a word for what became of the clause.

    `href` is where it stands, if not on this page; `comments` how many open ones the reader hears on it.
    """

    code: str
    label: str
    heading: str
    status: Level | str
    href: str = ""
    comments: int = 0


class OutlinePart(NamedTuple):
    """A part, chapter or section in an outline, with the clauses under it."""

    label: str
    heading: str
    href: str
    clauses: tuple[OutlineEntry, ...]


def outlined(clauses: Iterable[ClauseOnPage]) -> tuple[OutlinePart, ...]:
    """Return clauses as the outline shows them: under the part, chapter or section that they stand in."""
    division, under = OutlinePart("", "", "", ()), list[OutlineEntry]()
    parts: list[OutlinePart] = []
    for clause in clauses:
        if clause.kind is ClauseKind.FRONT and not clause.body:
            continue  # the document's own title, which stands above it
        if clause.is_division:
            parts.append(division._replace(clauses=tuple(under)))
            division, under = OutlinePart(clause.label, plain(clause.heading), f"#{clause.code}", ()), []
        else:
            heading = _title(clause.label, clause.heading, clause.body)
            spoken = sum(not one.note.is_resolved for one in clause.talk)
            under.append(OutlineEntry(clause.code, clause.label, heading, clause.level, comments=spoken))
    parts.append(division._replace(clauses=tuple(under)))
    return tuple(part for part in parts if part.clauses or part.label)


def _title(label: str, heading: str, body: str) -> str:
    """Return the heading of a clause for the outline; one without any name goes by its first words."""
    if heading or label:
        return plain(heading)
    return textwrap.shorten(plain(body[:400]), 50, placeholder=" …")


def outlined_changes(page: RedlinePage) -> tuple[OutlinePart, ...]:
    """Return the changed clauses of a redline as the outline shows them."""
    words = {line.code: STATUS_ONLY if line.is_status_only else SIGNS[line.change] for line in page.changed}
    clauses = (
        OutlineEntry(line.code, line.label, _title(line.label, *_parts(line)), words[line.code])
        for line in page.changed
    )
    return (OutlinePart("", "", "", tuple(clauses)),)


def _parts(line: ClauseRedline) -> tuple[str, str]:
    words = line.new or line.old
    return heading_of(words), body_of(words)


def editions(found: Iterable[Edition]) -> list[tuple[str, str]]:
    """Return texts that can be compared as a list of choices, each with when the reader marked it as seen."""
    return [(edition.code, f"{edition.title}{_seen(edition)}") for edition in found]


def _seen(edition: Edition) -> str:
    return f", seen by you on {day(edition.seen_at)}" if edition.seen_at else ""


def shortened(label: str) -> str:
    """Return a label as its number, where it has one.

    >>> shortened("Article 5 bis"), shortened("[Article 5]"), shortened("Preamble")
    ('5 bis', '[5]', 'Preamble')
    """
    _, _, number = label.partition(" ")
    return f"{'[' if label.startswith('[') else ''}{number}" if number[:1].isdigit() else label


def laid_end_to_end(counts: Iterable[tuple[Stance, int]]) -> Iterator[tuple[Stance, int, int]]:
    """Yield counts with where each begins when they are laid end to end, for a bar.

    >>> list(laid_end_to_end([(Stance.SUPPORT, 3), (Stance.OPPOSE, 1)])) == [
    ...     (Stance.SUPPORT, 3, 0),
    ...     (Stance.OPPOSE, 1, 3),
    ... ]
    True
    """
    start = 0
    for stance, count in counts:
        yield stance, count, start
        start += count


def rule_choices(notes: Iterable[DateNote]) -> list[tuple[str, str]]:
    """Return date rules as a list of choices."""
    return [(note.code, f"{note.label} ({note.clause_label})") for note in notes]


def body_of(text: str) -> str:
    """Return the body of a wording's text."""
    return Wording.of(text).body


def heading_of(text: str) -> str:
    """Return the heading of a wording's text."""
    return Wording.of(text).heading


def remaining(until: datetime) -> Markup:
    """Return how long it is until an instant, as of the moment at which the page is read."""

    def said() -> Said:
        words = time_left(until)
        return Said(words, words)

    return blank(said)


def time_left(until: datetime) -> str:
    """Return how long it is until an instant, in the two largest units.

    >>> time_left(clock.now() - timedelta(days=1))
    'passed'
    """
    left = until - clock.now()
    if left <= timedelta():
        return "passed"
    hours, minutes = divmod(int(left.total_seconds()) // 60, 60)
    if left >= timedelta(days=1):
        return f"in {left.days} d {hours % 24} h"
    return f"in {hours} h {minutes} min" if hours else f"in {minutes} min"


@lru_cache(maxsize=16_384)
def excerpt(change: Excerpt) -> Markup:
    """Return one change in a few words as HTML; marks for emphasis are shown only where nothing else changes."""
    old, new = without_marks(change.old), without_marks(change.new)
    if old == new:
        old, new = change.old, change.new
    drawn = Markup('<span class="moved-mark">moved {}</span> ').format(change.moved) if change.moved else Markup("")
    drawn += without_marks(change.before)
    for struck, added, kept in drawn_parts(tokenize(old), tokenize(new)):
        drawn += Markup(replaced(struck, added))
        drawn += kept
    return drawn + without_marks(change.after)
