"""What the text says about time, read beside the rules: offers to confirm, flags to look at, flags set aside."""

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.dates import Gap, Lack, TimePhrase, find_gaps, find_phrases, parse, write
from negotiate.dates.rules import Sunset
from negotiate.models import DateRule, DateRuleKind, Dismissal, Instrument
from negotiate.policy import Actor
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.state.dates.date_rules import rules_of
from negotiate.state.text.lines import PlainClause, PlainVersion, Text, readable_text
from negotiate.text.marks.paragraphs import paragraphs, shorthand

#: How many characters around the words a page shows.
AROUND = 90


@dataclass(frozen=True)
class Finding:
    """A flag on words of a clause; with a `notation`, a rule that is offered for confirmation.

    `rule_code` names the rule that no longer meets the text; `dismissed` says why the flag was set aside.
    """

    clause_code: str
    clause_name: str
    read: str
    lack: Lack
    words: str
    before: str
    after: str
    notation: str
    kind: DateRuleKind
    is_sunset: bool
    paragraph: str
    rule_code: str
    dismissed: str

    @property
    def key(self) -> str:
        """Return what tells it from the other findings of a page."""
        return f"{self.clause_code}-{self.lack.name}-{len(self.before)}-{len(self.words)}"


@dataclass(frozen=True)
class FindingsPage:
    """The findings of a whole text in its order, the open ones and those set aside."""

    head: InstrumentHeader
    findings: tuple[Finding, ...]

    @property
    def groups(self) -> tuple[tuple[str, tuple[Finding, ...]], ...]:
        """Return the open findings clause by clause, each with the clause's name."""
        parts = groupby(self.standing, key=lambda one: (one.clause_code, one.clause_name))
        return tuple((name, tuple(findings)) for (_, name), findings in parts)

    @property
    def standing(self) -> tuple[Finding, ...]:
        """Return the findings that still want somebody."""
        return tuple(one for one in self.findings if not one.dismissed)

    @property
    def set_aside(self) -> tuple[Finding, ...]:
        """Return the findings that were set aside with a reason."""
        return tuple(one for one in self.findings if one.dismissed)


def findings_page(db: Session, actor: Actor, code: str) -> FindingsPage:
    """Return what the text that the actor may read says about time and no rule does."""
    instrument = load_instrument(db, actor, code)
    findings = findings_of(db, instrument, readable_text(db, actor, instrument))
    return FindingsPage(header_of(db, actor, instrument), findings)


def findings_of(db: Session, instrument: Instrument, lines: Text) -> tuple[Finding, ...]:
    """Return the findings of some clauses, in the order given."""
    rules: dict[int, list[DateRule]] = defaultdict(list)
    for rule in rules_of(db, instrument):
        rules[rule.clause_id].append(rule)
    dismissed = _dismissals(db, [clause.id for clause, _ in lines])
    return tuple(
        _finding(clause, version, gap, rules[clause.id], dismissed)
        for clause, version in lines
        for gap in gaps_in(version.body, frozenset(rule.notation for rule in rules[clause.id]), version.language)
    )


@lru_cache(maxsize=4096)
def gaps_in(body: str, notations: frozenset[str], language: str) -> tuple[Gap, ...]:
    """Return where a body and its rules do not meet, each place once; remembered, since texts change seldom."""
    gaps = find_gaps(body, [parse(notation) for notation in sorted(notations)], language)
    told = {(gap.start, gap.end) for gap in gaps if gap.lack is Lack.FIRST_DATE}
    return tuple(gap for gap in gaps if gap.lack is not Lack.RULE or (gap.start, gap.end) not in told)


@lru_cache(maxsize=4096)
def phrases_in(body: str, language: str) -> dict[int, TimePhrase]:
    """Return the phrases about time of a body by where they begin; remembered likewise."""
    return {phrase.start: phrase for phrase in find_phrases(body, language)}


def _dismissals(db: Session, clause_ids: list[int]) -> dict[tuple[int, str, str, str], str]:
    """Return the reasons of dismissals by clause, hash, lack and words: the latest counts."""
    query = select(Dismissal).where(Dismissal.clause_id.in_(clause_ids)).order_by(Dismissal.id)
    return {(row.clause_id, row.hash, row.lack, row.words): row.reason for row in db.scalars(query)}


def _finding(
    clause: PlainClause,
    version: PlainVersion,
    gap: Gap,
    rules: list[DateRule],
    dismissed: dict[tuple[int, str, str, str], str],
) -> Finding:
    body, phrase = version.body, None
    if gap.lack in (Lack.RULE, Lack.FIRST_DATE):
        phrase = phrases_in(body, version.language).get(gap.start)
    rule = next((one for one in rules if gap.lack is Lack.TEXT and one.notation == gap.words), None)
    return Finding(
        clause_code=clause.code,
        clause_name=", ".join(part for part in (version.label, version.heading) if part) or "Text",
        read=version.hash,
        lack=gap.lack,
        words=gap.words,
        before="" if rule else _start(body[max(0, gap.start - AROUND) : gap.start]),
        after="" if rule else _end(body[gap.end : gap.end + AROUND]),
        notation=write(phrase.rule) if phrase else "",
        kind=DateRuleKind(phrase.kind.value) if phrase and phrase.kind else DateRuleKind.REVIEW,
        is_sunset=phrase is not None and isinstance(phrase.rule, Sunset),
        paragraph=_paragraph(body, gap.start) if gap.lack is not Lack.TEXT else "",
        rule_code=rule.code if rule else "",
        dismissed=dismissed.get((clause.id, version.hash, gap.lack.name, gap.words), ""),
    )


def _paragraph(body: str, place: int) -> str:
    """Return the paragraph that a place stands in, as it is cited; empty where it has no number."""
    return next((shorthand(one.path) for one in paragraphs(body) if one.start <= place <= one.end), "")


def _start(text: str) -> str:
    """Return the words that stand before, from the beginning of a word and of the last paragraph."""
    line = text.rpartition("\n")[2]
    return line if line != text or len(text) < AROUND else f"… {line.partition(' ')[2]}"


def _end(text: str) -> str:
    """Return the words that stand behind, up to the end of a word and of the paragraph."""
    line = text.partition("\n")[0]
    return line if line != text or len(text) < AROUND else f"{line.rpartition(' ')[0]} …"
