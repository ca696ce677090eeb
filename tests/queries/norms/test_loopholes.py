"""The register of loopholes, and where one comes from for who may see that."""

from collections.abc import Callable
from contextlib import AbstractContextManager

from sqlalchemy.orm import Session

from negotiate.models import Circle
from negotiate.operations.amendments.tabling import Proposal, save, table
from negotiate.operations.norms.asked_of import AskedOf
from negotiate.operations.norms.loopholes import Answering, NewLoophole, close, find, mend, open_wider, raise_to_all
from negotiate.operations.norms.scenarios import NewScenario, write
from negotiate.queries.norms.loopholes import (
    LoopholesShown,
    loophole_histories,
    loophole_page,
    loophole_register,
    mended_loophole,
)
from tests.cast import Cast
from tests.operations.negotiation import Negotiation


def test_the_register_lists_open_ones_first_asked_for_and_counts_them_all(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    objective, conduct, _ = negotiation.clauses
    code = negotiation.instrument.code
    for clause, title in ((conduct, "Slow"), (objective, "Always"), (conduct, "Answered")):
        row = raise_to_all(db, cast.sefa.actor, code, NewLoophole(AskedOf(clause.code), title, "So."))
    close(db, cast.sefa.actor, row.code, Answering(conduct.code, "hospitals"))
    page, closed, near = (
        loophole_register(db, cast.nadia.actor, code, *asked)
        for asked in ((), (LoopholesShown.CLOSED,), (LoopholesShown.ALL, objective.code))
    )

    assert [[line.title for line in one.lines] for one in (page, closed, near)] == [
        ["Always", "Slow"],
        ["Answered"],
        ["Always"],
    ]
    assert (page.open, page.closed, page.reopened, page.total) == (2, 1, 0, 3)
    assert page.names == ((objective.code, "Article 1"), (conduct.code, "Article 2"))


def test_the_scenario_that_it_was_found_in_is_named_to_who_sees_that(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    on, code = AskedOf(negotiation.conduct.code), negotiation.instrument.code
    scenario = write(db, cast.bela.actor, code, NewScenario("Water", "Late.", {}, (on,)))
    told = NewLoophole(on, "Slow", "So.", question=scenario.questions[0].code)
    loophole = find(db, cast.bela.actor, code, told)
    open_wider(db, cast.bela.actor, loophole.code, Circle.ALL)
    pages = [loophole_page(db, one.actor, code, loophole.code) for one in (cast.bela, cast.nadia)]

    assert [page.scenario for page in pages] == ["Water", ""]


def test_an_amendment_names_the_loophole_that_it_is_to_close_to_who_sees_it(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    new = NewLoophole(AskedOf(negotiation.conduct.code), "Slow", "So.")
    loophole = find(db, cast.bela.actor, negotiation.instrument.code, new)
    draft = mend(db, cast.bela.actor, loophole.code)
    revision = draft.revision
    body = revision.body.replace("damage", "damage or slow")
    typed = Proposal(revision.base_version.code, revision.label, revision.heading, body, "It is wider.")
    save(db, cast.bela.actor, draft.code, revision.edition, typed)
    table(db, cast.bela.actor, draft.code, revision.edition)
    hidden = mended_loophole(db, cast.nadia.actor, draft.code)
    open_wider(db, cast.bela.actor, loophole.code, Circle.ALL)
    shown = mended_loophole(db, cast.nadia.actor, draft.code)

    assert hidden is None
    assert shown is not None
    assert (shown.title, shown.code) == ("Slow", loophole.code)


def test_many_are_read_whole_in_as_many_statements_as_one(
    db: Session, cast: Cast, negotiation: Negotiation, counted: Callable[[], AbstractContextManager[list[str]]]
) -> None:
    code, new = negotiation.instrument.code, NewLoophole(AskedOf(negotiation.conduct.code), "Slow", "So.")
    answered_and_mended(db, cast, code, new)
    with counted() as once:
        (one,) = loophole_histories(db, cast.bela.actor, code)
    answered_and_mended(db, cast, code, new)
    answered_and_mended(db, cast, code, new)
    with counted() as thrice:
        several = loophole_histories(db, cast.bela.actor, code)

    whole = loophole_page(db, cast.bela.actor, code, one.line.code)
    assert (one.line, one.turns, one.remedies) == (whole.line, whole.turns, whole.remedies)
    assert [(len(each.turns), len(each.remedies)) for each in several] == [(1, 1)] * 3
    assert len(thrice) == len(once)


def answered_and_mended(db: Session, cast: Cast, code: str, new: NewLoophole) -> None:
    """Find a loophole, draft what is to close it, and close it by words that stand."""
    row = find(db, cast.bela.actor, code, new)
    mend(db, cast.bela.actor, row.code)
    close(db, cast.bela.actor, row.code, Answering(new.on.clause, "hospitals"))
