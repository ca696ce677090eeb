"""L1: what differs between the languages of a clause: numbered paragraphs, references, figures, brackets, strength."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from negotiate.text.hints.hint import DraftedClause, DraftingCheck, Hint
from negotiate.text.language import LANGUAGE_NAMES, primary
from negotiate.text.marks.brackets import parse
from negotiate.text.marks.paragraphs import paragraphs
from negotiate.text.norms.strength_phrases import Strength, phrases
from negotiate.text.references.references import ReferenceScope, references

#: What is put more softly than a duty (of duties themselves languages have more or fewer forms), and the languages that
#: tell it: "should" is the verb of "shall" in Chinese and often in Russian; Arabic tries in many ways.
_SOFTER = (
    ("recommendations", Strength.SHOULD, ("en", "fr", "es")),
    ("obligations to try", Strength.ENDEAVOUR, ("en", "fr", "es", "ru", "zh")),
)
_FIGURE = re.compile(r"(?<![\w(.])\d+(?![\w).])")


def _found(clause: DraftedClause) -> Iterator[Hint]:
    if not clause.others:
        return
    end = len(clause.text.partition("\n")[0])
    for language, text in clause.others:
        own, theirs = dict(_traits(clause.text)), dict(_traits(text))
        for what, rung, telling in _SOFTER:
            if primary(clause.language) in telling and primary(language) in telling:
                own = {**own, what: _count(clause.text, clause.language, rung)}
                theirs = {**theirs, what: _count(text, language, rung)}
        for what, mine in own.items():
            if mine != theirs[what]:
                name = LANGUAGE_NAMES.get(language[:2], language)
                yield Hint("L1", 0, end, f"The {what} differ from the {name} text: {_difference(mine, theirs[what])}.")


@lru_cache(maxsize=1024)
def _traits(text: str) -> dict[str, Counter[str]]:
    """Return what two languages of one text share, by what it is called."""
    own = Counter(str(one.key[1]) for one in references(text) if one.scope is ReferenceScope.CLAUSE and one.key[1])
    return {
        "numbered paragraphs": Counter("" for one in paragraphs(text) if one.path),
        "references": own,
        "figures": Counter(str(int(figure)) for figure in _FIGURE.findall(text)) - own,
        "brackets": Counter("" for _ in parse(text).spans),
    }


@lru_cache(maxsize=1024)
def _count(text: str, language: str, rung: Strength) -> Counter[str]:
    return Counter({"": sum(phrase.strength is rung for phrase in phrases(text, language))})


def _difference(mine: Counter[str], theirs: Counter[str]) -> str:
    """Return what stands on one side alone, by name where it has one, else how many there are."""
    if "" in mine | theirs:
        return f"{mine.total()} here, {theirs.total()} there"
    sides = ((mine - theirs, "here"), (theirs - mine, "there"))
    return ", ".join(f"{' and '.join(side.elements()) or 'none'} {where}" for side, where in sides)


CHECK = DraftingCheck(
    code="L1",
    title="Languages that differ",
    method="Numbered paragraphs, references to clauses, figures and brackets of a clause are counted in every language "
    "and compared; in English, French and Spanish also its recommendations (“should”), and in these, Russian and "
    "Chinese its obligations to try.",
    source="Vienna Convention on the Law of Treaties, article 33: authentic texts are presumed to mean the same.",
    limits="It compares signs and forms, never meanings, and looks only where the house holds a clause in another "
    "language.",
    find=_found,
)
