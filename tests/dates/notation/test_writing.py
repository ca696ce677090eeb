"""Writing rules: every rule has a notation that reads back as the same rule."""

from hypothesis import given

from negotiate.dates.notation.notation import parse
from negotiate.dates.notation.reader import MAX_LENGTH
from negotiate.dates.notation.writing import write
from negotiate.dates.rules import NoDate, Rule, Unless
from tests.dates.strategies import RULES


@given(RULES.filter(lambda rule: len(write(rule)) <= MAX_LENGTH))
def test_what_is_written_reads_back_as_the_same_rule(rule: Rule) -> None:
    assert parse(write(rule)) == rule


def test_a_tail_after_words_without_a_date_does_not_become_part_of_them() -> None:
    assert write(Unless(NoDate("periodically"), "otherwise decided")) == (
        "(no date: periodically), unless otherwise decided"
    )
