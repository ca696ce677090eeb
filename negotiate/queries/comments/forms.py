"""Beginning a thread: the text whose words are spoken of, and to whom it can be said, narrowest first."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.amendment_names import amendment_name, amendment_of
from negotiate.errors import Invalid, NotFound
from negotiate.models import Amendment, Audience, Clause, Delegation, Group, Instrument, ThreadReach, Version
from negotiate.policy import Act, Actor, may, require
from negotiate.policy.speaking import observing
from negotiate.queries.amendments.sharing import sharing_of
from negotiate.queries.comments.threads import office_only
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.state.comments.heard import groups_of
from negotiate.state.comments.words_now import reads, version_read
from negotiate.state.house.seats import seated_in
from negotiate.state.rows import by_code
from negotiate.state.text.publications import is_published
from negotiate.text.wording import full_name

#: Who reads what is said in a draft of the chair's.
HOLDERS_OF_CHAIR = "whoever holds the chair, today or later"


@dataclass(frozen=True)
class ReachChoice:
    """One choice: how the form sends it, what it is called, who reads what is said so; why it is closed, if it is."""

    value: str
    reach: ThreadReach
    name: str
    who: str
    closed: str = ""


@dataclass(frozen=True)
class Reaches:
    """All choices of a reader, and whether what she says can be an expert note."""

    choices: tuple[ReachChoice, ...]
    is_expert: bool


@dataclass(frozen=True)
class CommentForm:
    """A text that is spoken of: `text` names its version, revision or edition; `name` is what people call it."""

    head: InstrumentHeader
    code: str
    is_amendment: bool
    is_of_draft: bool
    text: str
    name: str
    heading: str
    body: str
    reaches: Reaches


def comment_on_clause(db: Session, actor: Actor, code: str, text: str = "") -> CommentForm:
    """Return the form on a clause as the actor reads it, or on the version of it whose code is `text`."""
    clause = by_code(db, Clause, code)
    instrument = load_instrument(db, actor, clause.instrument.code)
    require(actor, Act.CONFER, instrument)
    version = by_code(db, Version, text) if text else version_read(db, actor, clause)
    if version.clause_id != clause.id or not reads(db, actor, version):
        raise NotFound("There is nothing here that you can see.")
    return CommentForm(
        head=header_of(db, actor, instrument),
        code=code,
        is_amendment=False,
        is_of_draft=False,
        text=version.code,
        name=full_name(version.label, version.heading),
        heading=version.heading,
        body=version.body,
        reaches=reaches_of(db, actor, instrument, published=is_published(db, version)),
    )


def comment_on_amendment(db: Session, actor: Actor, code: str) -> CommentForm:
    """Return the form on what an amendment on the table proposes."""
    amendment = by_code(db, Amendment, code)
    instrument = load_instrument(db, actor, amendment.instrument.code)
    require(actor, Act.SEE_AMENDMENT, amendment)
    require(actor, Act.CONFER, instrument)
    if amendment.number is None:
        raise Invalid("A draft is not on the table yet; write your remark into it, or table it first.")
    revision = amendment.revision
    return CommentForm(
        head=header_of(db, actor, instrument),
        code=code,
        is_amendment=True,
        is_of_draft=False,
        text=revision.code,
        name=amendment_of(amendment.number, amendment.proposer),
        heading=revision.heading,
        body=revision.body,
        reaches=reaches_of(db, actor, instrument, published=False),
    )


def comment_on_draft(db: Session, actor: Actor, code: str) -> CommentForm:
    """Return the form on what a draft says now, for those who read it."""
    amendment = by_code(db, Amendment, code)
    instrument = load_instrument(db, actor, amendment.instrument.code)
    require(actor, Act.SEE_AMENDMENT, amendment)
    if amendment.number is not None:
        raise Invalid(f"{amendment_name(amendment.number)} is on the table by now. Comment on it there.")
    require(actor, Act.SPEAK_OF_DRAFT, amendment)
    revision = amendment.revision
    return CommentForm(
        head=header_of(db, actor, instrument),
        code=code,
        is_amendment=True,
        is_of_draft=True,
        text=str(revision.edition),
        name=f"Draft of {amendment.proposer}",
        heading=revision.heading,
        body=revision.body,
        reaches=_reaches_of_draft(db, actor, amendment),
    )


def _reaches_of_draft(db: Session, actor: Actor, amendment: Amendment) -> Reaches:
    """Return to whom an actor can speak of a draft: never to anybody who does not read it."""
    if amendment.is_of_office:
        who = "you alone, while you are a facilitator" if amendment.is_of_facilitator else HOLDERS_OF_CHAIR
        office = ReachChoice("own delegation", ThreadReach.DELEGATION, office_only(amendment.delegation), who)
        return Reaches((office,), is_expert=False)
    own, sharing = seated_in(actor, amendment.instrument), sharing_of(db, amendment)
    names = db.scalars(select(Delegation.name).where(Delegation.id.in_(own))).all()
    choices = [
        ReachChoice("own delegation", ThreadReach.DELEGATION, f"{name} only", "negotiators of your delegation")
        for name in names[:1]
    ]
    if sharing.group:
        readers = f"negotiators of {', '.join(sharing.readers)}, as long as the draft is shared with them"
        choices.append(ReachChoice(f"group {sharing.group_code}", ThreadReach.GROUP, sharing.group, readers))
    return Reaches(tuple(choices), is_expert=False)


def reaches_of(db: Session, actor: Actor, instrument: Instrument, *, published: bool) -> Reaches:
    """Return to whom an actor can speak of words; to everyone only of `published` ones."""
    own = seated_in(actor, instrument)
    name = db.scalars(select(Delegation.name).where(Delegation.id == own[0])).one() if own else ""
    choices = [ReachChoice("own delegation", ThreadReach.DELEGATION, f"{name} only", "your delegation")] if own else []
    choices += _groups(db, actor, instrument)
    office = "you and the secretariat" if own else "the secretariat and the chair"
    choices.append(ReachChoice("secretariat", ThreadReach.SECRETARIAT, "The secretariat", office))
    if may(actor, Act.COMMENT, instrument):
        everybody = "every delegation that negotiates, the chair and the secretariat"
        choices.append(ReachChoice("all participants", ThreadReach.PARTICIPANTS, "All participants", everybody))
        closed = "" if published else "these words are not published"
        if instrument.audience is Audience.PUBLIC:
            choices.append(ReachChoice("everyone", ThreadReach.PUBLIC, "Public", "anybody who reads the text", closed))
    return Reaches(tuple(choices), observing(actor, instrument))


def _groups(db: Session, actor: Actor, instrument: Instrument) -> list[ReachChoice]:
    own = actor.negotiates_for(instrument.id)
    query = select(Group.code, Group.name).where(Group.id.in_(groups_of(own, instrument.id))).order_by(Group.name)
    return [
        ReachChoice(f"group {code}", ThreadReach.GROUP, name, "negotiators of its members that take part")
        for code, name in (db.execute(query) if own else ())
    ]
