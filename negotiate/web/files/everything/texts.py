"""The text that the reader reads, and every publication as it was issued, each with what seals it."""

from collections.abc import Iterator

from negotiate.exporting.markdown import to_markdown
from negotiate.exporting.paper.values import LineNumbers
from negotiate.exporting.spreadsheets import Spreadsheet
from negotiate.exporting.word.document import to_docx
from negotiate.queries.files.taken_along import AskedText, TakenAlong
from negotiate.queries.files.taken_texts import text_to_take
from negotiate.queries.publishing.publications import PublicationPage, publication_page
from negotiate.queries.publishing.rounds import PublicationLine, publications_of
from negotiate.queries.text.written_text import written_publication, written_text
from negotiate.web.api.values.publishing import whole_publication
from negotiate.web.files.everything.taking import TakenFile, Taking, table_member, value_member, words_member
from negotiate.web.files.papers import paper_of
from negotiate.web.pages.filters import instant

OF_PUBLICATIONS = (
    *(
        "File",
        "Title",
        "Symbol",
        "Standing",
        "What it is",
        "Issued at (UTC)",
        "Hash of its words",
        "Head of the record",
    ),
)


def text_as_it_stands(taking: Taking) -> Iterator[TakenFile]:
    """Yield the text: as it stands, or as it was published last."""
    yield words_member("text/text.md", to_markdown(written_text(taking.db, taking.actor, taking.code)))
    yield _as_word("text/text", taking, text_to_take(taking.db, taking.actor, taking.code))


def publications(taking: Taking) -> Iterator[TakenFile]:
    """Yield every text that was issued, oldest first, and a table of them."""
    rows = []
    for number, line in enumerate(taking.each(publications_of(taking.db, taking.instrument)), 1):
        page, name = publication_page(taking.db, taking.actor, line.code), f"publications/{number:02}"
        yield words_member(f"{name}.md", to_markdown(written_publication(taking.db, taking.actor, line.code)))
        yield _as_word(name, taking, text_to_take(taking.db, taking.actor, taking.code, AskedText(line.code)))
        yield value_member(f"{name}.json", whole_publication(page))
        rows.append((f"{number:02}", *_row(line, page)))
    yield table_member("publications/publications", Spreadsheet("Publications", OF_PUBLICATIONS, tuple(rows)))


def _row(line: PublicationLine, page: PublicationPage) -> tuple[str, ...]:
    issued = f"{line.issued_at:%Y-%m-%d %H:%M}"
    return line.title, line.symbol, line.standing.value, page.kind, issued, line.hash, page.head_hash


def _as_word(name: str, taking: Taking, taken: TakenAlong) -> TakenFile:
    colophon = f"Taken along on {instant(taking.made_at)} from {taking.address}instruments/{taking.code}."
    return TakenFile(f"{name}.docx", [to_docx(paper_of(taken, colophon, LineNumbers.NONE, says_marks_in_words=False))])
