"""Drafting hints as pages show them."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden
from negotiate.models import HintSetting
from negotiate.operations.norms.hints import choose, choose_usual
from negotiate.queries.norms.hints import ShownHint, change_hints, checks_page, house_checks
from negotiate.state.text.versions import current_version
from negotiate.text.diff.wordings import diff_wordings
from tests.cast import Cast, Player
from tests.operations.negotiation import Negotiation, begin


def hints(db: Session, who: Player, negotiation: Negotiation, old: str, new: str) -> tuple[ShownHint, ...]:
    """Return the hints on a change of the clause on conduct."""
    base = current_version(db, negotiation.conduct).wording.text
    return change_hints(db, who.actor, negotiation.conduct, base, diff_wordings(base, base.replace(old, new, 1)))


@pytest.mark.parametrize(
    ("new", "rule", "words"),
    [
        ("and [water.", "B1", "["),
        ("and water, as article 9 says.", "X1", "article 9"),
        ("and water, under emergency measures.", "D1", "emergency"),
        ("and water, as appropriate.", "M2", "as appropriate"),
    ],
)
def test_a_hint_stands_at_the_words_that_bring_it_in(db: Session, cast: Cast, new: str, rule: str, words: str) -> None:
    [hint] = hints(db, cast.sefa, begin(db, cast), "and water.", new)

    assert (hint.rule, hint.words) == (rule, words)
    assert hint.before.endswith(("water, as ", "water, under ", "water, ", "and "))


def test_what_stood_before_is_nobodys_doing_now(db: Session, cast: Cast) -> None:
    assert hints(db, cast.sefa, begin(db, cast), "A State", "Each State") == ()


def test_a_check_says_what_was_chosen_here_and_what_that_comes_to(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    choose_usual(db, cast.ada.actor, {"P1": HintSetting.OFF})
    choose(db, cast.sefa.actor, negotiation.instrument.code, {"X1": HintSetting.OFF})

    lines = {line.check.code: line for line in checks_page(db, cast.nadia.actor, negotiation.instrument.code).lines}

    assert (lines["P1"].setting, lines["P1"].is_at_work) == (HintSetting.USUAL, False)
    assert (lines["X1"].setting, lines["X1"].is_at_work) == (HintSetting.OFF, False)
    assert lines["N1"].is_at_work


def test_the_house_s_are_its_administrator_s(db: Session, cast: Cast) -> None:
    assert len(house_checks(db, cast.ada.actor)) == 14
    with pytest.raises(Forbidden):
        house_checks(db, cast.sefa.actor)
