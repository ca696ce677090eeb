"""What a person should look at before a text is stored, by line, and what is too long; the text is left as it is."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from negotiate.errors import Invalid
from negotiate.importing.cutting.sequence import neighbours
from negotiate.importing.cutting.titles import Title
from negotiate.importing.outline import RUN_IN, ImportedClause, ImportedKind, ImportedText, Remark
from negotiate.importing.pages import Page
from negotiate.importing.traces import HTML, Trace, broken_lines, page_heads
from negotiate.text.unseen import REFUSED, beside, name_of

#: How much a text may hold, in characters but for the number of clauses.
CLAUSE_LIMIT = 60_000
PARAGRAPH_LIMIT = 20_000
CLAUSES_LIMIT = 5_000
#: So many remarks of one sort are listed; the others are counted.
SORT_LIMIT = 20
COUNT_LIMIT = 1_000
EXCERPT = 120

#: The letters of Russian, in both cases.
_CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
_CYRILLIC += _CYRILLIC.upper()
#: What is looked for, what is said of it, and signs of which one stands in every text that has it; none where any may.
_CHARACTERS = (
    (re.compile(r"[\x7f-\x9f]"), "A control character stands here; it is kept.", ""),
    (
        re.compile("(?<=[A-Za-z\u0400-\u04ff])[\u200c\u200d](?=[A-Za-z\u0400-\u04ff])"),
        "An invisible sign joins or parts letters here; it is kept.",
        "\u200c\u200d",
    ),
    (
        re.compile("[\u00ad\u200b\u2060\ufeff\ue000-\uf8ff]"),
        "An invisible or private character stands here; it is kept.",
        "",
    ),
    (re.compile("\ufffd"), "A character was lost before the file came here.", "\ufffd"),
)
_SLIPS = (
    (re.compile(r"(?<=[^\W\d_])[¶§¬|](?=[^\W\d_])"), "A sign stands inside a word, as page reading leaves it.", "¶§¬|"),
    (
        re.compile(r"[а-яё][a-z]|[a-z][а-яё]", re.IGNORECASE),
        "Latin and Cyrillic letters are mixed in one word.",
        _CYRILLIC,
    ),
    (
        re.compile(r"[а-яё]- [а-яё]|[a-zà-ÿ]- (?!and\b|or\b|et\b|ou\b|y\b|o\b)[a-zà-ÿ]"),
        "A word may be broken by a hyphen.",
        "-",
    ),
    (re.compile(r"[a-zà-ÿа-яё]-\n[a-zà-ÿа-яё]"), "A word may be broken by a hyphen at the end of this line.", "-"),
    (HTML, "Marks of HTML stand here; they are kept as they are written.", "<"),
    (
        re.compile(r"\b(?:shall|should|may|must|will)(?=(?:shall|should|may|must|will)\b)", re.IGNORECASE),
        "Two words stand glued together, as tracked changes do in plain text: accept or reject them first.",
        "",
    ),
    (
        re.compile(r"[a-z]{3}[.;,]\d{1,2}(?=\s|$)", re.MULTILINE),
        "A lone number follows a stop, as the sign of a note does in plain text; it is kept.",
        "",
    ),
    (re.compile("\u0640{2,}"), "Letters are stretched, as page reading leaves them.", "\u0640"),
)
_NOT_STORED = "No text is stored with it: take it off below, or mend the file and choose it again."
_LONG_LINE = re.compile(rf"^[^\n]{{{PARAGRAPH_LIMIT + 1},}}", re.MULTILINE)


def collect_remarks(
    raw: str, page: Page, seen: Sequence[Title], kept: Sequence[Title], clauses: Sequence[ImportedClause]
) -> tuple[Remark, ...]:
    """Return everything that is worth a look, in the order of the lines."""
    there = set(page.text)
    sorts: list[Iterable[Remark]] = [
        _passed_over(page, seen, kept),
        _some(_run_in(page, seen, kept), 1),
        _untold_headings(page, kept),
        _found_inside(page, seen, kept),
        _numbering(page, kept),
        _before_first(clauses),
        _other_form(raw, page),
        _long_clauses(page, kept, clauses),
        _long_paragraphs(page),
        _refused_marks(page),
        _traces(page, broken_lines(page)),
        _traces(page, page_heads(page, {page.line_at(title.start) for title in kept})),
        *(
            _matches(page, pattern, reason)
            for pattern, reason, signs in (*_CHARACTERS, *_SLIPS)
            if not signs or not there.isdisjoint(signs)
        ),
    ]
    return tuple(sorted((remark for sort in sorts for remark in _some(sort)), key=lambda remark: remark.line))


def _some(remarks: Iterable[Remark], most: int = SORT_LIMIT) -> Iterator[Remark]:
    """Yield the first remarks of a sort, the last of them with a count of the others."""
    every = iter(remarks)
    first = list(islice(every, most))
    others = sum(1 for _ in islice(every, COUNT_LIMIT))
    yield from first[:-1] if others else first
    if others:
        count = f"{COUNT_LIMIT:,} or more" if others == COUNT_LIMIT else f"{others:,}"
        last = first[-1]
        yield Remark(last.line, last.text, f"{last.reason} It is the same further on, {count} times.")


def _at(page: Page, offset: int, reason: str) -> Remark:
    """Return a remark on the line that holds a character."""
    index = page.line_at(min(offset, len(page.text)))
    words = page.lines[index].strip()
    return Remark(index + 1, words if len(words) <= EXCERPT else words[: EXCERPT - 1] + "…", reason)


def _passed_over(page: Page, seen: Sequence[Title], kept: Sequence[Title]) -> Iterator[Remark]:
    taken = {title.start for title in kept}
    for title in seen:
        if title.start not in taken:
            yield _at(
                page, title.start, f"“{title.label}” opens this line but reads as running text; no clause begins."
            )


def _run_in(page: Page, seen: Sequence[Title], kept: Sequence[Title]) -> Iterator[Remark]:
    """Yield a remark for each title that its text runs on from: in some languages that is the form of every article."""
    known = {title.start for title in seen}
    for title in kept:
        if title.level == RUN_IN and title.start in known:
            reason = f"Title and text of “{title.label}” share this line; the words after it stay in the text."
            yield _at(page, title.start, reason)


def _untold_headings(page: Page, kept: Sequence[Title]) -> Iterator[Remark]:
    for title in kept:
        if title.kind is ImportedKind.ARTICLE and title.level == 0 and not title.heading and _text_below(page, title):
            yield _at(page, title.end + 1, f"No heading could be told from the text under “{title.label}”.")


def _text_below(page: Page, title: Title) -> bool:
    """Say whether words follow on the very next line."""
    return not page.is_blank(page.line_at(title.start) + 1)


def _found_inside(page: Page, seen: Sequence[Title], kept: Sequence[Title]) -> Iterator[Remark]:
    known = {title.start for title in seen}
    for title in kept:
        line_start = page.starts[page.line_at(title.start)]
        inside = page.text[line_start : title.start].strip()
        if title.start not in known or inside:
            yield _at(page, title.start, f"“{title.label}” stood inside this line; a new clause begins there.")


def _numbering(page: Page, kept: Sequence[Title]) -> Iterator[Remark]:
    for before, title in neighbours(kept):
        reason = _break(before, title)
        if reason:
            yield _at(page, title.start, reason)


def _break(before: Title | None, title: Title) -> str:
    """Return what is odd in the step from one number to the next, or nothing."""
    number = title.number or (1, 0)
    if before is None or before.number is None:
        return f"The numbering begins with “{title.label}”." if number[0] > 1 else ""
    if number == before.number:
        return f"“{title.label}” stands twice."
    if number < before.number:
        return f"“{title.label}” comes after “{before.label}”."
    if number[0] > before.number[0] + 1:
        return f"“{title.label}” follows “{before.label}”: is something missing between them?"
    return ""


def _before_first(clauses: Sequence[ImportedClause]) -> Iterator[Remark]:
    first = clauses[0] if clauses else None
    if first is not None and first.kind == ImportedKind.FRONT and first.body:
        alone = len(clauses) == 1
        reason = (
            "No titles were found; the whole text is one clause." if alone else "This stands before the first clause."
        )
        yield Remark(1, first.body.strip().partition("\n")[0][:EXCERPT], reason)


def _other_form(raw: str, page: Page) -> Iterator[Remark]:
    """Remark once that the file is not in normal form C."""
    plain = raw.replace("\r\n", "\n").replace("\r", "\n")
    if plain == page.text:
        return
    for index, (line, composed) in enumerate(zip(plain.split("\n"), page.lines, strict=True)):
        if line != composed:
            yield _at(page, page.starts[index], "From here on some letters are stored in their composed form (NFC).")
            return


def _long_clauses(page: Page, kept: Sequence[Title], clauses: Sequence[ImportedClause]) -> Iterator[Remark]:
    starts = [0] * (len(clauses) - len(kept)) + [title.start for title in kept]
    for clause, start in zip(clauses, starts[-len(clauses) :], strict=True):
        size = len(clause.body)
        if size > CLAUSE_LIMIT:
            limit = f"a clause holds at most {CLAUSE_LIMIT:,}"
            yield _at(page, start, f"“{clause.name}” has {size:,} characters; {limit}.")


def _long_paragraphs(page: Page) -> Iterator[Remark]:
    for found in _LONG_LINE.finditer(page.text):
        size = found.end() - found.start()
        limit = f"a paragraph holds at most {PARAGRAPH_LIMIT:,}"
        yield _at(page, found.start(), f"This paragraph has {size:,} characters; {limit}.")


def _refused_marks(page: Page) -> Iterator[Remark]:
    """Remark each mark that no clause can be stored with, and beside which words it stands."""
    for found in REFUSED.finditer(page.text):
        name, at = name_of(found[0]), found.start()
        yield _at(page, at, f"{name}, stands {beside(page.text, at)}. {_NOT_STORED}")


def _traces(page: Page, traces: Iterable[Trace]) -> Iterator[Remark]:
    for offset, reason in traces:
        yield _at(page, offset, reason)


def _matches(page: Page, pattern: re.Pattern[str], reason: str) -> Iterator[Remark]:
    """Yield one remark for each line in which a pattern occurs."""
    reached = -1
    for found in pattern.finditer(page.text):
        if found.start() < reached:
            continue
        index = page.line_at(found.start())
        reached = page.starts[index] + len(page.lines[index])
        yield _at(page, found.start(), reason)


def check_sizes(text: ImportedText) -> None:
    """Refuse a text that has too many clauses, or one that is too long."""
    if len(text.clauses) > CLAUSES_LIMIT:
        raise Invalid(
            f"This text has {len(text.clauses):,} clauses; at most {CLAUSES_LIMIT:,} can be negotiated as one "
            "instrument. Import it in parts.",
            field="file",
        )
    for clause in text.clauses:
        if len(clause.body) > CLAUSE_LIMIT:
            raise Invalid(
                f"“{clause.name}” has {len(clause.body):,} characters; a clause holds at most "
                f"{CLAUSE_LIMIT:,}. Give its articles titles on lines of their own, for instance "
                "“## Article 1 — Scope”, and import again.",
                field="file",
            )
