"""Drafting hints: setting one aside with a reason, raising it again, and choosing which checks are at work."""

from collections.abc import Mapping

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Invalid, Stale
from negotiate.models import Clause, HintChoice, HintDismissal, HintSetting, Instrument
from negotiate.models.house.record import HOUSE
from negotiate.operations.opening import opened, opened_house
from negotiate.operations.record import instrument_chain, record
from negotiate.operations.remarks import needed
from negotiate.policy import Act, Actor, may
from negotiate.state.house.seats import delegation_of
from negotiate.state.norms.hint_choices import settings_of
from negotiate.state.norms.ladder_findings import standing_findings
from negotiate.state.norms.standing_hints import set_aside_on, standing_hints
from negotiate.text.hints.checks import BY_CODE
from negotiate.text.norms.ladders.bound_findings import BY_LADDER_CODE, CODES


def set_aside(db: Session, actor: Actor, clause_code: str, bound: str, reason: str) -> HintDismissal:
    """Say why words with a hint stay as they are: everybody who reads hints reads it, for as long as they stand."""
    clause = opened(db, actor, Act.SET_HINT_ASIDE, Clause, clause_code)
    rule = _rule_on(db, actor, clause, bound)
    if (before := set_aside_on(db, clause).get(bound)) is not None:
        raise Invalid(f"This was set aside already, by {before.by}.")
    reason = needed(reason, "Say why these words stay as they are.", "reason")
    is_delegate = may(actor, Act.DRAFT, clause.instrument)
    dismissal = HintDismissal(
        clause=clause,
        rule=rule,
        bound=bound,
        reason=reason,
        delegation=delegation_of(db, actor, clause.instrument) if is_delegate else None,
        dismissed_at=clock.now(),
        dismissed_by_id=actor.person_id,
    )
    db.add(dismissal)
    db.flush()
    _record(db, actor, "set a hint aside", dismissal)
    return dismissal


def _rule_on(db: Session, actor: Actor, clause: Clause, bound: str) -> str:
    """Return the code of the check, of words or of a ladder, that points out words by their name; Stale where none."""
    hints = {one.bound: one.hint.rule for one in standing_hints(db, actor, clause, BY_CODE).hints}
    steps = {name: CODES[one.check] for name, one in standing_findings(db, actor, clause).items()}
    rule = {**hints, **steps}.get(bound)
    if rule is None:
        raise Stale("These words have changed in the meantime. Nothing was set aside; look at the page once more.")
    return rule


def raise_again(db: Session, actor: Actor, code: str) -> HintDismissal:
    """Let a hint be seen again that somebody set aside; what was said then stays in the record."""
    dismissal = opened(db, actor, Act.SET_HINT_ASIDE, HintDismissal, code)
    if dismissal.raised_at is not None:
        raise Invalid("This has been raised again in the meantime.")
    dismissal.raised_at, dismissal.raised_by_id = clock.now(), actor.person_id
    _record(db, actor, "raised a hint again", dismissal)
    return dismissal


def choose(db: Session, actor: Actor, instrument_code: str, settings: Mapping[str, HintSetting]) -> list[HintChoice]:
    """Choose which checks are at work in an instrument; what is said of none stays as it was."""
    instrument = opened(db, actor, Act.CHOOSE_CHECKS, Instrument, instrument_code)
    return _chosen(db, actor, instrument, settings)


def choose_usual(db: Session, actor: Actor, settings: Mapping[str, HintSetting]) -> list[HintChoice]:
    """Choose which checks are at work in the house, wherever an instrument has not chosen itself."""
    opened_house(db, actor, Act.CHOOSE_USUAL_CHECKS)
    return _chosen(db, actor, None, settings)


def _chosen(
    db: Session, actor: Actor, instrument: Instrument | None, settings: Mapping[str, HintSetting]
) -> list[HintChoice]:
    before = settings_of(db, instrument)
    if unknown := sorted(settings.keys() - before.keys()):
        raise Invalid(f"There is no drafting check {unknown[0]}.")
    now, chain = clock.now(), HOUSE if instrument is None else instrument_chain(instrument)
    made = [
        HintChoice(
            instrument_id=None if instrument is None else instrument.id,
            rule=rule,
            setting=setting,
            chosen_at=now,
            chosen_by_id=actor.person_id,
        )
        for rule, setting in settings.items()
        if setting is not before[rule]
    ]
    for choice in made:
        db.add(choice)
        db.flush()
        check = BY_CODE[choice.rule].title
        record(db, actor, "chose a check", choice, chain=chain, check=check, setting=choice.setting.value)
    return made


def _record(db: Session, actor: Actor, act: str, dismissal: HintDismissal) -> None:
    clause, rule = dismissal.clause, dismissal.rule
    check = BY_CODE[rule].title if rule in BY_CODE else BY_LADDER_CODE[rule].value
    chain = instrument_chain(clause.instrument)
    record(db, actor, act, dismissal, chain=chain, clause=clause.code, check=check, reason=dismissal.reason)
