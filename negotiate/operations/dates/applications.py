"""Staged and pilot application: from when a clause applies to whom, in the same notation as every date."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.dates import NotUnderstood, parse, write
from negotiate.dates.rules import Fixed, Floored, NamedEvent, Offset, OneOf, Own, Threshold
from negotiate.errors import Invalid
from negotiate.models import Application, Clause, Group
from negotiate.operations.dates.dates import existing_paragraph
from negotiate.operations.opening import opened
from negotiate.operations.record import instrument_chain, record
from negotiate.operations.remarks import needed_line
from negotiate.policy import Act, Actor
from negotiate.state.rows import by_code
from negotiate.state.text.versions import current_version

POINTS = (Fixed, Floored, NamedEvent, Offset, OneOf, Own, Threshold)


@dataclass(frozen=True)
class NewStage:
    """From when up to when, in the notation of dates, and where that is written.

    Without a paragraph it is the whole clause that applies, without the code of a group to all Parties.
    """

    starts: str
    source: str
    ends: str = ""
    paragraph: str = ""
    group: str = ""


def apply_from(db: Session, actor: Actor, clause_code: str, new: NewStage) -> Application:
    """Say from when a clause, or a paragraph of it, applies: to a pilot group, or to all Parties."""
    clause = opened(db, actor, Act.KEEP_DATES, Clause, clause_code)
    version = current_version(db, clause)
    if version.is_deleted:
        raise Invalid("This clause has been deleted: nothing of it comes to apply to anybody.", "starts")
    source = needed_line(new.source, "Say where this was decided.", "source")
    application = Application(
        clause=clause,
        paragraph=existing_paragraph(version, new.paragraph),
        group=by_code(db, Group, new.group) if new.group else None,
        starts=_point(new.starts, "starts"),
        ends=_point(new.ends, "ends") if new.ends.strip() else "",
        source=source,
        made_at=clock.now(),
        made_by_id=actor.person_id,
    )
    db.add(application)
    db.flush()
    to = application.group.name if application.group else "all Parties"
    chain = instrument_chain(clause.instrument)
    facts = {"clause": clause.code, "to": to, "starts": application.starts}
    record(db, actor, "staged the application of", application, chain=chain, **facts)
    return application


def retire_application(db: Session, actor: Actor, code: str) -> Application:
    """Strike a stage that was replaced or entered by mistake; the record keeps it."""
    application = opened(db, actor, Act.KEEP_DATES, Application, code)
    if application.retired_at is not None:
        raise Invalid("This stage has been struck already.")
    application.retired_at, application.retired_by_id = clock.now(), actor.person_id
    chain = instrument_chain(application.clause.instrument)
    record(db, actor, "struck the application of", application, chain=chain, starts=application.starts)
    return application


def _point(notation: str, field: str) -> str:
    """Return a day in the one spelling of the notation; raise Invalid where it names no single day."""
    try:
        rule = parse(notation.strip())
    except NotUnderstood as trouble:
        raise Invalid(str(trouble), field) from trouble
    if not isinstance(rule, POINTS):
        raise Invalid("Write one day, such as “on 2031-05-14” or “1 year after entry into force”.", field)
    return write(rule)
