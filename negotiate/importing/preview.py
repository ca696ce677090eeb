"""The preview of an import: what each way to cut gives, what may be mended and where, what may be taken off."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from itertools import islice

from negotiate.importing.cutting.ways import Cutting, CutWay
from negotiate.importing.outline import RUN_IN, ImportedClause, ImportedText
from negotiate.importing.pages import Page, normalise, open_page
from negotiate.importing.paper import Leftover, TakenOff, leftovers, without
from negotiate.importing.parse import clause_count, parse, titles_of
from negotiate.text.marks.enumerators import read_mark

#: So many places to cut are offered in one text; whoever needs more cuts by a mark.
PLACE_LIMIT = 2_000
_EXCERPT = 70


@dataclass(frozen=True, slots=True)
class CutPlace:
    """A line inside a clause at which it could be cut."""

    line: int
    words: str


@dataclass(frozen=True, slots=True)
class PreviewedClause:
    """A clause of the outline: its line, 0 where nothing can be joined, its first words, where it could be cut."""

    line: int
    clause: ImportedClause
    words: str
    places: tuple[CutPlace, ...]

    @property
    def is_titled(self) -> bool:
        """Say whether its first line is a title of its own."""
        return self.clause.level != RUN_IN and bool(self.clause.label or self.clause.heading)


@dataclass(frozen=True, slots=True)
class WayOffered:
    """A way to cut, and how many clauses it gives."""

    way: CutWay
    count: int


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """A text as it would be stored, the other ways to cut it, and what may be or has been taken off."""

    text: ImportedText
    entries: tuple[PreviewedClause, ...]
    ways: tuple[WayOffered, ...]
    leftovers: dict[Leftover, tuple[TakenOff, ...]]


def import_preview(
    words: str, cutting: Cutting, off: Collection[Leftover], *, title: str | None, language: str | None
) -> ImportPreview:
    """Return the preview of a text: nothing is in no clause but what is taken off, which is named."""
    given = normalise(words)
    kept = without(given, off)
    imported = parse(kept, title=title, language=language, cutting=cutting)
    page = open_page(normalise(kept))
    return ImportPreview(
        text=imported, entries=tuple(_entries(page, imported)), ways=_ways(page, cutting), leftovers=leftovers(given)
    )


def _ways(page: Page, cutting: Cutting) -> tuple[WayOffered, ...]:
    """Return the ways to cut a text with what each gives, for which its titles are read once."""
    titles = titles_of(page)
    return tuple(WayOffered(way, clause_count(page, titles, replace(cutting, way=way, mends={}))) for way in CutWay)


def _entries(page: Page, imported: ImportedText) -> Iterator[PreviewedClause]:
    """Yield the clauses with the lines inside them that open a paragraph."""
    ends = [*(line for line in imported.lines[1:]), len(page.lines) + 1]
    left = PLACE_LIMIT
    for clause, line, end in zip(imported.clauses, imported.lines, ends, strict=False):
        places = tuple(islice(_places(page, line, end or 1), left))
        left -= len(places)
        yield PreviewedClause(line, clause, _first_words(clause.body.strip().partition("\n")[0]), places)


def _places(page: Page, line: int, end: int) -> Iterator[CutPlace]:
    """Yield the lines between two cuts that come behind a blank one or open with an enumerator."""
    for index in range(line, end - 1):
        words = page.words(index)
        if words and (page.is_blank(index - 1) or read_mark(page.lines[index]) is not None):
            yield CutPlace(index + 1, _first_words(words))


def _first_words(words: str) -> str:
    """Return the beginning of a line, marked where it goes on."""
    return words if len(words) <= _EXCERPT else f"{words[:_EXCERPT].rstrip()} …"
