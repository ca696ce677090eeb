"""Beside a clause stand the checklists that its reader may read, in figures."""

from sqlalchemy.orm import Session

from negotiate.policy import Act
from negotiate.queries.norms.checklists.beside import checklists_beside
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, corrected
from tests.operations.norms.test_checklists import answered

DELEGATE = frozenset({Act.SEE_TABLE, Act.ANSWER_CHECKLIST})


def test_they_are_told_to_who_may_read_them(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    answered(db, cast.bela, negotiation.conduct)
    code = negotiation.conduct.code
    hers, others = (checklists_beside(db, player.actor, code, DELEGATE) for player in (cast.bela, cast.nadia))

    assert hers is not None
    assert others is not None
    assert [(note.authors, note.answered, note.questions) for note in hers.notes] == [(("Belmara",), 1, 6)]
    assert (others.notes, others.may_answer) == ((), True)


def test_answers_on_other_words_are_asked_anew(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    answered(db, cast.sefa, negotiation.conduct)
    corrected(db, cast, negotiation.conduct, "hospitals", "clinics")
    beside = checklists_beside(db, cast.nadia.actor, negotiation.conduct.code, DELEGATE)

    assert beside is not None
    assert [(note.answered, note.anew) for note in beside.notes] == [(0, 1)]


def test_who_reads_nothing_of_the_table_reads_none(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    answered(db, cast.sefa, negotiation.conduct)

    assert checklists_beside(db, cast.ada.actor, negotiation.conduct.code, frozenset()) is None
