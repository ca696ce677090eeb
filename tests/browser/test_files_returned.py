"""An article goes along as Word, two authors mark it, and it comes back: in a real browser; and several files at once.

So does the form of positions, a workbook in which each cell offers the words that it takes.
"""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Browser, expect

from tests.browser.people.marks import adds, replaces, rewords, taken, written_in
from tests.browser.people.short_text import TEXT, ShortText
from tests.office import needs_office, reworded_in_office


@pytest.fixture(scope="module")
def talks(browser: Browser, house: str, tmp_path_factory: pytest.TempPathFactory) -> ShortText:
    """Return everybody at work."""
    file = tmp_path_factory.mktemp("text") / "pact.md"
    file.write_text(TEXT, encoding="utf-8")
    return ShortText(browser, house, file)


@pytest.fixture
def article(talks: ShortText, tmp_path: Path) -> Path:
    """Return Article 1 as Arvenia has taken it along."""
    talks.nadia.opens(talks.clause)
    return taken(talks.nadia.page, f"{talks.clause}/take-along.docx", tmp_path, "article.docx")


def test_what_two_authors_marked_becomes_two_drafts_of_her_delegation_and_a_new_article_a_third(
    talks: ShortText, article: Path
) -> None:
    nadia = talks.nadia
    marked = written_in(
        article,
        "marked.docx",
        replaces("Ministry of Health", "hospitals", "clinics"),
        replaces("Ministry of Water", "depends", "relies"),
        adds("Ministry of Water", "and water.", "Article 1 bis — Wells", "1. Each State keeps its wells clean."),
    )

    nadia.opens(f"{talks.instrument}/bring-in")
    nadia.page.set_input_files("input[type=file]", marked)
    nadia.presses("Show what was changed")
    headings = nadia.page.locator("main h2")

    expect(headings).to_have_text(["Marked by Ministry of Health", "Marked by Ministry of Water"])
    nadia.sees("Article 1 bis, new behind Article 1, Conduct")
    nadia.sees("This stands behind Article 1, Conduct, the last clause of the file.")
    expect(nadia.page.locator("input[name='take']:checked")).to_have_count(0)
    nadia.page.get_by_label("Article 1, Conduct").first.check()
    nadia.page.get_by_label("All that Ministry of Water marked").check()
    nadia.presses("Keep what is ticked as drafts")
    nadia.sees("3 drafts begun. Only your delegation can read them.")


@needs_office
def test_what_two_people_have_changed_in_libreoffice_becomes_two_drafts(
    talks: ShortText, article: Path, tmp_path: Path
) -> None:
    nadia = talks.nadia
    once = reworded_in_office(article, tmp_path / "one", "Ministry of Health", "hospitals", "wards")
    twice = reworded_in_office(once, tmp_path / "two", "Ministry of Water", "depends", "lives")

    nadia.opens(f"{talks.instrument}/bring-in")
    nadia.page.set_input_files("input[type=file]", twice)
    nadia.presses("Show what was changed")
    headings = nadia.page.locator("main h2")

    expect(headings).to_have_text(["Marked by Ministry of Health", "Marked by Ministry of Water"])
    nadia.page.locator("input[name='take']").first.check()
    nadia.page.locator("input[name='take']").last.check()
    nadia.presses("Keep what is ticked as drafts")
    nadia.sees("2 drafts begun. Only your delegation can read them.")


def test_positions_are_filled_in_from_the_list_of_each_cell_and_come_back(talks: ShortText, tmp_path: Path) -> None:
    nadia, bela = talks.nadia, talks.bela
    nadia.tables(nadia.drafts(talks.clause, "damage", "harm"))
    bela.opens(f"{talks.instrument}/positions")
    form = taken(bela.page, f"{talks.instrument}/positions/form.xlsx", tmp_path, "positions.xlsx")
    book = load_workbook(form)
    sheet = book.active
    (offered,) = sheet.data_validations.dataValidation
    heads = [cell.value for cell in sheet[1]]
    sheet.cell(2, heads.index("Your position") + 1).value = "support"
    book.save(form)

    bela.opens(f"{talks.instrument}/positions/bring-in")
    bela.page.set_input_files("input[type=file]", form)
    bela.presses("Show what was filled in")
    bela.presses("Record what is ticked")

    assert "support" in offered.formula1
    bela.sees("1 position recorded, for all who negotiate to read.")


def test_a_file_without_marks_is_compared_and_becomes_a_draft(talks: ShortText, article: Path) -> None:
    nadia = talks.nadia
    nadia.opens(f"{talks.instrument}/bring-in")
    nadia.page.set_input_files("input[type=file]", written_in(article, "bare.docx", rewords("hospitals", "schools")))
    nadia.presses("Show what was changed")

    nadia.sees("Changed without marks")
    nadia.presses("Keep what is ticked as drafts")
    nadia.sees("1 draft begun.")


def test_the_secretariat_goes_through_the_files_of_several_delegations_and_each_draft_is_its_delegation_s(
    talks: ShortText, article: Path
) -> None:
    sefa, bela = talks.sefa, talks.bela
    one, other = (
        written_in(article, "arvenia.docx", replaces("Ana Lee", "hospitals", "clinics")),
        written_in(article, "belmara.docx", replaces("Bo Berg", "population", "people")),
    )
    sefa.opens(f"{talks.instrument}/received-files")
    sefa.page.set_input_files("input[type=file]", [one, other, article])
    sefa.presses("Receive the files")
    sefa.sees("3 files received.")

    sefa.follows("arvenia.docx")
    sefa.presses("Begin what is ticked as drafts")
    sefa.sees("Choose for which delegation “Ana Lee” writes.")
    sefa.chooses("whose-0", "Arvenia")
    sefa.presses("Begin what is ticked as drafts")
    sefa.sees("“arvenia.docx”: 1 draft begun")
    sefa.chooses("whose-0", "Belmara")
    sefa.presses("Begin what is ticked as drafts")
    sefa.sees("Nothing is changed in this file")
    sefa.fills("reason", "It came back as it was.")
    sefa.presses("Leave the file aside")

    sefa.sees("No file waits to be gone through.")
    sefa.sees("Nothing. It came back as it was.")
    bela.opens("/")
    bela.sees("from your file “belmara.docx”")
    bela.does_not_see("arvenia.docx")
    assert bela.status_of(f"{talks.instrument}/received-files") == 403
