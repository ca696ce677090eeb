"""Answers to checklists in the rows: exactly those are stale whose clause reads otherwise now."""

from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from negotiate.models import ChecklistAnswer, Circle, FilledChecklist, Version, WordsSay
from negotiate.operations.norms.checklists import keep, retire, widen
from negotiate.state.norms.checklists import answers_now, checklist, checklists, filled_checklists
from tests.cast import SINCE, Cast
from tests.operations.negotiation import Negotiation, corrected
from tests.operations.norms.test_checklists import OWN, answered

BODIES = st.lists(st.sampled_from(["a State", "shall", "protect", "water", "at all times"]), min_size=1, max_size=6)


def said_on(body: str, number: int) -> ChecklistAnswer:
    """Return an answer on a body, the first, second, … to one question."""
    words = {"question": "remedy", "asked": "?", "reason": "So."}
    return ChecklistAnswer(id=number, version=Version(body=body), says=WordsSay.SAID, said_at=SINCE, **words)


@given(read=st.lists(BODIES, min_size=1, max_size=5), stands=BODIES)
def test_an_answer_is_stale_exactly_where_other_words_stand_now(read: list[list[str]], stands: list[str]) -> None:
    rows = [said_on(" ".join(words), number) for number, words in enumerate(read)]
    now = answers_now(rows, " ".join(stands))["remedy"]
    fresh = [number for number, words in enumerate(read) if words == stands]

    assert now.is_stale == (not fresh)
    assert now.row is rows[(fresh or [len(rows) - 1])[-1]]
    assert {one.id for one in now.earlier} == set(range(len(rows))) - {now.row.id}


def test_in_a_text_exactly_the_answers_on_changed_clauses_are_stale(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    objective, conduct, review = negotiation.clauses
    filled = [answered(db, cast.bela, one) for one in (objective, conduct, review)]
    standing = {
        objective.id: corrected(db, cast, objective, "1. The", "1.  The").body,
        conduct.id: corrected(db, cast, conduct, "hospitals", "clinics").body,
        review.id: filled[2].answers[0].version.body,
    }

    assert [answers_now(one.answers, standing[one.clause_id])["legality"].is_stale for one in filled] == [
        *(False, True, False)
    ]
    assert answers_now(filled[2].answers, None)["legality"].is_stale


def test_each_reads_her_own_and_what_was_opened(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    own = answered(db, cast.nadia, negotiation.conduct)
    opened = answered(db, cast.bela, negotiation.conduct)
    widen(db, cast.bela.actor, opened.code, Circle.ALL)
    posed = answered(db, cast.sefa, negotiation.conduct)

    def read(player_actor: object) -> list[FilledChecklist]:
        return filled_checklists(db, player_actor, negotiation.instrument)  # type: ignore[arg-type]

    assert read(cast.nadia.actor) == [posed, own, opened]
    assert read(cast.sefa.actor) == [posed, opened]


def test_those_of_the_house_come_after_those_of_the_program(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    row = keep(db, cast.sefa.actor, OWN)
    retire(db, cast.sefa.actor, row.code)

    assert [one.key for one in checklists(db)][-1] == row.code
    assert checklist(db, row.code).is_retired
    assert checklist(db, "human-rights").questions[0].title == "Legality"
