"""What was changed under a reader's hands: a deadline that was brought forward, a draft that was opened to her."""

from collections.abc import Iterator, Mapping
from datetime import timedelta

from sqlalchemy import and_, bindparam, or_, select
from sqlalchemy.orm import Session, joinedload

from negotiate import clock
from negotiate.models import Amendment, Backing, DraftReceipt, Instrument, ReceivedFile, Revision
from negotiate.policy import Act, Actor, may
from negotiate.queries.publishing.deadlines import deadlines_of
from negotiate.queries.waiting.things import WaitingThing
from negotiate.state.amendments.readable import FOR_THE_LAW
from negotiate.state.rounds import announced_deadline, announced_deadlines, open_rounds
from negotiate.state.text.side_by_side import readable_names_of

#: For how long a draft that was opened to a group is new there, where nobody of a delegation has answered.
NEW_FOR = timedelta(days=14)

_SHARED = (
    select(Amendment)
    .where(Amendment.tabled_at.is_(None), Amendment.group_id.is_not(None), Amendment.shared_at >= bindparam("since"))
    .options(joinedload(Amendment.delegation), *FOR_THE_LAW)
    .order_by(Amendment.shared_at, Amendment.id)
)


def deadlines_brought_forward(db: Session, actor: Actor, instruments: list[Instrument]) -> Iterator[WaitingThing]:
    """Yield the deadlines of open rounds that come sooner than was announced, to those who table, until they pass."""
    proposes = (Act.DRAFT, Act.PROPOSE_COMPROMISE, Act.PROPOSE_AS_FACILITATOR)
    tables = [row for row in instruments if any(may(actor, act, row) for act in proposes)]
    rounds = open_rounds(db, tables) if tables else {}
    changed = [row for row in rounds.values() if announced_deadline(row) is not None and len(row.deadlines) > 1]
    told = deadlines_of(db, changed) if changed else {}
    for instrument in tables:
        round = rounds.get(instrument.id)
        newest = told[round.id][0] if round and round.id in told else None
        if round and newest and newest.is_earlier:
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
    """Yield the drafts that others have lately opened to a group of the reader's, until her delegation answers, and
    until amendments close.

    One that she is asked to stand behind is told as such (see `of_talk.requests_to_join`).
    """
    own = {row.id: actor.negotiates_for(row.id) for row in instruments if actor.negotiates_for(row.id)}
    drafts = [draft for draft in (_shared(db, own) if own else []) if may(actor, Act.BACK_DRAFT, draft)]
    names = readable_names_of(db, actor, instruments, {draft.clause_id for draft in drafts})
    ends = announced_deadlines(db, instruments) if drafts else {}
    for instrument in instruments:
        for draft in (one for one in drafts if one.instrument_id == instrument.id):
            on, group = names.get(draft.clause_id, ""), draft.group.name if draft.group else ""
            yield WaitingThing(
                title=f"{draft.delegation.name} has shared with {group} a draft{f' on {on}' if on else ''}",
                action="Read it",
                place="amendments.show",
                arguments={"code": draft.code},
                instrument=instrument.title,
                zone=instrument.zone,
                due=ends.get(instrument.id),
                changed_at=draft.shared_at,
            )


def drafts_begun_for_her(db: Session, actor: Actor, instruments: list[Instrument]) -> Iterator[WaitingThing]:
    """Yield the drafts that the secretariat began from a file of her delegation, until somebody there saves them."""
    own = {row.id: actor.negotiates_for(row.id) for row in instruments if may(actor, Act.DRAFT, row)}
    begun = _begun(db, own) if own else []
    names = readable_names_of(db, actor, instruments, {draft.clause_id for draft, _ in begun})
    ends = announced_deadlines(db, instruments) if begun else {}
    for instrument in instruments:
        for draft, file in (one for one in begun if one[0].instrument_id == instrument.id):
            on = names.get(draft.clause_id, "")
            yield WaitingThing(
                title=f"The secretariat has begun a draft{f' on {on}' if on else ''} from your file “{file}”",
                action="Read it, then table it or discard it",
                place="amendments.show",
                arguments={"code": draft.code},
                instrument=instrument.title,
                zone=instrument.zone,
                due=ends.get(instrument.id),
                changed_at=draft.created_at,
            )


def _begun(db: Session, own: Mapping[int, frozenset[int]]) -> list[tuple[Amendment, str]]:
    """Return drafts that came of files, each with the name of its file, in which nobody has written since."""
    hers = (and_(Amendment.instrument_id == key, Amendment.delegation_id.in_(ours)) for key, ours in own.items())
    query = (
        select(Amendment, ReceivedFile.name)
        .join(DraftReceipt, DraftReceipt.amendment_id == Amendment.id)
        .join(ReceivedFile, ReceivedFile.id == DraftReceipt.received_file_id)
        .where(Amendment.tabled_at.is_(None), or_(*hers))
        .where(Amendment.id.in_(select(Revision.amendment_id).where(Revision.number == 1, Revision.edition == 1)))
        .order_by(Amendment.id)
    )
    return [(draft, file) for draft, file in db.execute(query)]


def _shared(db: Session, own: Mapping[int, frozenset[int]]) -> list[Amendment]:
    """Return the drafts of others opened to a group within the time, of which none of one's own has said anything.

    In each instrument of `own`, by its id, by the delegations that are one's own there.
    """
    of_others = (
        and_(
            Amendment.instrument_id == key,
            Amendment.delegation_id.not_in(ours),
            Amendment.id.not_in(select(Backing.amendment_id).where(Backing.delegation_id.in_(ours))),
        )
        for key, ours in own.items()
    )
    return list(db.scalars(_SHARED.where(or_(*of_others)), {"since": clock.now() - NEW_FOR}).unique())
