"""What if: what an amendment would make of a passage that a scenario asks of, and what is said of both wordings."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Select, bindparam, select
from sqlalchemy.orm import Session

from negotiate.models import Amendment, Scenario, ScenarioAnswer, ScenarioQuestion, Stage
from negotiate.policy import Act, Actor, may, require
from negotiate.queries.norms.scenarios.answer_lines import TwoAnswers, lines_of, proposal_name, side_by_side
from negotiate.queries.norms.term_lines import within
from negotiate.state.norms.asked_words import amendment_to_ask, words_asked, words_proposed
from negotiate.state.norms.reach import within_reach
from negotiate.state.norms.scenarios import answers_on, said_of, scenarios_of
from negotiate.state.once import past_rows
from negotiate.state.remembered import Remembered
from negotiate.state.text.lines import PlainVersion, readable_text
from negotiate.text.diff.wordings import diff_wordings
from negotiate.text.edits import Edit
from negotiate.text.wording import Wording, short_name


@dataclass(frozen=True)
class ProposalChoice:
    """An amendment that would make other words of a passage; `answered` by so many, as far as the reader may know."""

    code: str
    name: str
    delegation: str
    answered: int


@dataclass(frozen=True)
class WhatIf:
    """A passage as an amendment would make it: `edits` are on `before`, the passage as it stands, as texts.

    `words` are empty where the amendment strikes it: then nothing is left to answer on.
    """

    proposal: ProposalChoice
    is_draft: bool
    token: str
    words: str
    before: str
    edits: tuple[Edit, ...]
    answers: tuple[TwoAnswers, ...]


@dataclass(frozen=True)
class Supposing:
    """A question on a version as it stands, with the answers that its reader may read; `own` are her delegations."""

    question: ScenarioQuestion
    version: PlainVersion
    rows: Sequence[ScenarioAnswer]
    own: Collection[int]

    def choices(self, amendments: Iterable[Amendment]) -> tuple[ProposalChoice, ...]:
        """Return those of some amendments which would make other words of the passage."""
        return tuple(self._choice(one) for one in amendments if words_proposed(self.question, self.version, one))

    def _choice(self, amendment: Amendment) -> ProposalChoice:
        answered = {row.delegation_id for row in self.rows if row.amendment_id == amendment.id}
        return ProposalChoice(amendment.code, proposal_name(amendment), amendment.proposer, len(answered))

    def what_if(self, amendment: Amendment) -> WhatIf | None:
        """Return the passage as an amendment would make it; None where it leaves the words as they are."""
        proposed = words_proposed(self.question, self.version, amendment)
        if proposed is None:
            return None
        before = Wording("", words_asked(self.question, self.version).words).text
        return WhatIf(
            proposal=self._choice(amendment),
            is_draft=amendment.stage is Stage.DRAFT,
            token=proposed.token,
            words=proposed.words,
            before=before,
            edits=tuple(diff_wordings(before, Wording("", proposed.words).text)),
            answers=self.answers(amendment, proposed.body if proposed.passage else None),
        )

    def answers(self, amendment: Amendment, body: str | None) -> tuple[TwoAnswers, ...]:
        """Return what is said of the text as it stands, and of a body that an amendment would make of it."""
        return side_by_side(
            lines_of(said_of(self.rows, self.version.body), self.own),
            lines_of(said_of(self.rows, body, amendment.id), self.own),
        )


_ASKED_OF_ITS_CLAUSE = (
    select(ScenarioQuestion.id)
    .join(Amendment, Amendment.clause_id == ScenarioQuestion.clause_id)
    .join(Scenario, Scenario.id == ScenarioQuestion.scenario_id)
    .where(Amendment.code == bindparam("code"))
    .limit(1)
)
#: The same within the reach of those who sit somewhere: it follows from the law and not from the rows.
_reaching: Remembered[Select[int]] = Remembered(4096)


@dataclass(frozen=True)
class SupposedLine:
    """A scenario that asks of a passage which an amendment would change, or would have; `is_asked` while it would."""

    scenario: str
    question: str
    passage: str
    answers: tuple[TwoAnswers, ...]
    is_asked: bool
    waits: bool


@dataclass(frozen=True)
class SupposedLines:
    """What scenarios find in an amendment, or found in it before it left the table (`is_settled`)."""

    instrument: str
    amendment: str
    is_draft: bool
    is_settled: bool
    lines: tuple[SupposedLine, ...]


def is_supposed(db: Session, actor: Actor, amendment_code: str) -> bool:
    """Say whether a scenario within the reader's reach asks of the clause of an amendment."""
    asked = _reaching.get(actor.holdings, lambda: _ASKED_OF_ITS_CLAUSE.where(within_reach(actor, Scenario)))
    return past_rows(db).scalar(asked, {"code": amendment_code}) is not None


def supposed_lines(db: Session, actor: Actor, amendment_code: str) -> SupposedLines:
    """Return what is said of an amendment beside what is said of the text, scenario by scenario."""
    amendment = amendment_to_ask(db, amendment_code)
    require(actor, Act.SEE_AMENDMENT, amendment)
    instrument, lines = amendment.instrument, list[SupposedLine]()
    scenarios = scenarios_of(db, actor, instrument) if may(actor, Act.SEE_TABLE, instrument) else []
    asking = [(one, question) for one in scenarios for question in one.questions]
    here = [(one, question) for one, question in asking if question.clause_id == amendment.clause_id]
    if here:
        text = readable_text(db, actor, instrument)
        version = next((one for clause, one in text if clause.id == amendment.clause_id), None)
        answers = answers_on(db, actor, scenarios)
        own = actor.delegation_ids(instrument.id)
        lines = [
            line
            for scenario, question in here
            if version is not None
            and (line := _line(scenario, Supposing(question, version, answers.get(question.id, []), own), amendment))
        ]
    stage = amendment.stage
    settled = stage in (Stage.DECIDED, Stage.WITHDRAWN)
    return SupposedLines(instrument.code, amendment.code, stage is Stage.DRAFT, settled, tuple(lines))


def _line(scenario: Scenario, asked: Supposing, amendment: Amendment) -> SupposedLine | None:
    """Return what a scenario finds in an amendment; None where that leaves the words, and nobody has said anything."""
    question, version = asked.question, asked.version
    proposed = words_proposed(question, version, amendment)
    if proposed is None and not any(row.amendment_id == amendment.id for row in asked.rows):
        return None
    now = words_asked(question, version)
    answers = asked.answers(amendment, proposed.body if proposed and proposed.passage else None)
    is_asked = proposed is not None and proposed.passage is not None
    said = any(one.of_proposal and one.of_proposal.is_own and not one.of_proposal.is_stale for one in answers)
    return SupposedLine(
        scenario=scenario.title,
        question=question.code,
        passage=" ".join(
            filter(None, (short_name(version.label, version.heading), within(now.passage.path if now.passage else ())))
        ),
        answers=answers,
        is_asked=is_asked,
        waits=is_asked and bool(asked.own) and not said,
    )
