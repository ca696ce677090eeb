"""Flags on words about time as values for programs."""

from negotiate.dates import Lack
from negotiate.models import DateRuleKind
from negotiate.queries.dates.findings import Finding
from negotiate.web.api.values.dates.dossiers import flag_answer


def test_a_flag_says_what_is_missing_and_what_is_offered() -> None:
    words = ("c", "Article 3", "h", Lack.RULE, "five years", "review", "after", "5 years after adoption")
    answer = flag_answer(Finding(*words, DateRuleKind.REVIEW, False, "2", "", ""))

    assert (answer.lack, answer.words, answer.notation) == (Lack.RULE.value, "five years", "5 years after adoption")
    assert (answer.paragraph, answer.rule, answer.dismissed) == ("2", "", "")
