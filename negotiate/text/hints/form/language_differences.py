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

#: Languages that put a recommendation otherwise than a duty: in the others "should" may be the verb of "shall".
_TELLING = ("en", "fr", "es")
_FIGURE = re.compile(r"(?<![\w(.])\d+(?![\w).])")


def _found(clause: DraftedClause) -> Iterator[Hint]:
    if not clause.others:
        return
    end = len(clause.text.partition("\n")[0])
    for language, text in clause.others:
        own, theirs = dict(_traits(clause.text)), dict(_traits(text))
        if primary(clause.language) in _TELLING and primary(language) in _TELLING:
            own |= _softer(clause.text, clause.language)
            theirs |= _softer(text, language)
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
def _softer(text: str, language: str) -> dict[str, Counter[str]]:
    """Return what a text puts more softly than a duty: of duties themselves languages have more or fewer forms."""
    rungs = Counter(phrase.strength for phrase in phrases(text, language))
    return {
        "recommendations": Counter({"": rungs[Strength.SHOULD]}),
        "obligations to try": Counter({"": rungs[Strength.ENDEAVOUR]}),
    }


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
    "and compared; in English, French and Spanish also its recommendations (“should”) and obligations to try.",
    source="Vienna Convention on the Law of Treaties, article 33: authentic texts are presumed to mean the same.",
    limits="It compares signs and forms, never meanings, and looks only where the house holds a clause in another "
    "language.",
    find=_found,
)
