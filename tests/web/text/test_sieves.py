"""What an address asks to be shown alone: read alike for people and programs, refused with a sentence."""

from datetime import date

import pytest

from negotiate.errors import Invalid
from negotiate.queries.finding.questions import OPEN, Sieve
from negotiate.web.text.sieves import sieve_asked


@pytest.mark.parametrize(
    ("asked", "sieve"),
    [
        ({}, OPEN),
        ({"round": " ", "since": ""}, OPEN),
        ({"round": "2"}, Sieve(2)),
        ({"round": "2-"}, Sieve(since_round=2)),
        ({"kind": "move", "status": "declined", "whom": "Belmara"}, Sieve(None, "Belmara", "move", "declined")),
        ({"since": "2031-01-17"}, Sieve(since=date(2031, 1, 17))),
    ],
)
def test_an_address_says_what_is_shown_alone(asked: dict[str, str], sieve: Sieve) -> None:
    assert sieve_asked(asked) == sieve


@pytest.mark.parametrize(
    ("name", "words"), [("round", "x"), ("round", "2-3"), ("round", "9" * 30), ("since", "2031-02-30"), ("since", "x")]
)
def test_what_names_no_round_or_day_is_refused_at_its_field(name: str, words: str) -> None:
    with pytest.raises(Invalid) as refused:
        sieve_asked({name: words})

    assert refused.value.field == name
