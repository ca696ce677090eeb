"""Drafting hints as pages show them, each with a little of the text round its words; and the checks themselves.

A hint is never a block, and says nothing about who is right.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate.models import Clause, HintSetting
from negotiate.policy import Act, Actor, may, require
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.state.norms.drafted_clauses import placed
from negotiate.state.norms.hint_choices import checks_at_work, settings_of, usual_checks
from negotiate.state.norms.standing_hints import StandingDismissal, standing_hints
from negotiate.state.rows import by_code
from negotiate.text.edits import Edit
from negotiate.text.hints.checks import BY_CODE, CHECKS, brought_in
from negotiate.text.hints.hint import DraftingCheck, Hint
from negotiate.text.hints.words import open_times
from negotiate.text.language import LANGUAGE_NAMES, OFFICIAL, primary
from negotiate.text.merge.regions import substitute
from negotiate.text.tokens import tokenize

#: Characters shown on either side of the words that a hint is about, and so many of these where they are long.
AROUND, LONGEST = 36, 160


@dataclass(frozen=True)
class ShownHint:
    """A hint on characters [start, end) of a text, with a little of what stands around them."""

    rule: str
    title: str
    says: str
    start: int
    end: int
    before: str
    words: str
    after: str

    @property
    def whole_words(self) -> str:
        """Return the words where they are shown whole, so that they can be searched for; "" where they are cut."""
        return self.words if self.end - self.start <= LONGEST else ""


@dataclass(frozen=True)
class ClauseHint:
    """A hint on a clause as it is read: `bound` names its words; `set_aside` says why it was, where it was."""

    shown: ShownHint
    bound: str
    set_aside: StandingDismissal | None


@dataclass(frozen=True)
class ClauseHints:
    """The hints on a clause in the order of its words: those that are open, and those that were set aside."""

    open: tuple[ClauseHint, ...] = ()
    set_aside: tuple[ClauseHint, ...] = ()

    @property
    def count(self) -> int:
        """Return how many there are, those set aside included."""
        return len(self.open) + len(self.set_aside)


def clause_hints(db: Session, actor: Actor, clause: Clause) -> ClauseHints:
    """Return what checks point out in a clause, for those who draft; nothing for anybody else.

    Who keeps dates finds what is said of time beside the rules, where it is answered.
    """
    if not may(actor, Act.SEE_HINTS, clause.instrument):
        return ClauseHints()
    told_elsewhere = {open_times.CHECK.code} if may(actor, Act.KEEP_DATES, clause.instrument) else set()
    found = standing_hints(db, actor, clause, checks_at_work(db, clause.instrument) - told_elsewhere)
    lines = [ClauseHint(shown(found.text, one.hint), one.bound, one.set_aside) for one in found.hints]
    return ClauseHints(
        open=tuple(line for line in lines if line.set_aside is None),
        set_aside=tuple(line for line in lines if line.set_aside is not None),
    )


def hints_on(db: Session, actor: Actor, code: str) -> ClauseHints:
    """Return what checks point out in the clause with a code; raise Forbidden where she does not draft."""
    clause = by_code(db, Clause, code)
    require(actor, Act.SEE_HINTS, load_instrument(db, actor, clause.instrument.code))
    return clause_hints(db, actor, clause)


def change_hints(db: Session, actor: Actor, clause: Clause, base: str, edits: Sequence[Edit]) -> tuple[ShownHint, ...]:
    """Return what edits of the words of a clause bring in that a check points out, by its place in the new text."""
    if not edits:
        return ()
    place, at_work = placed(db, actor, clause), checks_at_work(db, clause.instrument)
    tokens = tokenize(base)
    text = "".join(substitute(tokens, edits, 0, len(tokens)))
    found = brought_in(place.saying(text, base, edits), place.saying(base), at_work)
    return tuple(shown(text, hint) for hint in found)


def shown(text: str, hint: Hint) -> ShownHint:
    """Return a hint with what stands around its words in their paragraph."""
    before = text[max(0, hint.start - AROUND) : hint.start].rpartition("\n")[2]
    after = text[hint.end : hint.end + AROUND].partition("\n")[0]
    words = text[hint.start : hint.end]
    return ShownHint(
        rule=hint.rule,
        title=BY_CODE[hint.rule].title,
        says=hint.says,
        start=hint.start,
        end=hint.end,
        before=before if len(before) < AROUND else f"… {before.partition(' ')[2]}",
        words=words if len(words) <= LONGEST else f"{words[: LONGEST // 2]} … {words[-LONGEST // 2 :]}",
        after=after if len(after) < AROUND else f"{after.rpartition(' ')[0]} …",
    )


@dataclass(frozen=True)
class CheckLine:
    """A check, what was chosen for it here, and what that comes to; not `is_heard` in a text that it does not read."""

    check: DraftingCheck
    setting: HintSetting
    is_at_work: bool
    is_heard: bool = True

    @property
    def languages(self) -> str:
        """Return which languages the check reads, in words."""
        known = self.check.languages
        if len(known) in (0, len(OFFICIAL)):
            return "the six of the United Nations" if known else "any"
        return ", ".join(name for code, name in LANGUAGE_NAMES.items() if code in known)


@dataclass(frozen=True)
class ChecksPage:
    """The checks in one instrument."""

    head: InstrumentHeader
    lines: tuple[CheckLine, ...]


def checks_page(db: Session, actor: Actor, code: str) -> ChecksPage:
    """Return the checks in an instrument, for those who read hints."""
    instrument = load_instrument(db, actor, code)
    require(actor, Act.SEE_HINTS, instrument)
    lines = _lines(settings_of(db, instrument), checks_at_work(db, instrument), primary(instrument.language))
    return ChecksPage(header_of(db, actor, instrument), lines)


def house_checks(db: Session, actor: Actor) -> tuple[CheckLine, ...]:
    """Return the checks of the house, for those who choose them."""
    require(actor, Act.CHOOSE_USUAL_CHECKS)
    return _lines(settings_of(db), usual_checks(db))


def _lines(settings: Mapping[str, HintSetting], at_work: Collection[str], language: str = "") -> tuple[CheckLine, ...]:
    return tuple(
        CheckLine(
            check,
            settings[check.code],
            check.code in at_work,
            not (language and check.languages) or language in check.languages,
        )
        for check in CHECKS
    )
