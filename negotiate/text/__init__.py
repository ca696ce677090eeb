"""The text engine: strings and tuples in, frozen values out; no clock, no database, no chance, no files.

It can be read, and taught from, in this order:

1. **Words.** `tokens` cuts a text into words without losing a character; `paragraphs` (with `enumerators`)
   finds its blocks and their numbers. Every offset in the engine counts tokens.
2. **One difference.** `edits` is the value that all else trades in: replace the tokens [start, end) by these.
   `diff` finds the edits between two texts: `anchors` pins long texts together, `lcs` compares exactly what
   lies between, `readable` cuts the result where a reader would. `inline` draws one replaced word by letters.
3. **Two texts.** `alignment` and `compare` tell which paragraphs were kept, changed, moved, split or joined;
   `matching` tells which clause of one draft is which of another.
4. **Many proposals.** `relations` says how two edits stand to each other; `merge` brings any number of amendments
   together as `regions`; `decisions` and `decided` turn a choice for each into the next text; `rebase` carries
   what is still open onto it; `provenance` knows who brought in every word, and who took one out.
5. **The marks of drafting.** `brackets`, `options`, `numbering`, `references`: lenient readers that repair nothing.

The names below are the engine's face; the modules hold the rest.
"""

from negotiate.text.compare import Comparison, Entry, compare
from negotiate.text.diff import diff
from negotiate.text.edits import Edit, apply
from negotiate.text.inline import Change, Piece, picture
from negotiate.text.matching import Match, match_clauses
from negotiate.text.merge import Merge, merge
from negotiate.text.paragraphs import Paragraph, paragraphs
from negotiate.text.provenance import provenance
from negotiate.text.rebase import Rebased, rebase
from negotiate.text.relations import Relation, relate
from negotiate.text.tokens import graphemes, key, keys, tokenize

__all__ = [
    "Change",
    "Comparison",
    "Edit",
    "Entry",
    "Match",
    "Merge",
    "Paragraph",
    "Piece",
    "Rebased",
    "Relation",
    "apply",
    "compare",
    "diff",
    "graphemes",
    "key",
    "keys",
    "match_clauses",
    "merge",
    "paragraphs",
    "picture",
    "provenance",
    "rebase",
    "relate",
    "tokenize",
]
