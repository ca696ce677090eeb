"""Writing in the register of terms: who may, what is refused, and that nothing is changed afterwards."""

from dataclasses import replace

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, Invalid
from negotiate.models import RemarkKind
from negotiate.operations.norms.terms import NewRemark, dissent, end_dissent, say, say_all, take_back
from negotiate.state.norms.term_remarks import remarks_of
from tests.cast import Cast
from tests.operations.negotiation import Negotiation

SOFT = NewRemark("service", RemarkKind.DISCOURAGED, "soft target", "It looks from the wrong side.")
FRENCH = NewRemark("service", RemarkKind.EQUIVALENT, "service essentiel", language="fr")


def test_a_delegation_and_the_secretariat_each_write_under_their_own_name(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    say(db, cast.nadia.actor, negotiation.instrument.code, SOFT)
    say(db, cast.sefa.actor, negotiation.instrument.code, FRENCH)

    assert [one.by for one in remarks_of(db, negotiation.instrument)] == ["Arvenia", "the secretariat"]


def test_the_chair_writes_nothing_here(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Forbidden):
        say(db, cast.chen.actor, negotiation.instrument.code, SOFT)


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        (replace(SOFT, term=" "), "term"),
        (replace(SOFT, words=" "), "words"),
        (replace(SOFT, reason=""), "reason"),
        (replace(SOFT, words="Service"), "words"),
        (replace(FRENCH, language="de"), "language"),
        (replace(FRENCH, language="en"), "language"),
        (replace(FRENCH, words="x" * 121), "words"),
    ],
)
def test_what_says_nothing_or_the_wrong_thing_is_refused(
    db: Session, cast: Cast, negotiation: Negotiation, wrong: NewRemark, field: str
) -> None:
    with pytest.raises(Invalid) as refused:
        say(db, cast.nadia.actor, negotiation.instrument.code, wrong)

    assert refused.value.field == field


def test_a_file_is_written_whole_or_not_at_all(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Invalid):
        say_all(db, cast.nadia.actor, negotiation.instrument.code, [])


def test_a_remark_is_taken_back_by_its_delegation_alone(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    remark = say(db, cast.nadia.actor, negotiation.instrument.code, SOFT)

    with pytest.raises(Forbidden):
        take_back(db, cast.bela.actor, remark.code)
    take_back(db, cast.hugo.actor, remark.code)

    assert remarks_of(db, negotiation.instrument) == ()


def test_another_delegation_says_that_it_does_not_share_it_and_thinks_better_of_it(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    remark = say(db, cast.nadia.actor, negotiation.instrument.code, SOFT)

    dissent(db, cast.bela.actor, remark.code)
    dissent(db, cast.bela.actor, remark.code)
    disputed = [name for _, name in remarks_of(db, negotiation.instrument)[0].dissenters]
    end_dissent(db, cast.bela.actor, remark.code)

    assert disputed == ["Belmara"]
    assert remarks_of(db, negotiation.instrument)[0].dissenters == ()


def test_a_delegation_does_not_dispute_its_own_words(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    remark = say(db, cast.nadia.actor, negotiation.instrument.code, SOFT)

    with pytest.raises(Invalid):
        dissent(db, cast.noor.actor, remark.code)
