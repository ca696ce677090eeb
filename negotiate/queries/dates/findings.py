"""What the text says about time, read beside the rules: offers to confirm, flags to look at, flags set aside."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.dates import Gap, Lack, TimePhrase, find_gaps, find_phrases, parse, write
from negotiate.dates.rules import Sunset
from negotiate.errors import NotFound
from negotiate.models import DateRule, DateRuleKind, Dismissal, Instrument
from negotiate.policy import Actor
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.state.dates.date_rules import rules_of
from negotiate.state.text.lines import PlainClause, PlainVersion, Text, readable_text
from negotiate.text.marks.citing import shorthand
from negotiate.text.marks.paragraphs import paragraphs
from negotiate.text.wording import full_name

#: How many characters around the words a page shows.
AROUND = 90
#: How many findings a page shows, more where they are all of one clause.
SHOWN = 50


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
    """One page of the findings of a text in its order, clause by clause: the open ones and those set aside.

    `open` says how many still want somebody in the whole text.
    """

    head: InstrumentHeader
    findings: tuple[Finding, ...]
    page: int
    last_page: int
    open: int

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


def findings_page(db: Session, actor: Actor, code: str, page: int = 1, clause: str = "") -> FindingsPage:
    """Return a page of what the text that the actor may read says about time and no rule does.

    It is the page with a clause, where one is named by its code; raise NotFound for a page that is not there.
    """
    instrument = load_instrument(db, actor, code)
    flagged = _flagged(db, instrument, readable_text(db, actor, instrument))
    pages = _in_pages(flagged)
    found = (n for n, those in enumerate(pages, start=1) if any(one.clause.code == clause for one in those))
    number = next(found, 1) if clause else page
    if not 1 <= number <= len(pages):
        raise NotFound("There is no such page of what the text says about time.")
    return FindingsPage(
        head=header_of(db, actor, instrument),
        findings=tuple(finding for one in pages[number - 1] for finding in one.findings),
        page=number,
        last_page=len(pages),
        open=sum(one.open for one in flagged),
    )


def findings_of(db: Session, instrument: Instrument, lines: Text) -> tuple[Finding, ...]:
    """Return the findings of some clauses, in the order given."""
    return tuple(finding for one in _flagged(db, instrument, lines) for finding in one.findings)


@dataclass(frozen=True)
class _FlaggedClause:
    """A clause with the flags on its words, and what is known of them."""

    clause: PlainClause
    version: PlainVersion
    gaps: tuple[Gap, ...]
    rules: Sequence[DateRule]
    dismissed: Mapping[tuple[int, str, str, str], str]

    @property
    def open(self) -> int:
        """Return how many of the flags have not been set aside."""
        return sum(not self.reason(gap) for gap in self.gaps)

    @property
    def findings(self) -> Iterator[Finding]:
        """Yield the flags as findings."""
        return (_finding(self, gap) for gap in self.gaps)

    def reason(self, gap: Gap) -> str:
        """Return why a flag was set aside, "" where it was not."""
        return self.dismissed.get((self.clause.id, self.version.hash, gap.lack.name, gap.words), "")


def _flagged(db: Session, instrument: Instrument, lines: Text) -> list[_FlaggedClause]:
    """Return the clauses that have flags, in the order given."""
    rules: dict[int, list[DateRule]] = defaultdict(list)
    here = [clause.id for clause, _ in lines]
    for rule in rules_of(db, instrument, DateRule.clause_id.in_(here)):
        rules[rule.clause_id].append(rule)
    dismissed = _dismissals(db, here)
    found = (
        _FlaggedClause(clause, version, _gaps_of(version, rules[clause.id]), rules[clause.id], dismissed)
        for clause, version in lines
    )
    return [one for one in found if one.gaps]


def _in_pages(flagged: Iterable[_FlaggedClause]) -> list[list[_FlaggedClause]]:
    """Return clauses in pages, each with as many as hold together not much more than what is shown at once."""
    pages: list[list[_FlaggedClause]] = [[]]
    held = 0
    for one in flagged:
        if held and held + len(one.gaps) > SHOWN:
            pages.append([])
            held = 0
        pages[-1].append(one)
        held += len(one.gaps)
    return pages


def _gaps_of(version: PlainVersion, rules: Sequence[DateRule]) -> tuple[Gap, ...]:
    return gaps_in(version.body, frozenset(rule.notation for rule in rules), version.language)


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


def _finding(flagged: _FlaggedClause, gap: Gap) -> Finding:
    clause, version = flagged.clause, flagged.version
    body, phrase = version.body, None
    if gap.lack in (Lack.RULE, Lack.FIRST_DATE):
        phrase = phrases_in(body, version.language).get(gap.start)
    rule = next((one for one in flagged.rules if gap.lack is Lack.TEXT and one.notation == gap.words), None)
    return Finding(
        clause_code=clause.code,
        clause_name=full_name(version.label, version.heading),
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
        dismissed=flagged.reason(gap),
    )


def _paragraph(body: str, place: int) -> str:
    """Return the paragraph that a place stands in, as it is cited; empty where it has no number."""
    return next((cited for start, end, cited in _paragraphs(body) if start <= place <= end), "")


@lru_cache(maxsize=4096)
def _paragraphs(body: str) -> tuple[tuple[int, int, str], ...]:
    """Return where each paragraph of a body begins and ends, and how it is cited; remembered likewise."""
    return tuple((one.start, one.end, shorthand(one.path)) for one in paragraphs(body))


def _start(text: str) -> str:
    """Return the words that stand before, from the beginning of a word and of the last paragraph."""
    line = text.rpartition("\n")[2]
    return line if line != text or len(text) < AROUND else f"… {line.partition(' ')[2]}"


def _end(text: str) -> str:
    """Return the words that stand behind, up to the end of a word and of the paragraph."""
    line = text.partition("\n")[0]
    return line if line != text or len(text) < AROUND else f"{line.rpartition(' ')[0]} …"
