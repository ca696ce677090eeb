"""Defined terms: where a clause says what a word means, and where another clause uses that word.

Finds definitions by their form, in the six languages of the United Nations: a term in quotation marks beside
a verb of meaning ("“vulnerability” means", "on entend par « … »"). It knows no synonyms, and of inflection
only the plural of English, French and Spanish: a use in another case may be missed, none is invented.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from negotiate.text.language import OFFICIAL, primary

_QUOTED = r"[“\"«「„‘]\s*(?P<term>[^“”\"«»「」„‘’\n]{1,80}?)\s*[”\"»」“’]"
_TYPED = r"(?<!\w)'(?P<term>[^'\n]{1,80})'(?!\w)"
_ANOTHER = r"[“\"«「„‘][^“”\"«»「」„‘’\n]{1,80}[”\"»」“’]"
_AFTER = (
    r"means|shall (?:mean|have the meaning|include)|ha(?:s|ve) the (?:same )?meaning|includes|refers to"
    r"|(?:is|are) understood to mean|désigne(?:nt)?|signifie(?:nt)?|s['’]entend(?:ent)?"
    r"|se entender[áa]|se entienden?|significa|designa|incluye"
    r"|означа[ею]т|понима[ею]тся|включает"
    r"|系?是?指|意指|包括"
    r"|يعني|تعني|يقصد|تشمل"
)
_BEFORE = (
    r"on entend par|l['’]expression|le terme|les termes"
    r"|por|la expresión|el término"
    r"|под|термин"
    r"|يقصد ب(?:عبارة|مصطلح|تعبير)?|(?:عبارة|مصطلح|تعبير)"
)
#: Between several terms that one verb defines: "“Contracting Party” or “Party” means".
_OR = (
    r"\s*+(?:,\s*+(?:(?:or|and|ou|et|o|y|и|или)\s)?"
    r"|(?:or|and|ou|et|o|y|и|или|أو|و|或|和)(?:\s|(?=[“\"«「„‘]))|[、،])\s*+"
)
#: What may stand between a term and its verb: "“collection in situ”, in relation to genetic resources, means".
_ASIDE = r",\s*[^,.;:\n]{3,80},\s*"
#: What opens a list of definitions whose items have no verb of their own: "on entend par :".
_OPENING = re.compile(r"(?:on entend par|se entender[áa] por|понимается под)\s*[:—–]", re.IGNORECASE)
_LISTED = re.compile(rf"^[^\S\n]*(?:\(?\w{{1,4}}[.)]\s*)?{_QUOTED}", re.MULTILINE)
_SHAPES = tuple(
    re.compile(shape, re.IGNORECASE)
    for shape in (
        rf"{_QUOTED}(?=(?:{_OR}{_ANOTHER}){{0,6}}(?:{_ASIDE}|,?\s*)(?:{_AFTER}))",
        rf"{_TYPED},?\s*(?:{_AFTER})",
        rf"(?<!\w)(?:{_BEFORE})\s+{_QUOTED}[^.;\n]{{0,90}}?(?:{_AFTER})",
        rf"(?<!\w)(?:on entend par|يقصد ب(?:عبارة|مصطلح|تعبير)?|تشمل عبارة)\s*{_QUOTED}",
    )
)
_PLURAL_IN_S = ("en", "fr", "es")
_UNSPACED = re.compile(r"[\u3400-\u9fff\u3040-\u30ff]")


@dataclass(frozen=True, slots=True)
class Term:
    """A term that is defined at text[start:end], the quotation marks left out."""

    words: str
    start: int
    end: int


def definitions(text: str, language: str = "en") -> tuple[Term, ...]:
    """Return the terms that a text defines, in its order; none in a language that is not one of the six.

    >>> [term.words for term in definitions("(a) “ICT product” means equipment or software;")]
    ['ICT product']
    """
    if primary(language) not in OFFICIAL:
        return ()
    found = {
        match.start("term"): Term(match["term"], *match.span("term"))
        for shape in _SHAPES
        for match in shape.finditer(text)
    }
    if opening := _OPENING.search(text):
        found |= {
            match.start("term"): Term(match["term"], *match.span("term")) for match in _listed(text, opening.end())
        }
    return tuple(found[start] for start in sorted(found))


def _listed(text: str, start: int) -> Iterable[re.Match[str]]:
    """Yield the quoted words with which the items of a list begin."""
    return _LISTED.finditer(text, start)


def used(text: str, terms: Iterable[str], language: str = "en") -> tuple[str, ...]:
    """Return those of the terms that a text uses, in the order given.

    >>> used("Two ICT products and a vulnerability.", ["ICT product", "Vulnerability", "incident"])
    ('ICT product', 'Vulnerability')
    """
    return tuple(term for term in terms if _pattern(term, primary(language)).search(text))


def counts(text: str, terms: Iterable[str], language: str = "en") -> tuple[int, ...]:
    """Return how often a text uses each of the terms, in the order given.

    >>> counts("Two ICT products, one ICT product and a vulnerability.", ["ICT product", "incident"])
    (2, 0)
    """
    return tuple(len(_pattern(term, primary(language)).findall(text)) for term in terms)


@lru_cache(maxsize=1024)
def _pattern(term: str, language: str) -> re.Pattern[str]:
    return re.compile(form_of(term, language), re.IGNORECASE)


def form_of(term: str, language: str) -> str:
    """Return the expression by which a term is found in a text, in the plural too where the language has it in "s".

    >>> bool(re.fullmatch(form_of("point of contact", "en"), "points of contact"))
    True
    """
    if _UNSPACED.search(term):
        return re.escape(term)
    words = term.split()
    plural = "(?:e?s)?" * (language in _PLURAL_IN_S)
    stems = [re.escape(word) for word in words]
    if language == "en" and "of" in words[1:-1]:
        stems[words.index("of") - 1] += plural
    elif language in ("fr", "es"):
        stems = [stem + plural for stem in stems[:-1]] + stems[-1:]
    if language == "en" and term.endswith("y"):
        stems[-1] = rf"{re.escape(words[-1][:-1])}(?:y|ies)"
    else:
        stems[-1] += plural
    spaced = r"\s+".join(stems)
    return rf"(?<!\w){spaced}(?!\w)"
