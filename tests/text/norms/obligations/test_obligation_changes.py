"""What became of obligations between two wordings, by tables."""

import pytest

from negotiate.text.norms.obligations.extraction import obligations
from negotiate.text.norms.obligations.obligation_changes import ObligationTurn, obligation_changes


def turns(old: str, new: str) -> list[list[str]]:
    """Return what became of each obligation, by name."""
    found = obligation_changes(old, obligations(old), new, obligations(new))
    return [[turn.name for turn in change.turns] for change in found]


@pytest.mark.parametrize(
    ("old", "new", "became"),
    [
        ("Each Party shall report.", "Each Party should report.", ["WEAKER"]),
        ("Each Party may report.", "Each Party shall report.", ["STRONGER"]),
        ("Each Party shall report.", "Each Party shall not report.", ["REVERSED"]),
        ("Each Party shall take steps.", "Steps shall be taken.", ["NEW", "GONE"]),
        ("Each Party shall share logs.", "Logs shall be shared. Parties shall act.", ["NEW", "NEW", "GONE"]),
        ("Logs shall be kept by each Party.", "Logs shall be kept.", ["LOST_ACTOR"]),
        ("Each Party shall report.", "The Secretariat shall report.", ["OTHER_ACTOR"]),
        ("A Party shall report.", "A Party shall, as appropriate, report.", ["QUALIFIED"]),
        ("A Party shall report, unless it objects.", "A Party shall report.", ["UNEXCEPTED"]),
        ("A Party shall report.", "A Party should report, if it is asked to.", ["WEAKER", "CONDITIONED"]),
        ("A Party shall send a report.", "A Party shall send a yearly report.", ["REWORDED"]),
        ("A Party shall report.", "A Party shall report.", []),
        ("1. A Party shall act.\n\n2. It may rest.", "1. It may rest.\n\n2. A Party shall act.", []),
    ],
)
def test_what_became_of_an_obligation_has_a_name(old: str, new: str, became: list[str]) -> None:
    assert [name for names in turns(old, new) for name in names] == became


def test_a_change_has_both_obligations_side_by_side() -> None:
    old, new = "States shall act. States shall report.", "States should report."

    reworded, gone = obligation_changes(old, obligations(old), new, obligations(new))

    assert (reworded.old, gone.old) == (obligations(old)[1], obligations(old)[0])
    assert gone.turns == (ObligationTurn.GONE,)
