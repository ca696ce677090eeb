"""Positions on words: who reads which, what stands of several, and whether the words are still the same."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import Audience, Stance, TextPosition, ThreadReach
from negotiate.operations.text.instruments import set_audience
from negotiate.operations.text.text_positions import withdraw_from_text
from negotiate.policy import NOBODY, Act, Actor, may
from negotiate.state.comments.text_positions import placed, positions_read, standing
from negotiate.state.text.versions import current_version
from tests.cast import Cast, Player
from tests.operations.negotiation import Negotiation, corrected, published
from tests.operations.standing import stood
from tests.operations.talking import friends

OWN, TO_ALL, GROUP = ThreadReach.DELEGATION, ThreadReach.PARTICIPANTS, ThreadReach.GROUP


def stances(db: Session, player: Player, negotiation: Negotiation) -> list[Stance]:
    """Return what stands on the conduct of States for somebody, the newest first."""
    body = current_version(db, negotiation.conduct).body
    rows = positions_read(db, player.actor, negotiation.instrument)
    return [one.row.stance for one in standing(placed(row, body) for row in rows)]


@pytest.mark.parametrize("name", ["ada", "sefa", "chen", "nadia", "hugo", "bela", "olu", "obi", ""])
def test_lists_hold_what_the_law_allows(db: Session, cast: Cast, negotiation: Negotiation, name: str) -> None:
    set_audience(db, cast.sefa.actor, negotiation.instrument.code, Audience.PUBLIC)
    group = friends(db, cast, cast.arvenia, cast.belmara)
    published(db, cast, negotiation.round)
    for reach in (OWN, TO_ALL, ThreadReach.PUBLIC):
        stood(db, cast.nadia, negotiation.conduct, reach=reach)
    stood(db, cast.nadia, negotiation.conduct, reach=GROUP, group=group)
    actor: Actor = getattr(cast, name).actor if name else NOBODY

    listed = set(positions_read(db, actor, negotiation.instrument))

    assert listed == {one for one in db.scalars(select(TextPosition)) if may(actor, Act.SEE_TEXT_POSITION, one)}
    assert listed


def test_what_is_told_to_all_takes_the_place_of_what_was_noted_and_never_the_reverse(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    stood(db, cast.nadia, negotiation.conduct, Stance.OPPOSE, OWN)
    stood(db, cast.nadia, negotiation.conduct, Stance.CAN_ACCEPT, TO_ALL)
    told = stances(db, cast.nadia, negotiation)
    stood(db, cast.nadia, negotiation.conduct, Stance.RESERVE, OWN)

    assert told == [Stance.CAN_ACCEPT]
    assert stances(db, cast.nadia, negotiation) == [Stance.RESERVE, Stance.CAN_ACCEPT]
    assert stances(db, cast.bela, negotiation) == [Stance.CAN_ACCEPT]


def test_a_withdrawn_position_brings_none_back_that_it_had_replaced(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    stood(db, cast.nadia, negotiation.conduct, Stance.OPPOSE)
    last = stood(db, cast.nadia, negotiation.conduct, Stance.SUPPORT)
    withdraw_from_text(db, cast.nadia.actor, last.code)

    assert stances(db, cast.bela, negotiation) == []


def test_what_was_replaced_or_taken_back_stands_no_more_although_its_words_go(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    objective = negotiation.clauses[0]
    rows = [stood(db, cast.nadia, objective, Stance.OPPOSE, paragraph=("2",))]
    rows.append(stood(db, cast.bela, objective, Stance.OPPOSE, paragraph=("2",)))
    corrected(db, cast, objective, "It applies at", "It applies in principle at")
    rows.append(stood(db, cast.nadia, objective, Stance.SUPPORT, paragraph=("2",)))
    rows.append(taken_back := stood(db, cast.bela, objective, Stance.SUPPORT, paragraph=("2",)))
    withdraw_from_text(db, cast.bela.actor, taken_back.code)
    corrected(db, cast, objective, "\n\n2. It applies in principle at all times.", "")
    placed_rows = [placed(row, current_version(db, objective).body) for row in rows]

    assert [one.passage for one in placed_rows] == [None] * 4
    assert [one.row.stance for one in standing(placed_rows)] == [Stance.SUPPORT]


def test_delegations_and_paragraphs_stand_beside_one_another(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    objective = negotiation.clauses[0]
    rows = [
        stood(db, cast.nadia, objective, paragraph=("1",)),
        stood(db, cast.nadia, objective, paragraph=("2",)),
        stood(db, cast.bela, objective, paragraph=("2",)),
        stood(db, cast.nadia, objective),
    ]
    body = current_version(db, objective).body

    assert len(standing(placed(row, body) for row in rows)) == 4


@pytest.mark.parametrize(
    ("old", "new", "stands_at", "is_earlier"),
    [
        ("2. It applies", "2. States agree.\n\n3. It applies", ("3",), False),
        ("It applies at all times", "It applies in times of peace", ("2",), True),
        ("1. The objective", "1. The purpose", ("2",), False),
    ],
)
def test_a_paragraph_is_followed_to_where_its_words_are_now(
    db: Session, cast: Cast, negotiation: Negotiation, old: str, new: str, stands_at: tuple[str, ...], is_earlier: bool
) -> None:
    objective = negotiation.clauses[0]
    said = stood(db, cast.nadia, objective, paragraph=("2",))
    corrected(db, cast, objective, old, new)
    now = placed(said, current_version(db, objective).body)

    assert now.passage is not None
    assert (now.passage.path, now.is_earlier) == (stands_at, is_earlier)


def test_who_speaks_of_a_paragraph_that_has_lost_its_number_replaces_what_was_said_under_it(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    objective = negotiation.clauses[0]
    rows = [stood(db, cast.nadia, objective, Stance.OPPOSE, paragraph=("2",))]
    corrected(db, cast, objective, "2. It applies at all times.", "It applies at all times.")
    rows.append(stood(db, cast.nadia, objective, Stance.SUPPORT, paragraph=("n1",)))
    body = current_version(db, objective).body

    assert [one.row.stance for one in standing(placed(row, body) for row in rows)] == [Stance.SUPPORT]


def test_a_paragraph_that_is_gone_is_nowhere(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    objective = negotiation.clauses[0]
    said = stood(db, cast.nadia, objective, paragraph=("2",))
    corrected(db, cast, objective, "\n\n2. It applies at all times.", "")

    assert placed(said, current_version(db, objective).body).passage is None
