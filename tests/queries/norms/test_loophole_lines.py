"""Open loopholes on other pages: those of a clause for who sees them, and of a text those that everybody sees."""

from sqlalchemy.orm import Session

from negotiate.operations.norms.asked_of import AskedOf
from negotiate.operations.norms.loopholes import Answering, NewLoophole, close, find, raise_to_all
from negotiate.policy import NOBODY
from negotiate.queries.norms.loophole_lines import loophole_lines, open_on_clauses, open_to_everybody
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, corrected


def test_beside_a_clause_stand_those_that_are_open_and_in_her_sight(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    conduct, code = negotiation.conduct.code, negotiation.instrument.code
    on = AskedOf(conduct)
    find(db, cast.bela.actor, code, NewLoophole(on, "Alone", "So."))
    raise_to_all(db, cast.sefa.actor, code, NewLoophole(on, "Open", "So."))
    closed = raise_to_all(db, cast.sefa.actor, code, NewLoophole(on, "Closed", "So."))
    close(db, cast.sefa.actor, closed.code, Answering(conduct, "hospitals"))
    readers = (cast.bela.actor, cast.nadia.actor, NOBODY)

    assert [[line.title for line in open_on_clauses(db, one, (conduct,))] for one in readers] == [
        ["Alone", "Open"],
        ["Open"],
        [],
    ]
    assert [line.title for line in open_to_everybody(db, cast.bela.actor, code)] == ["Open"]
    assert open_on_clauses(db, cast.bela.actor, (negotiation.clauses[0].code,)) == ()


def test_a_line_says_where_its_passage_stands_now_and_that_its_words_have_changed(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    objective = negotiation.clauses[0]
    new = NewLoophole(AskedOf(objective.code, ("2",)), "Always", "So.", "at all times")
    raise_to_all(db, cast.sefa.actor, negotiation.instrument.code, new)
    corrected(
        db, cast, objective, "2. It applies at all times", "2. Water is a service.\n\n3. It applies at most times"
    )
    [moved] = loophole_lines(db, cast.nadia.actor, negotiation.instrument)
    corrected(db, cast, objective, "\n\n3. It applies at most times.", "")
    [gone] = loophole_lines(db, cast.nadia.actor, negotiation.instrument)

    assert (moved.name, moved.reads, moved.has_changed) == ("Article 1 (3)", "3. It applies at most times.", True)
    assert (gone.is_gone, gone.written) == (True, "2. It applies at all times.")
