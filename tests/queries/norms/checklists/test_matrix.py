"""A checklist over a text: rows for what has been answered, one clause open, and nothing of what others keep."""

from sqlalchemy.orm import Session

from negotiate.models import Circle, WordsSay
from negotiate.operations.norms.checklists import NewChecklistAnswer, keep, retire, widen
from negotiate.queries.norms.checklists.matrix import checklist_page
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, corrected
from tests.operations.norms.test_checklists import OWN, RIGHTS, answered


def test_what_a_delegation_keeps_is_on_no_other_page(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    code = negotiation.instrument.code
    before = [checklist_page(db, one.actor, code) for one in (cast.nadia, cast.sefa, cast.chen)]
    answered(db, cast.bela, negotiation.conduct)
    after = [checklist_page(db, one.actor, code) for one in (cast.nadia, cast.sefa, cast.chen)]

    assert before == after
    assert [row.name for row in checklist_page(db, cast.bela.actor, code).rows] == ["Article 2"]


def test_where_readings_differ_and_what_is_asked_anew_is_counted(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    objective, conduct, _ = negotiation.clauses
    opened = answered(db, cast.bela, conduct)
    widen(db, cast.bela.actor, opened.code, Circle.ALL)
    answered(db, cast.sefa, conduct, {"legality": NewChecklistAnswer(WordsSay.PART, "Half of it.")})
    answered(db, cast.sefa, objective)
    corrected(db, cast, objective, "protect", "safeguard")
    page = checklist_page(db, cast.nadia.actor, negotiation.instrument.code, RIGHTS, conduct.code)

    assert (page.differing, page.anew, page.unanswered) == (1, 1, 10)
    assert [row.is_asked_anew for row in page.rows] == [True, False]
    assert page.opened is not None
    assert page.opened.row.authors == ("the secretariat", "Belmara")
    assert (page.opened.own_code, page.may_answer, page.is_everybodys) == ("", True, False)


def test_her_own_answers_are_told_with_who_reads_them(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    filled = answered(db, cast.bela, negotiation.conduct)
    page = checklist_page(db, cast.bela.actor, negotiation.instrument.code, RIGHTS, negotiation.conduct.code)

    assert page.opened is not None
    assert (page.opened.own_code, page.opened.own_readers) == (filled.code, "Belmara alone")
    assert page.opened.may_widen
    assert page.opened.row.cells[0].own is not None


def test_a_clause_that_is_gone_comes_last(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    answered(db, cast.sefa, negotiation.conduct)
    page = checklist_page(db, cast.sefa.actor, negotiation.instrument.code, RIGHTS, "no clause")

    assert [row.is_gone for row in page.rows] == [False]
    assert page.opened is None


def test_a_retired_list_is_offered_where_it_was_answered(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    first, second = keep(db, cast.sefa.actor, OWN), keep(db, cast.sefa.actor, OWN)
    said = {first.questions[0].code: NewChecklistAnswer(WordsSay.SAID, "So.")}
    answered(db, cast.sefa, negotiation.conduct, said, first.code)
    for row in (first, second):
        retire(db, cast.sefa.actor, row.code)
    page = checklist_page(db, cast.nadia.actor, negotiation.instrument.code, first.code)

    assert [one.key for one in page.choices] == [RIGHTS, first.code]
    assert page.checklist.key == first.code
