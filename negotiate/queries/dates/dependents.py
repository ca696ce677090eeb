"""What leans on words that may end: the clauses that cite them, or that use a term defined in them."""

from collections.abc import Iterable
from dataclasses import dataclass

from negotiate.queries.numbering.referrers import written
from negotiate.state.dates.date_rules import CoveredWords
from negotiate.state.numbering.citations import references_in
from negotiate.state.numbering.wording_history import paths_of
from negotiate.state.text.lines import PlainVersion, Text
from negotiate.text.marks.citing import shorthand
from negotiate.text.marks.paragraphs import paragraphs
from negotiate.text.norms.terms import definitions, used
from negotiate.text.references.paragraph_paths import Path, paths_between
from negotiate.text.references.resolving import ReferenceStanding, Resolution, resolve


@dataclass(frozen=True)
class Dependent:
    """A clause that would be left hanging: by what it cites, and by the terms that it uses."""

    code: str
    name: str
    citations: tuple[str, ...]
    terms: tuple[str, ...]


def dependents(lines: Text, ending: Iterable[CoveredWords]) -> tuple[Dependent, ...]:
    """Return the clauses of a text that depend on the ending ones, in the order of the text."""
    paragraphs_by_code: dict[str, set[str]] = {}
    for covered in ending:
        paragraphs_by_code.setdefault(covered.clause_code, set()).add(covered.paragraph)
    labels = {version.label: clause.code for clause, version in lines if version.label}
    paths = {clause.code: paths_of(version.body) for clause, version in lines if clause.code in paragraphs_by_code}
    terms = _terms(lines, paragraphs_by_code)
    found = []
    for clause, version in lines:
        if clause.code in paragraphs_by_code:
            continue
        cited = _citations(version, labels, paths, paragraphs_by_code)
        used_terms = used(version.body, terms, version.language)
        if cited or used_terms:
            name = ", ".join(part for part in (version.label, version.heading) if part)
            found.append(Dependent(clause.code, name or "Text", cited, used_terms))
    return tuple(found)


def _citations(
    version: PlainVersion, labels: dict[str, str], paths: dict[str, tuple[Path, ...]], ending: dict[str, set[str]]
) -> tuple[str, ...]:
    """Return the references of a clause that point to ending words, each once as it is written."""
    resolutions = resolve(references_in(version.body), labels, version.label)
    return tuple(dict.fromkeys(written(one.reference) for one in resolutions if _reaches(one, paths, ending)))


def _reaches(resolution: Resolution, paths: dict[str, tuple[Path, ...]], ending: dict[str, set[str]]) -> bool:
    """Say whether a reference reaches ending words, at its end or anywhere in the range that it ends."""
    if any(str(code) in ending for code in resolution.within):
        return True
    if resolution.standing is not ReferenceStanding.RESOLVED:
        return False
    reference, code = resolution.reference, str(resolution.identity)
    run = paths_between(reference.first.path, reference.path, paths.get(code, ())) if reference.first else ()
    return any(_meets(path, ending.get(code, set())) for path in (reference.path, *run))


def _meets(path: tuple[str, ...], ending: set[str]) -> bool:
    """Say whether a reference reaches ending words: all of the clause, the paragraph, or what it stands in."""
    cited = shorthand(path)
    return any(not cited or inside(cited, paragraph) or inside(paragraph, cited) for paragraph in ending)


def _terms(lines: Text, ending: dict[str, set[str]]) -> list[str]:
    """Return the terms that are defined in the ending words."""
    found = []
    for clause, version in lines:
        for paragraph in ending.get(clause.code, set()):
            found += [term.words for term in definitions(words_of(version.body, paragraph), version.language)]
    return list(dict.fromkeys(found))


def words_of(body: str, paragraph: str) -> str:
    """Return the words of one paragraph of a clause with all below it; all of the clause for an empty one."""
    if not paragraph:
        return body
    return "\n".join(one.text for one in paragraphs(body) if inside(shorthand(one.path), paragraph))


def inside(paragraph: str, other: str) -> bool:
    """Say whether a paragraph is another one or stands in it; everything stands in the whole clause ("").

    >>> inside("2 (a)", "2"), inside("21", "2"), inside("2", "")
    (True, False, True)
    """
    return not other or paragraph == other or paragraph.startswith((f"{other} ", f"{other}."))
