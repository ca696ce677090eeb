"""Drafting hints as pages show them."""

import pytest
from sqlalchemy.orm import Session

from negotiate.queries.norms.hints import ShownHint, change_hints
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
