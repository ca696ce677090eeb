"""A Word file as a text, every character accounted for."""

from hypothesis import given, settings
from hypothesis import strategies as st

from negotiate.exporting.paper.clauses import clean_clause
from negotiate.importing.office.plain import written_out
from negotiate.importing.parse import parse
from negotiate.importing.word.document import read_document
from negotiate.importing.word.package import open_word
from negotiate.text.marks.emphasis import without_marks
from tests.exporting.word.test_document import clause, file_of
from tests.importing.word.files import gone, ins, p, r, read
from tests.importing.word.test_document import NOTES
from tests.importing.word.test_numbers import NUMBERING, item

NOTE = '<w:r><w:footnoteReference w:id="2"/></w:r>'
WORDS = st.text("ab*_|\\ .#ш法", max_size=8)
LOOKS = st.sampled_from(["", "<w:i/>", "<w:b/>", "<w:b/><w:i/>"])


def test_numbers_tables_notes_and_titles_are_written_as_a_text_says_them() -> None:
    table = f"<w:tbl><w:tr><w:tc>{p(r('a|b'))}</w:tc><w:tc>{p(r('c'))}</w:tc></w:tr></w:tbl>"
    body = p(r("Article 1"), '<w:outlineLvl w:val="2"/>') + item(0, text="States act.") + p(r("Peace") + NOTE) + table

    account = written_out(read(body, numbering=NUMBERING, footnotes=NOTES))

    assert account.text == (
        "### Article 1\n\n1. States act.\n\nPeace[^1]\n\n[^1]: A note.\n\n| a\\|b | c |\n| --- | --- |\n"
    )
    assert account.said == (
        "33 characters were read, 4 in tables, 6 in notes.",
        "Numbers that were set by themselves are written out as words of the text: 1.",
    )


def test_a_note_stands_in_the_clause_that_points_to_it_also_from_its_label() -> None:
    title = '<w:outlineLvl w:val="2"/>'
    body = p(r("Article 1") + NOTE, title) + p(r("States act.")) + p(r("Article 2"), title)

    account = written_out(read(body, footnotes=NOTES))

    assert account.text == "### Article 1 [^1]\n\n[^1]: A note.\n\nStates act.\n\n### Article 2\n"


def test_changes_are_read_as_accepted_and_counted() -> None:
    joined = p(r("States "), '<w:rPr><w:del w:id="3" w:author="Bo"/></w:rPr>') + p(
        gone("shall") + ins(r("should")) + r(" act.")
    )

    account = written_out(read(joined))

    assert account.text == "States should act.\n"
    assert account.said[-1] == "Changes are marked by Ana. The text is read with all of them accepted; 5 characters go."


@given(st.lists(st.tuples(WORDS, LOOKS), max_size=5))
def test_no_look_of_words_changes_a_character(runs: list[tuple[str, str]]) -> None:
    account = written_out(read(p(r("Say: ") + "".join(r(words, look) for words, look in runs))))

    shown = "Say: " + "".join(words for words, _ in runs)
    assert without_marks(account.text.removesuffix("\n")).split() == shown.split()


@settings(max_examples=20)
@given(st.lists(st.sampled_from(["1. Each *State* shall act.", "(a) at home;", "| a | b |\n| --- | --- |\n| 1 | 2 |"])))
def test_what_went_out_comes_in_again(blocks: list[str]) -> None:
    body = "\n\n".join(blocks)

    text = written_out(read_document(open_word(file_of(clean_clause("c_a_b", clause(body)))))).text

    (title, *clauses) = parse(text).clauses
    assert title.heading == "Convention"
    assert [(one.label, one.heading, one.body) for one in clauses] == [("Article 5", "Conduct", body)]
