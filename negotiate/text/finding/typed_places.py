"""Places as people type them into a search: "article 5 2 a)", "5.2.a", "第 6 条", each as a text would cite it.

A text has no other way to say where it points than its own; whoever types is in a hurry, and leaves out what is clear.
What is typed here is taken for a place and for nothing else, so a bare number and a bare letter are steps of one.
"""

import re
import unicodedata
from collections.abc import Iterator

from negotiate.text.marks.numerals import HAN_NUMBER
from negotiate.text.marks.suffixes import SUFFIX

#: What people write before the number or the letter of a paragraph, in the six languages.
_WORDS = (
    r"sub-?para(?:graph)?s?|para(?:graph)?s?|paragraphes?|par|al(?:in[ée]as?)?|lettres?|letters?|points?|lit(?:t?era)?"
    r"|p[áa]rr(?:afos?)?|apartados?|apdo|letras?|incisos?|numeral|пп?|подп|(?:под)?пункт\w*|част[ьи]|абзац\w*"
    r"|(?:ال)?فقرة(?:\s+الفرعية)?|(?:ال)?بند|§"
)
_CLAUSE = re.compile(
    rf"\s*(?P<name>(?:[^\W\d_]+\.?\s*)?\d{{1,4}}(?:[\s.-]?(?:{SUFFIX})(?!\w))?)(?=[\s,،;.(§]|[a-z]\))", re.IGNORECASE
)
_STEP = re.compile(
    rf"[\s,،;.]*(?:(?:{_WORDS})(?!\w)\.?)?\s*\(?(?P<label>\d{{1,3}}|[ivx]{{2,5}}|(?![\u4e00-\u9fff])[^\W\d_])(?!\w)\)?",
    re.IGNORECASE,
)
#: "art 5" and its like, where a text writes a point or the whole word.
_ARTICLE = re.compile(r"^\s*art(?:icle|[ií]culo)?s?\.?\s*(?=\d)", re.IGNORECASE)
_HAN_SPACES = re.compile(r"(?<=[第条條款项項之章节])\s+|\s+(?=[第条條款项項之章节])")
_HAN_ITEM = re.compile(rf"第({HAN_NUMBER}|\d{{1,2}})[项項]")


def written_out(typed: str) -> Iterator[str]:
    """Yield what was typed as it is, then as a text would write it, where that is not the same.

    >>> list(written_out("article 5 2 a)")), list(written_out("第 6 条"))
    (['article 5 2 a)', 'article 5 (2) (a)'], ['第 6 条', '第6条'])
    """
    asked = unicodedata.normalize("NFKC", typed).strip()
    forms = (
        typed.strip(),
        asked,
        _HAN_ITEM.sub(r"（\1）项", _HAN_SPACES.sub("", asked)),
        _ARTICLE.sub("article ", asked),
    )
    yield from dict.fromkeys((*forms, *_with_steps(forms[-1])))


def _with_steps(asked: str) -> Iterator[str]:
    """Yield a clause with the steps to a paragraph behind it, each in brackets; nothing where it is anything else."""
    clause = _CLAUSE.match(asked)
    if not clause:
        return
    at, steps = clause.end(), []
    while at < len(asked) and (step := _STEP.match(asked, at)):
        steps.append(f"({step['label'].lower()})")
        at = step.end()
    if steps and not asked[at:].strip(" .,;"):
        yield f"{clause['name']} {' '.join(steps)}"
