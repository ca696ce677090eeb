"""A treaty's text, Markdown or plain, into clauses: every word stays, in its order; nothing is stored.

What `negotiate.exporting.markdown` writes from the clauses is the text again, word for word. To the byte it
may differ in four things only: line ends, the Unicode normal form, how a title is marked and the white space in and
around it, and blank lines and unseen signs at the edges of a clause.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from heapq import merge
from itertools import islice

from negotiate.importing.cutting.escapes import without_escapes
from negotiate.importing.cutting.opening import open_text
from negotiate.importing.cutting.recovery import broken_titles, lost_articles
from negotiate.importing.cutting.sequence import in_sequence, settle, without_contents
from negotiate.importing.cutting.titles import Certainty, Title, find_titles
from negotiate.importing.cutting.ways import Cutting, cut
from negotiate.importing.outline import ImportedClause, ImportedKind, ImportedText
from negotiate.importing.pages import Page, normalise, open_page, trim
from negotiate.importing.remarks import collect_remarks
from negotiate.text.language import guess_language

#: So many titles are looked at; the text after the last of them stays in one clause.
TITLE_LIMIT = 20_000

#: What opens inside what: a kind stands inside the open clauses of a lower rank.
_RANKS = {
    ImportedKind.ANNEX: 0,
    ImportedKind.PREAMBLE: 1,
    ImportedKind.PART: 1,
    ImportedKind.CHAPTER: 2,
    ImportedKind.SECTION: 3,
    ImportedKind.ARTICLE: 4,
}
_CONTAINERS = frozenset({ImportedKind.ANNEX, ImportedKind.PART, ImportedKind.CHAPTER, ImportedKind.SECTION})


@dataclass(frozen=True, slots=True)
class ParsedTitles:
    """What looks like a title in a text, and what of it was taken for one."""

    seen: tuple[Title, ...]
    kept: tuple[Title, ...]


@dataclass(frozen=True, slots=True)
class PlacedClauses:
    """The clauses of a text, and the line of each title, counted from 1; 0 for what stands before the first."""

    clauses: tuple[ImportedClause, ...]
    lines: tuple[int, ...]


def parse(
    text: str, *, title: str | None = None, language: str | None = None, cutting: Cutting | None = None
) -> ImportedText:
    r"""Split a text into its clauses; title and language are taken from the text where they are not given.

    It is cut at its titles, where `cutting` says nothing else.

    >>> [clause.label for clause in parse("Article 1\n\nStates act.\n\nArticle 2\n\nOr not.").clauses]
    ['Article 1', 'Article 2']
    """
    page = open_page(normalise(text))
    titles = titles_of(page)
    kept, seen = titles.kept, titles.seen
    if cutting:
        kept = cut(page, kept, cutting)
        seen = tuple({title.start: title for title in (*seen, *kept)}.values())
    found = _placed(page, kept)
    return ImportedText(
        title=_title(title, found.clauses),
        language=language or guess_language(page.text),
        clauses=found.clauses,
        remarks=collect_remarks(text, page, seen, kept, found.clauses),
        lines=found.lines,
    )


def placed_clauses(text: str) -> PlacedClauses:
    """Return the clauses of a text and where they begin, without a look at what a person should look at."""
    page = open_page(normalise(text))
    return _placed(page, titles_of(page).kept)


def _placed(page: Page, kept: tuple[Title, ...]) -> PlacedClauses:
    front, rest = open_text(page, kept)
    lines = (*(0 for _ in front), *(page.line_at(one.start) + 1 for one in rest))
    return PlacedClauses((*front, *_clauses(page, rest)), lines)


def titles_of(page: Page) -> ParsedTitles:
    """Return the titles of a text, before anybody says how it is to be cut."""
    seen = _candidates(page)
    return ParsedTitles(seen, without_contents(page, _with_lost(page, settle(seen))))


def clause_count(page: Page, titles: ParsedTitles, cutting: Cutting) -> int:
    """Return into how many clauses a way to cut a text divides it, without making them."""
    front, rest = open_text(page, cut(page, titles.kept, cutting))
    return len(front) + len(rest)


def _candidates(page: Page) -> tuple[Title, ...]:
    """Return all that may be a title, in order; none begins inside another."""
    candidates: list[Title] = []
    reached = 0
    found = merge(find_titles(page), broken_titles(page), key=lambda title: title.start)
    for title in islice(found, TITLE_LIMIT):
        if title.start >= reached:
            candidates.append(_opening(page, title) if not candidates else in_sequence(candidates[-1], title))
            reached = title.end
    return tuple(candidates)


def _opening(page: Page, title: Title) -> Title:
    """Return the first title, made sure where an article's heading begins the text: "Article 7 Finance"."""
    is_alone = title.kind is ImportedKind.ARTICLE and bool(title.heading) and not page.text[: title.start].strip()
    return replace(title, certainty=Certainty.SURE) if is_alone and title.certainty is Certainty.LIKELY else title


def _with_lost(page: Page, kept: tuple[Title, ...]) -> tuple[Title, ...]:
    """Add the articles that stand inside a line, where no title stands already."""
    return tuple(merge(kept, lost_articles(page, kept), key=lambda title: title.start))


def _clauses(page: Page, titles: Sequence[Title]) -> Iterator[ImportedClause]:
    """Yield the clause of each title: the text up to the next title is its body."""
    ends = [*(title.start for title in titles[1:]), len(page.text)]
    open_titles: list[Title] = []
    for title, end in zip(titles, ends, strict=False):
        open_titles = [outer for outer in open_titles if _holds(outer, title)]
        body = _body(page, title.end, end)
        depth = len(open_titles)
        yield ImportedClause(title.kind.value, depth, title.level, title.label, title.joint, title.heading, body)
        if title.kind in _CONTAINERS:
            open_titles.append(title)


def _body(page: Page, start: int, end: int) -> str:
    """Return the text between two titles, without the space before a title that stood inside a line."""
    body = trim(page.text[start:end])
    return without_escapes(body if end == len(page.text) or page.text[end - 1] == "\n" else body.rstrip())


def _holds(outer: Title, title: Title) -> bool:
    """Say whether an open part, chapter, section or annex goes on to hold a new title."""
    closed_by_level = not outer.label and 0 < title.level <= outer.level
    return _RANKS[outer.kind] < _RANKS[title.kind] and not closed_by_level


def _title(given: str | None, clauses: Sequence[ImportedClause]) -> str:
    """Return the title that was given, else that of the text, on one line."""
    own = clauses[0].heading if clauses and clauses[0].kind == ImportedKind.FRONT else ""
    return " ".join((given or own).split())
