"""Which obligations are shown, by who acts, how strongly, and on what they hang."""

import pytest

from negotiate.queries.norms.obligations.lines import LineState, ObligationLine
from negotiate.queries.norms.obligations.sieve import ObligationView, choices, shown
from negotiate.queries.norms.term_lines import ClausePlace
from negotiate.state.norms.obligations import ObligationWords

PLACE = ClausePlace("c", "5", "c")


def line(actor: str, binds: str, **parts: tuple[str, ...]) -> ObligationLine:
    """Return a suggested obligation."""
    words = ObligationWords(actor, "shall", binds, "act", "", **parts)
    return ObligationLine(PLACE, words, (), LineState.SUGGESTED, "", 0, None)


LINES = (
    line("Each Party", "an obligation", qualifiers=("As appropriate",)),
    line("The Parties", "a permission", exceptions=("unless it objects",)),
    line("", "an obligation", times=("within 30 days",)),
)


@pytest.mark.parametrize(
    ("view", "which"),
    [
        (ObligationView(), [0, 1, 2]),
        (ObligationView(who="party"), [0, 1]),
        (ObligationView(who="nobody"), [2]),
        (ObligationView(how="an obligation"), [0, 2]),
        (ObligationView(on="exceptions"), [1]),
        (ObligationView(on="times"), [2]),
        (ObligationView(on="as appropriate"), [0]),
        (ObligationView(who="party", how="an obligation"), [0]),
        (ObligationView(state="confirmed"), []),
        (ObligationView(state="suggested"), [0, 1, 2]),
    ],
)
def test_a_view_shows_what_answers_it(view: ObligationView, which: list[int]) -> None:
    assert list(map(LINES.index, shown(LINES, view))) == which
    assert view.is_all is (view == ObligationView())


def test_what_may_be_chosen_says_how_many_it_shows() -> None:
    offered = choices(LINES)

    assert offered.who == (("party", "Each Party (2)"), ("nobody", "nobody named (1)"))
    assert offered.how == (("an obligation", "an obligation (2)"), ("a permission", "a permission (1)"))
    assert ("as appropriate", "“as appropriate” (1)") in offered.on
