"""All that holds a question, place by place, as far as somebody reads it: what is counted, and shown page by page."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import ChangeNote, Clause, DateRule, Instrument, Revision
from negotiate.policy import Actor
from negotiate.queries.finding.citations import PageBeside
from negotiate.queries.finding.findable import Findable
from negotiate.queries.finding.hits import wordings_of, words_of_rule
from negotiate.queries.finding.matches import Matches, matches
from negotiate.queries.finding.pages_beside import pages_beside, pages_holding
from negotiate.queries.finding.questions import Question, SearchPlace
from negotiate.queries.finding.spoken import FoundComment, FoundStatement, comments_holding, statements_holding
from negotiate.queries.finding.told import FoundContest, contests_holding, holds, notes_holding, words_of_note
from negotiate.state.amendments.readable import readable_drafts
from negotiate.state.dates.date_rules import readable_rules
from negotiate.state.unchanged import until_the_next_act


@dataclass(frozen=True)
class Found:
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


def found_by(
    db: Session, actor: Actor, instruments: Sequence[Instrument], findable: Findable, question: Question
) -> Found:
    """Return all that holds a question of what the actor reads in instruments; nothing where nothing is asked."""
    if not question.key.strip():
        return Found(Matches())
    drafts = [draft.id for one in instruments for draft in readable_drafts(db, actor, one)]
    return Found(
        matches(db, findable, question),
        tuple(said for one in instruments for said in comments_holding(db, actor, one, question)),
        tuple(said for one in instruments for said in statements_holding(db, actor, one, question)),
        tuple(rule for one in instruments for rule in _rules(db, actor, one, question)),
        tuple(notes_holding(db, instruments, question)),
        tuple(contest for one in instruments for contest in contests_holding(db, actor, one, question)),
        tuple(page for one in instruments for page in pages_holding(pages_beside(db, actor, one), question)),
        tuple(
            one
            for one in wordings_of(db, drafts)
            if holds(question, one.wording.text, one.amendment.instrument.language)
        ),
    )


def _rules(db: Session, actor: Actor, instrument: Instrument, question: Question) -> list[DateRule]:
    """Return the rules that hold a question; rows are made of these alone."""
    found = [rule_id for rule_id, words in _rules_told(db, instrument) if holds(question, words, "en")]
    return readable_rules(db, actor, instrument, DateRule.id.in_(found)) if found else []


@until_the_next_act
def _rules_told(db: Session, instrument: Instrument) -> tuple[tuple[int, str], ...]:
    """Return every rule of an instrument, whoever reads it: its number, and what is looked through of it."""
    query = select(DateRule.id, DateRule.label, DateRule.notation).join(Clause, Clause.id == DateRule.clause_id)
    rows = db.execute(query.where(Clause.instrument_id == instrument.id))
    return tuple((rule.id, words_of_rule(rule)) for rule in rows)
