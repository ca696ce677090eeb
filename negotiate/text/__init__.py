"""The text engine: strings and tuples in, frozen values out; no clock, no database, no chance, no files.

It can be read, and taught from, in this order:

1. **Words.** `tokens` cuts a text into words without losing a character; `paragraphs` (with `enumerators`)
   finds its blocks and their numbers; `wording` makes one text of a heading and a body. Every offset in the
   engine counts tokens.
2. **One difference.** `edits` is the value that all else trades in: replace the tokens [start, end) by
   these. `diff` finds the edits between two texts: `anchors` pins long texts together, `lcs` (with `greedy`
   and `ends`) compares exactly what lies between, `readable` cuts the result where a reader would.
   `staying` finds the words that a replacement only sets in brackets, `inline` draws one replaced word by
   letters.
3. **Two texts.** `alignment` and `compare` tell which paragraphs were kept, changed, moved, split or
   joined; `matching` tells which clause of one draft is which of another.
4. **Many proposals.** `relations` says how two edits stand to each other; `merge` brings any number of
   amendments together as `regions`, and `nearness` warns where clean changes share a sentence. `decisions`
   and `decided` turn a choice for each into the next text: `bracketing` sets what stays open in brackets,
   `setting_out` whole paragraphs as options (`cores` finds what differs in them), `fitting` keeps words
   apart, `sourced` every word's source, and `accounting` audits the sum. `outcomes` tells what each
   proposal came to; `rebase` carries what is still open onto the new text (`remainder` is what is left of a
   change that was made in part); `composing` and `families` know an amendment to an amendment; `provenance`
   knows who brought in every word and who took one out, `moves` which words only moved.
5. **The marks of drafting.** `brackets` (on `pairing`), `options` (`option_names`, `option_reach`,
   `inline_options`), `numbering` (`number_words`): lenient readers that repair nothing; `clearing` (on
   `cuts` and `closing`) is what a text says once one of them is decided; `language` guesses which of the
   six a text is in. `counting` (on `counts`) tells where enumerators do not run on; `references` (on
   `mentions`, `mention_words` and `instruments`) finds what points where, `relative` what is named by its
   place; `paths` follows a paragraph from wording to wording, `rewriting` lets references follow their
   numbers, and `carrying` takes open proposals along. `terms` and `strength` read what is defined and how
   strongly a norm binds.
6. **The page.** `redlining` lays two texts into one and `markup` writes it as HTML (`faces` and `emphasis`
   read the marks in it); `direction` says which way it runs; `drafts` brings
   together what two people chose at one desk.

The names below are the engine's face; the modules hold the rest.
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
from negotiate.text.diff.compare import ComparedParagraphs, Comparison, compare
from negotiate.text.diff.diff import diff
from negotiate.text.diff.letters import LetterChange, LetterPiece, picture
from negotiate.text.diff.matching import Match, match_clauses
from negotiate.text.edits import Edit, apply
from negotiate.text.marks.paragraphs import Paragraph, paragraphs
from negotiate.text.merge.merge import Merge, merge
from negotiate.text.merge.nearness import advisories
from negotiate.text.merge.regions import Reading, Region, RegionKind, redline
from negotiate.text.merge.relations import Relation, relate
from negotiate.text.provenance.moved_words import follow
from negotiate.text.provenance.provenance import Run, origin_at, provenance, removals, spans, whole
from negotiate.text.rebase.rebase import Rebased, rebase
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
    "LetterChange",
    "LetterPiece",
    "Match",
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
    "advisories",
    "apply",
    "choices",
    "compare",
    "compose",
    "decide",
    "diff",
    "follow",
    "graphemes",
    "key",
    "keys",
    "match_clauses",
    "merge",
    "origin_at",
    "outcome",
    "paragraphs",
    "parse_decision",
    "picture",
    "preview",
    "print_decision",
    "proposed",
    "provenance",
    "rebase",
    "redline",
    "relate",
    "removals",
    "spans",
    "styles",
    "tokenize",
    "undecided",
    "whole",
]
