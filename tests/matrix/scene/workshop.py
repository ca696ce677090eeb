"""The norms workshop in the scene of the matrix: scenarios and loopholes, each as wide as it can be."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.library import LibraryTopic
from negotiate.models import (
    Circle,
    Clause,
    Delegation,
    Finds,
    Group,
    HintDismissal,
    Instrument,
    NormNeed,
    RemarkKind,
    WordsSay,
)
from negotiate.operations.norms.asked_of import AskedOf
from negotiate.operations.norms.checklists import ChecklistOn, NewChecklist, NewChecklistAnswer, keep
from negotiate.operations.norms.checklists import answer as answer_checklist
from negotiate.operations.norms.checklists import widen as open_answers
from negotiate.operations.norms.coverage import NewBenchmark, NewLink, name_benchmark, say_given
from negotiate.operations.norms.exercises import open_exercise
from negotiate.operations.norms.house_terms import keep_term
from negotiate.operations.norms.loopholes import NewLoophole, find, open_wider
from negotiate.operations.norms.model_clauses import NewModelClause, add
from negotiate.operations.norms.obligations import ReadIn, confirm
from negotiate.operations.norms.scenarios import NewAnswer, NewScenario, answer, widen, write
from negotiate.operations.norms.terms import NewRemark
from negotiate.state.text.versions import current_version
from negotiate.text.norms.obligations.binding import bindings
from tests.cast import SINCE, Cast


def workshop(db: Session, cast: Cast, instrument: Instrument) -> dict[str, str]:
    """Let Belmara write scenarios and loopholes, to itself, to the group and to all, and Arvenia an answer."""
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
        "exercise": open_exercise(db, cast.sefa.actor, public.code, [cast.arvenia, cast.belmara]).code,
        "hint": _set_aside(db, cast, conduct),
        "model": _model(db, cast),
        "house_term": _house_term(db, cast),
        "obligation": _confirmed(db, cast, conduct),
        **loopholes(db, cast, instrument, conduct, group),
        **filled_checklists(db, cast, conduct, group),
        **said_of_norms(db, cast, conduct),
    }


def _set_aside(db: Session, cast: Cast, conduct: Clause) -> str:
    """Return the code of a hint that Arvenia set aside."""
    what = {"rule": "S1", "bound": "0" * 64, "reason": "They are meant so."}
    delegation = db.scalars(select(Delegation).where(Delegation.code == cast.arvenia)).one()
    dismissal = HintDismissal(clause=conduct, delegation=delegation, dismissed_at=SINCE, **what)
    db.add(dismissal)
    db.flush()
    return dismissal.code


def _model(db: Session, cast: Cast) -> str:
    """Return the code of a model clause that the house keeps."""
    return add(db, cast.sefa.actor, NewModelClause(LibraryTopic.REVIEW, "Review", "It is reviewed each year.")).code


def _house_term(db: Session, cast: Cast) -> str:
    """Return the code of what the house says of a term."""
    return keep_term(db, cast.sefa.actor, "en", NewRemark("service", RemarkKind.NOTE, "One word.")).code


def _confirmed(db: Session, cast: Cast, conduct: Clause) -> str:
    """Return the code of an obligation that the secretariat confirmed."""
    body = current_version(db, conduct).body
    return confirm(db, cast.sefa.actor, conduct.code, ReadIn(next(iter(bindings(body).values())), 0)).code


def loopholes(db: Session, cast: Cast, instrument: Instrument, conduct: Clause, group: str) -> dict[str, str]:
    """Let Belmara find one loophole three times."""
    author = cast.bela.actor
    alone, shared, public = (
        find(db, author, instrument.code, NewLoophole(AskedOf(conduct.code), title, "What is slow is not damaged."))
        for title in ("Alone", "Shared", "Open")
    )
    open_wider(db, author, shared.code, Circle.GROUP, group)
    open_wider(db, author, public.code, Circle.ALL)
    return {"loophole_alone": alone.code, "loophole_shared": shared.code, "loophole_open": public.code}


def filled_checklists(db: Session, cast: Cast, conduct: Clause, group: str) -> dict[str, str]:
    """Let Belmara answer three checklists on one clause, all of them the house's own."""
    lists = [
        keep(db, cast.sefa.actor, NewChecklist(title, "", "Staff\nCan one official do it?"))
        for title in ("Alone", "Shared", "Open")
    ]
    said = NewChecklistAnswer(WordsSay.PART, "A joint office may.")
    version = current_version(db, conduct).code
    alone, shared, public = (
        answer_checklist(
            db, cast.bela.actor, conduct.code, ChecklistOn(one.code, version), {one.questions[0].code: said}
        )
        for one in lists
    )
    open_answers(db, cast.bela.actor, shared.code, Circle.GROUP, group)
    open_answers(db, cast.bela.actor, public.code, Circle.ALL)
    codes = {"filled_alone": alone.code, "filled_shared": shared.code, "filled_open": public.code}
    return codes | {"checklist": lists[0].code}


def said_of_norms(db: Session, cast: Cast, conduct: Clause) -> dict[str, str]:
    """Let Arvenia say that nothing verifies a norm, and by what it would be observed."""
    author = cast.nadia.actor
    link = say_given(db, author, conduct.code, NewLink(NormNeed.VERIFICATION, "", "Nobody is asked to establish it."))
    observed = NewBenchmark("Reports", "the secretariat", "every 2 years after entry into force")
    return {"norm_link": link.code, "benchmark": name_benchmark(db, author, conduct.code, observed).code}
