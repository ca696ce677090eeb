"""The page on which words are found: how often in which place, and so many of them with their passages."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import ChangeNote, Clause, DateRule, Instrument, Revision, Version
from negotiate.policy import Actor
from negotiate.queries.finding import hits
from negotiate.queries.finding.citations import NamedPlace, PageBeside, place_named
from negotiate.queries.finding.findable import Findable, findable_by
from negotiate.queries.finding.hits import Hit, words_of_rule
from negotiate.queries.finding.matches import Matches, matches
from negotiate.queries.finding.pages_beside import of_pages, pages_beside, pages_holding
from negotiate.queries.finding.questions import LONGEST, OPEN, Question, Search, SearchPlace, Sieve
from negotiate.queries.finding.sieves import SIEVED, sieved
from negotiate.queries.finding.spoken import (
    FoundComment,
    FoundStatement,
    comments_holding,
    of_comments,
    of_statements,
    statements_holding,
)
from negotiate.queries.finding.told import (
    FoundContest,
    contests_holding,
    holds,
    notes_holding,
    of_contests,
    of_notes,
    words_of_note,
)
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument, readable_instruments
from negotiate.queries.publishing.printings import FoundLine, lines_found
from negotiate.state.amendments.readable import readable_drafts
from negotiate.state.dates.date_rules import readable_rules
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
    #: Of which round and whom hits are shown alone, and what could be asked for; nothing where none was tabled.
    sieve: Sieve = OPEN
    rounds: tuple[int, ...] = ()
    delegations: tuple[str, ...] = ()
    #: How many hits the place has once they have been sieved.
    left: int = 0
    #: So many characters of the words are looked for.
    longest: int = LONGEST

    @property
    def total(self) -> int:
        """Return how much was found in all places together."""
        return sum(count for _, count in self.counts)


@dataclass(frozen=True)
class _Found:
    """All that holds a question and may be read."""

    indexed: Matches
    comments: tuple[FoundComment, ...] = ()
    statements: tuple[FoundStatement, ...] = ()
    rules: tuple[DateRule, ...] = ()
    notes: tuple[ChangeNote, ...] = ()
    contests: tuple[FoundContest, ...] = ()
    beside: tuple[PageBeside, ...] = ()
    drafts: tuple[Revision, ...] = ()

    def of(self, place: SearchPlace) -> Sequence[Any]:
        """Return what was found in a place."""
        found: dict[SearchPlace, Sequence[Any]] = {
            SearchPlace.TEXT: self.indexed.versions,
            SearchPlace.GONE: self.indexed.drops,
            SearchPlace.TABLED: self.indexed.wordings,
            SearchPlace.RATIONALES: self.indexed.rationales,
            SearchPlace.COMMENTS: self.comments,
            SearchPlace.STATEMENTS: self.statements,
            SearchPlace.DATES: self.rules,
            SearchPlace.OUTCOMES: self.notes,
            SearchPlace.CONTESTS: self.contests,
            SearchPlace.DRAFTS: self.drafts,
        }
        return found[place] if place in found else [one for one in self.beside if one.place is place]

    def as_typed(self, question: Question) -> dict[SearchPlace, int]:
        """Return how much in each place holds the words of a question just as they were typed."""
        told = {
            SearchPlace.STATEMENTS: (one.line.body for one in self.statements),
            SearchPlace.DATES: map(words_of_rule, self.rules),
            SearchPlace.OUTCOMES: map(words_of_note, self.notes),
            SearchPlace.CONTESTS: (one.words for one in self.contests),
            SearchPlace.DRAFTS: (one.wording.text for one in self.drafts),
        }
        counted = {place: sum(map(question.is_typed_in, words)) for place, words in told.items()}
        counted |= Counter(one.place for one in self.beside if question.is_typed_in(one.text))
        counted[SearchPlace.COMMENTS] = sum(one.is_typed for one in self.comments)
        return {place: (self.indexed.as_typed | counted).get(place, 0) for place in SearchPlace}


def find_page(db: Session, actor: Actor, code: str, search: Search) -> FindPage:
    """Return what is found in an instrument that the actor may read, or with "" in all of hers."""
    question = search.question
    instruments = [load_instrument(db, actor, code)] if code else readable_instruments(db, actor)
    findable = findable_by(db, actor, instruments)
    found = _find(db, actor, instruments, findable, question)
    counts = tuple((one, len(found.of(one))) for one in SearchPlace)
    typed = found.as_typed(question)
    shown = search.place or _first(question, dict(counts), typed)
    there = _sieved(db, found.of(shown), shown, search.sieve, typed[shown])
    last = max(1, ceil(len(there.things) / ON_A_PAGE))
    page = min(search.page, last)
    lines = _lines(db, instruments[0], search) if code else ()
    part = there.things[(page - 1) * ON_A_PAGE : page * ON_A_PAGE]
    return FindPage(
        head=header_of(db, actor, instruments[0]) if code else None,
        words=question.words,
        place=shown,
        counts=counts,
        hits=tuple(_hits(db, actor, shown, part, question)),
        named=_named(db, actor, instruments[0], findable, question) if code else None,
        named_pages=tuple(one for one in found.beside if one.is_called(question)),
        lines=lines,
        is_unset=bool(code) and not lines and cited_line(question.words) is not None,
        page=page,
        last=last,
        sieve=search.sieve if there.rounds or there.delegations else OPEN,
        rounds=there.rounds,
        delegations=there.delegations,
        left=len(there.things),
        as_typed=there.as_typed - (page - 1) * ON_A_PAGE if _is_sorted(question, shown) else len(part),
        dropped=0 if typed[SearchPlace.TEXT] else typed[SearchPlace.GONE],
        is_only_proposed=question.is_phrase
        and typed[SearchPlace.TABLED] > 0 == typed[SearchPlace.TEXT] == typed[SearchPlace.GONE],
    )


@dataclass(frozen=True)
class _Shown:
    """What of a place is shown, with the choices of its sieve; none where nothing in it was put on the table."""

    things: Sequence[Any]
    as_typed: int
    rounds: tuple[int, ...] = ()
    delegations: tuple[str, ...] = ()


def _sieved(db: Session, things: Sequence[Any], place: SearchPlace, sieve: Sieve, as_typed: int) -> _Shown:
    if place not in SIEVED or not things:
        return _Shown(things, as_typed)
    left = sieved(db, things, sieve, as_typed)
    return _Shown(left.revisions, left.as_typed, left.rounds, left.delegations)


def _is_sorted(question: Question, place: SearchPlace) -> bool:
    """Say whether a phrase as it was typed comes before its words apart: in what is found by the index."""
    return question.is_phrase and place in INDEXED


def _first(question: Question, counts: Mapping[SearchPlace, int], typed: Mapping[SearchPlace, int]) -> SearchPlace:
    """Return the place that answers first: where a phrase stands as it was typed, else where anything was found."""
    phrases = (place for place, count in typed.items() if count and question.is_phrase)
    found = (place for place, count in counts.items() if count)
    return next(phrases, next(found, SearchPlace.TEXT))


def _find(db: Session, actor: Actor, instruments: list[Instrument], findable: Findable, question: Question) -> _Found:
    if not question.key.strip():
        return _Found(Matches())
    drafts = [draft.id for one in instruments for draft in readable_drafts(db, actor, one)]
    return _Found(
        matches(db, findable, question),
        tuple(said for one in instruments for said in comments_holding(db, actor, one, question)),
        tuple(said for one in instruments for said in statements_holding(db, actor, one, question)),
        tuple(rule for one in instruments for rule in _rules(db, actor, one, question)),
        tuple(notes_holding(db, instruments, question)),
        tuple(contest for one in instruments for contest in contests_holding(db, actor, one, question)),
        tuple(page for one in instruments for page in pages_holding(pages_beside(db, actor, one), question)),
        tuple(
            one
            for one in hits.wordings_of(db, drafts)
            if holds(question, one.wording.text, one.amendment.instrument.language)
        ),
    )


def _rules(db: Session, actor: Actor, instrument: Instrument, question: Question) -> list[DateRule]:
    """Return the rules that hold a question; rows are made of these alone."""
    query = select(DateRule.id, DateRule.label, DateRule.notation).join(Clause, Clause.id == DateRule.clause_id)
    rules = db.execute(query.where(Clause.instrument_id == instrument.id)).all()
    found = [rule.id for rule in rules if holds(question, words_of_rule(rule), "en")]
    return readable_rules(db, actor, instrument, DateRule.id.in_(found)) if found else []


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
