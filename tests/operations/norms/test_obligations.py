"""Obligations are confirmed, mended, written and taken back by the secretariat or the chair, in words of the text."""

from dataclasses import replace

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, Invalid, Stale
from negotiate.models import Clause, ConfirmedObligation, ObligationSays
from negotiate.operations.norms.obligations import ReadIn, confirm, say_none, take_back
from negotiate.operations.text.instruments import import_text
from negotiate.state.norms.obligations import ObligationWords
from negotiate.text.norms.obligations.binding import bindings
from tests.cast import Cast
from tests.operations.negotiation import CONDUCT, Draft, Negotiation

READ = ReadIn(bindings(CONDUCT)[("n1",)], 0)
SAID = ObligationWords("A State", "shall not", "", "damage services", qualifiers=("including hospitals",))


def test_what_is_suggested_is_confirmed_in_its_own_words(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    row = confirm(db, cast.chen.actor, negotiation.conduct.code, READ)

    assert (row.says, row.actor, row.strength, row.binds) == (
        ObligationSays.IS_ONE,
        "A State",
        "shall not",
        "a prohibition",
    )
    assert (row.paragraph, row.place) == ("n1", 0)


def test_a_mended_one_ends_what_was_said_before(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    first = confirm(db, cast.sefa.actor, negotiation.conduct.code, READ)
    second = confirm(db, cast.sefa.actor, negotiation.conduct.code, READ, SAID)

    assert first.taken_back_at is not None
    assert (second.action, second.qualifiers) == ("damage services", "including hospitals")


def test_one_is_written_where_none_is_suggested(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    for _ in range(2):
        confirm(db, cast.sefa.actor, negotiation.conduct.code, replace(READ, place=None), SAID)

    assert len(db.scalars(select(ConfirmedObligation)).all()) == 2


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"actor": "Each State"}, "actor"),
        ({"action": "damage hospitals"}, "action"),
        ({"action": " "}, "action"),
        ({"strength": ""}, "strength"),
        ({"strength": "including"}, "strength"),
        ({"exceptions": ("unless asked",)}, "exceptions"),
    ],
)
def test_every_part_is_words_of_the_paragraph(
    db: Session, cast: Cast, negotiation: Negotiation, change: dict[str, object], field: str
) -> None:
    said = replace(SAID, **change)  # type: ignore[arg-type]

    with pytest.raises(Invalid) as refusal:
        confirm(db, cast.sefa.actor, negotiation.conduct.code, READ, said)

    assert refusal.value.field == field


def test_in_a_language_that_is_not_read_whoever_writes_says_what_the_words_come_to(db: Session, cast: Cast) -> None:
    body, sefa = "Kila Chama kitatoa taarifa.", cast.sefa.actor
    instrument = import_text(db, sefa, [Draft("Kifungu cha 1", "", body)], title="Mkataba", language="sw")
    code = db.scalars(select(Clause.code).where(Clause.instrument_id == instrument.id)).one()
    read = ReadIn(bindings(body)[("n1",)], None)
    said = ObligationWords("Kila Chama", "kitatoa", "an obligation", "taarifa")

    with pytest.raises(Invalid):
        confirm(db, sefa, code, read, replace(said, binds="a duty"))

    assert confirm(db, sefa, code, read, said).binds == "an obligation"


def test_a_verb_that_obliges_by_its_form_is_confirmed_and_mended(db: Session, cast: Cast) -> None:
    body, sefa = "Les Parties coopèrent de bonne foi.", cast.sefa.actor
    instrument = import_text(db, sefa, [Draft("Article 1", "", body)], title="Accord", language="fr")
    code = db.scalars(select(Clause.code).where(Clause.instrument_id == instrument.id)).one()
    read = ReadIn(bindings(body)[("n1",)], 0)
    confirmed = confirm(db, sefa, code, read)
    mended = confirm(db, sefa, code, read, ObligationWords("Parties", "coopèrent", "", "de bonne foi"))

    assert (confirmed.strength, confirmed.binds, confirmed.action) == ("coopèrent", "an obligation", "de bonne foi")
    assert mended.binds == "an obligation"
    with pytest.raises(Invalid):
        confirm(db, sefa, code, read, ObligationWords("Parties", "bonne", "", "foi"))


@pytest.mark.parametrize("read", [ReadIn("0" * 64, 0), replace(READ, place=7), replace(READ, place=None)])
def test_words_that_changed_are_not_confirmed(db: Session, cast: Cast, negotiation: Negotiation, read: ReadIn) -> None:
    with pytest.raises(Stale):
        confirm(db, cast.sefa.actor, negotiation.conduct.code, read)


def test_a_suggestion_is_said_to_be_none_and_that_is_taken_back_once(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    row = say_none(db, cast.sefa.actor, negotiation.conduct.code, READ)
    take_back(db, cast.sefa.actor, row.code)

    assert row.says is ObligationSays.IS_NONE
    with pytest.raises(Invalid):
        take_back(db, cast.sefa.actor, row.code)
    with pytest.raises(Invalid):
        say_none(db, cast.sefa.actor, negotiation.conduct.code, replace(READ, place=None))


def test_a_delegation_confirms_nothing(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Forbidden):
        confirm(db, cast.nadia.actor, negotiation.conduct.code, READ)
