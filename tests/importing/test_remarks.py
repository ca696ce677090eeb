"""What is pointed out, by line."""

import pytest

from negotiate.errors import Invalid
from negotiate.importing.outline import ImportedClause, ImportedText
from negotiate.importing.parse import parse
from negotiate.importing.remarks import CLAUSE_LIMIT, CLAUSES_LIMIT, SORT_LIMIT, check_sizes

BROKEN = "states that are bound by it shall apply its words\n" * 6 + "in good faith."

RUN_IN = "\n\n".join(f"第{number}条各方应当合作。" for number in "一二三四五")

REMARKS = [
    ("### Article 1\n\n### Article 3\n", 3, "follows “Article 1”: is something missing"),
    ("### Article 2\n", 1, "The numbering begins with “Article 2”"),
    ("### Article 1\n\n### Article 1\n", 3, "“Article 1” stands twice"),
    ("### Article 1\n\n### Article 2\n\n### Article 1\n", 5, "comes after “Article 2”"),
    ("### Article 1\n\nArticle 5 of the Charter applies.\n", 3, "reads as running text"),
    ("第一条目标各方应当合作。\n\n第二条范围", 1, "share this line"),
    ("Статья 1\nЦель Стороны сотрудничают.\n", 2, "No heading could be told"),
    ("Words of old. And new.\n\n### Article 1\n", 1, "stands before the first clause"),
    ("Only words, and then more words.", 1, "No titles were found"),
    ("### Article 1\n\nPage\x0cbreak\n", 3, "control character"),
    ("### Article 1\n\nOne page.\n\x0cAnother.\n", 4, "U+000C, a control character, stands before “Another.”"),
    ("### Article 1\n\ninvi\u200bsible\n", 3, "invisible or private character"),
    ("### Article 1\n\nin\u200dvisible\n", 3, "joins or parts letters"),
    ("### Article 1\n\nStates \u202etca\u202c.\n", 3, "No text is stored with it"),
    ("### Article 1\n\ninter-\nnational\n", 3, "broken by a hyphen at the end"),
    ("### Article 1\n\n<p>States&nbsp;act.</p>\n", 3, "Marks of HTML"),
    ("### Article 1\n\nA/1\n\nOne.\n\nA/2\n\nTwo.\n\nA/3\n", 3, "“A/1” or its like fills 3 lines"),
    (f"### Article 1\n\n{BROKEN}\n", 3, "here and 5 times more"),
    ("### Article 1\n\nl\ufffdst\n", 3, "A character was lost"),
    ("### Article 1\n\nd¶ailleurs\n", 3, "A sign stands inside a word"),
    ("### Article 1\n\nстaтья\n", 3, "Latin and Cyrillic letters are mixed"),
    ("### Article 1\n\nобяза- тельство\n", 3, "broken by a hyphen"),
    ("### Article 1\n\nالصـــة\n", 3, "Letters are stretched"),
    ("### Article 1\n\ncafe\u0301\n", 3, "composed form"),
    (
        "### Article 1\n\n" + "word " * 4_001 + "\n",
        3,
        "This paragraph has 20,005 characters; a paragraph holds at most 20,000",
    ),
    (
        "# Norms\n\n### Article 1\n\n" + "words\n\n" * 9_000,
        3,
        "“Article 1” has 62,998 characters; a clause holds at most 60,000",
    ),
]


@pytest.mark.parametrize(("text", "line", "reason"), REMARKS)
def test_what_needs_a_look_is_listed_by_line(text, line, reason):
    assert [remark.line for remark in parse(text).remarks if reason in remark.reason] == [line]


@pytest.mark.parametrize(
    "text",
    [
        "# Norms\n\n## Preamble\n\nWe agree.\n\n## PART I — AIM\n\n### Article 1 — Aim\n\nlong- and short\n",
        "### Article 1\n\nA.\n\n### Article 1 bis\n\nB.\n\n### Article 2\n\nC.\n",
        "### Article 1\n\nA.\n\n## Annex I\n\n### Article 1\n\nB.\n",
    ],
)
def test_an_orderly_text_needs_no_remark(text):
    assert parse(text).remarks == ()


def test_many_remarks_of_one_sort_are_counted_not_listed():
    remarks = parse("### Article 1\n\n" + "d¶ailleurs\n\n" * 50).remarks

    assert len(remarks) == SORT_LIMIT
    assert "further on, 30 times" in remarks[-1].reason


def test_titles_from_which_the_text_runs_on_are_told_of_once_with_their_count():
    (remark,) = (remark for remark in parse(RUN_IN).remarks if "share this line" in remark.reason)

    assert (remark.line, remark.reason.endswith("It is the same further on, 4 times.")) == (1, True)


def test_a_remark_shows_the_beginning_of_its_line():
    (remark,) = parse("### Article 1\n\nd¶ailleurs " + "et puis " * 100).remarks

    assert remark.text.startswith("d¶ailleurs et puis")
    assert len(remark.text) == 120


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("States shallshould act.", "glued together"),
        ("States act in good faith.3 They report.", "as the sign of a note does"),
    ],
)
def test_signs_of_flattened_changes_and_notes_are_pointed_out(words: str, reason: str) -> None:
    assert any(reason in remark.reason for remark in parse(f"Article 1\n\n{words}").remarks)


def test_numbers_in_their_place_are_no_notes() -> None:
    text = "Article 1\n\nSee article 3.2, A/RES/70.1 and 1,000 others; 5 act. They may report."

    assert not any("note" in remark.reason for remark in parse(text).remarks)


def text_of(*clauses):
    return ImportedText("Norms", "en", clauses, ())


def article(body, label="Article 5"):
    return ImportedClause("article", 0, 3, label, "", "", body)


def test_a_clause_of_the_greatest_size_passes():
    check_sizes(text_of(article("x" * CLAUSE_LIMIT)))


def test_a_longer_clause_is_refused_by_its_label_with_the_limit():
    with pytest.raises(Invalid) as refused:
        check_sizes(text_of(article("brief"), article("x" * (CLAUSE_LIMIT + 1), "Article 6")))

    assert refused.value.sentence.startswith("“Article 6” has 60,001 characters; a clause holds at most 60,000.")
    assert refused.value.field == "file"


def test_every_script_has_the_same_room():
    check_sizes(text_of(article("第" * CLAUSE_LIMIT)))


def test_too_many_clauses_are_refused_with_their_number():
    with pytest.raises(Invalid, match="5,001 clauses; at most 5,000"):
        check_sizes(text_of(*[article("")] * (CLAUSES_LIMIT + 1)))
