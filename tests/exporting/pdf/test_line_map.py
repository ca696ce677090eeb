"""Where the house says that a paragraph stands, there it stands for whoever reads the file: on these lines, no others."""

from collections import Counter
from datetime import UTC, datetime

import pytest

from negotiate.exporting.paper.clauses import ClauseFields, clean_clause
from negotiate.exporting.paper.values import LineNumbers, Paper, PaperClause
from negotiate.exporting.pdf.line_map import PrintedLine
from negotiate.exporting.pdf.manuscript import legible
from negotiate.exporting.pdf.press import to_measured_pdf
from negotiate.text.wording import Wording
from tests.exporting.pdf.line_reading import NumberedPage, numbered_pages

NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)
#: One sentence in each script, and how often it is said to fill more than a page.
SENTENCES = {
    "en": ("States shall act in good faith, and shall cooperate with others. ", 90),
    "fr": ("Les États agissent de bonne foi, et coopèrent « entre eux ». ", 90),
    "es": ("Los Estados actuarán de buena fe y cooperarán con los demás. ", 90),
    "ru": ("Государства действуют добросовестно и сотрудничают между собой. ", 80),
    "zh": ("各国应当善意行事,并与其他国家合作。", 130),
    "ar": ("تتصرف الدول بحسن نية وتتعاون مع الدول الأخرى. ", 120),
}
TABLE = "| One | Two |\n|---|---|\n| short | {} |\n| last | end |"


def clause(number: int, body: str, heading: str = "Conduct", kind: str = "article") -> PaperClause:
    fields = ClauseFields(kind, 3, f"{number}.", " ", Wording(heading, body))
    return clean_clause(f"c_{number}", fields)


def paper(*clauses: PaperClause, language: str = "en", lines: LineNumbers = LineNumbers.BY_PAGE) -> Paper:
    words = ("Convention", "A/1", "text", language, language == "ar", NOW, "1 May 2026", clauses, "As issued.")
    return Paper(*words, line_numbers=lines)


def full_text(language: str) -> list[str]:
    """Return the paragraphs of a long clause: one over more than a page, lists, a table, a footnote, a short end."""
    sentence, times = SENTENCES[language]
    return [
        f"1. {sentence.strip()}",
        "2. " + (sentence * times).strip(),
        f"(a) {(sentence * 3).strip()}",
        TABLE.format((sentence * 8).strip()),
        f"3. {sentence.strip()}[^1]",
        f"[^1]: {(sentence * 2).strip()}",
    ]


def letters(words: str) -> Counter[str]:
    """Return the letters of words however they are broken into lines."""
    return Counter("".join(legible(words).replace("\u200b", "").split()))


def shown(paragraph: str) -> str:
    """Return what is seen of a paragraph: of a table its cells."""
    rows = [line for line in paragraph.split("\n") if not line.startswith("|---")]
    return "".join(rows).replace("|", "") if paragraph.startswith("|") else paragraph


def read_by_page(pages: list[NumberedPage], first: PrintedLine, last: PrintedLine) -> str:
    """Return the words on the lines from one to another, numbered from 1 on each page."""
    found = []
    for number in range(first.page, last.page + 1):
        begin = first.on_page if number == first.page else 1
        found.append(pages[number - 1].beside(begin, last.on_page if number == last.page else 999))
    return "".join(found)


@pytest.mark.parametrize("language", SENTENCES)
def test_in_every_script_each_paragraph_stands_on_the_lines_that_it_is_said_to_stand_on(language: str) -> None:
    text = full_text(language)
    asked = paper(clause(1, "\n\n".join(text)), clause(2, "\n\n".join(text)), language=language)

    file, clauses = to_measured_pdf(asked)

    pages = numbered_pages(file)
    assert len(pages) > 3
    for lines, number in zip(clauses, ("1.", "2."), strict=True):
        said = [read_by_page(pages, *block) for block in lines if block]
        expected = [f"{number} Conduct", *map(shown, text)]
        assert [letters(words) for words in said] == [letters(words) for words in expected]


def test_numbers_that_run_on_count_the_same_lines() -> None:
    text = "\n\n".join(full_text("en"))

    file, clauses = to_measured_pdf(paper(clause(1, text), clause(2, text), lines=LineNumbers.RUNNING))

    pages = numbered_pages(file)
    blocks = [block for lines in clauses for block in lines if block]
    said = ["".join(page.beside(first.running, last.running) for page in pages) for first, last in blocks]
    expected = [words for number in (1, 2) for words in (f"{number}. Conduct", *map(shown, full_text("en")))]
    assert [letters(words) for words in said] == [letters(words) for words in expected]


def test_the_lines_are_the_same_however_they_are_numbered() -> None:
    text = "\n\n".join(full_text("zh"))
    wishes = (LineNumbers.NONE, LineNumbers.BY_PAGE, LineNumbers.RUNNING)

    maps = [to_measured_pdf(paper(clause(1, text), language="zh", lines=wish))[1] for wish in wishes]

    assert maps[0] == maps[1] == maps[2]


def test_a_table_of_contents_and_a_title_of_the_whole_count_no_lines() -> None:
    front = clean_clause("c_0", ClauseFields("front", 0, "", "", Wording("Convention", "")))
    clauses = [clause(number, "1. Peace.") for number in range(1, 20)]

    file, lines = to_measured_pdf(paper(front, *clauses))

    assert lines[0] == (None,)
    assert lines[1][0] == (PrintedLine(2, 1, 1), PrintedLine(2, 1, 1))
    pages = numbered_pages(file)
    assert [read_by_page(pages, *block) for block in lines[19] if block] == ["19. Conduct", "1. Peace."]


def test_the_head_of_a_table_that_is_shown_again_on_the_next_page_is_of_the_table() -> None:
    rows = "\n".join(f"| row {number} | words |" for number in range(80))

    _, (lines,) = to_measured_pdf(paper(clause(1, f"| A | B |\n|---|---|\n{rows}\n\nAfter it.")))

    _, table, after = lines
    assert table
    assert after
    assert (table[0], table[1].page) == (PrintedLine(1, 2, 2), 2)
    assert after[0].running == table[1].running + 1


def test_a_clause_without_words_has_no_lines() -> None:
    empty = clean_clause("c_0", ClauseFields("article", 0, "", "", Wording("", "")))

    _, lines = to_measured_pdf(paper(empty, clause(1, "Peace.")))

    assert lines == ((), ((PrintedLine(1, 1, 1), PrintedLine(1, 1, 1)), (PrintedLine(1, 2, 2), PrintedLine(1, 2, 2))))
