"""The rules of what its author alone sees at first: scenarios, loopholes, filled checklists."""

from typing import TypeAlias

from negotiate.models import Circle, FilledChecklist, Loophole, Role, Scenario
from negotiate.policy.actors import Actor
from negotiate.policy.rules import READERS, delegate, observer, secretariat

#: What its author alone sees at first.
HeldBack: TypeAlias = Scenario | Loophole | FilledChecklist


def in_the_circle(actor: Actor, thing: HeldBack) -> bool:
    """Whoever wrote it, or may see a scenario, a loophole, filled checklist as far as their author lets others."""
    if wrote_it(actor, thing):
        return True
    if not any(rule(actor, thing.instrument) for rule in READERS):
        return False
    is_member = bool(group_of(thing) & actor.delegation_ids(thing.instrument_id))
    return thing.circle is Circle.ALL or (thing.circle is Circle.GROUP and is_member)


def wrote_it(actor: Actor, thing: HeldBack) -> bool:
    """Somebody of the delegation that wrote it, or of the secretariat where that did."""
    if thing.delegation_id is None:
        return actor.holds(Role.SECRETARIAT, thing.instrument_id)
    own = actor.delegation_ids(thing.instrument_id)
    return thing.delegation_id in own and observer(actor, thing.instrument)


def keeps_loophole(actor: Actor, loophole: Loophole) -> bool:
    """Whoever wrote a loophole, as long as she reads what is on the table: who closes it learns which words stand."""
    return wrote_it(actor, loophole) and any(rule(actor, loophole.instrument) for rule in READERS)


def answers_scenario(actor: Actor, scenario: Scenario) -> bool:
    """Somebody of a delegation that takes part, with or without the right to propose, and sees the scenario."""
    return observer(actor, scenario.instrument) and in_the_circle(actor, scenario)


def runs_exercise(actor: Actor, scenario: Scenario) -> bool:
    """Somebody of the secretariat, where everybody in the negotiation sees the scenario."""
    return secretariat(actor, scenario.instrument) and scenario.circle is Circle.ALL


def mends_loophole(actor: Actor, loophole: Loophole) -> bool:
    """A negotiator of a delegation that may propose, and sees the loophole."""
    return delegate(actor, loophole.instrument) and in_the_circle(actor, loophole)


def group_of(thing: HeldBack) -> set[int]:
    """Return the members, taking part, of the group that may see a thing; none where it is no group."""
    if thing.group is None:
        return set()
    members = {seat.delegation_id for seat in thing.group.memberships if seat.counts}
    return members & thing.instrument.capacities.keys()
