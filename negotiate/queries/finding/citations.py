"""Going to a place by what it is called: "5 bis (2)(a)", "préambule", "第六条", "Norm 3"."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from negotiate.models import ClauseKind
from negotiate.state.text.lines import PlainClause, PlainVersion, Text
from negotiate.text.finding.keys import search_key
from negotiate.text.marks.labels import PREAMBLES, parse_label
from negotiate.text.marks.paragraphs import cite, paragraphs
from negotiate.text.references.paragraph_paths import meant
from negotiate.text.references.references import Reference, ReferenceScope, references
from negotiate.text.wording import full_name

Key = tuple[str, int, int]

#: How the six languages call what stands before the articles.
#: Words of a question that are too many for a citation.
_LONGEST = 60


@dataclass(frozen=True)
class NamedPlace:
    """A place that a question names; `anchor` is its paragraph on the page of the clause, "" for the whole clause."""

    name: str
    clause_code: str
    anchor: str = ""


def place_named(words: str, lines: Text) -> NamedPlace | None:
    """Return the place that words name in the lines of a text, or None where they name nothing there."""
    asked = words.strip()
    if not asked or len(asked) > _LONGEST:
        return None
    if search_key(asked).strip() in {search_key(one).strip() for one in PREAMBLES}:
        return next((_whole(line) for line in lines if line[0].kind is ClauseKind.PREAMBLE), None)
    called = {search_key(version.label).strip(): (clause, version) for clause, version in lines if version.label}
    labelled = {parse_label(version.label).key: (clause, version) for clause, version in lines if version.label}
    for candidate in _written_out(asked, lines):
        if line := called.get(search_key(candidate).strip()):
            return _whole(line)
        for reference in references(candidate):
            if reference.scope is ReferenceScope.CLAUSE and (reference.start, reference.end) == (0, len(candidate)):
                return _cited(reference, labelled)
    return None


def _written_out(asked: str, lines: Text) -> Iterator[str]:
    """Yield a question as it is, then as the text would have it: "5" as "Norm 5" or "Article 5", "六" as "第六条"."""
    words = Counter(version.label.split()[0] for _, version in lines if version.label.strip())
    yield asked
    yield from (f"{word} {asked}" for word, _ in words.most_common(1))
    yield f"article {asked}"
    yield f"第{asked}条"


def _cited(reference: Reference, labelled: Mapping[Key, tuple[PlainClause, PlainVersion]]) -> NamedPlace | None:
    line = labelled.get(reference.key)
    if line is None or not reference.path:
        return line and _whole(line)
    clause, version = line
    paths = [path for paragraph in paragraphs(version.body) for path in (paragraph.path, *paragraph.opened)]
    path = meant(reference.path, paths)
    if path is None:
        return _whole(line)
    return NamedPlace(cite(version.label, path, version.language), clause.code, ".".join(path).replace(" ", "-"))


def _whole(line: tuple[PlainClause, PlainVersion]) -> NamedPlace:
    clause, version = line
    return NamedPlace(full_name(version.label, version.heading), clause.code)
