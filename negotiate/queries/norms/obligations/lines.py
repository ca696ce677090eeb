"""The obligations of a text as lines: each as it was found or as somebody has confirmed it, and what has gone stale."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum

from negotiate.models import ObligationSays
from negotiate.queries.norms.term_lines import ClausePlace, clause_place
from negotiate.state.norms.obligations import ObligationWords, SaidObligation, found_obligations, found_words
from negotiate.state.text.lines import PlainClause, PlainVersion, Text
from negotiate.text.diff.diff import diff
from negotiate.text.edits import Edit
from negotiate.text.marks.labels import parse_label
from negotiate.text.norms.asked_passages import Path, followed, is_unnumbered
from negotiate.text.norms.obligations.actor_keys import actor_key
from negotiate.text.norms.obligations.binding import bindings, bound_words
from negotiate.text.references.references import ReferenceScope, references


class LineState(Enum):
    """How sure a line is, in words for a page."""

    SUGGESTED = "suggested"
    CONFIRMED = "confirmed"
    MENDED = "mended"
    WRITTEN = "written"


@dataclass(frozen=True)
class LinkedClause:
    """Words that point to a clause, and the code of it; empty where it is of another text or of none."""

    words: str
    code: str


@dataclass(frozen=True)
class ObligationLine:
    """An obligation: where it stands, its parts, and who has confirmed it; `said` is None of a suggestion.

    `bound` and `number` name the suggestion: the words that it is bound to, and which of their paragraph's it is.
    """

    place: ClausePlace
    words: ObligationWords
    linked: tuple[LinkedClause, ...]
    state: LineState
    bound: str
    number: int | None
    said: SaidObligation | None

    @property
    def actor_key(self) -> str:
        """Return what it is filtered by: who acts, however written."""
        return actor_key(self.words.actor)

    @property
    def qualifiers(self) -> tuple[str, ...]:
        """Return its qualifiers as they are filtered by."""
        return tuple(words.casefold() for words in self.words.qualifiers)


@dataclass(frozen=True)
class StaleLine:
    """What was said of words that have changed since: both wordings, and the edits between them."""

    place: ClausePlace
    said: SaidObligation
    old: str
    new: str
    edits: tuple[Edit, ...]


@dataclass(frozen=True)
class NoneLine:
    """Words of which somebody said that they oblige nobody."""

    place: ClausePlace
    words: ObligationWords
    code: str
    by: str
    at: datetime


@dataclass(frozen=True)
class ObligationLines:
    """All obligations of a text, in its order; what is stale, and what was said to be none."""

    lines: tuple[ObligationLine, ...]
    stale: tuple[StaleLine, ...]
    none: tuple[NoneLine, ...]


def lines_of(text: Text, language: str, said: Mapping[int, Sequence[SaidObligation]]) -> ObligationLines:
    """Return the obligations of a text with what is said of them."""
    codes = {parse_label(version.label).key: clause.code for clause, version in text if version.label}
    lines: list[ObligationLine] = []
    stale: list[StaleLine] = []
    none: list[NoneLine] = []
    for clause, version in text:
        remarks = said.get(clause.id, ())
        names = set(bindings(version.body).values()) if remarks else set()
        standing = [one for one in remarks if one.bound in names]
        stale += [_stale(clause, version, one) for one in remarks if one.bound not in names]
        for line in _of_clause(clause, version, language, standing, codes):
            if line.said is not None and line.said.says is ObligationSays.IS_NONE:
                none.append(NoneLine(line.place, line.words, line.said.code, line.said.by, line.said.at))
            else:
                lines.append(line)
    return ObligationLines(tuple(lines), tuple(stale), tuple(none))


def _of_clause(
    clause: PlainClause,
    version: PlainVersion,
    language: str,
    said: Sequence[SaidObligation],
    codes: Mapping[tuple[str, int, int], str],
) -> Iterator[ObligationLine]:
    """Yield the lines of a clause: what is found, as it was confirmed; then what was written without a suggestion."""
    body, names = version.body, bindings(version.body)
    answers = {(one.bound, one.place): one for one in said if one.place is not None}
    counts: dict[Path, int] = {}
    answered = set()
    for one in found_obligations(body, language):
        bound, number = names.get(one.path, ""), counts.get(one.path, 0)
        counts[one.path] = number + 1
        answer = answers.get((bound, number))
        answered.add((bound, number))
        found = found_words(body, one)
        words = answer.words if answer and answer.says is ObligationSays.IS_ONE else found
        state = _state(answer, found)
        place = place_in(clause, version, one.path)
        yield ObligationLine(place, words, linked_by(words.linked, codes), state, bound, number, answer)
    paths = {name: path for path, name in reversed(names.items())}
    for other in said:
        if (other.bound, other.place) not in answered and other.says is ObligationSays.IS_ONE:
            place, linked = place_in(clause, version, paths[other.bound]), linked_by(other.words.linked, codes)
            yield ObligationLine(place, other.words, linked, LineState.WRITTEN, other.bound, other.place, other)


def _state(answer: SaidObligation | None, found: ObligationWords) -> LineState:
    if answer is None:
        return LineState.SUGGESTED
    return LineState.CONFIRMED if says_the_same(answer.words, found) else LineState.MENDED


def says_the_same(one: ObligationWords, found: ObligationWords) -> bool:
    """Say whether somebody confirmed what was found, part by part."""
    return replace(one, binds=found.binds) == found


def place_in(clause: PlainClause, version: PlainVersion, path: Path) -> ClausePlace:
    """Return where a paragraph of a clause stands; one without a number is named by its clause alone."""
    name = version.label or version.heading
    place = clause_place(clause.code, name, path)
    return place._replace(name=name) if is_unnumbered(path) else place


def linked_by(words: Iterable[str], codes: Mapping[tuple[str, int, int], str]) -> tuple[LinkedClause, ...]:
    """Return words that refer to clauses with the code of the first clause that they name."""
    return tuple(LinkedClause(said, _code(said, codes)) for said in words)


def _code(said: str, codes: Mapping[tuple[str, int, int], str]) -> str:
    keys = (one.key for one in references(said) if one.scope is ReferenceScope.CLAUSE)
    return next((codes[key] for key in keys if key in codes), "")


def _stale(clause: PlainClause, version: PlainVersion, said: SaidObligation) -> StaleLine:
    """Return what was said of words that changed, beside what stands in their place."""
    old = bound_words(said.body).get(said.path, "")
    now = followed(said.body, version.body, said.path)
    new = bound_words(version.body).get(now.path, "") if now is not None else ""
    place = place_in(clause, version, now.path if now is not None else ())
    return StaleLine(place, said, old, new, diff(old, new) if new else ())
