"""Answers to what a clause leaves open."""

import pytest

from negotiate.errors import Invalid
from negotiate.state.desk.clearing_answers import given_answers
from negotiate.text.wording import Wording


def test_an_answer_that_is_none_is_refused() -> None:
    with pytest.raises(Invalid):
        given_answers(Wording("", "Act [now]."), {0: 2})
