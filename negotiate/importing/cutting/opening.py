"""What stands before the first title of a text: its title line, a preamble without a title, other words."""

from collections.abc import Sequence
from itertools import takewhile

from negotiate.importing.cutting.escapes import without_escapes
from negotiate.importing.cutting.headings import HEADING_LIMIT, is_heading
from negotiate.importing.cutting.labels import PREAMBLE_WORD, read_label
from negotiate.importing.cutting.titles import Title
from negotiate.importing.outline import ImportedClause, ImportedKind
from negotiate.importing.pages import Page, bare, trim
from negotiate.text.tables import is_table

_RECITAL_ENDS = (",", "，", "،")
_NEAR_START = 60


def open_text(page: Page, titles: Sequence[Title]) -> tuple[tuple[ImportedClause, ...], Sequence[Title]]:
    """Return the clauses before the first titled clause, and the titles that are left."""
    first = titles[0].start if titles else len(page.text)
    words = trim(page.text[:first])
    if titles and not words and _is_text_title(titles):
        own, rest = titles[0], titles[1:]
        body = trim(page.text[own.end : rest[0].start if rest else len(page.text)])
        return _front(own.level, own.heading, body, rest), rest
    heading, body = _plain_title(words) if titles else ("", words)
    return _front(0, heading, body, titles), titles


def _is_text_title(titles: Sequence[Title]) -> bool:
    """Say whether the first title is that of the whole text: a Markdown heading above all others."""
    own, *others = titles
    bare = own.kind is ImportedKind.SECTION and not own.label
    return bare and (own.level == 1 or all(title.level > own.level for title in others))


def _plain_title(words: str) -> tuple[str, str]:
    """Return the title that opens plain text, if its first block has the form of one, and what follows it."""
    lines = takewhile(lambda line: bare(line) and read_label(bare(line)) is None, words.split("\n"))
    block = "\n".join(lines)
    body, block = words[len(block) :], block.strip()
    has_form = len(block) <= HEADING_LIMIT and is_heading(block) and not is_table(block)
    if has_form and not block.startswith("#"):
        return " ".join(line.strip() for line in block.split("\n")), trim(body)
    return "", words


def _front(level: int, heading: str, body: str, titles: Sequence[Title]) -> tuple[ImportedClause, ...]:
    """Return the clauses that the words before the first title make."""
    body = without_escapes(body)
    named = any(title.kind is ImportedKind.PREAMBLE for title in titles)
    if titles and not named and _is_preamble(body):
        front = (ImportedClause(ImportedKind.FRONT.value, 0, level, "", "", heading, ""),) if heading else ()
        return (*front, ImportedClause(ImportedKind.PREAMBLE.value, 0, 0, "", "", "", body))
    if heading or body:
        return (ImportedClause(ImportedKind.FRONT.value, 0, level, "", "", heading, body),)
    return ()


def _is_preamble(body: str) -> bool:
    """Say whether words are recitals: most blocks end in a comma, or the first names the preamble."""
    blocks = [block.rstrip() for block in body.split("\n\n") if block.strip()]
    recitals = sum(block.endswith(_RECITAL_ENDS) for block in blocks)
    return 2 * recitals > len(blocks) or PREAMBLE_WORD.search(body[:_NEAR_START]) is not None
