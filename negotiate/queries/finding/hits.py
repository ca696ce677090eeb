"""Hits: what is shown of words that hold a question: where they stand, a passage of them, and what became of them."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Row, select
from sqlalchemy.orm import Session, defer, joinedload, selectinload
from sqlalchemy.orm.interfaces import ORMOption

from negotiate.amendment_names import amendment_name
from negotiate.models import Amendment, Clause, DateRule, Fate, Instrument, Revision, Stage, Version, VersionKind
from negotiate.policy import Act, Actor, may
from negotiate.queries.finding.citations import PageBeside
from negotiate.queries.finding.matches import Drop
from negotiate.queries.finding.questions import Question
from negotiate.state.text.excerpts import Excerpt
from negotiate.state.text.moved_words import chosen_changes
from negotiate.state.text.origins import HANDS, Source, removers, sources_of, steps_of
from negotiate.text.diff.wordings import diff_wordings
from negotiate.text.edits import Edit
from negotiate.text.finding.keys import occurrences
from negotiate.text.finding.passages import FoundPassage, passage
from negotiate.text.marks.citing import cite
from negotiate.text.marks.paragraphs import paragraphs
from negotiate.text.tokens import tokenize
from negotiate.text.wording import BORDER, Wording, short_name

#: Changes that tell what became of words.
SHOWN = 2


@dataclass(frozen=True)
class Hit:
    """A place where something was found; one of its codes says where it is read.

    `name` is what it is called, `beside` what else tells it apart, `instrument` the title where several are searched.
    """

    name: str
    beside: str
    passage: FoundPassage
    language: str
    instrument: str
    clause_code: str = ""
    amendment_code: str = ""
    round_code: str = ""
    contest_code: str = ""
    thread_code: str = ""
    statement_code: str = ""
    #: What became of the amendment; empty of what is none.
    fate: str = ""
    went: "Departure | None" = None
    #: Where on the page of its clause the paragraph stands that the passage is of; empty where that has no number.
    anchor: str = ""
    #: What has a page of its own beside the text.
    page: PageBeside | None = None

    @property
    def first(self) -> str:
        """Return the first words of the passage that were asked for; "" where they stand there no more."""
        return "" if self.went else next((one.text for one in self.passage.stretches if one.is_hit), "")


@dataclass(frozen=True)
class Departure:
    """Where words went out of the text: the last version that has them, and the sources of what took them out.

    `is_whole` where the clause itself is gone; no source is named to who reads published rounds alone.
    """

    last: int
    next: int | None
    sources: tuple[Source, ...]
    is_whole: bool
    #: What became of them there, the first changes that touch them; none where the clause is gone.
    changes: tuple[Excerpt, ...] = ()


def of_versions(db: Session, versions: Sequence[int], question: Question) -> list[Hit]:
    """Return what is shown of versions that stand, in the order given."""
    known = _versions(db, versions, *_WITHOUT_ORIGINS)
    return [_of_version(known[one], question) for one in versions]


def of_drops(db: Session, actor: Actor, drops: Sequence[Drop], question: Question) -> list[Hit]:
    """Return what is shown of words that have left the text, in the order given."""
    ids = {one for drop in drops for one in (drop.last_id, drop.next_id) if one is not None}
    known = _versions(db, ids, _WITH_WHO_TAKES_PART)
    return [_of_drop(db, actor, known[drop.last_id], known.get(drop.next_id or 0), question) for drop in drops]


def of_revisions(db: Session, revisions: Sequence[int], question: Question, *, rationale: bool) -> list[Hit]:
    """Return what is shown of wordings, or of their reasons, that are or were on the table, in the order given."""
    query = select(Revision).where(Revision.id.in_(revisions)).options(*_WITH_AMENDMENT)
    known = {row.id: row for row in db.scalars(query)}
    return [_of_revision(known[one], question, rationale=rationale) for one in revisions]


def wordings_of(db: Session, amendments: Sequence[int]) -> list[Revision]:
    """Return the wordings that count of amendments by their ids, oldest first."""
    if not amendments:
        return []
    query = select(Revision).where(Revision.amendment_id.in_(amendments)).options(*_WITH_AMENDMENT)
    newest = {one.amendment_id: one for one in db.scalars(query.order_by(Revision.amendment_id, Revision.number))}
    return list(newest.values())


def of_drafts(revisions: Iterable[Revision], question: Question) -> list[Hit]:
    """Return what is shown of drafts."""
    return [_of_revision(one, question, rationale=False) for one in revisions]


def of_rules(rules: Iterable[DateRule], question: Question) -> list[Hit]:
    """Return what is shown of date rules."""
    return [
        Hit(
            name=rule.label,
            beside=rule.kind.value,
            passage=passage_of(words_of_rule(rule), question, "en"),
            language="en",
            instrument=rule.clause.instrument.title,
            clause_code=rule.clause.code,
        )
        for rule in rules
    ]


def words_of_rule(rule: DateRule | Row[int, str, str]) -> str:
    """Return what is looked through of a date rule, or of its id, label and notation."""
    return f"{rule.label}: {rule.notation}"


#: What a hit on an amendment tells of it.
_WITH_AMENDMENT = (
    joinedload(Revision.amendment).options(
        joinedload(Amendment.delegation),
        joinedload(Amendment.clause),
        joinedload(Amendment.instrument),
        joinedload(Amendment.withdrawal),
        selectinload(Amendment.fates).joinedload(Fate.take_back),
    ),
)
_INSTRUMENT = joinedload(Version.clause).joinedload(Clause.instrument)
_WITH_WHO_TAKES_PART = _INSTRUMENT.selectinload(Instrument.participations)
_WITHOUT_ORIGINS = (_INSTRUMENT, defer(Version.runs), defer(Version.changes))


def _versions(db: Session, ids: Iterable[int], *options: ORMOption) -> dict[int, Version]:
    query = select(Version).where(Version.id.in_(set(ids))).options(*options)
    return {row.id: row for row in db.scalars(query)}


def _of_version(version: Version, question: Question, went: Departure | None = None) -> Hit:
    shown = passage_of(version.wording.text, question, version.language)
    path = path_of(shown, version.wording)
    name = short_name(version.label, version.heading)
    return Hit(
        name=cite(version.label, path, version.language) if version.label else name,
        anchor=".".join(path).replace(" ", "-"),
        beside=version.heading if version.label else "",
        passage=shown,
        language=version.language,
        instrument=version.clause.instrument.title,
        clause_code=version.clause.code,
        went=went,
    )


def _of_drop(db: Session, actor: Actor, last: Version, following: Version | None, question: Question) -> Hit:
    is_told = may(actor, Act.SEE_WORKING_TEXT, last.clause.instrument)
    went = Departure(
        last=last.number,
        next=following.number if following else None,
        sources=_took_out(db, last, following, question) if following is not None and is_told else (),
        is_whole=following is None or following.kind is VersionKind.DELETION,
        changes=_changes_at(last.wording.text, following.wording.text, question) if following else (),
    )
    return _of_version(last, question, went)


def _changes_at(before: str, after: str, question: Question) -> tuple[Excerpt, ...]:
    """Return the first changes of a text at the words of a question, as they were typed; none where all of it went."""
    if not Wording.of(after).body:
        return ()
    asked = _tokens_at(before, list(occurrences(before, question.key)))
    edits = diff_wordings(before, after)
    touching = [edit for edit in edits if asked.intersection(range(edit.start, edit.end)) or _is_within(edit, asked)]
    return chosen_changes(before, edits, touching)[:SHOWN]


def _is_within(edit: Edit, asked: Collection[int]) -> bool:
    """Say whether an edit puts words between two tokens that are asked for."""
    return edit.is_insertion and edit.start in asked and edit.start - 1 in asked


def _took_out(db: Session, last: Version, following: Version, question: Question) -> tuple[Source, ...]:
    """Return who took the words of a question out of a version; who made the next one where nobody can be told."""
    (step,) = steps_of([following])
    lost = removers(last.wording.text, [step])
    places = list(occurrences(last.wording.text, question.key))
    asked = _tokens_at(last.wording.text, places)
    origins = {lost[index]: None for index in sorted(asked & lost.keys())} or {one.origin: None for one in step.changes}
    found = sources_of(db, origins)
    return tuple(dict.fromkeys(found[one] for one in origins if one in found)) or (Source(HANDS[following.kind]),)


def _tokens_at(text: str, places: Sequence[tuple[int, int]]) -> set[int]:
    """Return the indexes of the tokens that hold characters of places."""
    held, reached = set(), 0
    for index, token in enumerate(tokenize(text)):
        first, reached = reached, reached + len(token)
        if any(first < end and start < reached for start, end in places):
            held.add(index)
    return held


def _of_revision(revision: Revision, question: Question, *, rationale: bool) -> Hit:
    amendment = revision.amendment
    number, language = amendment_name(amendment.number), amendment.instrument.language
    shown = passage_of(revision.rationale if rationale else revision.wording.text, question, language)
    place = cite(revision.label, () if rationale else path_of(shown, revision.wording), language)
    return Hit(
        name=number,
        beside=f"{amendment.proposer}, {place if revision.label else 'text without a label'}",
        passage=shown,
        language=language,
        instrument=amendment.instrument.title,
        amendment_code=amendment.code,
        fate=_fate_of(amendment),
    )


def _fate_of(amendment: Amendment) -> str:
    """Return what became of an amendment, or how far it has come."""
    if amendment.stage in (Stage.WITHDRAWN, Stage.DRAFT):
        return str(amendment.stage.value)
    return amendment.fate.kind.value if amendment.fate else "awaiting decision"


def path_of(found: FoundPassage, wording: Wording) -> tuple[str, ...]:
    r"""Return the numbers of the paragraph that a passage of a wording is of; none of its heading, or of no number.

    >>> wording = Wording("Aim", "1. States act.\n2. They report.")
    >>> path_of(passage_of(wording.text, Question("report"), "en"), wording)
    ('2',)
    """
    line = found.paragraph - (len(BORDER) if wording.heading else 0)
    before = wording.body.split("\n")[: max(0, line)]
    at = sum(len(one) + 1 for one in before)
    held = (one.path for one in paragraphs(wording.body) if one.start <= at <= one.end)
    return next(held, ()) if line >= 0 else ()


def passage_of(text: str, question: Question, language: str) -> FoundPassage:
    """Return the passage of a text that holds a question."""
    return passage(text.strip("\n"), question.key, question.stems(language), language)
