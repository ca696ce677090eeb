"""A file of our text that lost its bookmarks, retyped or passed through another program: known again by its words.

Decides nothing: which clause is which is proposed, for a person to confirm. Method: the paragraphs are read as a text,
in which titles are found as in any; its clauses are matched with those of the text by what they say
(`negotiate.text.diff.paragraphs.clause_matching`), and the paragraphs of each are given the bookmarks that they have
lost.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import dropwhile, pairwise
from typing import NamedTuple

from negotiate.errors import Invalid
from negotiate.importing.office.documents import OfficePiece, ReadDocument, ReadParagraph
from negotiate.importing.office.plain import block_of, is_own
from negotiate.importing.office.proposals import ClauseAsGiven, bookmark_of
from negotiate.importing.outline import RUN_IN, ImportedClause, ImportedKind
from negotiate.importing.parse import placed_clauses
from negotiate.text.diff.paragraphs.clause_matching import ClauseMatch, MatchedWords, match_clauses
from negotiate.text.marks.emphasis import without_marks

#: What somebody chooses for a part of a file that is none of the clauses: nothing of it is brought in, or all as new.
ASIDE, AS_NEW = "", "new"
#: From this likeness on nobody need look. Two clauses that are not one share up to 76 of a hundred words in real texts.
KNOWN_BY_SIGHT = 0.8
_DIVISIONS = frozenset({ImportedKind.PART, ImportedKind.CHAPTER, ImportedKind.SECTION})


class KnownClause(NamedTuple):
    """A clause of the text as it stands: what it is called and says, and how it is given to a file."""

    words: MatchedWords
    given: ClauseAsGiven


@dataclass(frozen=True, slots=True)
class RecognisedPart:
    """A part of a file: what it was read as, what it is taken for (a code, ASIDE or AS_NEW), and by which likeness.

    `others` are the codes of the next likely clauses; `is_chosen` where somebody has said what it is.
    """

    name: str
    clause: ImportedClause
    becomes: str
    likeness: float
    others: tuple[str, ...]
    is_chosen: bool
    #: The paragraphs of the file that are its own, which alone can be those of a clause.
    paragraphs: tuple[ReadParagraph, ...] = ()

    @property
    def has_paragraphs(self) -> bool:
        """Say whether it has any."""
        return bool(self.paragraphs)

    @property
    def is_sure(self) -> bool:
        """Say whether nobody need look: somebody has, or nearly all of the words are the same."""
        return self.is_chosen or self.likeness >= KNOWN_BY_SIGHT


@dataclass(frozen=True, slots=True)
class RecognisedFile:
    """A file whose paragraphs bear bookmarks again; its parts in order, those that are a clause also by its code.

    `unknown` are clauses of the file that are none of the text, by name; `missing` those of the text that it lacks, by
    code.
    """

    read: ReadDocument
    parts: tuple[RecognisedPart, ...]
    matches: dict[str, RecognisedPart]
    unknown: tuple[str, ...]
    missing: tuple[str, ...]


def recognised(read: ReadDocument, standing: Sequence[KnownClause], chosen: Sequence[str] = ()) -> RecognisedFile:
    """Return a file with the bookmarks that its words speak for, or that somebody has `chosen`, part by part.

    Raise Invalid where one clause is chosen for several parts.
    """
    found = _parts([*_of_the_text(read.paragraphs, standing)])
    words = [MatchedWords(part.clause.label, part.clause.heading, part.clause.body, _divides(part)) for part in found]
    matches = match_clauses([one.words for one in standing], words)
    guessed = [_guessed(part, match, standing) for part, match in zip(found, matches, strict=True)]
    is_said = len(chosen) == len(guessed)
    parts = [_chosen(*pair, standing) for pair in zip(guessed, chosen, strict=True)] if is_said else guessed
    clauses = {one.given.code: one.given for one in standing}
    paragraphs, known = list[ReadParagraph](), dict[str, RecognisedPart]()
    for part, taken in zip(found, parts, strict=True):
        inside = part.paragraphs
        if taken.becomes in clauses:
            _check_once(taken, known)
            known[taken.becomes] = taken
            paragraphs += _marked(inside, part.clause, clauses[taken.becomes])
        else:
            paragraphs += [replace(one, bookmarks=(bookmark_of("", "", 0),)) for one in inside[:1]] + [*inside[1:]]
    missing = tuple(code for code in clauses if code not in known)
    unknown = tuple(one.name for one in parts if one.becomes == ASIDE)
    return RecognisedFile(replace(read, paragraphs=tuple(paragraphs)), tuple(parts), known, unknown, missing)


def _of_the_text(read: Sequence[ReadParagraph], standing: Sequence[KnownClause]) -> Iterator[ReadParagraph]:
    """Yield paragraphs without what the house writes round its text: others use its styles too, for words of theirs."""
    lines = {line for one in standing for line in one.given.wording.text.split("\n")}
    for one in read:
        if not is_own(one):
            yield one
        elif _line(one) in lines:
            yield replace(one, style="")


def _guessed(part: "_FilePart", match: ClauseMatch, standing: Sequence[KnownClause]) -> RecognisedPart:
    """Return a part as its words speak for it."""
    name = part.clause.label or part.clause.heading or _beginning(part.paragraphs)
    is_known = match.old is not None and bool(part.paragraphs)
    becomes = standing[match.old].given.code if match.old is not None and is_known else ASIDE
    others = tuple(standing[place].given.code for place in match.others)
    likeness = match.likeness if is_known else 0.0
    return RecognisedPart(name, part.clause, becomes, likeness, others, False, tuple(part.paragraphs))


def _chosen(part: RecognisedPart, becomes: str, standing: Sequence[KnownClause]) -> RecognisedPart:
    """Return a part as somebody says what it is; it stays as it was where she leaves it so."""
    if becomes == part.becomes:
        return part
    clause = next((one.words for one in standing if one.given.code == becomes), None)
    if clause is None or not part.has_paragraphs:
        return replace(part, becomes=AS_NEW if becomes == AS_NEW else ASIDE, likeness=0.0, is_chosen=True)
    words = MatchedWords(part.clause.label, part.clause.heading, part.clause.body, clause.is_division)
    (match,) = match_clauses([clause], [words])
    return replace(part, becomes=becomes, likeness=match.likeness, is_chosen=True)


def _check_once(part: RecognisedPart, known: Mapping[str, RecognisedPart]) -> None:
    if before := known.get(part.becomes):
        raise Invalid(
            f"“{before.name}” and “{part.name}” of the file are taken for one clause. Choose it for one of them; the "
            "other can be a new article, or be left aside.",
            "becomes",
        )


class _FilePart(NamedTuple):
    """A clause of a file, and its paragraphs: none where its title could not be told from words around it."""

    clause: ImportedClause
    paragraphs: Sequence[ReadParagraph]


def _parts(paragraphs: Sequence[ReadParagraph]) -> list[_FilePart]:
    """Return the clauses that paragraphs make, one paragraph behind the other as blocks of a text."""
    placed = placed_clauses("\n\n".join(block_of(_line(one), one.outline) for one in paragraphs))
    fronts = [clause for clause, line in zip(placed.clauses, placed.lines, strict=True) if not line]
    titled = [(clause, line // 2) for clause, line in zip(placed.clauses, placed.lines, strict=True) if line]
    cut, firsts = _cut_at_titles(paragraphs, titled)
    ahead = cut[: firsts[0]] if firsts else cut
    parts = [_FilePart(clause, inside) for clause, inside in zip(fronts, _of_fronts(ahead, len(fronts)), strict=True)]
    spans = pairwise([*firsts, len(cut)])
    return parts + [_FilePart(clause, cut[slice(*span)]) for (clause, _), span in zip(titled, spans, strict=True)]


def _of_fronts(ahead: Sequence[ReadParagraph], count: int) -> tuple[Sequence[ReadParagraph], ...]:
    """Return what stands before the first title by its clauses: of two the first is a title, the other a preamble."""
    if count < 2:
        return (ahead,)[:count]
    end = next((place for place, one in enumerate(ahead, 1) if _line(one).strip()), 0)
    return ahead[:end], ahead[end:]


def _cut_at_titles(
    paragraphs: Sequence[ReadParagraph], titled: Sequence[tuple[ImportedClause, int]]
) -> tuple[list[ReadParagraph], list[int]]:
    """Return paragraphs, cut in two before a title that stands inside one, and which of them begins each clause."""
    titles = defaultdict[int, list[ImportedClause]](list)
    for clause, place in titled:
        titles[place].append(clause)
    made, firsts = list[ReadParagraph](), list[int]()
    for place, rest in enumerate(paragraphs):
        for clause in titles[place]:
            *before, rest = _cut(rest, (clause.label + clause.joint).strip())
            made += before
            firsts.append(len(made))
        made.append(rest)
    return made, firsts


def _cut(one: ReadParagraph, title: str) -> tuple[ReadParagraph, ...]:
    """Return a paragraph, as two where words stand before a title in it."""
    words = "".join(_standing(one))
    left = (one.number + words).find(title) - len(one.number) if title else 0
    if left <= 0 or not words[:left].strip():
        return (one,)
    ahead, behind = list[OfficePiece](), list[OfficePiece]()
    for piece in one.pieces:
        here = len(piece.text) if piece.removed and left else 0 if piece.removed else left
        if left:
            ahead.append(replace(piece, text=piece.text[:here]))
        if not left or piece.text[here:]:
            behind.append(replace(piece, text=piece.text[here:]))
        left -= 0 if piece.removed else min(left, len(piece.text))
    ahead[-1] = replace(ahead[-1], text=ahead[-1].text.rstrip())
    first = replace(one, pieces=tuple(ahead), inserted=None, removed=None)
    return first, replace(one, pieces=tuple(behind), number="", bookmarks=())


def _marked(inside: Sequence[ReadParagraph], clause: ImportedClause, given: ClauseAsGiven) -> list[ReadParagraph]:
    """Return the paragraphs of a clause with its bookmark; its title is one of them, written as the house does."""
    first, *rest = [*dropwhile(_is_blank, inside)] or inside
    is_titled = clause.level != RUN_IN and bool(clause.label or clause.heading)
    if is_titled and not given.is_run_in:
        if rest and clause.heading and _line(rest[0]).strip() == clause.heading:
            rest = rest[1:]
        if not _line(first).startswith(given.prefix or clause.heading):
            first = replace(first, pieces=(OfficePiece(given.prefix + clause.heading),), number="")
        first = replace(first, outline=first.outline or 1)
    return [replace(first, bookmarks=(bookmark_of(given.code, given.version, 0),)), *rest]


def _is_blank(one: ReadParagraph) -> bool:
    return not one.cell and not _line(one).strip()


def _divides(part: _FilePart) -> bool:
    return part.clause.kind in _DIVISIONS


def _line(one: ReadParagraph) -> str:
    """Return what a paragraph says with its marks accepted, in one line."""
    return " ".join(without_marks(one.number + "".join(_standing(one))).splitlines())


def _standing(one: ReadParagraph) -> Iterator[str]:
    return (piece.text for piece in one.pieces if not piece.removed)


def _beginning(inside: Sequence[ReadParagraph]) -> str:
    words = " ".join(_line(one) for one in inside).strip()
    return words[:60] + ("…" if len(words) > 60 else "")
