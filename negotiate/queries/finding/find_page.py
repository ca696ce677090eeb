"""The page on which words are found: how often in which place, and so many of them with their passages."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from math import ceil
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import Instrument, Version
from negotiate.policy import Actor
from negotiate.queries.finding import hits
from negotiate.queries.finding.citations import NamedPlace, PageBeside, place_named
from negotiate.queries.finding.facts import facts_of
from negotiate.queries.finding.findable import Findable, findable_by
from negotiate.queries.finding.found import Found, found_by
from negotiate.queries.finding.hits import Hit
from negotiate.queries.finding.pages_beside import of_pages
from negotiate.queries.finding.questions import LONGEST, OPEN, Facts, Question, Search, SearchPlace, Sieve
from negotiate.queries.finding.sieves import Sieved, sieved
from negotiate.queries.finding.spoken import of_comments, of_statements
from negotiate.queries.finding.told import of_contests, of_notes
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument, readable_instruments
from negotiate.queries.publishing.printings import FoundLine, lines_found
from negotiate.state.remembered import Remembered
from negotiate.state.text.lines import NamedClause, readable_names
from negotiate.text.finding.cited_lines import cited_line

#: Where words are found by the index, what holds them as typed first.
INDEXED = (SearchPlace.TEXT, SearchPlace.GONE, SearchPlace.TABLED, SearchPlace.RATIONALES)
#: Hits on one page.
ON_A_PAGE = 25
#: The clauses of a text by their names, as somebody reads it, kept as long as what is found in it; clauses at most.
_NAMES: Remembered[list[NamedClause]] = Remembered(20_000, len)


@dataclass(frozen=True)
class FindPage:
    """What was found; `counts` in the order of the places, `page` from 1 to `last`; no `head` in the whole house."""

    head: InstrumentHeader | None
    words: str
    place: SearchPlace
    counts: tuple[tuple[SearchPlace, int], ...]
    hits: tuple[Hit, ...]
    named: NamedPlace | None
    #: The pages beside the text that are called just as was asked.
    named_pages: tuple[PageBeside, ...]
    #: What stands on the line that was cited, in each publication that is meant; none where no line was.
    lines: tuple[FoundLine, ...]
    #: Whether a line was cited of texts of which none has been set.
    is_unset: bool
    page: int
    last: int
    #: How many of the hits of this page stand before those that hold the words of a phrase only apart, or in other
    #: forms.
    as_typed: int = 0
    #: How often words have left the text that stand in it no more as they were typed.
    dropped: int = 0
    #: Whether a phrase was proposed, and has stood as it was typed in no text that the reader may read.
    is_only_proposed: bool = False
    #: What is shown alone, of which the places are counted too, as far as it means the same in each.
    sieve: Sieve = OPEN
    #: What is left of the place, and what else could be asked of it.
    choices: Sieved = field(default_factory=Sieved)
    #: How much was found in all places, whatever is shown alone.
    in_all: int = 0
    #: So many characters of the words are looked for.
    longest: int = LONGEST

    @property
    def total(self) -> int:
        """Return how much was found in all places together."""
        return sum(count for _, count in self.counts)

    @property
    def left(self) -> int:
        """Return how many hits the place has once they have been sieved."""
        return len(self.choices.things)

    @property
    def begun_with(self) -> tuple[str, ...]:
        """Return the rounds with which those could begin that are shown alone."""
        asked = () if self.sieve.since_round is None else (str(self.sieve.since_round),)
        return tuple(dict.fromkeys((*(one.value for one in self.choices.rounds), *asked)))

    @property
    def is_told_apart(self) -> bool:
        """Say whether there is anything to choose in the place, or was chosen."""
        offered = (self.choices.kinds, self.choices.statuses, self.choices.delegations, self.choices.rounds)
        return not self.sieve.is_open or any(len(one) > 1 for one in offered)


@dataclass(frozen=True)
class _Sifting:
    """What was found, with the facts of each place, which are read where they are asked for."""

    found: Found
    facts: Callable[[SearchPlace], Sequence[Facts]]

    def counts(self, sieve: Sieve) -> dict[SearchPlace, int]:
        """Return how much of each place a sieve lets through."""
        if sieve.is_open:
            return {place: len(self.found.of(place)) for place in SearchPlace}
        return {place: sum(map(sieve.lets_through, self.facts(place))) for place in SearchPlace}


def find_page(db: Session, actor: Actor, code: str, search: Search) -> FindPage:
    """Return what is found in an instrument that the actor may read, or with "" in all of hers."""
    question, sieve = search.question, search.sieve
    instruments = [load_instrument(db, actor, code)] if code else readable_instruments(db, actor)
    findable = findable_by(db, actor, instruments)
    found = found_by(db, actor, instruments, findable, question)
    sifting = _Sifting(found, cache(lambda place: facts_of(db, actor, instruments, findable, (place, found.of(place)))))
    typed = found.as_typed(question)
    shown = search.place or _first(question, sifting.counts(sieve), typed)
    there = sieved(found.of(shown), sifting.facts(shown), sieve, typed[shown])
    last = max(1, ceil(len(there.things) / ON_A_PAGE))
    page = min(search.page, last)
    lines = _lines(db, instruments[0], search) if code else ()
    part = there.things[(page - 1) * ON_A_PAGE : page * ON_A_PAGE]
    return FindPage(
        head=header_of(db, actor, instruments[0]) if code else None,
        words=question.words,
        place=shown,
        counts=tuple(sifting.counts(sieve.elsewhere).items()),
        hits=tuple(_hits(db, actor, shown, part, question)),
        named=_named(db, actor, instruments[0], findable, question) if code else None,
        named_pages=tuple(one for one in found.beside if one.is_called(question)),
        lines=lines,
        is_unset=bool(code) and not lines and cited_line(question.words) is not None,
        page=page,
        last=last,
        sieve=sieve,
        choices=there,
        in_all=sum(len(found.of(one)) for one in SearchPlace),
        as_typed=there.as_typed - (page - 1) * ON_A_PAGE if _is_sorted(question, shown) else len(part),
        dropped=0 if typed[SearchPlace.TEXT] else typed[SearchPlace.GONE],
        is_only_proposed=question.is_phrase
        and typed[SearchPlace.TABLED] > 0 == typed[SearchPlace.TEXT] == typed[SearchPlace.GONE],
    )


def _is_sorted(question: Question, place: SearchPlace) -> bool:
    """Say whether a phrase as it was typed comes before its words apart: in what is found by the index."""
    return question.is_phrase and place in INDEXED


def _first(question: Question, counts: Mapping[SearchPlace, int], typed: Mapping[SearchPlace, int]) -> SearchPlace:
    """Return the place that answers first: where a phrase stands as it was typed, else where anything was found."""
    phrases = (place for place, count in typed.items() if count and question.is_phrase)
    found = (place for place, count in counts.items() if count)
    return next(phrases, next(found, SearchPlace.TEXT))


def _named(
    db: Session, actor: Actor, instrument: Instrument, findable: Findable, question: Question
) -> NamedPlace | None:
    """Return the place in the text that a question names."""
    if not question.key.strip():
        return None

    def body_of(clause: NamedClause) -> str:
        return db.scalars(select(Version.body).where(Version.id == clause.version_id)).one()

    names = _NAMES.get(findable.reach, lambda: readable_names(db, actor, instrument))
    return place_named(question.words, names, body_of, instrument.language)


def _lines(db: Session, instrument: Instrument, search: Search) -> tuple[FoundLine, ...]:
    cited = cited_line(search.question.words)
    return lines_found(db, instrument.id, replace(cited, of=search.text or cited.of)) if cited else ()


def _hits(db: Session, actor: Actor, place: SearchPlace, part: Sequence[Any], question: Question) -> list[Hit]:
    """Return what is shown of a part of what was found in a place."""
    match place:
        case SearchPlace.TEXT:
            return hits.of_versions(db, part, question)
        case SearchPlace.GONE:
            return hits.of_drops(db, actor, part, question)
        case SearchPlace.TABLED | SearchPlace.RATIONALES:
            return hits.of_revisions(db, part, question, rationale=place is SearchPlace.RATIONALES)
        case SearchPlace.COMMENTS:
            return of_comments(db, part, question)
        case SearchPlace.STATEMENTS:
            return of_statements(part, question)
        case SearchPlace.DATES:
            return hits.of_rules(part, question)
        case SearchPlace.OUTCOMES:
            return of_notes(part, question)
        case SearchPlace.CONTESTS:
            return of_contests(part, question)
        case SearchPlace.DRAFTS:
            return hits.of_drafts(part, question)
        case _:
            return of_pages(part, question)
