"""Going to a place by what it is called: "5 bis (2)(a)", "préambule", "第六条", "Norm 3"; to a page: "A/CONF/3"."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from negotiate.models import ClauseKind
from negotiate.queries.finding.questions import NO_FACTS, Facts, Question, SearchPlace
from negotiate.state.text.lines import NamedClause
from negotiate.text.finding.keys import search_key
from negotiate.text.finding.typed_places import written_out
from negotiate.text.marks.citing import cite
from negotiate.text.marks.labels import PREAMBLES, parse_label
from negotiate.text.marks.paragraphs import paragraphs
from negotiate.text.references.paragraph_paths import meant
from negotiate.text.references.references import Reference, ReferenceScope, references

Key = tuple[str, int, int]

#: Characters of a question that are too many for a citation.
_LONGEST = 60


@dataclass(frozen=True)
class NamedPlace:
    """A place that a question names; `anchor` is its paragraph on the page of the clause, "" for the whole clause."""

    name: str
    clause_code: str
    anchor: str = ""


@dataclass(frozen=True)
class PageHome:
    """The instrument that a page is of."""

    code: str
    title: str
    language: str


@dataclass(frozen=True)
class PageBeside:
    """A page beside a text; `code` is its own in addresses, `called` what else it is called beside its name."""

    place: SearchPlace
    code: str
    name: str
    beside: str
    words: str
    home: PageHome
    called: tuple[str, ...] = ()
    facts: Facts = NO_FACTS

    @property
    def text(self) -> str:
        """Return all that is looked through."""
        return "\n\n".join(filter(None, (self.name, *self.called, self.words)))

    def is_called(self, question: Question) -> bool:
        """Say whether a question is what it is called, and nothing else."""
        return _called(question.words.strip()) in map(_called, (self.name, *self.called))


def place_named(
    words: str, clauses: Sequence[NamedClause], body_of: Callable[[NamedClause], str], language: str
) -> NamedPlace | None:
    """Return the place that words name among the clauses of a text, or None where they name nothing there.

    `body_of` reads the words of a clause; it is asked only where a paragraph is named.
    """
    asked = words.strip()
    if not asked or len(asked) > _LONGEST:
        return None
    if _called(asked) in map(_called, PREAMBLES):
        return next((_whole(clause) for clause in clauses if clause.kind is ClauseKind.PREAMBLE), None)
    called = {_called(clause.label): clause for clause in clauses if clause.label}
    for candidate in _written_out(asked, clauses):
        if clause := called.get(_called(candidate)):
            return _whole(clause)
        for reference in references(candidate):
            if reference.scope is ReferenceScope.CLAUSE and (reference.start, reference.end) == (0, len(candidate)):
                labelled = {parse_label(clause.label).key: clause for clause in clauses if clause.label}
                return _cited(reference, labelled, body_of, language)
    return None


@lru_cache(maxsize=8192)
def _called(name: str) -> str:
    """Return what is compared instead of a name."""
    return search_key(name).strip()


def _written_out(asked: str, clauses: Sequence[NamedClause]) -> Iterator[str]:
    """Yield a question as it is, then as the text would have it: "5" as "Norm 5" or "Article 5", "六" as "第六条"."""
    words = Counter(clause.label.split()[0] for clause in clauses if clause.label.strip())
    for form in written_out(asked):
        yield form
        yield from (f"{word} {form}" for word, _ in words.most_common(1))
        yield f"article {form}"
        yield f"第{form}条"


def _cited(
    reference: Reference, labelled: Mapping[Key, NamedClause], body_of: Callable[[NamedClause], str], language: str
) -> NamedPlace | None:
    clause = labelled.get(reference.key)
    if clause is None or not reference.path:
        return clause and _whole(clause)
    paths = [path for paragraph in paragraphs(body_of(clause)) for path in (paragraph.path, *paragraph.opened)]
    shortened = (meant(reference.path[:length], paths) for length in range(len(reference.path), 0, -1))
    path = next(filter(None, shortened), None)
    if path is None:
        return _whole(clause)
    return NamedPlace(cite(clause.label, path, language), clause.code, ".".join(path).replace(" ", "-"))


def _whole(clause: NamedClause) -> NamedPlace:
    return NamedPlace(clause.name, clause.code)
