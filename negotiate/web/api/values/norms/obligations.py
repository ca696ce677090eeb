"""Who is to do what in a text, and what drafting checks point out, as programs are given it."""

from dataclasses import dataclass
from datetime import datetime

from negotiate.queries.norms.hints import ClauseHint
from negotiate.queries.norms.obligations.lines import ObligationLine
from negotiate.web.api.values.norms.terms import PassagePlaceAnswer, place_answer


@dataclass(frozen=True)
class ObligationAnswer:
    """Who · how strongly · does what, in the words of the text; `state` says how sure it is.

    It is suggested by the program, or confirmed, mended or written by somebody (`said_by`). `comes_to` is what its
    strength comes to, `linked` are the clauses that its words point to, by code.
    """

    at: PassagePlaceAnswer
    state: str
    actor: str
    strength: str
    comes_to: str
    action: str
    subject: str
    conditions: tuple[str, ...]
    qualifiers: tuple[str, ...]
    exceptions: tuple[str, ...]
    times: tuple[str, ...]
    linked: tuple[str, ...]
    said_by: str
    said_at: datetime | None


@dataclass(frozen=True)
class HintAnswer:
    """What a drafting check points out in a clause; it blocks nothing. `set_aside` says why somebody set it aside."""

    rule: str
    title: str
    says: str
    before: str
    words: str
    after: str
    set_aside: str
    set_aside_by: str
    set_aside_at: datetime | None


def obligation_answer(line: ObligationLine) -> ObligationAnswer:
    """Return an obligation."""
    words, said = line.words, line.said
    return ObligationAnswer(
        at=place_answer(line.place),
        state=line.state.value,
        actor=words.actor,
        strength=words.strength,
        comes_to=words.binds,
        action=words.action,
        subject=words.subject,
        conditions=words.conditions,
        qualifiers=words.qualifiers,
        exceptions=words.exceptions,
        times=words.times,
        linked=tuple(one.code for one in line.linked if one.code),
        said_by=said.by if said else "",
        said_at=said.at if said else None,
    )


def hint_answer(hint: ClauseHint) -> HintAnswer:
    """Return a hint."""
    shown, aside = hint.shown, hint.set_aside
    return HintAnswer(
        rule=shown.rule,
        title=shown.title,
        says=shown.says,
        before=shown.before,
        words=shown.words,
        after=shown.after,
        set_aside=aside.reason if aside else "",
        set_aside_by=aside.by if aside else "",
        set_aside_at=aside.at if aside else None,
    )
