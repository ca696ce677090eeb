"""Hostile texts, and how the time that a parser takes grows with them: what is linear doubles where the text doubles."""

import gc
import math
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from negotiate.characters import matching_form
from negotiate.dates import NotUnderstood, read_date
from negotiate.dates.names import canonical
from negotiate.dates.notation.notation import parse as parse_notation
from negotiate.dates.phrases.phrases import find_phrases, sentence_ends
from negotiate.errors import Invalid
from negotiate.importing.cutting.labels import read_label, read_roman
from negotiate.importing.pages import normalise, trim
from negotiate.importing.parse import parse as parse_text
from negotiate.markup.html import render, render_inline
from negotiate.operations.house.names import checked_email
from negotiate.text.clearing.clearing import places
from negotiate.text.diff.wordings import diff_wordings
from negotiate.text.hints.checks import CHECKS
from negotiate.text.hints.hint import DraftedClause, DraftingCheck, NeighbourClause
from negotiate.text.language import guess_language
from negotiate.text.marks.brackets import parse as parse_brackets
from negotiate.text.marks.emphasis import styles
from negotiate.text.marks.enumerators import read_mark
from negotiate.text.marks.labels import label_after, parse_label
from negotiate.text.marks.miscounts import miscounts
from negotiate.text.marks.options.options import options
from negotiate.text.marks.paragraphs import paragraphs
from negotiate.text.norms.ladders.checks import findings
from negotiate.text.norms.ladders.ladder import ladder_in
from negotiate.text.norms.strength_phrases import phrases
from negotiate.text.norms.terms import definitions
from negotiate.text.references.mentions import mentions
from negotiate.text.references.references import references
from negotiate.text.references.relative_references import neighbours
from negotiate.text.tokens import graphemes, tokenize

Parser = Callable[[str], object]

#: How long a text is tried, for what reads a clause and for what reads a file.
CLAUSE, FILE = 3_000, 24_000
#: Seconds below which the time of such a text says nothing about its growth, and is no harm to anybody.
MEASURABLE = 0.02
#: How often what seems to grow too fast is tried again, for other programs disturb it; what needs no second look.
TRIES, PLAIN = 4, 2.2


@dataclass(frozen=True)
class Reader:
    """Something that reads what people write, and how much of it."""

    read: Parser
    size: int = CLAUSE


def _refusing(read: Parser) -> Parser:
    """Return a parser that takes a refusal for an answer."""

    def asked(text: str) -> object:
        try:
            return read(text)
        except (Invalid, NotUnderstood, ValueError) as refusal:
            return refusal

    return asked


def _hinting(check: DraftingCheck) -> Parser:
    """Return what a check finds in a text that has been changed, beside a neighbour that says the same."""

    def asked(text: str) -> object:
        edits = tuple(diff_wordings("\n\n", "\n\n" + text)) if check.code == "M2" else ()
        neighbours = (NeighbourClause("Article 2", text),)
        clause = DraftedClause("\n\n" + text, label="Article 1", before="\n\n", edits=edits, neighbours=neighbours)
        return tuple(check.find(replace(clause, others=(("fr", text),))))

    return asked


def _laddered(text: str) -> object:
    """Return what the checks of a ladder find where rows of a text stand in one."""
    ladder = ladder_in(f"|level|response|\n|-|-|\n{text}")
    return findings(ladder) if ladder else ()


READERS: Mapping[str, Reader] = {
    "parse_label": Reader(parse_label),
    "label_after": Reader(label_after),
    "read_mark": Reader(read_mark),
    "paragraphs": Reader(paragraphs),
    "parse_brackets": Reader(parse_brackets),
    "options": Reader(options),
    "miscounts": Reader(lambda text: miscounts([text])),
    "styles": Reader(styles),
    "mentions": Reader(mentions),
    "references": Reader(references),
    "neighbours": Reader(neighbours),
    "strength": Reader(phrases),
    "terms": Reader(definitions),
    "ladders": Reader(_laddered),
    "tables": Reader(lambda text: diff_wordings(f"\n\n|a|b|\n|-|-|\n{text}", f"\n\n|a|b|\n|-|-|\n|x|\n{text}")),
    "language": Reader(guess_language),
    "tokens": Reader(tokenize),
    "graphemes": Reader(graphemes),
    "places": Reader(places),
    "matching_form": Reader(matching_form),
    "render": Reader(render),
    "render_inline": Reader(render_inline),
    "time phrases": Reader(find_phrases),
    "sentence_ends": Reader(sentence_ends),
    "notation": Reader(_refusing(parse_notation)),
    "canonical": Reader(canonical),
    "read_date": Reader(_refusing(read_date)),
    "e-mail": Reader(_refusing(checked_email)),
    "title label": Reader(read_label),
    "roman title": Reader(read_roman),
    "normalise": Reader(normalise, FILE),
    "trim": Reader(trim, FILE),
    "import": Reader(parse_text, FILE),
    **{f"hints {check.code}": Reader(_hinting(check)) for check in CHECKS},
}

#: What is repeated, with what stands before and behind it.
HOSTILE: tuple[tuple[str, str, str], ...] = (
    *(("", sign, "") for sign in "*_[](){}§ \t\n.,;:-–—'\"`|<>#&\\/1aIiX一第条ьأ\u0640\u0301\u00a0\u200b\u200f\ufeff"),
    *(("", sign, "x") for sign in ("* ", "[ ", "(", "((", "_*", "**", "*_", "§ ", "\n\n", " \n", "\n ", "\r", "- ")),
    ("Article ", "*", "!"), ("Article ", " ", "!"), ("Article 1", " ", "!"), ("Article 1", ".1", "!"),
    ("", "Article ", "!"), ("", "article 1, ", "!"), ("articles ", "1, ", "!"), ("articles ", "1 and ", "x"),
    ("paragraph ", "(a)", "!"), ("paragraph 1 ", "(a) (", "x"), ("", "paragraph 1 of ", "x"), ("§", "§ ", "x"),
    ("第", "一", "x"), ("", "第一条", "x"), ("第", "十百", "条x"), ("", "第一款和", "x"), ("", "المادة ", "x"),
    ("", "статья 1 и ", "x"), ("", "(a)\n", ""), ("", "1.\n", ""), ("", "(i) ", "x"), ("", "1. a\n", ""),
    ("", "[a", ""), ("", "a]", ""), ("", "[a]", ""), ("", "[a][", ""), ("", "[[a] ", ""), ("", "[a/", ""),
    ("", "Option 1: a\n\n", ""), ("", "Alt. ", "x"), ("Option ", "1", "x"), ("", "**Option 1:** ", "x"),
    ("", "**a", ""), ("", "*a*", ""), ("", "a_", ""), ("", "`a", ""), ("", "|1|a|\n", ""), ("", "a|", "\n|-|"), ("|", "a|", "\n"),
    ("", "|a|b|\n", ""), ("", "|-", "|\n"), ("", "![](", ""), ("", "](", ""), ("", "<a ", ""), ("", "&amp", ""),
    ("", "a@", ""), ("a@", "a.", ""), ("", "a.", "@b"), ("", "http://", ""), ("", "a:", ""), ("", "\\*", ""),
    ("five ", "years ", "x"), ("", "five years after ", "x"), ("within ", "1 ", "x"), ("on ", "1 ", "x"),
    ("", "twenty-", "x"), ("", "one hundred ", "x"), ("", "on the date of ", "x"), ("", "not later than ", "x"),
    ("", "пять лет после ", "x"), ("", "cinq ans après ", "x"), ("", "五年", "x"), ("", "خمس سنوات ", "x"),
    ("", "shall not ", "x"), ("", "shall, ", "x"), ("", "may be required to ", "x"), ("", "“a” means ", "x"),
    ("“", "a ", "” means"), ("", "“", ""), ("", "of the Charter of ", "x"), ("article 1 of the ", "Aa ", "x"),
    ("article 1 of ", "a ", "Convention"), ("", "the preceding ", "x"), ("", "a-\n", ""), ("", "Aa\n", ""),
    ("", "ARTICLE\n1\n", ""), ("", "# a\n", ""), ("#", "#", " x"), ("a\n", "=", "x"), ("a\n", "-", "x"),
    ("", "a\n===\n", ""), ("", "Article 1\n", ""), ("", "I\n", ""), ("", "PART I\n", ""), ("", "........1\n", ""),
    ("", "\n\n1\n\n", ""), ("", "a b\n", "c"), ("2031-", "0", ""), ("", "1/", "x"), ("max(", "1 year after x, ", ")"),
    ("", "every 1 year from ", "x"), ("", "the later of ", "x"), ("", "x or ", "y"), ("", "bis ", "x"),
    ("1 ", "bis", "x"), ("", "1bis", ""), ("", "мк", "x"), ("", "مكررا ", "x"), ("", "a\u0301", ""), ("", "\u0301a", ""),
)  # fmt: skip


def text_of(hostile: tuple[str, str, str], size: int) -> str:
    """Return a hostile text of about so many characters."""
    before, repeated, behind = hostile
    return before + repeated * (size // len(repeated)) + behind


def worst(reader: Reader, scale: int = 1) -> tuple[float, tuple[str, str, str]]:
    """Return by how much the time grows at most where a hostile text doubles, and for which text."""
    gc.collect()
    return max((growth(reader, hostile, scale), hostile) for hostile in HOSTILE)


def growth(reader: Reader, hostile: tuple[str, str, str], scale: int = 1) -> float:
    """Return by how much the time grows where one hostile text doubles; 1 where it takes next to none."""
    size = reader.size * scale
    if seconds(reader.read, text_of(hostile, size)) < MEASURABLE:
        return 1.0
    least = math.inf
    for _ in range(TRIES):
        least = min(least, _ratio(reader.read, hostile, size))
        if least <= PLAIN:
            break
    return least


def _ratio(read: Parser, hostile: tuple[str, str, str], size: int) -> float:
    once = max(seconds(read, text_of(hostile, size)) for _ in range(2))
    return seconds(read, text_of(hostile, 2 * size)) / once


def seconds(read: Parser, text: str) -> float:
    """Return how long the processor reads a text."""
    gc.disable()
    try:
        begun = time.process_time()
        read(text)
        return time.process_time() - begun
    finally:
        gc.enable()
