"""Who is behind words, as their marks say it: the amendment, its round and its day; who struck them, where another did."""

from datetime import UTC, datetime

from negotiate.models import ClauseKind
from negotiate.queries.text.comparing.attributions import Attribution, ClauseChange, ClauseRedline
from negotiate.queries.text.history import SourcedWords
from negotiate.state.text.excerpts import excerpts
from negotiate.state.text.origins import Source
from negotiate.text.diff.wordings import diff_wordings
from negotiate.web.pages.drawing.behind import sourced, told

SEVEN = Source("Amendment 7, Arvenia", "seven", 2, "Arvenia", datetime(2031, 1, 17, 12, tzinfo=UTC))
HOUSE = Source("secretariat, in a merge", own_code="merge", at=datetime(2031, 2, 1, 12, tzinfo=UTC))
OLD, NEW = "Duties\n\nStates shall act.", "Duties\n\nStates should act."


def redline(brought_in: tuple[Source, ...], taken_out: tuple[Source, ...]) -> ClauseRedline:
    """Return a clause in which one word was replaced."""
    edits = diff_wordings(OLD, NEW)
    changes = tuple(Attribution((one,), brought_in, taken_out) for one in excerpts(OLD, edits))
    return ClauseRedline(
        "c", ClauseChange.CHANGED, 0, ClauseKind.ARTICLE, "Article 5", "Article 5", OLD, NEW, edits, changes
    )


def test_marks_say_which_amendment_in_which_round_and_when() -> None:
    (origin,) = told(redline((SEVEN,), (SEVEN,))).values()

    assert origin.title == "Brought in by Amendment 7, Arvenia, round 2, 17 January 2031"
    assert origin.struck_title == "Taken out by Amendment 7, Arvenia, round 2, 17 January 2031"
    assert (origin.href, origin.struck_href) == ("", "")


def test_struck_words_lead_to_who_struck_them_and_new_ones_to_who_brought_them_in() -> None:
    (origin,) = told(redline((SEVEN,), (HOUSE,)), "/clauses/c/history").values()

    assert origin.href == "/clauses/c/history?words=seven#phrase"
    assert origin.struck_href == "/clauses/c/history?words=merge#phrase"
    assert origin.struck_title == "Taken out by secretariat, in a merge, 1 February 2031"


def test_words_that_nobody_signed_lead_to_what_is_told_of_them_without_a_number() -> None:
    page = sourced([SourcedWords("States ", HOUSE), SourcedWords("act.", SEVEN)], [SEVEN], "/clauses/c/history")

    assert '<a href="/clauses/c/history?words=merge#phrase" class="from-house"' in page
    assert 'class="from-amendment" title="Amendment 7, Arvenia" data-source="1">act.</a>' in page
