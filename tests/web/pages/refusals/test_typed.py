"""What was typed into a form that is refused."""

import re

from flask.testing import FlaskClient


def test_only_what_was_typed_is_given_back_under_words_that_a_person_reads(trial: FlaskClient) -> None:
    sent = {"day": "x", "refusal": "closed", "version": "h28kqfwsvv", "place-02f2": "own", "own-02f2": "my own"}
    answer = trial.post("/trial/form", data=sent)

    assert re.findall(r'<label for="kept-\d+">([^<]*)', answer.text) == ["Day", "Refusal", "Own words"]
    assert "h28kqfwsvv" not in answer.text
