"""Checklists: kept by the house, answered with reasons on the words that were read, opened and never closed again."""

from collections.abc import Mapping

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, Invalid, NotFound, Stale
from negotiate.models import Chain, Circle, Clause, FilledChecklist, KeptChecklist, WordsSay
from negotiate.operations.house.groups import add_group, join
from negotiate.operations.norms.checklists import (
    ChecklistOn,
    NewChecklist,
    NewChecklistAnswer,
    answer,
    keep,
    questions_in,
    retire,
    widen,
)
from negotiate.policy import COMMAND_LINE, Act, may
from negotiate.state.text.versions import current_version
from tests.cast import Cast, Player
from tests.operations.negotiation import Negotiation, corrected

RIGHTS = "human-rights"
SAID = {"legality": NewChecklistAnswer(WordsSay.SAID, "It is named.")}
OWN = NewChecklist("Small missions", "", "Staff\nCan one official do it?\nA joint office.\n\nForm\nIs the form short?")


def answered(
    db: Session, player: Player, clause: Clause, said: Mapping[str, NewChecklistAnswer] = SAID, key: str = RIGHTS
) -> FilledChecklist:
    """Let somebody answer on a clause as it stands."""
    return answer(db, player.actor, clause.code, ChecklistOn(key, current_version(db, clause).code), said)


def test_a_delegations_answers_leave_no_trace_elsewhere(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    length = select(Chain.length).where(Chain.name == f"instrument:{negotiation.instrument.code}")
    before = db.scalar(length)
    filled = answered(db, cast.bela, negotiation.conduct)

    assert db.scalar(length) == before
    assert [may(one.actor, Act.SEE_CHECKLIST, filled) for one in (cast.bela, cast.nadia, cast.sefa)] == [
        *(True, False, False)
    ]
    with pytest.raises(NotFound):
        widen(db, cast.nadia.actor, filled.code, Circle.ALL)


def test_the_secretariats_answers_are_everybodys(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    filled = answered(db, cast.sefa, negotiation.conduct)

    assert filled.circle is Circle.ALL
    assert may(cast.nadia.actor, Act.SEE_CHECKLIST, filled)


def test_they_are_opened_wider_and_never_narrowed(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    filled = answered(db, cast.bela, negotiation.conduct)
    group = add_group(db, cast.ada.actor, "Bridge", "B")
    for delegation in (cast.arvenia, cast.belmara):
        join(db, COMMAND_LINE, group.code, delegation)
    widen(db, cast.bela.actor, filled.code, Circle.GROUP, group.code)
    to_group = [may(one.actor, Act.SEE_CHECKLIST, filled) for one in (cast.nadia, cast.chen)]
    widen(db, cast.bela.actor, filled.code, Circle.ALL)

    assert to_group == [True, False]
    assert may(cast.chen.actor, Act.SEE_CHECKLIST, filled)
    with pytest.raises(Invalid):
        widen(db, cast.bela.actor, filled.code, Circle.GROUP, group.code)
    with pytest.raises(Forbidden):
        widen(db, cast.nadia.actor, filled.code, Circle.ALL)


def test_a_clause_has_one_filled_checklist_of_each_side(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    first = answered(db, cast.bela, negotiation.conduct)
    second = answered(db, cast.bela, negotiation.conduct, {"remedy": NewChecklistAnswer(WordsSay.UNSAID, "None.")})
    other = answered(db, cast.nadia, negotiation.conduct)

    assert first is second is not other
    assert [one.question for one in first.answers] == ["legality", "remedy"]


def test_what_is_said_already_is_not_said_twice(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    filled = answered(db, cast.bela, negotiation.conduct)
    both = SAID | {"necessity": NewChecklistAnswer(WordsSay.PART, "One of two.")}
    answered(db, cast.bela, negotiation.conduct, both)

    assert [one.question for one in filled.answers] == ["legality", "necessity"]
    with pytest.raises(Invalid, match="otherwise than you have already"):
        answered(db, cast.bela, negotiation.conduct, both)


def test_the_same_is_said_again_once_the_words_have_changed(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    filled = answered(db, cast.bela, negotiation.conduct)
    corrected(db, cast, negotiation.conduct, "hospitals", "clinics")
    answered(db, cast.bela, negotiation.conduct)

    assert [one.question for one in filled.answers] == ["legality", "legality"]


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({}, None),
        ({"legality": NewChecklistAnswer(WordsSay.SAID, " ")}, "reason-legality"),
        ({"colour": NewChecklistAnswer(WordsSay.SAID, "So.")}, None),
    ],
)
def test_an_answer_is_to_a_question_and_has_a_reason(
    db: Session, cast: Cast, negotiation: Negotiation, said: dict[str, NewChecklistAnswer], field: str | None
) -> None:
    with pytest.raises(Invalid) as refusal:
        answered(db, cast.bela, negotiation.conduct, said)

    assert refusal.value.field == field or (field is None and not refusal.value.field)


def test_who_answers_has_read_the_words_as_they_stand(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    old = current_version(db, negotiation.conduct).code
    corrected(db, cast, negotiation.conduct, "hospitals", "clinics")

    with pytest.raises(Stale):
        answer(db, cast.bela.actor, negotiation.conduct.code, ChecklistOn(RIGHTS, old), SAID)


def test_who_does_not_take_part_answers_nothing(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Forbidden):
        answered(db, cast.chen, negotiation.conduct)


def test_a_house_writes_its_own_and_retires_it(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    row = keep(db, cast.sefa.actor, OWN)
    staff = {row.questions[0].code: NewChecklistAnswer(WordsSay.SAID, "A joint office may.")}
    answered(db, cast.bela, negotiation.conduct, staff, row.code)
    retire(db, cast.sefa.actor, row.code)

    assert [(one.title, one.look_for) for one in row.questions] == [("Staff", "A joint office."), ("Form", "")]
    with pytest.raises(Invalid, match="taken off the library"):
        answered(db, cast.nadia, negotiation.conduct, staff, row.code)
    with pytest.raises(Invalid, match="already"):
        retire(db, cast.sefa.actor, row.code)


def test_only_the_secretariat_keeps_checklists(db: Session, cast: Cast) -> None:
    with pytest.raises(Forbidden):
        keep(db, cast.nadia.actor, OWN)

    assert db.scalars(select(KeptChecklist)).all() == []


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("", "between 1"),
        ("Staff", "Paragraph 1 has one line"),
        (f"{'x' * 61}\nWhat?", "over 60"),
        ("A\nB?\n\n" * 21, "20"),
    ],
)
def test_questions_are_whole(written: str, why: str) -> None:
    with pytest.raises(Invalid, match=why):
        questions_in(written)
