"""The law of the site on one screen: who may do what, as a table of rules.

Operations ask `require`, templates ask `may`; nothing else decides. No question touches the session that asks it.
`acts` are what can be done, `actors` who does it, `rules` what the table is made of: those of amendments in
`drafting`, of what an author keeps to herself at first in `held_back`, of meetings in `meetings`, of facilitators in
`offices`, of comments in `speaking`.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from negotiate.errors import Forbidden, NotFound
from negotiate.models import (
    AgendaItem,
    Amendment,
    ClashQuestion,
    Contest,
    FilledChecklist,
    FloorRequest,
    Instrument,
    Loophole,
    Meeting,
    Position,
    PublicationPosition,
    ReadingPosition,
    ReceivedFile,
    Scenario,
    TextPosition,
    Thread,
)
from negotiate.policy.actors import COMMAND_LINE, NOBODY, Actor, HeldOffice, HeldSeat
from negotiate.policy.acts import Act
from negotiate.policy.drafting import (
    Room,
    author,
    drafting_group,
    fellow,
    in_the_drafting_group,
    in_the_writing_group,
    member,
    of_a_delegation,
    office_holder,
    on_the_table,
    other_delegate,
    proposer,
    sponsor,
    while_draft,
)
from negotiate.policy.held_back import (
    answers_scenario,
    in_the_circle,
    keeps_loophole,
    mends_loophole,
    runs_exercise,
    wrote_it,
)
from negotiate.policy.meetings import anybody_at, observer_at
from negotiate.policy.offices import facilitator, leads_it, leads_it_on_her_clauses
from negotiate.policy.rules import (
    INSIDE,
    READERS,
    Rule,
    administrator,
    admitted_observer,
    admitted_observer_as_decided,
    answers_contest,
    chair,
    delegate,
    delegate_as_decided,
    empty_house,
    in_person,
    observer,
    of_its_instrument,
    public_text,
    recipient,
    said_it,
    second_of_the_secretariat,
    secretariat,
    signed_in,
    speaker,
)
from negotiate.policy.speaking import (
    HEARERS,
    READERS_OF_THREADS,
    drafter,
    in_its_group,
    inside_with_it,
    keeper,
    observing,
    of_its_delegation_alone,
    voice_in_it,
    who_said_it,
)

__all__ = [
    "COMMAND_LINE",
    "NOBODY",
    "POLICY",
    "SIGHT",
    "Act",
    "Actor",
    "HeldOffice",
    "HeldSeat",
    "Room",
    "by_office",
    "closed_by_leaving",
    "drafting_group",
    "may",
    "not_open",
    "require",
]

#: An act is allowed where any one of its rules says so.
POLICY: dict[Act, tuple[Rule, ...]] = {
    Act.SEE_HOUSE: (signed_in,),
    Act.FOUND_HOUSE: (empty_house,),
    Act.KEEP_OWN_ACCOUNT: (signed_in,),
    Act.CONFIRM_NEWCOMER: (signed_in,),
    Act.MANAGE_PEOPLE: (administrator,),
    Act.IMPORT_TEXT: (secretariat,),
    Act.SEE_INSTRUMENT: (*INSIDE, observer, public_text),
    Act.SEE_WORKING_TEXT: (secretariat, chair, delegate_as_decided, admitted_observer_as_decided),
    Act.SEE_TABLE: READERS,
    Act.ASK_FOR_WORK: (in_person(signed_in),),
    Act.TAKE_EVERYTHING: (*map(in_person, (*INSIDE, observer, public_text)),),
    Act.FOLLOW_TEXT: (*map(in_person, (*INSIDE, observer, public_text)),),
    Act.FOLLOW_AMENDMENT: (*map(on_the_table, map(in_person, READERS)),),
    Act.MANAGE_PARTICIPATION: (secretariat,),
    Act.RUN_ROUNDS: (secretariat,),
    Act.DRAFT: (delegate,),
    Act.RECEIVE_FILES: (secretariat,),
    Act.PROPOSE_COMPROMISE: (chair,),
    Act.WRITE_WORDING: (delegate, chair),
    Act.SEE_AMENDMENT: (author, office_holder, in_the_drafting_group, *map(on_the_table, READERS)),
    Act.AMEND: (on_the_table(other_delegate),),
    Act.INCORPORATE: (on_the_table(sponsor),),
    Act.TAKE_OVER: (proposer,),
    Act.EDIT_DRAFT: (while_draft(proposer), while_draft(office_holder), while_draft(in_the_writing_group)),
    Act.SHARE_DRAFT: (while_draft(proposer),),
    Act.SEE_DRAFTING: (author, office_holder),
    Act.DISCARD_DRAFT: (while_draft(author), while_draft(office_holder)),
    Act.NAME_RECONCILED: (while_draft(office_holder),),
    Act.SEE_ROOM: (member,),
    Act.BACK_DRAFT: (while_draft(fellow),),
    Act.SPEAK_OF_DRAFT: (while_draft(author), while_draft(office_holder), while_draft(in_the_drafting_group)),
    Act.BUNDLE: (while_draft(proposer),),
    Act.TABLE: (while_draft(proposer), while_draft(office_holder)),
    Act.WITHDRAW: (on_the_table(author), on_the_table(office_holder)),
    Act.SPONSOR: (on_the_table(of_a_delegation(delegate)),),
    Act.TAKE_POSITION: (on_the_table(delegate),),
    Act.NOTE_POSITION: (on_the_table(delegate),),
    Act.SEE_POSITION: (of_its_delegation_alone, in_its_group, inside_with_it),
    Act.WITHDRAW_POSITION: (speaker,),
    Act.ASK_OF_READINGS: (secretariat, chair),
    Act.SEE_QUESTION: tuple(map(of_its_instrument, READERS)),
    Act.TAKE_READING_POSITION: (of_its_instrument(delegate),),
    Act.NOTE_READING_POSITION: (of_its_instrument(delegate),),
    Act.SEE_POSITIONS: INSIDE,
    Act.TAKE_TEXT_POSITION: (delegate,),
    Act.NOTE_TEXT_POSITION: (delegate,),
    Act.SEE_TEXT_POSITION: HEARERS,
    Act.WITHDRAW_TEXT_POSITION: (speaker,),
    Act.SIT_AT_DESK: (secretariat,),
    Act.OFFER_WORDS: (secretariat,),
    Act.MERGE: (secretariat,),
    Act.ARRANGE_CLAUSES: (secretariat,),
    Act.ANSWER_CARRIAGE: (on_the_table(proposer), on_the_table(office_holder)),
    Act.PROPOSE_CORRECTION: (secretariat,),
    Act.RULE_ON_CORRECTION: (second_of_the_secretariat, chair),
    Act.SIGN_CHANGE: (secretariat, chair),
    Act.SIGN_AS_CHAIR: (chair,),
    Act.PREPARE_PUBLICATION: (secretariat,),
    Act.APPROVE_PUBLICATION: (second_of_the_secretariat,),
    Act.WRITE_CHANGE_NOTE: (secretariat,),
    Act.ISSUE_CHANGE_NOTE: (secretariat,),
    Act.ISSUE_COMPILATION: (chair,),
    Act.SEE_NOTICE: (recipient,),
    Act.ANSWER_OFFER: (on_the_table(proposer), on_the_table(office_holder)),
    Act.COMMENT: (*INSIDE, observing),
    Act.CONFER: (*INSIDE, observer),
    Act.SEE_DISCUSSION: INSIDE,
    Act.SEE_THREAD: READERS_OF_THREADS,
    Act.ANSWER_THREAD: (voice_in_it,),
    Act.RESOLVE_THREAD: (keeper,),
    Act.WITHDRAW_COMMENT: (who_said_it,),
    Act.TAKE_UP: (drafter,),
    Act.PROJECT: (secretariat, chair),
    Act.SEE_MEETING: (*INSIDE, observer_at, anybody_at),
    Act.JOIN_MEETING: (*INSIDE, observer_at),
    Act.KEEP_MEETINGS: (secretariat, chair, leads_it_on_her_clauses),
    Act.ASK_FOR_THE_FLOOR: (delegate,),
    Act.LEAVE_THE_LIST: (speaker,),
    Act.GIVE_THE_FLOOR: (secretariat, chair, leads_it),
    Act.SEE_SUMMARY: (*INSIDE, observer_at, anybody_at),
    Act.SUM_UP: (secretariat, chair, leads_it),
    Act.NAME_FACILITATORS: (secretariat, chair),
    Act.SET_STATUS: (secretariat, chair, facilitator),
    Act.SAY_AGREED: (secretariat, chair),
    Act.MAKE_STATEMENT: (delegate,),
    Act.WITHDRAW_STATEMENT: (speaker,),
    Act.PUT_UNDER_SILENCE: (secretariat, chair),
    Act.BREAK_SILENCE: (delegate,),
    Act.KEEP_DATES: (secretariat, chair),
    Act.DECIDE_DATES: (secretariat, chair),
    Act.KEEP_TERMS: (secretariat, delegate),
    Act.TAKE_BACK_REMARK: (said_it,),
    Act.DISSENT: (delegate,),
    Act.WRITE_SCENARIO: (delegate, admitted_observer),
    Act.POSE_SCENARIO: (secretariat,),
    Act.SEE_SCENARIO: (in_the_circle,),
    Act.WIDEN_SCENARIO: (wrote_it,),
    Act.ANSWER_SCENARIO: (answers_scenario,),
    Act.RUN_EXERCISE: (runs_exercise,),
    Act.FIND_LOOPHOLE: (delegate, admitted_observer),
    Act.RAISE_LOOPHOLE: (secretariat,),
    Act.SEE_LOOPHOLE: (in_the_circle,),
    Act.KEEP_LOOPHOLE: (keeps_loophole,),
    Act.MEND_LOOPHOLE: (mends_loophole,),
    Act.SEE_HINTS: INSIDE,
    Act.SET_HINT_ASIDE: (secretariat, delegate),
    Act.CHOOSE_CHECKS: (secretariat,),
    Act.CHOOSE_USUAL_CHECKS: (administrator,),
    Act.KEEP_LIBRARY: (secretariat,),
    Act.ANSWER_CHECKLIST: (secretariat, delegate, admitted_observer),
    Act.SEE_CHECKLIST: (in_the_circle,),
    Act.WIDEN_CHECKLIST: (wrote_it,),
    Act.CONFIRM_OBLIGATION: (secretariat, chair),
    Act.SAY_RELATION: (secretariat, chair),
    Act.FOLLOW_PARENT: (secretariat,),
    Act.SAY_OF_NORM: (secretariat, delegate),
    Act.TAKE_BACK_OF_NORM: (said_it,),
    Act.SEND_MAIL: (administrator,),
    Act.SEE_RECORD: INSIDE,
    Act.CONTEST: (delegate,),
    Act.SEE_CONTEST: INSIDE,
    Act.WITHDRAW_CONTEST: (speaker,),
    Act.ANSWER_CONTEST: (answers_contest,),
    Act.SET_CONTEST_TIMES: (secretariat,),
    Act.SEE_HOUSE_RECORD: (administrator,),
}

#: Who may not even see the thing hears that it does not exist.
SIGHT: dict[type, Act] = {
    AgendaItem: Act.SEE_MEETING,
    ClashQuestion: Act.SEE_QUESTION,
    Contest: Act.SEE_CONTEST,
    FilledChecklist: Act.SEE_CHECKLIST,
    FloorRequest: Act.SEE_MEETING,
    Instrument: Act.SEE_INSTRUMENT,
    ReceivedFile: Act.RECEIVE_FILES,
    Amendment: Act.SEE_AMENDMENT,
    Loophole: Act.SEE_LOOPHOLE,
    Meeting: Act.SEE_MEETING,
    Position: Act.SEE_POSITION,
    PublicationPosition: Act.SEE_TEXT_POSITION,
    ReadingPosition: Act.SEE_POSITION,
    Room: Act.SEE_ROOM,
    Scenario: Act.SEE_SCENARIO,
    TextPosition: Act.SEE_TEXT_POSITION,
    Thread: Act.SEE_THREAD,
}


def may(actor: Actor, act: Act, thing: Any = None) -> bool:
    """Say whether the actor may do the act to the thing."""
    return any(rule(actor, thing) for rule in POLICY[act])


def require(actor: Actor, act: Act, thing: Any = None) -> None:
    """Raise NotFound where the actor may not see the thing, Forbidden where she may only see it."""
    if may(actor, act, thing):
        return
    if (sight := SIGHT.get(type(thing))) is not None and not may(actor, sight, thing):
        raise NotFound("There is nothing here that you can see.")
    raise not_open(actor, act, thing)


def by_office(actor: Actor, act: Act, thing: Any) -> Actor:
    """Return who is told as having done an act that is allowed: a facilitator's office, where that alone allows it."""
    return actor if may(replace(actor, offices=()), act, thing) else replace(actor, places=())


def not_open(actor: Actor, act: Act, thing: Any = None) -> Forbidden:
    """Return the refusal of an act to who sees the thing, with what her delegation has left where that is why."""
    sentence = f"This is not open to your seat ({actor.seat or 'none'}): {act.value}."
    instrument = thing if isinstance(thing, Instrument) else getattr(thing, "instrument", None)
    return Forbidden(sentence, left=closed_by_leaving(actor, instrument, lambda who: may(who, act, thing)))


def closed_by_leaving(actor: Actor, instrument: Instrument | None, allows: Callable[[Actor], bool]) -> int | None:
    """Return the instrument, by its id, where something is closed to the actor because her delegation has left it.

    That is asked and never guessed: it would be open to her had her delegations stayed.
    """
    if instrument is None or not any(instrument.id in place.left for place in actor.places):
        return None
    ended = {one.delegation_id: one.capacity for one in instrument.ended_participations}
    return instrument.id if allows(actor.had_it_stayed(instrument.id, ended)) else None
