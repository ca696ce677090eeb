"""Saving what is chosen on a desk, by any number of people at once; undoing and settling it.

A draft is the working state of the secretariat, seen by nobody else: its steps are kept, but not in the record,
which tells of what was decided when the next version is published.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate.errors import Invalid
from negotiate.models import Clause, DeskDraft, DeskStep, Round, Version
from negotiate.operations.desk.merges import overtaken
from negotiate.operations.desk.saved_drafts import saved_draft, write_edition
from negotiate.operations.opening import opened
from negotiate.policy import Act, Actor
from negotiate.state.desk.choices import Choices
from negotiate.state.desk.clearing_answers import without_answers
from negotiate.state.desk.desk import desk_of, region_key
from negotiate.state.desk.desk_drafts import (
    ContestedChoice,
    changes_of,
    desk_draft_of,
    is_undoable,
    steps_after,
    steps_of,
)
from negotiate.state.desk.fields import PLACE, choices_of, decision_of
from negotiate.state.rounds import deciding_round
from negotiate.state.text.versions import current_version
from negotiate.text.deciding.decided import preview
from negotiate.text.deciding.decisions import parse_decision
from negotiate.text.merge.combined_choices import (
    Changes,
    StepKind,
    carried_out,
    changes,
    combine,
    history,
    reversed_changes,
)
from negotiate.text.merge.merge import Merge


@dataclass(frozen=True)
class Filled:
    """A desk's form as it was sent: the base and the edition that it was made from, and its fields."""

    base: str
    edition: int
    shown: frozenset[str]
    fields: Mapping[str, str]

    @property
    def choices(self) -> Choices:
        """Return the fields as choices on their base."""
        return choices_of(self.base, self.shown, self.fields)


@dataclass(frozen=True)
class ContestedSide:
    """Which of the choices of a contested field, by its name, is to stand: the first is 0."""

    name: str
    side: int


@dataclass(frozen=True)
class Saved:
    """What stands after a save: `contested` names what two people chose differently, `news` what others chose."""

    edition: int
    choices: Choices
    contested: Mapping[str, tuple[ContestedChoice, ContestedChoice]]
    news: Mapping[str, str]


@dataclass(frozen=True)
class Bench:
    """A clause held for the time of a save, with its open round, its newest version and its draft."""

    clause: Clause
    round: Round
    base: Version
    draft: DeskDraft


def save(db: Session, actor: Actor, clause_code: str, filled: Filled) -> Saved:
    """Save what is chosen, together with what others have chosen since; a contested choice stays as they made it."""
    return save_choices(db, actor, _bench(db, actor, clause_code, filled), filled)


def save_choices(db: Session, actor: Actor, bench: Bench, filled: Filled) -> Saved:
    """Save what is chosen as the first part of a larger act.

    Nobody disagrees with herself: where only she has chosen since the form was made, her newest choice counts.
    """
    draft = bench.draft
    since = steps_after(db, draft, filled.edition)
    before = dict(draft.choices)
    for step in reversed(since):
        before = carried_out(before, reversed_changes(changes_of(step)))
    combined, own = combine(before, {**before, **filled.fields}, draft.choices), _by_nobody_else(since, actor)
    contested = {
        name: (ContestedChoice(actor.name, mine), ContestedChoice(_last_hand(since, name), theirs))
        for name, (mine, theirs) in combined.contested.items()
        if name not in own
    }
    newest = {name: mine for name, (mine, _) in combined.contested.items() if name in own}
    news = {name: draft.choices.get(name, "") for name in changes(before, draft.choices) if name not in own}
    _change(db, actor, bench, StepKind.CHOICE, changes(draft.choices, {**combined.choices, **newest}))
    if contested:
        both = {name: [[side.person, side.choice] for side in sides] for name, sides in contested.items()}
        draft.contested = {**draft.contested, **both}
    choices = choices_of(bench.base.code, filled.shown, draft.choices)
    return Saved(draft.edition, choices, contested, _unseen(news, filled))


def chosen_by_others(db: Session, actor: Actor, clause_code: str, seen: int) -> dict[str, str]:
    """Return what stands on the desk that others have chosen since an edition that the actor has seen, by its field."""
    clause = opened(db, actor, Act.SIT_AT_DESK, Clause, clause_code)
    draft = desk_draft_of(db, clause, deciding_round(db, clause.instrument), current_version(db, clause))
    if draft is None:
        return {}
    since = [(step, name, pair) for step in steps_after(db, draft, seen) for name, pair in changes_of(step).items()]
    before = {name: old for _, name, (old, _) in reversed(since)}
    last = {name: step.made_by_id for step, name, _ in since}
    now = {name: draft.choices.get(name, "") for name in before}
    return {name: now[name] for name in before if now[name] != before[name] and last[name] != actor.person_id}


def undo(db: Session, actor: Actor, clause_code: str, filled: Filled) -> Saved:
    """Take back the actor's last choice; raise Invalid where there is none, or somebody has chosen since."""
    bench = _bench(db, actor, clause_code, filled)
    saved = save_choices(db, actor, bench, filled)
    own = steps_of(db, bench.draft, actor)
    undoable = history(step.deed for step in own).undoable
    if not undoable:
        raise Invalid("There is nothing of yours to undo on this desk.")
    _again(db, actor, bench, StepKind.UNDO, reversed_changes(changes_of(own[undoable[-1]])))
    return _standing(bench, saved)


def redo(db: Session, actor: Actor, clause_code: str, filled: Filled) -> Saved:
    """Make the actor's last undone choice again; raise Invalid where there is none, or somebody has chosen since."""
    bench = _bench(db, actor, clause_code, filled)
    saved = save_choices(db, actor, bench, filled)
    own = steps_of(db, bench.draft, actor)
    redoable = history(step.deed for step in own).redoable
    if not redoable:
        raise Invalid("There is nothing of yours to do again on this desk.")
    _again(db, actor, bench, StepKind.REDO, changes_of(own[redoable[-1]]))
    return _standing(bench, saved)


def settle(db: Session, actor: Actor, clause_code: str, filled: Filled, chosen: ContestedSide) -> Saved:
    """Let one of two contested choices stand."""
    name, side = chosen.name, chosen.side
    bench = _bench(db, actor, clause_code, filled)
    saved = save_choices(db, actor, bench, filled)
    sides = bench.draft.contested.get(name, [])
    if side not in range(len(sides)):
        raise Invalid("This has been settled meanwhile.")
    now = bench.draft.choices
    _change(db, actor, bench, StepKind.CHOICE, changes(now, {**now, name: sides[side][1]}))
    bench.draft.contested = {other: rest for other, rest in bench.draft.contested.items() if other != name}
    return _standing(bench, saved)


def _again(db: Session, actor: Actor, bench: Bench, deed: StepKind, steps: Changes) -> None:
    """Carry out an earlier change, or its reverse, unless others have chosen at the same places since."""
    if not is_undoable(bench.draft.choices, reversed_changes(steps)):
        raise Invalid("A colleague has decided the same place since, so this can no longer be undone or done again.")
    _change(db, actor, bench, deed, steps)


def _standing(bench: Bench, saved: Saved) -> Saved:
    choices = choices_of(bench.base.code, saved.choices.shown, bench.draft.choices)
    return Saved(bench.draft.edition, choices, saved.contested, saved.news)


def _bench(db: Session, actor: Actor, clause_code: str, filled: Filled) -> Bench:
    return bench_of(db, actor, opened(db, actor, Act.SIT_AT_DESK, Clause, clause_code), filled)


def bench_of(db: Session, actor: Actor, clause: Clause, filled: Filled) -> Bench:
    """Return a clause that is held, with its draft; raise Stale where the text has moved on."""
    round = deciding_round(db, clause.instrument)
    base = current_version(db, clause)
    if base.code != filled.base:
        raise overtaken(db, clause, round, base, filled.choices)
    return Bench(clause, round, base, saved_draft(db, actor, round, base))


def _change(db: Session, actor: Actor, bench: Bench, deed: StepKind, steps: Changes) -> None:
    """Write one step, where it changes anything; raise Invalid for a decision that its place does not allow.

    The room's screen shows what was chosen last, so answers that are tried on the clause are put away.
    """
    if not steps:
        return
    draft = bench.draft
    chosen = carried_out(draft.choices, steps)
    draft.captions = {**draft.captions, **_captions(db, bench, steps, chosen)}
    draft.contested = {name: sides for name, sides in draft.contested.items() if name not in steps}
    write_edition(actor, draft, without_answers(chosen))
    pairs = {name: list(pair) for name, pair in steps.items()}
    db.add(
        DeskStep(
            draft_id=draft.id,
            edition=draft.edition,
            deed=deed,
            changes=pairs,
            made_at=draft.saved_at,
            made_by_id=actor.person_id,
        )
    )
    db.flush()


def _captions(db: Session, bench: Bench, steps: Iterable[str], chosen: Mapping[str, str]) -> dict[str, str]:
    """Return in words what the changed decisions make of their places."""
    written = {name: decision_of(chosen, name.removeprefix(PLACE)) for name in steps if name.startswith(PLACE)}
    if not any(written.values()):
        return {}
    merge = desk_of(db, bench.clause, bench.base, bench.round, choices_of(bench.base.code, (), chosen)).merge
    places = {PLACE + region_key(region): region.index for region in merge.regions}
    return {
        name: _caption(merge, places[name], decision, name)
        for name, decision in written.items()
        if decision and name in places
    }


def _caption(merge: Merge, index: int, written: str, name: str) -> str:
    region = merge.regions[index]
    base = merge.words(region.start, region.end).strip()
    try:
        made = preview(merge, region, parse_decision(written)).strip()
    except ValueError as trouble:
        raise Invalid(str(trouble), name) from trouble
    return _told(base, made)


def _told(base: str, made: str) -> str:
    """Say what becomes of the words of a place, also where there are none before or after.

    >>> _told("shall", "must"), _told("", "so far"), _told("", "")
    ('“shall” becomes “must”', '“so far” is put in', 'nothing is put in')
    """
    if made == base:
        return f"“{base}” stays" if base else "nothing is put in"
    if not base or not made:
        return f"“{made}” is put in" if made else f"“{base}” goes"
    return f"“{base}” becomes “{made}”"


def _by_nobody_else(since: Iterable[DeskStep], actor: Actor) -> frozenset[str]:
    """Return the choices that the actor has changed, and nobody else has."""
    own = {name for step in since if step.made_by_id == actor.person_id for name in step.changes}
    return frozenset(own.difference(*(step.changes for step in since if step.made_by_id != actor.person_id)))


def _last_hand(since: Iterable[DeskStep], name: str) -> str:
    """Return who changed a choice last."""
    hands = [step.made_by.name for step in since if name in step.changes and step.made_by]
    return hands[-1] if hands else "a colleague"


def _unseen(news: Mapping[str, str], filled: Filled) -> dict[str, str]:
    """Return what others have chosen that the form does not say."""
    return {name: chosen for name, chosen in news.items() if filled.fields.get(name, "") != chosen}
