"""A clause that somebody put into a file: how it opens, and what each person wants it to say."""

import pytest

from negotiate.importing.office.new_clauses import PutInClause, clauses_put_in, opening_of
from negotiate.text.wording import Wording
from tests.importing.word.files import ROOT, gone, ins, p, r, read
from tests.importing.word.files import read as read_word

BREAK = "<w:br/>"


def clauses(body: str, **parts: str) -> list[PutInClause]:
    """Return what each person wants a new clause to say that has all paragraphs of a file."""
    file = read(body, **parts)
    return list(clauses_put_in(file.paragraphs, file))


@pytest.mark.parametrize(
    ("body", "label", "heading", "words"),
    [
        (p(r("Article 1 bis — Trees")) + p(r("Plant.")), "Article 1 bis", "Trees", "Plant."),
        (p(r("Article 12 bis")) + p(r("Trees")) + p(r("Plant.")), "Article 12 bis", "Trees", "Plant."),
        (p(r("Article 12 bis.")) + p(r("1. Plant.")), "Article 12 bis", "", "1. Plant."),
        (p(r("Article 9. States shall plant.")), "Article 9", "", "States shall plant."),
        (p(f"<w:r><w:t>Article 2</w:t>{BREAK}<w:t>Trees</w:t>{BREAK}<w:t>1. Plant.</w:t></w:r>"), "Article 2", "Trees",
         "1. Plant."),
        (p(r("第三条")) + p(r("种树。")), "第三条", "", "种树。"),
    ],
)  # fmt: skip
def test_a_clause_opens_as_people_write_it(body: str, label: str, heading: str, words: str) -> None:
    assert clauses(body) == [PutInClause("", label, Wording(heading, words))]


@pytest.mark.parametrize(
    "line", ["Article 51 of the Charter applies.", "IV. States shall plant.", "1. States shall plant.", ""]
)
def test_words_that_only_cite_or_count_open_no_clause(line: str) -> None:
    assert opening_of(read(p(r(line))).paragraphs) is None


def test_a_label_that_runs_into_a_sentence_without_a_sign_is_not_sure() -> None:
    opening = opening_of(read(p(r("Article 9 States shall plant."))).paragraphs)

    assert opening is not None
    assert (opening.label, opening.is_sure) == ("Article 9", False)


def test_who_put_a_clause_in_is_heard_and_who_changed_it_is_heard_beside_her() -> None:
    found = clauses(p(ins(r("Article 1 bis — Trees"))) + p(ins(r("Plant trees.")) + ins(r(" Now."), "Bo")))

    assert [(one.author, one.wording.body, one.beside) for one in found] == [
        ("Ana", "Plant trees.", ""),
        ("Bo", "Plant trees. Now.", "Ana"),
    ]


def test_a_clause_without_marks_is_nobodys_and_who_marked_it_is_heard_beside() -> None:
    found = clauses(p(r("Article 1 bis — Trees")) + p(r("Plant") + gone(" now") + r(".")))

    assert [(one.author, one.wording.body, one.beside) for one in found] == [
        ("", "Plant now.", ""),
        ("Ana", "Plant.", "somebody without marks"),
    ]


def test_her_comments_are_the_reasons_of_a_new_clause() -> None:
    remarks = f'<w:comments {ROOT}><w:comment w:id="3" w:author="Ana">{p(r("It is dry."))}</w:comment></w:comments>'
    typed = p('<w:commentRangeStart w:id="3"/>' + ins(r("Article 1 bis — Trees"))) + p(ins(r("Plant.")))
    file = read_word(typed, comments=remarks)

    assert [one.remarks for one in clauses_put_in(file.paragraphs, file)] == [("It is dry.",)]
