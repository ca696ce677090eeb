"""What changed in the text of one clause, in figures and few words: all that a row of a change table says of it.

Method: the paragraphs of both texts are compared; words are counted where they came and went, a paragraph that stands
elsewhere only by what changed inside it, and never the numbers of paragraphs. Strength, terms and references are read
by their own rooms. References are compared by what they point to, so that one which follows its clause to another
number has not changed.
"""

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field

from negotiate.text.changes.bracket_changes import BracketChanges, bracket_changes
from negotiate.text.diff.lcs import common
from negotiate.text.diff.paragraphs.alignment import body
from negotiate.text.diff.paragraphs.compare import ComparedParagraphs, Comparison, ParagraphChange, compare
from negotiate.text.diff.paragraphs.matching import words
from negotiate.text.diff.wordings import diff_wordings
from negotiate.text.marks.options.options import options
from negotiate.text.norms.qualifiers import qualifiers
from negotiate.text.norms.strength import Shift, Turn, shifts
from negotiate.text.norms.terms import counts, definitions
from negotiate.text.references.paragraph_paths import Key
from negotiate.text.references.references import references


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a clause is read among: the terms that its instrument defines, and which clause bears which label, by key.

    `before` and `after` are the bearers of the old and of the new text; `terms` are those of either. What is known of
    one language alone is said of a text in that `language` only.
    """

    language: str = "en"
    terms: tuple[str, ...] = ()
    before: Mapping[Key, Hashable] = field(default_factory=dict)
    after: Mapping[Key, Hashable] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TextChange:
    """What changed: `options` are how many there were and are; what a new or a deleted text says is no shift."""

    words_out: int = 0
    words_in: int = 0
    moved: int = 0
    brackets: BracketChanges = field(default_factory=BracketChanges)
    options: tuple[int, int] = (0, 0)
    shifts: tuple[Shift, ...] = ()
    qualifiers_out: tuple[str, ...] = ()
    qualifiers_in: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    references_out: tuple[str, ...] = ()
    references_in: tuple[str, ...] = ()

    @property
    def words(self) -> int:
        """Return how many words came and went together."""
        return self.words_out + self.words_in

    @property
    def turn(self) -> Turn | None:
        """Return which way the text turned as a whole: REVERSED where its shifts differ, None without any."""
        turns = {shift.turn for shift in self.shifts}
        return None if not turns else turns.pop() if len(turns) == 1 else Turn.REVERSED


def text_change(old: str, new: str, among: Surroundings | None = None) -> TextChange:
    r"""Return what changed between two wordings of a clause; "" is a clause that is not there.

    >>> old = "1. States shall report to the conference [each year]."
    >>> found = text_change(old, "2. States should report to the conference each year, as appropriate.")
    >>> found.words_out, found.words_in, found.brackets.closed_count, found.qualifiers_in
    (1, 3, 1, ('as appropriate',))
    >>> [(shift.old, shift.new, shift.is_weaker) for shift in found.shifts]
    [('shall', 'should', True)]
    """
    if old == new:
        return TextChange(options=(len(options(new)),) * 2)
    around, comparison = among or Surroundings(), compare(old, new)
    words_out, words_in = words_changed(comparison)
    stands_in_both = bool(old and new)
    qualified = (qualifiers(old, around.language), qualifiers(new, around.language)) if stands_in_both else ((), ())
    pointing = (_pointing(old, around.before), _pointing(new, around.after))
    return TextChange(
        words_out=words_out,
        words_in=words_in,
        moved=len(comparison.moved),
        brackets=bracket_changes(old, new, comparison),
        options=(len(options(old)), len(options(new))),
        shifts=shifts(old, diff_wordings(old, new), around.language) if stands_in_both else (),
        qualifiers_out=_beyond(qualified[0], qualified[1]),
        qualifiers_in=_beyond(qualified[1], qualified[0]),
        terms=_touched(old, new, comparison, around),
        references_out=_said(pointing[0], pointing[1]),
        references_in=_said(pointing[1], pointing[0]),
    )


def words_changed(comparison: Comparison) -> tuple[int, int]:
    """Return how many words went and how many came between two texts."""
    changed = [_words(comparison, entry) for entry in comparison.entries]
    return sum(out for out, _ in changed), sum(come for _, come in changed)


def _words(comparison: Comparison, entry: ComparedParagraphs) -> tuple[int, int]:
    """Return how many words of an entry went and came: the fewest that suffice, the numbers of paragraphs left out."""
    if entry.kind in (ParagraphChange.KEPT, ParagraphChange.DEPARTED):
        return 0, 0
    old = words(" ".join(body(comparison.old[n]) for n in entry.old))
    new = words(" ".join(body(comparison.new[n]) for n in entry.new))
    stayed = len(common(old, new))
    return len(old) - stayed, len(new) - stayed


def _beyond(these: Sequence[Hashable], others: Sequence[Hashable]) -> tuple[str, ...]:
    """Return what stands here more often than there, in its order here."""
    more = Counter(these) - Counter(others)
    return tuple(str(one) for one in dict.fromkeys(these) if more[one])


def _touched(old: str, new: str, comparison: Comparison, among: Surroundings) -> tuple[str, ...]:
    """Return the terms that the text uses more or less often now, or defines in a paragraph that has changed."""
    redefined = {
        term.words
        for entry in comparison.entries
        if entry.kind not in (ParagraphChange.KEPT, ParagraphChange.DEPARTED)
        for side in (entry.old_text, entry.new_text)
        for term in definitions(side, among.language)
    }
    terms, language = among.terms, among.language
    uses = zip(terms, counts(old, terms, language), counts(new, terms, language), strict=True)
    return tuple(term for term, was, is_now in uses if was != is_now or term in redefined)


#: What a reference points to, with its words.
_Pointing = list[tuple[Hashable, str]]


def _pointing(text: str, bearers: Mapping[Key, Hashable]) -> _Pointing:
    """Return the references of a text by what they point to: the identity of a clause where its label is borne."""
    return [
        ((bearers.get(one.key, one.key), one.path, one.instrument), " ".join(one.text.split()))
        for one in references(text)
    ]


def _said(these: _Pointing, others: _Pointing) -> tuple[str, ...]:
    """Return the words of the references that point here to what fewer point to there."""
    more = Counter(target for target, _ in these) - Counter(target for target, _ in others)
    return tuple(dict.fromkeys(words for target, words in these if more[target]))
