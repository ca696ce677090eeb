"""Comments stand at the very words that they are about, whatever was done to the words around them."""

from hypothesis import given, settings
from hypothesis import strategies as st

from negotiate.exporting.paper.beside import SpokenRemark, spoken_beside
from negotiate.exporting.paper.clauses import ClauseFields, clean_clause, marked_clause
from negotiate.exporting.paper.values import PaperClause, PaperRemark, runs_of
from negotiate.text.tokens import tokenize
from tests.exporting.word.test_document import BODIES, KENYA, clause

SAID = PaperRemark(KENYA, "Why?")


def inside(put: PaperClause, number: int = 0) -> str:
    """Return the words of the new text between the signs of a comment."""
    found, is_open = "", False
    for block in put.blocks:
        for run in runs_of(block):
            is_open |= number in run.opens
            found += run.text if is_open and run.change.is_new else ""
            is_open &= number not in run.closes
    return found


def on(fields: ClauseFields, quote: str) -> SpokenRemark:
    """Return a comment on words of a clause."""
    tokens = tokenize(fields.wording.text)
    before = len(tokenize(fields.wording.text.partition(quote)[0].rstrip()))
    assert quote in "".join(tokens)
    return SpokenRemark(SAID, before, before + len(tokenize(" " + quote)))


def test_a_comment_stands_at_its_words() -> None:
    fields = clause("1. States shall act *in good* faith.")

    put = spoken_beside(clean_clause("c", fields), fields, [on(fields, "shall act"), on(fields, "faith")])
    assert (inside(put), inside(put, 1)) == ("shall act", "faith")
    assert put.remarks == (SAID, SAID)


def test_a_comment_may_be_on_words_of_the_title_and_reach_over_paragraphs() -> None:
    fields = clause("1. States act.\n\n2. Nobody else does.", "Conduct of States")

    put = spoken_beside(clean_clause("c", fields), fields, [SpokenRemark(SAID, 2, 10)])
    assert inside(put) == "States1. States act."


def test_a_comment_stands_at_its_words_in_a_cell() -> None:
    fields = clause("| Who | What |\n|---|---|\n| States | report |\n| All | nothing |")

    put = spoken_beside(clean_clause("c", fields), fields, [on(fields, "report")])
    assert inside(put) == "report"


def test_a_comment_stands_at_the_words_that_came_not_at_those_that_went() -> None:
    before, after = clause("States shall act."), clause("States should act.")

    put = spoken_beside(marked_clause("m", (before, after), (), KENYA), after, [on(after, "should")])
    assert inside(put) == "should"


def test_what_is_said_of_the_whole_clause_stands_at_no_words() -> None:
    fields = clause("States act.")

    put = spoken_beside(clean_clause("c", fields, [SAID]), fields, [SpokenRemark(SAID)])
    assert [run for block in put.blocks for run in runs_of(block) if run.opens or run.closes] == []
    assert len(put.remarks) == 2


@settings(max_examples=60)
@given(BODIES, BODIES, st.integers(0, 30), st.integers(0, 30))
def test_no_word_is_lost_by_comments_and_every_sign_that_begins_one_ends(
    old: str, new: str, start: int, length: int
) -> None:
    before, after = clause(old), clause(new)
    plain = marked_clause("m", (before, after), (), KENYA)

    put = spoken_beside(plain, after, [SpokenRemark(SAID, start, start + length)])
    runs = [run for block in put.blocks for run in runs_of(block)]
    assert "".join(run.text for run in runs) == "".join(run.text for block in plain.blocks for run in runs_of(block))
    assert [n for run in runs for n in run.opens] == [n for run in runs for n in run.closes]


@settings(max_examples=60)
@given(
    st.lists(st.sampled_from(["States ", "*shall* ", "act, ", "\n\n2. ", "и ", "在", "تعمل "]), min_size=1), st.data()
)
def test_any_words_of_a_plain_text_are_found_again(parts: list[str], data: st.DataObject) -> None:
    fields = clause("1. " + "".join(parts))
    tokens = tokenize(fields.wording.text)
    start = data.draw(st.integers(0, len(tokens) - 1))
    end = data.draw(st.integers(start + 1, len(tokens)))

    put = spoken_beside(clean_clause("c", fields), fields, [SpokenRemark(SAID, start, end)])
    assert "".join(inside(put).split()) == "".join("".join(tokens[start:end]).replace("*", "").split())
