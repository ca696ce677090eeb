"""Comments of an OpenDocument text stand round their words; answers hang on them as LibreOffice has it."""

from negotiate.exporting.odt.elements import q
from negotiate.exporting.paper.beside import SpokenRemark, spoken_beside
from negotiate.exporting.paper.clauses import clean_clause
from negotiate.importing.office.documents import OfficeMark, ReadRemark
from negotiate.importing.office.reading import read_office_file
from tests.exporting.odt.test_document import file_of, opened
from tests.exporting.word.test_remarks import FIELDS, THREAD


def commented(*remarks: SpokenRemark) -> bytes:
    """Return a file of one clause with comments on it."""
    return file_of(spoken_beside(clean_clause("c_a_b", FIELDS), FIELDS, remarks))


def test_answers_hang_on_the_comment_that_they_answer() -> None:
    read = read_office_file(commented(SpokenRemark(THREAD, 4, 5)))

    kenya, fiji = (OfficeMark(who, "2026-05-01T12:00:00") for who in ("Kenya", "Fiji"))
    assert read.remarks == {
        "r1": ReadRemark(kenya, "Why?\nTell us."),
        "r2": ReadRemark(fiji, "So that all act.", "r1"),
        "r3": ReadRemark(kenya, "I see.", "r1"),
    }


def test_a_comment_begins_and_ends_at_its_words() -> None:
    text = opened(commented(SpokenRemark(THREAD, 6, 7), SpokenRemark(THREAD)))
    ends = list(text.iter(q("office:annotation-end")))

    assert [one.get(q("office:name")) for one in ends] == ["r1", "r2", "r3"]
    assert ends[0].getprevious().tail == "shall"
    assert len(list(text.iter(q("office:annotation")))) == 6
