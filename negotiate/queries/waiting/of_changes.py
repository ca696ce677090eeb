"""What was changed under a reader's hands: a deadline that was brought forward, a draft that was opened to her."""

from collections.abc import Iterator
from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from negotiate import clock
from negotiate.models import Amendment, Backing, Clause, Group, Instrument
from negotiate.policy import Act, Actor, may
from negotiate.queries.publishing.deadlines import changed_deadlines
from negotiate.queries.waiting.things import WaitingThing
from negotiate.state.rounds import announced_deadline, open_round
from negotiate.state.text.lines import readable_names

#: For how long a draft that was opened to a group is new there, where nobody of a delegation has answered.
NEW_FOR = timedelta(days=14)


def deadlines_brought_forward(db: Session, actor: Actor, instruments: list[Instrument]) -> Iterator[WaitingThing]:
    """Yield the deadlines of open rounds that come sooner than was announced, to those who table, until they pass."""
    for instrument in instruments:
        tables = may(actor, Act.DRAFT, instrument) or may(actor, Act.PROPOSE_COMPROMISE, instrument)
        round = open_round(db, instrument) if tables else None
        if round is None or announced_deadline(round) is None or len(round.deadlines) < 2:
            continue
        newest = changed_deadlines(db, round)[0]
        if newest.is_earlier:
            yield WaitingThing(
                title=f"The deadline for amendments in round {round.number} was brought forward by {newest.by}",
                action="Read why",
                place="rounds.show",
                arguments={"code": round.code},
                instrument=instrument.title,
                zone=instrument.zone,
                due=newest.after,
                told="now until",
                was=newest.before,
                changed_at=newest.at,
            )


def drafts_shared(db: Session, actor: Actor, instruments: list[Instrument]) -> Iterator[WaitingThing]:
    """Yield the drafts that others have lately opened to a group of the reader's, until her delegation answers.

    One that she is asked to stand behind is told as such (see `of_talk.requests_to_join`).
    """
    for instrument in instruments:
        own = actor.negotiates_for(instrument.id)
        drafts = _shared(db, instrument, own) if own else []
        drafts = [draft for draft in drafts if may(actor, Act.BACK_DRAFT, draft)]
        clauses = Clause.id.in_({draft.clause_id for draft in drafts})
        names = {one.id: one.name for one in readable_names(db, actor, instrument, clauses)} if drafts else {}
        for draft in drafts:
            on, group = names.get(draft.clause_id, ""), draft.group.name if draft.group else ""
            yield WaitingThing(
                title=f"{draft.delegation.name} has shared with {group} a draft{f' on {on}' if on else ''}",
                action="Read it",
                place="amendments.show",
                arguments={"code": draft.code},
                instrument=instrument.title,
                zone=instrument.zone,
                changed_at=draft.shared_at,
            )


def _shared(db: Session, instrument: Instrument, own: frozenset[int]) -> list[Amendment]:
    """Return the drafts of others opened to a group within the time, of which none of one's own has said anything."""
    answered = select(Backing.amendment_id).where(Backing.delegation_id.in_(own))
    query = (
        select(Amendment)
        .where(
            Amendment.instrument_id == instrument.id,
            Amendment.tabled_at.is_(None),
            Amendment.group_id.is_not(None),
            Amendment.shared_at >= clock.now() - NEW_FOR,
            Amendment.delegation_id.not_in(own),
            Amendment.id.not_in(answered),
        )
        .options(
            joinedload(Amendment.delegation),
            joinedload(Amendment.withdrawal),
            joinedload(Amendment.group).joinedload(Group.memberships),
        )
        .order_by(Amendment.shared_at, Amendment.id)
    )
    return list(db.scalars(query).unique())
