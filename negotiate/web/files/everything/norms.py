"""What is written about the norms of a text: terms, obligations, scenarios, loopholes and checklists.

What is open to everybody in the negotiation lies by itself, without a trace of what its reader alone may read.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from negotiate.exporting.spreadsheets import Cell, Spreadsheet
from negotiate.models import Circle
from negotiate.policy import Act, may
from negotiate.queries.norms.checklists.matrix import ChecklistPage, checklist_page
from negotiate.queries.norms.loopholes import LoopholeHistory, loophole_histories
from negotiate.queries.norms.obligations.obligations import obligations_page
from negotiate.queries.norms.obligations.sieve import ObligationView
from negotiate.queries.norms.scenarios.bench import bench_page
from negotiate.queries.norms.terms import terms_page
from negotiate.web.api.values.norms.answered import SaidOfQuestionAnswer, checked_answer
from negotiate.web.api.values.norms.loopholes import (
    LoopholeAnswer,
    RemedyAnswer,
    TurnAnswer,
    loophole_answer,
    remedy_answer,
    turn_answer,
)
from negotiate.web.api.values.norms.obligations import obligation_answer
from negotiate.web.api.values.norms.scenarios import FactsAnswer, PartOfFactsAnswer, ReadingAnswer, scenario_answers
from negotiate.web.api.values.norms.terms import term_answer
from negotiate.web.files.everything.taking import PRIVATE, TakenFile, Taking, Thing, table_member, values_member
from negotiate.web.norms.obligations.obligation_sheets import sheet_of_obligations
from negotiate.web.norms.term_files import sheet_of_terms

OF_SCENARIOS = ("Scenario", "Facts", "By", "Read by", "Clause", "Words", "Delegation", "Says", "Reason", "On")
OF_LOOPHOLES = ("Title", "Clause", "Words", "Found", "By", "Read by", "State", "Answered by", "Amendments", "On")
OF_CHECKLISTS = ("Checklist", "Clause", "Question", "By", "Says", "Reason", "Read by", "On", "Words changed since")


@dataclass(frozen=True)
class QuestionTaken:
    """A passage that a scenario asks of, and what is said of it."""

    clause: str
    name: str
    words: str
    is_gone: bool
    readings: tuple[ReadingAnswer, ...]


@dataclass(frozen=True)
class ScenarioTaken:
    """Hypothetical facts with what is said of them; `readers` says who may see them."""

    code: str
    title: str
    facts: str
    parts: tuple[PartOfFactsAnswer, ...]
    contested: str
    by: str
    written_at: datetime
    readers: str
    questions: tuple[QuestionTaken, ...]


@dataclass(frozen=True)
class LoopholeTaken:
    """A loophole with what became of it, and the amendments that were made of it."""

    loophole: LoopholeAnswer
    turns: tuple[TurnAnswer, ...]
    remedies: tuple[RemedyAnswer, ...]


@dataclass(frozen=True)
class CheckedTaken:
    """What is answered to a checklist on a clause."""

    checklist: str
    title: str
    clause: str
    name: str
    is_gone: bool
    said: tuple[SaidOfQuestionAnswer, ...]


def terms(taking: Taking) -> Iterator[TakenFile]:
    """Yield the register of terms."""
    page = terms_page(taking.db, taking.actor, taking.code)
    if page.lines:
        yield table_member("norms/terms", sheet_of_terms(page))
        yield values_member("norms/terms.json", map(term_answer, page.lines))


def obligations(taking: Taking) -> Iterator[TakenFile]:
    """Yield who is to do what, suggested or confirmed."""
    page = obligations_page(taking.db, taking.actor, taking.code, ObligationView())
    if page.lines:
        yield table_member("norms/obligations", sheet_of_obligations(page))
        yield values_member("norms/obligations.json", map(obligation_answer, page.lines))


def scenarios(taking: Taking) -> Iterator[TakenFile]:
    """Yield the scenarios and what is said of them; those that few see, and what is not published, lie apart."""
    if not may(taking.actor, Act.SEE_TABLE, taking.instrument):
        return
    found = scenario_answers(bench_page(taking.db, taking.actor, taking.code))
    told = [one for one in found if one.circle == Circle.ALL.value]
    few = [one for one in found if one.circle != Circle.ALL.value]
    own = [one for one in (_scenario(one, lambda line: line.is_private) for one in told) if _is_answered(one)]
    yield from _both("scenarios", OF_SCENARIOS, _rows_of_scenario, map(_told, told), [*map(_whole, few), *own])


def loopholes(taking: Taking) -> Iterator[TakenFile]:
    """Yield the loopholes and what became of them; those that few see lie apart."""
    if not may(taking.actor, Act.SEE_TABLE, taking.instrument):
        return
    found = loophole_histories(taking.db, taking.actor, taking.code)
    told = [_loophole(one) for one in found if one.line.circle is Circle.ALL]
    few = [_loophole(one) for one in found if one.line.circle is not Circle.ALL]
    tabled = (replace(one, remedies=tuple(each for each in one.remedies if each.number)) for one in told)
    yield from _both("loopholes", OF_LOOPHOLES, _rows_of_loophole, tabled, few)


def checklists(taking: Taking) -> Iterator[TakenFile]:
    """Yield what is answered to checklists; what few read of that lies apart."""
    if not may(taking.actor, Act.SEE_TABLE, taking.instrument):
        return
    first = checklist_page(taking.db, taking.actor, taking.code)
    pages = (checklist_page(taking.db, taking.actor, taking.code, one.key) for one in first.choices)
    checked = [one for page in pages for one in _checked(page)]
    told, few = (_said_to(checked, to_few=to_few) for to_few in (False, True))
    yield from _both("checklists", OF_CHECKLISTS, _rows_of_checked, told, few)


def _both(
    name: str,
    columns: tuple[str, ...],
    rows: Callable[[Thing], Iterator[tuple[Cell, ...]]],
    told: Iterable[Thing],
    few: Iterable[Thing],
) -> Iterator[TakenFile]:
    """Yield what everybody reads, and apart from it what few read, each as a table and for programs."""
    for folder, things in (("norms", list(told)), (f"{PRIVATE}/norms", list(few))):
        if things:
            sheet = Spreadsheet(name.capitalize(), columns, tuple(row for one in things for row in rows(one)))
            yield table_member(f"{folder}/{name}", sheet)
            yield values_member(f"{folder}/{name}.json", things)


def _scenario(one: FactsAnswer, keeps: Callable[[ReadingAnswer], bool]) -> ScenarioTaken:
    """Return a scenario with those of the answers that are kept."""
    questions = (
        QuestionTaken(each.clause, each.name, each.words, each.is_gone, tuple(filter(keeps, each.readings)))
        for each in one.questions
    )
    return ScenarioTaken(
        code=one.code,
        title=one.title,
        facts=one.facts,
        parts=one.parts,
        contested=one.contested,
        by=one.by,
        written_at=one.written_at,
        readers=one.group or one.circle,
        questions=tuple(questions),
    )


def _told(one: FactsAnswer) -> ScenarioTaken:
    return _scenario(one, lambda line: not line.is_private)


def _whole(one: FactsAnswer) -> ScenarioTaken:
    return _scenario(one, lambda _: True)


def _is_answered(one: ScenarioTaken) -> bool:
    return any(each.readings for each in one.questions)


def _rows_of_scenario(one: ScenarioTaken) -> Iterator[tuple[Cell, ...]]:
    """Yield a row for each answer, and one for a question that nobody has answered."""
    head: tuple[Cell, ...] = (one.title, one.facts, one.by, one.readers)
    for asked in one.questions:
        place = (*head, asked.name, asked.words)
        yield from [(*place, *_read(line)) for line in asked.readings] or [(*place, "", "", "", None)]


def _read(line: ReadingAnswer) -> tuple[Cell, ...]:
    return line.delegation, line.finds, line.reason, line.said_at.date()


def _loophole(one: LoopholeHistory) -> LoopholeTaken:
    turns, remedies = map(turn_answer, one.turns), map(remedy_answer, one.remedies)
    return LoopholeTaken(loophole_answer(one.line), tuple(turns), tuple(remedies))


def _rows_of_loophole(one: LoopholeTaken) -> Iterator[tuple[Cell, ...]]:
    found, remedies = one.loophole, ", ".join(str(each.number) for each in one.remedies if each.number)
    yield (
        *(found.title, found.name, found.words, found.explanation, found.by, found.readers),
        *(found.state, found.answer, remedies, found.found_at.date()),
    )


def _checked(page: ChecklistPage) -> Iterator[CheckedTaken]:
    for row in page.rows:
        checked = checked_answer(row)
        named = (page.checklist.key, page.checklist.title, checked.clause, checked.name)
        yield CheckedTaken(*named, is_gone=checked.is_gone, said=checked.said)


def _said_to(checked: Iterable[CheckedTaken], *, to_few: bool) -> Iterator[CheckedTaken]:
    """Yield what is answered, as far as few read it, or everybody does."""
    for one in checked:
        said = tuple(line for line in one.said if bool(line.readers) is to_few)
        if said:
            yield replace(one, said=said)


def _rows_of_checked(one: CheckedTaken) -> Iterator[tuple[Cell, ...]]:
    for line in one.said:
        yield (
            *(one.title, one.name, line.question, line.by, line.says, line.reason, line.readers or "everybody"),
            *(line.said_at.date(), "yes" if line.is_stale else ""),
        )
