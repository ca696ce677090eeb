"""What a file must say of a clause, from its text alone: the lines and rows that a reader of the page sees."""

from negotiate.exporting.paper.clauses import ClauseFields
from negotiate.exporting.paper.layout import laid_out
from negotiate.exporting.paper.style_names import style_of
from negotiate.exporting.paper.values import LineSetting
from negotiate.text.marks.emphasis import styles
from negotiate.text.tables import cells, is_table
from tests.exporting.word.reading import joined


def lines_of(fields: ClauseFields | None) -> list:
    """Return the lines of a clause; none of one that is not there."""
    if fields is None:
        return []
    title = "".join(fields.title)
    head = [(style_of(LineSetting(role=fields.kind)), False, looks(title))] if title else []
    return head + body_lines(fields.body)


def body_lines(text: str) -> list:
    """Return the lines of the body of a clause."""
    found, laid = [], laid_out(text)
    for number, paragraph in enumerate(laid.paragraphs):
        settings = laid.settings[laid.first_lines[number] : laid.first_lines[number + 1]]
        if is_table(paragraph.text):
            found += rows_of(paragraph.text)
        else:
            words = signs_of(paragraph.text)
            for setting in settings:
                end = next((n for n, (sign, _) in enumerate(words) if sign == "\n"), len(words))
                found.append((style_of(setting), setting.is_tight, joined(words[:end])))
                words = words[end + 1 :]
    return found


def rows_of(text: str) -> list:
    """Return the rows of a table, as many cells in each."""
    found = [[text[start:end].strip().replace("\\|", "|") for start, end in row] for row in cells(text)]
    width = max(map(len, found))
    return [("row", *map(looks, (*row, *[""] * (width - len(row))))) for row in found]


def looks(words: str) -> tuple:
    """Return words with their looks, without the marks for them."""
    return joined(signs_of(words))


def signs_of(words: str) -> list:
    """Return the characters that are seen, each with its look."""
    found, at = [], 0
    for end, style in styles(words):
        found += [] if style.is_mark else [(sign, (style.strong, style.em)) for sign in words[at:end]]
        at = end
    return found
