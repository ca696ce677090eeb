"""The lines of the register of terms: each word with its definitions, its uses and what people wrote under it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from negotiate.models import RemarkKind
from negotiate.policy import Actor
from negotiate.state.norms.term_remarks import StandingRemark
from negotiate.state.text.excerpts import surroundings
from negotiate.state.text.levels import AGREED, Levels
from negotiate.state.text.lines import Text
from negotiate.text.diff.diff import diff
from negotiate.text.edits import Edit
from negotiate.text.marks.citing import bracketed, shorthand
from negotiate.text.marks.paragraphs import paragraphs
from negotiate.text.norms.definitions import Definition, stated, term_key, term_slug
from negotiate.text.norms.moved_meanings import ChangedDefinition, MovedPassage, changed_definitions, moved_passages
from negotiate.text.norms.term_uses import Terms, uses
from negotiate.text.tokens import tokenize

#: Tokens on either side of a use that is shown.
AROUND = 7


class ClausePlace(NamedTuple):
    """A paragraph of a clause, as a page names it and leads to it: "6 (1)", and its anchor in the text."""

    clause_code: str
    name: str
    anchor: str


@dataclass(frozen=True)
class DefinitionLine:
    """A definition as it stands, and where."""

    place: ClausePlace
    words: str
    is_contested: bool


@dataclass(frozen=True)
class UseLine:
    """A use in a few words; `through` is the term by which a changed meaning comes to it, empty where directly."""

    place: ClausePlace
    before: str
    words: str
    after: str
    through: str = ""


@dataclass(frozen=True)
class MovedMeaning:
    """A definition that changed since an earlier text: its edits on the tokens of what it was, and whom they reach."""

    old: str
    edits: tuple[Edit, ...]
    reached: tuple[UseLine, ...]

    @property
    def direct(self) -> int:
        """Return how many paragraphs use the term itself."""
        return sum(not line.through for line in self.reached)

    @property
    def ways(self) -> tuple[str, ...]:
        """Return the terms by which it reaches the others."""
        return tuple(dict.fromkeys(line.through for line in self.reached if line.through))


@dataclass(frozen=True)
class RemarkLine:
    """A remark with what its reader may do, and the open amendments that use the words it discourages."""

    remark: StandingRemark
    is_own: bool
    is_disputed_by_own: bool
    found_in: tuple[tuple[int, str], ...]

    @property
    def names(self) -> str:
        """Return who does not share it."""
        return ", ".join(name for _, name in self.remark.dissenters)


@dataclass(frozen=True)
class RegisterLine:
    """A term of the register. `counts` are its uses by the place of the clause in the text.

    `agreed_uses` are the places of agreed clauses that use it while what it means is contested.
    """

    key: str
    words: str
    definitions: tuple[DefinitionLine, ...]
    uses: tuple[UseLine, ...]
    counts: Mapping[int, int]
    moved: MovedMeaning | None
    agreed_uses: tuple[str, ...]
    remarks: tuple[RemarkLine, ...]

    @property
    def slug(self) -> str:
        """Return how an address names it."""
        return term_slug(self.key)

    @property
    def is_contested(self) -> bool:
        """Say whether a definition of it stands in brackets."""
        return any(one.is_contested for one in self.definitions)

    @property
    def total(self) -> int:
        """Return how often it is used."""
        return sum(self.counts.values())

    def said(self, kind: str) -> tuple[RemarkLine, ...]:
        """Return what was written under it of one kind."""
        return tuple(line for line in self.remarks if line.remark.kind is RemarkKind(kind))

    @property
    def is_elsewhere(self) -> bool:
        """Say whether the house alone speaks of it: the text neither defines nor uses it, nobody here wrote of it."""
        return not self.definitions and not self.total and all(one.remark.is_of_house for one in self.remarks)

    @property
    def found_in(self) -> int:
        """Return how often words that it is to stand in place of are in open amendments."""
        return sum(len(line.found_in) for line in self.remarks)


@dataclass(frozen=True)
class TextTerms:
    """The clauses of a text with all that is asked of them again and again: their bodies, and the terms in them."""

    language: str
    text: Text
    terms: Terms
    defined: Mapping[str, tuple[tuple[str, Definition], ...]]

    @classmethod
    def of(cls, text: Text, language: str, added: Iterable[str] = ()) -> "TextTerms":
        """Return the terms that a text defines, and others that people have added to its register."""
        defined: dict[str, list[tuple[str, Definition]]] = defaultdict(list)
        for clause, version in text:
            for one in stated(version.body, language):
                defined[one.key].append((clause.code, one))
        names = {key: found[0][1].term for key, found in defined.items()}
        names |= {term_key(term): term for term in added if term_key(term) not in names}
        kept = {key: tuple(found) for key, found in defined.items()}
        return cls(language, text, tuple(names.values()), kept)

    @property
    def bodies(self) -> dict[str, str]:
        """Return the body of each clause by its code."""
        return {clause.code: version.body for clause, version in self.text}


class TermLines:
    """Makes the lines of a register out of a text, an earlier one, and what people wrote."""

    def __init__(self, now: TextTerms, before: Mapping[str, str], levels: Levels) -> None:
        self._now, self._before, self._levels = now, before, levels
        self._bodies = now.bodies
        self._labels = {clause.code: version.label for clause, version in now.text}
        self._found = self._uses()
        changes = changed_definitions(before, self._bodies, now.language)
        self._changed = {change.key: change for change in changes}

    def lines(self, remarks: Mapping[str, Sequence[RemarkLine]]) -> tuple[RegisterLine, ...]:
        """Return every term of the register, by the alphabet."""
        made = (self._line(term, remarks.get(term_key(term), ())) for term in self._now.terms)
        return tuple(sorted(made, key=lambda line: line.key))

    def _line(self, term: str, remarks: Sequence[RemarkLine]) -> RegisterLine:
        key = term_key(term)
        definitions = tuple(self._definition(code, one) for code, one in self._now.defined.get(key, ()))
        found = self._found.get(key, {})
        contested = any(one.is_contested for one in definitions)
        return RegisterLine(
            key=key,
            words=term,
            definitions=definitions,
            uses=tuple(self._use(code, start, end) for _, code, start, end in _flat(found)),
            counts={place: len(spans) for (place, _), spans in found.items()},
            moved=self._moved(self._changed[key]) if key in self._changed else None,
            agreed_uses=tuple(self._agreed(found)) if contested else (),
            remarks=tuple(remarks),
        )

    def _uses(self) -> dict[str, dict[tuple[int, str], list[tuple[int, int]]]]:
        """Return where each term is used: by its key, then by the clause, in characters of its body."""
        found: dict[str, dict[tuple[int, str], list[tuple[int, int]]]] = defaultdict(lambda: defaultdict(list))
        for place, (clause, version) in enumerate(self._now.text):
            for use in uses(version.body, self._now.terms, self._now.language):
                found[term_key(use.term)][place, clause.code].append((use.start, use.end))
        return found

    def _definition(self, code: str, one: Definition) -> DefinitionLine:
        return DefinitionLine(self.place(code, one.path), one.words, one.is_contested)

    def place(self, code: str, path: Sequence[str]) -> ClausePlace:
        """Return how a page names a paragraph, and where it stands in the text."""
        return clause_place(code, self._labels[code], path)

    def _use(self, code: str, start: int, end: int, through: str = "") -> UseLine:
        body = self._bodies[code]
        block = next(one for one in reversed(paragraphs(body)) if one.start <= start)
        head = block.start + len(block.text) - len(block.text.lstrip().removeprefix(block.enumerator).lstrip())
        tokens, at = tokenize(body[min(head, start) : start]), tokenize(body[end : block.end])
        before, _ = surroundings((*tokens, "|"), len(tokens), len(tokens), AROUND)
        _, after = surroundings(("|", *at), 1, 1, AROUND)
        return UseLine(self.place(code, block.path), before, body[start:end], after, through)

    def _moved(self, change: ChangedDefinition) -> MovedMeaning:
        reached = moved_passages(change.key, self._before, self._bodies, self._now.terms, self._now.language)
        return MovedMeaning(change.old, diff(change.old, change.new), tuple(map(self._reached, reached)))

    def _reached(self, passage: MovedPassage) -> UseLine:
        return self._use(passage.clause, passage.first, passage.last, passage.through)

    def _agreed(self, found: Mapping[tuple[int, str], object]) -> Iterator[str]:
        for place, code in found:
            clause, version = self._now.text[place]
            if self._levels.of(clause.id, version) in AGREED:
                yield self._labels[code]


def remark_lines(
    remarks: Iterable[StandingRemark],
    actor: Actor,
    instrument_id: int,
    found_in: Mapping[str, tuple[tuple[int, str], ...]],
    *,
    is_secretariat: bool,
) -> dict[str, list[RemarkLine]]:
    """Return remarks by the key of their term, each with what the actor may do to it."""
    own = actor.negotiates_for(instrument_id)
    lines: dict[str, list[RemarkLine]] = defaultdict(list)
    for remark in remarks:
        is_own = (
            not remark.is_of_house and is_secretariat if remark.delegation_id is None else remark.delegation_id in own
        )
        disputed = any(delegation in own for delegation, _ in remark.dissenters)
        lines[remark.key].append(RemarkLine(remark, is_own, disputed, found_in.get(remark.code, ())))
    return lines


def _flat(found: Mapping[tuple[int, str], Sequence[tuple[int, int]]]) -> Iterator[tuple[int, str, int, int]]:
    for (place, code), spans in found.items():
        for start, end in spans:
            yield place, code, start, end


def clause_place(code: str, label: str, path: Sequence[str]) -> ClausePlace:
    """Return how a page names a paragraph of a clause, and where it stands in the text."""
    anchor = f"{code}-{'.'.join(path).replace(' ', '-')}" if path else code
    return ClausePlace(code, " ".join(filter(None, (label, within(path)))), anchor)


def within(path: Sequence[str]) -> str:
    """Return a paragraph as it is named after its clause: "(1)" and "(2) (a)" would be read as letters otherwise."""
    return shorthand(path) if not path or not path[0].isdecimal() else " ".join(map(bracketed, path))
