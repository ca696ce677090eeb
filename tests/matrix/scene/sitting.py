"""What the chair does in the scene: meetings, one by how far each audience reaches; and proposals."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import Audience, ThreadReach
from negotiate.operations.amendments.tabling import table
from negotiate.operations.meetings.agenda import NewItem, put_on_the_agenda, strike_from_the_agenda
from negotiate.operations.meetings.announcing import SittingPlan, announce, change
from negotiate.operations.meetings.floor import ask_for_the_floor, call_item, give_the_floor
from negotiate.operations.meetings.summaries import NewSummary, sum_up
from tests.cast import Cast
from tests.operations.chairing import chair_of, new_clause_of_chair
from tests.operations.negotiation import Negotiation
from tests.operations.talking import spoken_in_draft

#: Long from now, so that none of them is ever over.
BEGINS = datetime(2998, 1, 1, 10, tzinfo=UTC)
HOUR = timedelta(hours=1)
MEETINGS = {"closed": Audience.PARTICIPANTS, "watched": Audience.OBSERVERS, "public": Audience.PUBLIC}


def announced_to_all(db: Session, cast: Cast, negotiation: Negotiation) -> dict[str, str]:
    """Let the chair announce a meeting to each audience, with a link, and an item on two clauses."""
    names = {}
    clauses = tuple(clause.code for clause in negotiation.clauses[:2])
    for name, audience in MEETINGS.items():
        plan = SittingPlan(
            f"Contact group, {name}", BEGINS, BEGINS + timedelta(hours=2), "Room IX", "https://r.example"
        )
        meeting = announce(db, cast.chen.actor, negotiation.instrument.code, plan)
        begun = replace(plan, begins_at=clock.now() - HOUR, ends_at=clock.now() + 20 * HOUR)
        sitting = announce(db, cast.chen.actor, negotiation.instrument.code, begun)
        put_on_the_agenda(db, cast.chen.actor, sitting.code, NewItem("Begun", (), audience))
        names[f"{name} sitting"] = sitting.code
        names[f"{name} meeting"] = meeting.code
        item = NewItem(f"Conduct, {name}", clauses, audience)
        names[f"{name} item"] = put_on_the_agenda(db, cast.chen.actor, meeting.code, item).code
        names[f"{name} floor"] = ask_for_the_floor(db, cast.nadia.actor, names[f"{name} item"]).code
    return names


def sat(db: Session, cast: Cast, instrument: str, clause: str) -> None:
    """Let the chair announce one more meeting on a clause, change it, and put more on its agenda than stays there."""
    plan = SittingPlan("Drafting group", clock.now() - HOUR, clock.now() + HOUR)
    meeting = announce(db, cast.chen.actor, instrument, plan)
    change(db, cast.sefa.actor, meeting.code, 1, replace(plan, place="Room X"))
    care = put_on_the_agenda(db, cast.chen.actor, meeting.code, NewItem("Care", (clause,)))
    call_item(db, cast.chen.actor, care.code)
    give_the_floor(db, cast.chen.actor, ask_for_the_floor(db, cast.nadia.actor, care.code).code)
    ask_for_the_floor(db, cast.bela.actor, care.code)
    put_on_the_agenda(db, cast.chen.actor, meeting.code, NewItem("Other matters"))
    item = put_on_the_agenda(db, cast.chen.actor, meeting.code, NewItem("Taken up already"))
    strike_from_the_agenda(db, cast.chen.actor, item.code)
    for words in ("Both sides will revert.", "Both sides will revert in the next sitting."):
        sum_up(db, cast.chen.actor, meeting.code, NewSummary(words, Audience.PUBLIC, len(meeting.summaries)))


def proposed_by_the_chair(db: Session, cast: Cast, negotiation: Negotiation) -> dict[str, str]:
    """Let the chair draft one new clause behind the first and speak of it, and table another."""
    clause, chair = negotiation.clauses[0], replace(cast.chen, actor=chair_of(db, cast))
    draft = new_clause_of_chair(db, cast, clause, "Article 1 bis", "Help is given to whoever asks for it.")
    other = new_clause_of_chair(db, cast, clause, "Article 1 ter", "Help is given without delay.")
    table(db, chair.actor, other.code, other.revision.edition)
    thread = spoken_in_draft(db, chair, draft, "", reach=ThreadReach.DELEGATION)
    spoken_of = {"chairs thread": thread.code, "chairs comment": thread.comments[0].code}
    return {"chairs_draft": draft.code, "chairs": other.code, **spoken_of}
