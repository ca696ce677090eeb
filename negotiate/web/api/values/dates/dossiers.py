"""The dossier of a date rule, and where a text speaks of time that no rule has, as programs are given them."""

from dataclasses import dataclass
from datetime import date, datetime

from negotiate.amendment_names import amendment_name
from negotiate.queries.dates.dossiers import Dossier
from negotiate.queries.dates.findings import Finding
from negotiate.queries.text.comparing.changes_since import AmendmentSince, ClauseSince
from negotiate.web.api.values.around import DateRuleAnswer, EventAnswer, date_answer, event_answer
from negotiate.web.api.values.publishing import StrokeAnswer, marked


@dataclass(frozen=True)
class TimeFlagAnswer:
    """Words of a clause about time, and in `lack` what is missing there.

    `notation` is a rule that is offered for confirmation, `rule` one that no longer meets the text, `dismissed` why it
    was set aside; each is empty where there is none.
    """

    clause: str
    clause_name: str
    paragraph: str
    lack: str
    before: str
    words: str
    after: str
    notation: str
    rule: str
    dismissed: str


@dataclass(frozen=True)
class ClauseOfDossierAnswer:
    """A clause that a dossier gathers, with what changed in it; `versions` counts those made since."""

    clause: str
    name: str
    versions: int
    strokes: tuple[StrokeAnswer, ...]


@dataclass(frozen=True)
class AmendmentOfDossierAnswer:
    """An amendment that was tabled or decided since; `fate` is null until it meets one."""

    amendment: str
    name: str
    kind: str
    delegation: str
    clause_name: str
    round_number: int
    tabled_at: datetime
    fate: str | None
    reason: str


@dataclass(frozen=True)
class DependentAnswer:
    """A clause that would be left hanging where words end: by what it cites, and by the terms that it uses."""

    clause: str
    name: str
    citations: tuple[str, ...]
    terms: tuple[str, ...]


@dataclass(frozen=True)
class DossierAnswer:
    """A rule of a text about time, with all that came of its clauses `since` it was last held; null from the beginning.

    `answers` are what can be decided of it, `decisions` what was; `others` are rules on the same clauses.
    """

    rule: DateRuleAnswer
    as_of: date
    scope: str
    since: date | None
    since_words: str
    answers: tuple[str, ...]
    decisions: tuple[EventAnswer, ...]
    events: tuple[EventAnswer, ...]
    clauses: tuple[ClauseOfDossierAnswer, ...]
    amendments: tuple[AmendmentOfDossierAnswer, ...]
    others: tuple[DateRuleAnswer, ...]
    flags: tuple[TimeFlagAnswer, ...]
    dependents: tuple[DependentAnswer, ...]


def flag_answer(finding: Finding) -> TimeFlagAnswer:
    """Return words about time of which something is missing."""
    return TimeFlagAnswer(
        clause=finding.clause_code,
        clause_name=finding.clause_name,
        paragraph=finding.paragraph,
        lack=finding.lack.value,
        before=finding.before,
        words=finding.words,
        after=finding.after,
        notation=finding.notation,
        rule=finding.rule_code,
        dismissed=finding.dismissed,
    )


def dossier_answer(page: Dossier) -> DossierAnswer:
    """Return a dossier."""
    return DossierAnswer(
        rule=date_answer(page.note),
        as_of=page.as_of,
        scope=page.scope.value,
        since=page.since,
        since_words=page.since_words,
        answers=tuple(answer.value for answer in page.answers),
        decisions=tuple(map(event_answer, page.decisions)),
        events=tuple(map(event_answer, page.events)),
        clauses=tuple(map(_clause, page.clauses)),
        amendments=tuple(map(_amendment, page.amendments)),
        others=tuple(map(date_answer, page.others)),
        flags=tuple(map(flag_answer, page.findings)),
        dependents=tuple(DependentAnswer(one.code, one.name, one.citations, one.terms) for one in page.dependents),
    )


def _clause(since: ClauseSince) -> ClauseOfDossierAnswer:
    return ClauseOfDossierAnswer(since.code, since.name, since.versions, marked(since.before, since.edits))


def _amendment(since: AmendmentSince) -> AmendmentOfDossierAnswer:
    return AmendmentOfDossierAnswer(
        amendment=since.code,
        name=amendment_name(since.number),
        kind=since.kind.value,
        delegation=since.delegation,
        clause_name=since.clause_name,
        round_number=since.round_number,
        tabled_at=since.tabled_at,
        fate=since.fate.value if since.fate else None,
        reason=since.reason,
    )
