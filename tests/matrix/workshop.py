"""The scenario bench in the scene of the matrix: scenarios as wide as they can be, and an answer nobody else reads."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import Circle, Clause, Finds, Group, Instrument
from negotiate.operations.norms.scenarios import AskedOf, NewAnswer, NewScenario, answer, widen, write
from negotiate.state.text.versions import current_version
from tests.cast import Cast


def workshop(db: Session, cast: Cast, instrument: Instrument) -> dict[str, str]:
    """Let Belmara write scenarios, to itself, to the group and to all, and Arvenia an answer."""
    clauses = select(Clause).where(Clause.instrument_id == instrument.id).order_by(Clause.ordinal)
    conduct = db.scalars(clauses).all()[1]
    group = db.scalars(select(Group.code).where(Group.short_name == "FT")).one()
    author, asks = cast.bela.actor, (AskedOf(conduct.code),)
    alone, shared, public = (
        write(db, author, instrument.code, NewScenario(title, "A gauge is late.", {}, asks))
        for title in ("Alone", "Shared", "Open")
    )
    widen(db, author, shared.code, Circle.GROUP, group)
    widen(db, author, public.code, Circle.ALL)
    said = NewAnswer(current_version(db, conduct).code, Finds.UNCLEAR, "It can be read in two ways.")
    answer(db, cast.nadia.actor, public.code, public.questions[0].code, said)
    return {
        "scenario_alone": alone.code,
        "scenario_shared": shared.code,
        "scenario_open": public.code,
        "question": public.questions[0].code,
    }
