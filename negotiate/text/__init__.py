"""The text engine: strings and tuples in, frozen values out; no clock, no database, no chance, no files.

Every offset in it counts tokens. It lies in rooms, each with a page of its own that says in which order to read it; a
room uses only those named before it. It can be read, and taught from, in this order:

1. **Words**, in no room: `tokens` cuts a text into words without losing a character; `edits` has the value that all
   else trades in: replace the tokens [start, end) by these; `wording` makes one text of a heading and a body;
   `language` guesses which of the six a text is in, `direction` which way it runs; `tables` finds tables and cells;
   `unseen` takes marks off that no reader sees, `spacing` the spaces that a cut word leaves.
2. **`marks`**, what drafters write besides words: paragraphs and their enumerators, brackets, options, emphasis.
   Lenient readers that repair nothing.
3. **`diff`**, two texts: the edits between them, and which paragraphs were kept, changed, moved, split or joined.
4. **`pairs`**, signs that stand in pairs, and those that stay inside a replacement.
5. **`arrangement`**, the order of paragraphs apart from their words: what moves, and which numbers follow.
6. **`merge`**, many proposals on one text: how their edits stand to each other, and the regions in which they meet.
7. **`provenance`**, who brought in every word and who took one out, also through moves.
8. **`deciding`**, from a decision for each region to the next text, and what each proposal came to by it.
9. **`rebase`**, carrying what is still open over what has been decided.
10. **`anchoring`**, words that somebody speaks of, carried through every change of the text, and never looked for.
11. **`clearing`**, what a text says once an option or a bracket in it is decided.
12. **`references`**, what points where, and how it follows when numbers change.
13. **`norms`**, what a text defines, who is to do what in it, and how strongly it binds.
14. **`hints`**, what fourteen drafting checks point out in a clause.
15. **`finding`**, words and their other forms, as a search compares them.
16. **`changes`**, all of this in figures: what stands in a text, and what a round did to it.

The names below are what most of the house needs; the rooms hold the rest. How texts and edits become HTML is no part
of the engine: `negotiate.markup` has it.
"""

from negotiate.text.deciding.composing import compose
from negotiate.text.deciding.decided import Decided, decide, preview
from negotiate.text.deciding.decisions import (
    Adopt,
    Bracket,
    BracketStyle,
    Decision,
    Decline,
    OwnWords,
    choices,
    parse_decision,
    print_decision,
    proposed,
    styles,
    undecided,
)
from negotiate.text.deciding.outcomes import Outcome, outcome
from negotiate.text.diff.diff import diff
from negotiate.text.diff.letters import differing_letters
from negotiate.text.diff.paragraphs.compare import ComparedParagraphs, Comparison, compare
from negotiate.text.edits import Edit, Tokens, apply
from negotiate.text.marks.paragraphs import Paragraph, paragraphs
from negotiate.text.merge.merge import Merge, merge
from negotiate.text.merge.regions import Reading, Region, RegionKind, redline
from negotiate.text.merge.relations import Relation, relate
from negotiate.text.merge.shared_sentences import shared_sentences
from negotiate.text.provenance.hands import placed, removed
from negotiate.text.provenance.moved_words import follow
from negotiate.text.provenance.provenance import Run, provenance, spans, whole
from negotiate.text.rebase.rebase import rebase
from negotiate.text.rebase.rebased import Rebased
from negotiate.text.tokens import graphemes, key, keys, tokenize

__all__ = [
    "Adopt",
    "Bracket",
    "BracketStyle",
    "ComparedParagraphs",
    "Comparison",
    "Decided",
    "Decision",
    "Decline",
    "Edit",
    "Merge",
    "Outcome",
    "OwnWords",
    "Paragraph",
    "Reading",
    "Rebased",
    "Region",
    "RegionKind",
    "Relation",
    "Run",
    "Tokens",
    "apply",
    "choices",
    "compare",
    "compose",
    "decide",
    "diff",
    "differing_letters",
    "follow",
    "graphemes",
    "key",
    "keys",
    "merge",
    "outcome",
    "paragraphs",
    "parse_decision",
    "placed",
    "preview",
    "print_decision",
    "proposed",
    "provenance",
    "rebase",
    "redline",
    "relate",
    "removed",
    "shared_sentences",
    "spans",
    "styles",
    "tokenize",
    "undecided",
    "whole",
]
