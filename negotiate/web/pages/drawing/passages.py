"""How a changed clause is cut into what its reader looks at: the passages that changed, and what stands between."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from flask import Flask
from markupsafe import Markup

from negotiate.markup import html as markup
from negotiate.markup.html import DrawnPassage
from negotiate.markup.origins import Origin
from negotiate.queries.reading.named_lines import NamedLine
from negotiate.queries.reading.since import SincePage
from negotiate.queries.text.comparing.attributions import ClauseRedline, GatheredChange
from negotiate.state.text.origins import Source
from negotiate.text.diff.diff import diff
from negotiate.text.diff.wordings import keys_of_parts, parted
from negotiate.text.marks.brackets import parse
from negotiate.text.marks.citing import cite, shorthand
from negotiate.text.marks.paragraphs import paragraphs
from negotiate.text.norms.strength import Shift, shifts
from negotiate.text.wording import Wording
from negotiate.web.pages.drawing.behind import told
from negotiate.web.pages.drawing.rendering import OutlineEntry, OutlinePart, plain
from negotiate.web.pages.filters import page_zone

#: Characters of standing words that a passage's surroundings show; longer ones are a step away.
NEAR = 1_500
#: Characters of a clause that are drawn; the rest is a step away too.
FAR = 16_000
#: Bytes around a clause, around each run of its paragraphs, and around the name of who is behind a change.
AROUND_CLAUSE, AROUND_PASSAGE, AROUND_NAME = 2_900, 600, 120


@dataclass(frozen=True)
class ShownPassage:
    """A paragraph that changed: who is behind it, and what the change does."""

    name: str
    html: Markup
    cited: str
    notes: tuple[GatheredChange, ...]
    opened: int
    closed: int
    shift: Shift | None

    is_changed = True


@dataclass(frozen=True)
class StandingPassages:
    """Paragraphs that stand as they stood: their numbers, and their words where these are few."""

    first: str
    html: Markup
    places: str
    count: int

    is_changed = False


class CitedPassage(NamedTuple):
    """A paragraph with how it is cited."""

    name: str
    html: Markup
    cited: str


def register(app: Flask) -> None:
    """Give templates the passages of a clause."""
    app.jinja_env.filters.update(passages=passages, goes_on=goes_on, beginning=beginning)
    app.jinja_env.filters.update(outlined_news=outlined_news, cited_passages=cited_passages)


def passages(clause: ClauseRedline, language: str) -> tuple[ShownPassage | StandingPassages, ...]:
    """Return a clause against its earlier words, as far as one page shows it; its marks say who is behind them."""
    return _passages(clause, language, page_zone())


@lru_cache(maxsize=2048)
def _passages(clause: ClauseRedline, language: str, _zone: str) -> tuple[ShownPassage | StandingPassages, ...]:
    return tuple(_shown(clause, language))


def goes_on(clause: ClauseRedline, language: str) -> bool:
    """Say whether a clause goes on beyond what `passages` returns."""
    return sum(len(one.html) for one in passages(clause, language) if one.is_changed) > FAR


def drawn_size(clause: ClauseRedline, language: str) -> int:
    """Return about how many bytes the page shows of a clause; rather too many than too few."""
    if not (clause.old and clause.new):
        return AROUND_CLAUSE + AROUND_PASSAGE + len(beginning(clause.new or clause.old).encode())
    return AROUND_CLAUSE + sum(AROUND_PASSAGE + _size(passage) for passage in passages(clause, language))


def _size(passage: ShownPassage | StandingPassages) -> int:
    beside = passage.notes[:3] if isinstance(passage, ShownPassage) else ()
    sources = [source for note in beside for source in note.sources]
    names = sum(len(source.name.encode()) + (AROUND_NAME if source.amendment_code else 0) for source in sources)
    return names + len(passage.html.encode())


def beginning(body: str) -> str:
    """Return a text as far as one page shows it: whole paragraphs."""
    return body if len(body) <= FAR else body[: body.rfind("\n\n", 0, FAR) if "\n\n" in body[:FAR] else FAR]


def cited_passages(body: str, label: str, language: str) -> list[CitedPassage]:
    """Return the paragraphs of a body, each with its id and how it is cited; those without a number are counted."""
    drawn = markup.redline_passages(body, ())
    return [CitedPassage(one.name, Markup(one.html), _cited(one, label, language)) for one in drawn]


def _cited(passage: DrawnPassage, label: str, language: str) -> str:
    """Return how a paragraph is cited; one without a number bears its count as its id."""
    if passage.path:
        return cite(label, passage.path, language)
    return f"{label}, unnumbered paragraph {passage.name[1:]}".removeprefix(", ")


def outlined_news(page: SincePage, address: str) -> tuple[OutlinePart, ...]:
    """Return what changed as the outline shows it: what the reader watches, and the rest."""
    watched = [_entry(page, one, address) for one in page.listed if one.line.watched]
    other = [_entry(page, one, address) for one in page.listed if not one.line.watched]
    parts = (OutlinePart("Watched" if watched else "", "", "#", tuple(watched)),)
    name = "Also changed" if watched else "Changed" if other else ""
    return tuple(part for part in (*parts, OutlinePart(name, "", "#", tuple(other))) if part.clauses)


def _entry(page: SincePage, one: NamedLine, address: str) -> OutlineEntry:
    code = one.line.clause.code
    status = "watched" if one.line.watched else one.word
    href = "" if code in page.drawn else f"{address}?from={code}#{code}"
    return OutlineEntry(code, one.label, plain(one.heading), status, href)


def _shown(clause: ClauseRedline, language: str) -> Iterator[ShownPassage | StandingPassages]:
    drawn, notes = 0, {note.key: note for note in clause.notes}
    for is_changed, run in groupby(_drawn(clause), lambda passage: passage.is_changed):
        if is_changed:
            for passage in run:
                yield _passage(clause, passage, notes, language)
                drawn += len(passage.html)
                if drawn > FAR:
                    return
        else:
            yield _standing(tuple(run))


def _drawn(clause: ClauseRedline) -> tuple[DrawnPassage, ...]:
    before = Wording.of(clause.old)
    parts = parted(before, clause.edits)
    says = told(clause)
    origins = [says.get(key) or Origin(key) for key in keys_of_parts(parts, clause.keys)[1]]
    return markup.redline_passages(before.body, parts[1], origins, f"{clause.code}-")


def _passage(
    clause: ClauseRedline, passage: DrawnPassage, notes: dict[str, GatheredChange], language: str
) -> ShownPassage:
    before, after = (_brackets(words) for words in (passage.old, passage.new))
    shifted = shifts(passage.old, diff(passage.old, passage.new)) if language == "en" else ()
    return ShownPassage(
        name=passage.name,
        html=Markup(passage.html),
        cited=cite(clause.label or clause.old_label, passage.path, language),
        notes=_told_once([notes[key] for key in passage.keys if key in notes]),
        opened=max(0, after - before),
        closed=max(0, before - after),
        shift=shifted[0] if shifted else None,
    )


def _told_once(notes: Sequence[GatheredChange]) -> tuple[GatheredChange, ...]:
    """Return notes without those that name only who is named by others, for words of the same kind: come, or gone."""
    kept: list[GatheredChange] = []
    for note in sorted(notes, key=lambda one: len(one.sources)):
        if not _named((note,)) <= _named(kept):
            kept.append(note)
    return tuple(note for note in notes if note in kept)


def _named(notes: Iterable[GatheredChange]) -> set[tuple[bool, Source]]:
    return {(bool(note.brought_in), source) for note in notes for source in note.sources}


def _standing(run: tuple[DrawnPassage, ...]) -> StandingPassages:
    is_near = sum(len(passage.new) for passage in run) <= NEAR
    named = [shorthand(passage.path) for passage in run if passage.path]
    places = f"{named[0]} – {named[-1]}" if len(named) > 1 else "".join(named)
    words = Markup("\n").join(Markup(passage.html) for passage in run) if is_near else Markup("")
    first = _without_number(run[0].new) if run[0].path else run[0].new
    return StandingPassages(" ".join(plain(first).split())[:140], words, places, len(run))


def _without_number(words: str) -> str:
    """Return the words of a paragraph behind its number, which is told beside them."""
    return words.lstrip().removeprefix(paragraphs(words)[0].enumerator)


def _brackets(words: str) -> int:
    return len(parse(words).spans) if "[" in words else 0
