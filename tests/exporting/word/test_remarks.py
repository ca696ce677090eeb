"""Comments of a Word file, and answers to them as other programs know them."""

from lxml import etree

from negotiate.exporting.paper.beside import SpokenRemark, spoken_beside
from negotiate.exporting.paper.clauses import clean_clause
from negotiate.exporting.paper.values import PaperRemark
from negotiate.importing.office.documents import OfficeMark, ReadRemark
from negotiate.importing.office.reading import read_office_file
from tests.exporting.word.reading import name, opened
from tests.exporting.word.test_document import FIJI, KENYA, clause, file_of

THREAD = PaperRemark(KENYA, "Why?\nTell us.", (PaperRemark(FIJI, "So that all act."), PaperRemark(KENYA, "I see.")))
FIELDS = clause("1. States shall act.")
BY_KENYA, BY_FIJI = (OfficeMark(who, "2026-05-01T12:00:00Z") for who in ("Kenya", "Fiji"))


def commented(*remarks: SpokenRemark) -> bytes:
    """Return a file of one clause with comments on it."""
    return file_of(spoken_beside(clean_clause("c_a_b", FIELDS), FIELDS, remarks))


def test_answers_hang_on_the_comment_that_they_answer() -> None:
    read = read_office_file(commented(SpokenRemark(THREAD, 4, 5)))

    assert read.remarks == {
        "0": ReadRemark(BY_KENYA, "Why?\nTell us."),
        "1": ReadRemark(BY_FIJI, "So that all act.", "0"),
        "2": ReadRemark(BY_KENYA, "I see.", "0"),
    }
    assert [one.remarks for one in read.paragraphs if one.remarks] == [("0", "1", "2")]


def test_a_comment_begins_and_ends_at_its_words() -> None:
    (line,) = (
        one
        for one in opened(commented(SpokenRemark(THREAD, 6, 7))).iter("{*}p")
        if one.find("{*}commentRangeStart") is not None
    )

    around = [name(one) if name(one) != "r" else "".join(one.itertext()) for one in line]
    assert around[:5] == ["pPr", "bookmarkStart", "1. States ", "commentRangeStart", "commentRangeStart"]
    assert around[6:10] == ["shall", "commentRangeEnd", "commentRangeEnd", "commentRangeEnd"]


def test_what_is_resolved_is_done() -> None:
    done = PaperRemark(KENYA, "Why?", is_done=True)

    threads = opened(commented(SpokenRemark(done)), "word/commentsExtended.xml")
    assert [etree.QName(key).localname for key in threads[0].attrib] == ["paraId", "done"]
    assert [one.get("{http://schemas.microsoft.com/office/word/2012/wordml}done") for one in threads] == ["1"]
