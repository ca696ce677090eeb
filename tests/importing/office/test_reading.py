"""Where a file of an office program comes in."""

from dataclasses import replace

import pytest

from negotiate.exporting.odt.document import to_odt
from negotiate.exporting.paper.clauses import ClauseFields, clean_clause
from negotiate.exporting.paper.values import Paper
from negotiate.exporting.word.document import to_docx
from negotiate.importing.office.proposals import returned_changes
from negotiate.importing.office.reading import is_office_file, read_office_file
from negotiate.importing.office.recognising import KnownClause, recognised
from negotiate.text.diff.paragraphs.clause_matching import MatchedWords
from negotiate.text.wording import Wording
from tests.exporting.word.test_document import NOW
from tests.importing.odt import files as odt_files
from tests.importing.office.test_proposals import CODE, NAME, given_as
from tests.importing.word import files as word_files
from tests.office_edits import reworded, without_bookmarks


@pytest.mark.parametrize(
    "raw", [odt_files.odt(odt_files.p("Peace.")), word_files.docx(word_files.p(word_files.r("Peace.")))]
)
def test_a_file_of_either_kind_is_told_by_what_it_holds(raw: bytes) -> None:
    assert is_office_file(raw)
    assert odt_files.words(read_office_file(raw)) == ["Peace."]


@pytest.mark.parametrize("raw", [b"", b"Peace.", b"PK\x03\x04", b"<office:document/>"])
def test_anything_else_is_no_file_of_an_office_program(raw: bytes) -> None:
    assert not is_office_file(raw)


#: By language, a label, a heading, a body with lists and a table, words of it, and what is put in their place.
IN_SIX = {
    "zh": (
        "第五条",
        "行为",
        (
            "1. 各国不得损害居民赖以生存的服务，包括医院和供水。\n\n2. 各国应：\n(a) 相互通报；\n(b) 每年报告。\n\n"
            "| 级别 | 措施 |\n| --- | --- |\n| 一 | 通报 |"
        ),
        "包括医院",
        "特别是诊所",
    ),
    "ru": (
        "Статья 5",
        "Поведение",
        (
            "1. Государства не наносят ущерба службам, включая больницы и водоснабжение.\n\n2. Государства:\n"
            "a) сообщают друг другу;\nb) *ежегодно* отчитываются.\n\n| Уровень | Мера |\n| --- | --- |\n| I | сообщение |"
        ),
        "включая больницы",
        "в том числе клиники",
    ),
    "ar": (
        "المادة 5",
        "السلوك",
        (
            "1. لا يجوز لأي دولة الإضرار بالخدمات، بما فيها المستشفيات والمياه.\n\n2. على الدول أن:\n(أ) تتشاور؛\n"
            "(ب) تقدّم تقريراً كل سنة.\n\n| المستوى | التدبير |\n| --- | --- |\n| ١ | الإخطار |"
        ),
        "المستشفيات",
        "العيادات",
    ),
}


def in_script(language: str) -> tuple[ClauseFields, ClauseFields, str, str]:
    """Return a clause in a language, the same as somebody changes it, what she takes out, and what she puts in."""
    label, heading, body, old, new = IN_SIX[language]
    fields = ClauseFields("article", 3, label, " ", Wording(heading, body))
    return fields, replace(fields, wording=Wording(heading, body.replace(old, new))), old, new


def made_of(form: str, fields: ClauseFields, language: str) -> bytes:
    """Return the file of a clause."""
    put = (clean_clause(NAME, fields),)
    paper = Paper("A", "A/1", "text", language, language == "ar", NOW, "1 May 2026", put)
    return to_docx(paper) if form == "docx" else to_odt(paper)


@pytest.mark.parametrize("author", ["Ana", ""])
@pytest.mark.parametrize("language", IN_SIX)
@pytest.mark.parametrize("form", ["docx", "odt"])
def test_what_another_program_changed_comes_back_in_every_script(form: str, language: str, author: str) -> None:
    fields, changed, old, new = in_script(language)
    file = made_of(form, fields, language)

    (change,) = returned_changes(read_office_file(reworded(form, file, old, new, author)), given_as(fields))
    assert (change.author, change.wording) == (author, changed.wording)
    assert returned_changes(read_office_file(file), given_as(fields)) == ()


@pytest.mark.parametrize("language", IN_SIX)
@pytest.mark.parametrize("form", ["docx", "odt"])
def test_a_file_that_lost_its_bookmarks_is_known_by_its_words_in_every_script(form: str, language: str) -> None:
    fields, changed, old, new = in_script(language)
    words = MatchedWords(fields.label, fields.wording.heading, fields.wording.body)
    bare = without_bookmarks(form, reworded(form, made_of(form, fields, language), old, new))

    file = recognised(read_office_file(bare), [KnownClause(words, given_as(fields)[CODE])])
    (change,) = returned_changes(file.read, given_as(fields))
    assert (change.wording, file.unknown, file.missing) == (changed.wording, ("A",), ())
