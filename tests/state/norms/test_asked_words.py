"""The words that a scenario is asked of: of an amendment while it is open, and only where they would be others."""

from sqlalchemy.orm import Session

from negotiate.models import AmendmentKind, ScenarioQuestion
from negotiate.operations.amendments.carrying.carriages import carry_open
from negotiate.operations.amendments.tabling import Proposal, draft, withdraw
from negotiate.operations.norms.asked_of import AskedOf
from negotiate.operations.norms.scenarios import NewScenario, pose
from negotiate.state.norms.asked_words import asked_after, words_asked, words_proposed
from negotiate.state.text.lines import PlainVersion, plain
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, changed, corrected, drafted, tabled


def asking(db: Session, cast: Cast, negotiation: Negotiation, *path: str) -> ScenarioQuestion:
    """Return what the secretariat's scenario asks of the conduct clause, or of a paragraph of the objective."""
    clause = negotiation.clauses[0] if path else negotiation.conduct
    new = NewScenario("Water", "A gauge is late.", {}, (AskedOf(clause.code, path),))
    return pose(db, cast.sefa.actor, negotiation.instrument.code, new).questions[0]


def standing(db: Session, question: ScenarioQuestion) -> PlainVersion:
    """Return the version of the text of which a question asks."""
    return plain(question.clause, current_version(db, question.clause))[1]


def test_an_amendment_is_read_on_the_text_as_it_stands_now(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    question = asking(db, cast, negotiation)
    amendment = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "schools")
    base = current_version(db, negotiation.conduct)
    newer = corrected(db, cast, negotiation.conduct, "A State", "Each State")
    db.expire_all()
    carry_open(db, negotiation.conduct, base, [newer])
    db.flush()
    proposed = words_proposed(question, standing(db, question), amendment)

    assert proposed is not None
    assert proposed.words.startswith("Each State")
    assert "schools" in proposed.words


def test_a_change_to_an_amendment_is_read_together_with_it(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    question = asking(db, cast, negotiation)
    amendment = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "schools")
    change = changed(db, cast.bela, amendment, "schools", "public schools")
    proposed = words_proposed(question, standing(db, question), change)

    assert proposed is not None
    assert "including public schools" in proposed.words


def test_a_clause_that_would_be_deleted_has_no_words_left(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    question = asking(db, cast, negotiation)
    version = standing(db, question)
    typed = Proposal(version.code, version.label, version.heading, version.body, "It is elsewhere.")
    amendment = draft(db, cast.nadia.actor, negotiation.conduct.code, AmendmentKind.DELETE, typed)
    proposed = words_proposed(question, version, amendment)

    assert proposed is not None
    assert (proposed.passage, proposed.words) == (None, "")
    assert proposed.token != words_asked(question, version).token


def test_a_paragraph_that_is_only_renumbered_is_not_asked_anew(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    question = asking(db, cast, negotiation, "2")
    amendment = tabled(db, cast.nadia, negotiation.clauses[0], "2. It", "2. Water is a service.\n\n3. It")

    assert words_proposed(question, standing(db, question), amendment) is None


def test_what_is_open_comes_before_drafts_and_what_is_withdrawn_not_at_all(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    own = drafted(db, cast.nadia, negotiation.conduct, "hospitals", "schools")
    drafted(db, cast.bela, negotiation.conduct, "hospitals", "banks")
    on_the_table = tabled(db, cast.bela, negotiation.conduct, "water", "energy")
    withdrawn = tabled(db, cast.bela, negotiation.conduct, "hospitals", "ports")
    withdraw(db, cast.bela.actor, withdrawn.code, "")
    found = asked_after(db, cast.nadia.actor, negotiation.instrument, negotiation.conduct.id)

    assert found == [on_the_table, own]
