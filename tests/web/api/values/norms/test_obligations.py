"""Obligations and hints as values for programs."""

from negotiate.clock import now
from negotiate.queries.norms.hints import ClauseHint, ShownHint
from negotiate.queries.norms.obligations.lines import LineState, LinkedClause, ObligationLine
from negotiate.queries.norms.term_lines import ClausePlace
from negotiate.state.norms.obligations import ObligationWords
from negotiate.state.norms.standing_hints import StandingDismissal
from negotiate.web.api.values.norms.obligations import hint_answer, obligation_answer


def test_a_suggestion_is_said_by_nobody_and_links_to_clauses_that_there_are() -> None:
    words = ObligationWords("A State", "shall", "an obligation", "report")
    linked = (LinkedClause("article 2", "c"), LinkedClause("article 9 of another", ""))
    line = ObligationLine(ClausePlace("d", "3", "d"), words, linked, LineState.SUGGESTED, "b", 0, None)
    found = obligation_answer(line)

    assert (found.state, found.said_by, found.linked) == ("suggested", "", ("c",))


def test_a_hint_says_why_it_was_set_aside() -> None:
    shown, aside = (
        ShownHint("S1", "Weak", "It says so.", 0, 4, "", "may", ""),
        StandingDismissal("x", "Sefa", "So.", now()),
    )
    found = hint_answer(ClauseHint(shown, "b", aside)), hint_answer(ClauseHint(shown, "b", None))

    assert [(one.set_aside, one.set_aside_by) for one in found] == [("So.", "Sefa"), ("", "")]
