"""What is withheld: after a decision delegations find the last publication, the secretariat the new text."""

from collections.abc import Callable

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from negotiate.errors import Invalid
from negotiate.models import (
    Amendment,
    CarriageResult,
    Clause,
    Disclosure,
    Fate,
    MergeAct,
    RecordEntry,
    SearchEntry,
    Stage,
    Stance,
    Version,
    unpacked,
)
from negotiate.operations.amendments.carrying.answers import revise
from negotiate.operations.amendments.positions import NewPosition, take
from negotiate.operations.amendments.tabling import Proposal, withdraw
from negotiate.operations.desk.merges import merge_clause
from negotiate.operations.publishing.rounds import defer_rest
from negotiate.operations.text.instruments import set_disclosure
from negotiate.policy import NOBODY, Act, Actor, may
from negotiate.state.amendments.columns import IS_OPEN, LATEST_FATE
from negotiate.state.desk.choices import WholeDecision
from negotiate.state.text.lines import standing_text
from negotiate.state.text.versions import current_version
from negotiate.state.withheld import everything, in_sight_of
from negotiate.text.edits import apply
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, begin, choices, inserted, merged, published, tabled


@pytest.fixture
def silent(db: Session, cast: Cast) -> Negotiation:
    """Return a negotiation in which delegations are shown what is decided when the round is published."""
    negotiation = begin(db, cast)
    negotiation.instrument.disclosure = Disclosure.WHEN_PUBLISHED
    db.flush()
    return negotiation


def decided(db: Session, cast: Cast, silent: Negotiation) -> tuple[Amendment, Amendment]:
    """Let one amendment of Arvenia's be adopted, and one of Belmara's be declined."""
    adopted = tabled(db, cast.nadia, silent.conduct, "hospitals", "clinics")
    declined = tabled(db, cast.bela, silent.conduct, "water", "dams")
    in_sight_of(db, cast.sefa.actor)
    merged(db, cast, silent, silent.conduct, "adopt 0", "decline")
    return adopted, declined


def found(db: Session, actor: Actor, *questions: Callable[[], object]) -> list[object]:
    """Return what the database answers an actor."""
    in_sight_of(db, actor)
    db.expire_all()
    return [question() for question in questions]


def test_a_delegation_finds_what_was_published_and_the_secretariat_what_is_decided(
    db: Session, cast: Cast, silent: Negotiation
) -> None:
    amendment, other = decided(db, cast, silent)
    asked = (
        lambda: "clinics" in current_version(db, silent.conduct).body,
        lambda: "clinics" in standing_text(db, silent.instrument)[1][1].body,
        lambda: (amendment.stage, other.stage),
        lambda: db.scalars(select(LATEST_FATE).select_from(Amendment).where(Amendment.id == amendment.id)).one(),
        lambda: db.scalar(select(func.count(Amendment.id)).where(IS_OPEN)),
        lambda: [db.scalar(select(func.count(kind.id))) for kind in (MergeAct, Fate)],
        lambda: "merged" in set(db.scalars(select(RecordEntry.act))),
        lambda: db.scalar(select(func.count(SearchEntry.id)).where(SearchEntry.key.contains("clinics"))),
    )
    open_both = (Stage.TABLED, Stage.TABLED)

    assert found(db, cast.nadia.actor, *asked) == [False, False, open_both, None, 2, [0, 0], False, 1]
    assert found(db, NOBODY, *asked)[:2] == [False, False]
    assert found(db, cast.sefa.actor, *asked)[:3] == [True, True, (Stage.DECIDED, Stage.DECIDED)]
    assert found(db, cast.chen.actor, *asked)[4:7] == [0, [1, 2], True]


def test_what_was_decided_is_found_once_it_is_published(db: Session, cast: Cast, silent: Negotiation) -> None:
    amendment, _ = decided(db, cast, silent)
    published(db, cast, silent.round)

    assert found(db, cast.nadia.actor, lambda: amendment.stage, lambda: current_version(db, silent.conduct).body)[
        0
    ] is (Stage.DECIDED)
    assert "clinics" in current_version(db, silent.conduct).body


def test_a_new_clause_and_a_deferral_are_found_when_they_are_published(
    db: Session, cast: Cast, silent: Negotiation
) -> None:
    new = inserted(db, cast.nadia, silent.conduct, "Article 2 bis", "States shall cooperate.")
    later = tabled(db, cast.bela, silent.clauses[2], "five", "six")
    in_sight_of(db, cast.sefa.actor)
    chosen = choices(db, silent, wholes={new.code: WholeDecision.ADOPT})
    merge_clause(db, cast.sefa.actor, silent.conduct.code, chosen)
    defer_rest(db, cast.sefa.actor, silent.round.code, "")
    asked = (lambda: db.scalar(select(func.count(Clause.id))), lambda: later.fate)

    assert found(db, cast.bela.actor, *asked) == [3, None]
    assert found(db, cast.sefa.actor, *asked)[0] == 4


def test_what_is_tabled_on_the_published_text_is_carried_at_once_and_unseen(
    db: Session, cast: Cast, silent: Negotiation
) -> None:
    decided(db, cast, silent)
    in_sight_of(db, cast.bela.actor)
    amendment = tabled(db, cast.bela, silent.conduct, "A State", "Each State")
    (seen,) = found(db, cast.bela.actor, lambda: list(amendment.revision.carriages))
    with everything(db):
        db.expire_all()
        (carriage,) = amendment.revision.carriages
        version = db.get_one(Version, carriage.version_id)

    assert seen == []
    assert carriage.result is CarriageResult.CLEAN
    assert "clinics" in version.body
    assert "carried unseen" not in found(db, cast.bela.actor, lambda: list(db.scalars(select(RecordEntry.act))))[0]


def test_an_amendment_put_anew_is_carried_at_once_too(db: Session, cast: Cast, silent: Negotiation) -> None:
    mine = tabled(db, cast.nadia, silent.conduct, "water", "food")
    tabled(db, cast.bela, silent.conduct, "A State", "Each State")
    in_sight_of(db, cast.sefa.actor)
    chosen = choices(db, silent, "adopt 0", wholes={mine.code: WholeDecision.DEFER})
    merge_clause(db, cast.sefa.actor, silent.conduct.code, chosen)
    in_sight_of(db, cast.nadia.actor)
    db.expire_all()
    base = current_version(db, silent.conduct)
    body = base.body.replace("water", "food and water")
    revision = revise(db, cast.nadia.actor, mine.code, Proposal(base.code, base.label, base.heading, body, "Both."))
    with everything(db):
        db.expire_all()
        (carriage,) = revision.carriages
        text = apply(carriage.version.wording.text, unpacked(carriage.edits))

    assert "A State" in base.body
    assert "Each State" in text
    assert "food and water" in text


def test_who_takes_back_what_has_been_decided_is_told_when_she_will_be_shown_it(
    db: Session, cast: Cast, silent: Negotiation
) -> None:
    adopted, _ = decided(db, cast, silent)

    with pytest.raises(Invalid, match="shown when the round is published"):
        withdraw(db, cast.nadia.actor, adopted.code, "")
    assert take(db, cast.bela.actor, adopted.code, NewPosition(Stance.SUPPORT)).stance is Stance.SUPPORT


def test_the_law_keeps_the_working_text_but_not_the_table(db: Session, cast: Cast, silent: Negotiation) -> None:
    acts = (Act.SEE_WORKING_TEXT, Act.SEE_TABLE)
    asked = {
        player.name: [may(player.actor, act, silent.instrument) for act in acts] for player in (cast.nadia, cast.sefa)
    }

    assert asked == {cast.nadia.name: [False, True], cast.sefa.name: [True, True]}


def test_it_is_chosen_between_rounds_on_a_text_that_is_published(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    code, choice = negotiation.instrument.code, Disclosure.WHEN_PUBLISHED
    with pytest.raises(Invalid, match="While a round is open"):
        set_disclosure(db, cast.sefa.actor, code, choice)
    published(db, cast, negotiation.round)

    assert set_disclosure(db, cast.sefa.actor, code, choice).disclosure is choice
