"""A paper as plain values for the typesetter: headings with their ranks, lines and tables with spans of marked words.

Hands are numbered in the order in which they come; a span bears the number of its hand, and a legend has the names.
"""

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, groupby
from typing import Any, TypeAlias

from negotiate.exporting.paper.values import (
    LineNumbers,
    Paper,
    PaperBlock,
    PaperChange,
    PaperClause,
    PaperLine,
    PaperRow,
    PaperRun,
    Reviser,
)

#: A value of JSON.
Values: TypeAlias = dict[str, Any]

#: How high the title of a kind of clause stands above others; the highest that a text has are of the first level.
_RANKS = {"annex": 1, "part": 1, "chapter": 2, "section": 3, "preamble": 4, "article": 4}
#: With so many titles, a text has a table of contents.
LONG = 16
_SCOPES = {LineNumbers.NONE: "", LineNumbers.BY_PAGE: "page", LineNumbers.RUNNING: "document"}
#: Letters in a row after which a line may end, where nothing else lets it: a word longer than a line is none.
_ENDLESS = re.compile(r"[^\s\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff]{40}(?=\S)")
#: Kinds of signs that no page shows: controls, surrogates, those for private use, those that are none.
_SIGNLESS = {"Cc", "Cs", "Co", "Cn"}
_BREAK = "\N{PILCROW SIGN}"


def manuscript_of(paper: Paper, *, is_measured: bool = False) -> str:
    """Return a paper as JSON; measured, it is to be told where each block stands."""
    writing = _Writing()
    blocks = [block for clause in paper.clauses for block in writing.clause(clause)]
    day = paper.made_at
    titles = sum(block["kind"] == "title" for block in blocks)
    return json.dumps(
        {
            "title": legible(paper.title) or "?",
            "language": _language(paper.language),
            "is_rtl": paper.is_right_to_left,
            "made_at": [day.year, day.month, day.day, day.hour, day.minute, day.second],
            "running": legible(paper.running_head),
            "above": legible(", ".join(part for part in (paper.symbol, paper.standing) if part)),
            "warning": legible(paper.warning),
            "has_front": bool(blocks) and blocks[0].get("role") == "front",
            "has_contents": titles >= LONG,
            "line_numbers": _SCOPES[paper.line_numbers],
            "is_measured": is_measured,
            "in_words": paper.says_marks_in_words,
            "is_marked": writing.is_marked,
            "hands": list(writing.hands),
            "blocks": blocks,
            "colophon": legible(paper.colophon),
        }
    )


def legible(text: str) -> str:
    r"""Return text with what no page can show as the sign for what was lost, and ends for words without end.

    >>> legible("a\x07\ufeffb"), legible("x" * 50).index("\u200b")
    ('a\ufffdb', 40)
    """
    text = "".join(map(_sign, text))
    return _ENDLESS.sub("\\g<0>\u200b", text)


def _language(tag: str) -> str:
    """Return the language of a tag; where it names none, that it is not determined.

    >>> _language("zh-Hans"), _language("?")
    ('zh', 'und')
    """
    found = re.match(r"[a-z]{2,3}(?![a-z])", tag)
    return found[0] if found else "und"


def _sign(sign: str) -> str:
    if sign == "\ufeff":
        return ""
    return "\ufffd" if sign not in "\t\n" and unicodedata.category(sign) in _SIGNLESS else sign


@dataclass
class _Writing:
    """What is kept while a paper is written: the hands so far, the ranks of titles above, whether there are marks."""

    hands: dict[str, int] = field(default_factory=dict)
    above: list[int] = field(default_factory=list)
    is_marked: bool = False

    def clause(self, clause: PaperClause) -> Iterator[Values]:
        """Yield the blocks of a clause, then what is said beside it."""
        for key, run in groupby(clause.blocks, key=lambda block: getattr(block, "table", None)):
            blocks = list(run)
            yield from map(self._line, _lines(blocks)) if key is None else [self._table(_rows(blocks))]
        for remark in chain.from_iterable(remark.all_said for remark in clause.remarks):
            day = f", {remark.by.at.day} {remark.by.at:%B %Y}" if remark.by.at else ""
            lines = [legible(line) for line in remark.text.splitlines() if line.strip()]
            yield {"kind": "remark", "by": legible(remark.by.name) + day, "lines": lines}

    def _line(self, line: PaperLine) -> Values:
        """Return a title or a line; an end that was changed by itself shows as a sign."""
        setting, runs = line.setting, line.runs
        if line.end in (PaperChange.ADDED, PaperChange.REMOVED) and any(run.change is not line.end for run in runs):
            runs = (*runs, PaperRun(_BREAK, change=line.end, by=line.by))
        spans = self._spans(runs)
        if setting.role == "text":
            return {"kind": "line", "depth": setting.depth, "is_tight": setting.is_tight, "spans": spans}
        return {"kind": "title", "role": setting.role, "level": self._level(setting.role), "spans": spans}

    def _level(self, role: str) -> int:
        """Return the level of a title among those above it: no level is left out."""
        if role == "front":
            return 1
        rank = _RANKS[role]
        while self.above and self.above[-1] >= rank:
            self.above.pop()
        self.above.append(rank)
        return len(self.above)

    def _table(self, rows: Sequence[PaperRow]) -> Values:
        """Return a table, as many cells in each row."""
        width = max(len(row.cells) for row in rows)
        cells = [[self._spans(cell) for cell in row.cells] + [[]] * (width - len(row.cells)) for row in rows]
        return {"kind": "table", "width": width, "rows": cells}

    def _spans(self, runs: Iterable[PaperRun]) -> list[Values]:
        """Return runs by what was done to them, and by whom."""
        parts = groupby((run for run in runs if run.text), key=lambda run: (run.change, run.by))
        return [self._span(change, by, list(part)) for (change, by), part in parts]

    def _span(self, change: PaperChange, by: Reviser | None, runs: Sequence[PaperRun]) -> Values:
        """Return runs of one change; white space at their ends stands outside, unless it is all."""
        texts = [run.text for run in runs]
        before = after = ""
        if change is not PaperChange.KEPT and "".join(texts).strip():
            texts[0], before = _cut(texts[0])
            rest, after = _cut(texts[-1][::-1])
            texts[-1], after = rest[::-1], after[::-1]
        looks = zip(texts, runs, strict=True)
        return {
            "change": "" if change is PaperChange.KEPT else change.value,
            "hand": self._hand(change, by),
            "before": before,
            "after": after,
            "runs": [
                {"text": legible(text), "strong": run.style.strong, "em": run.style.em} for text, run in looks if text
            ],
        }

    def _hand(self, change: PaperChange, by: Reviser | None) -> int:
        """Return the number of a hand; 0 where nothing was done or nobody is named."""
        self.is_marked |= change is not PaperChange.KEPT
        if change is PaperChange.KEPT or by is None or not by.name:
            return 0
        return self.hands.setdefault(legible(by.name), len(self.hands) + 1)


def _cut(text: str) -> tuple[str, str]:
    """Return text without the white space at its beginning, and that."""
    rest = text.lstrip()
    return rest, text[: len(text) - len(rest)]


def _lines(blocks: Iterable[PaperBlock]) -> list[PaperLine]:
    return [block for block in blocks if isinstance(block, PaperLine)]


def _rows(blocks: Iterable[PaperBlock]) -> list[PaperRow]:
    return [block for block in blocks if isinstance(block, PaperRow)]
