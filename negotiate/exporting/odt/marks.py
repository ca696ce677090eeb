"""The paragraphs of an OpenDocument text as they are set one behind the other, with what was put in and taken out.

Method: what was put in stands between two marks, which may stand in different paragraphs; what was taken out is kept
at the head of the file, ends of paragraphs and all, and one mark says where it was. Neighbouring words that one hand
changed are one change. The format has no marks for moves and rows: what moved went in one place and came in another,
and a row comes and goes with all its words. Nor has it any for the style that a paragraph had before.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from negotiate.exporting.odt.elements import Element, add_run, add_words, changed_by, element, q
from negotiate.exporting.odt.remarks import ended
from negotiate.exporting.odt.styles import line_attributes, line_tag
from negotiate.exporting.paper.values import LineSetting, PaperChange, PaperLine, PaperRow, PaperRun, Reviser

_CAME = (PaperChange.ADDED, PaperChange.MOVED_HERE)
_WENT = (PaperChange.REMOVED, PaperChange.MOVED_AWAY)
_IN_CELL = LineSetting(role="cell")


def _opened() -> Element:
    return element("text:p")


@dataclass
class OdtPages:
    """A text as it is being written: where its paragraphs go, the words of the one that is open, and its changes.

    `remarks` are the comments, each with the answers to it, of the clause that is being written.
    """

    parent: Element
    made_at: str
    regions: list[Element] = field(default_factory=list)
    words: Element = field(default_factory=_opened)
    remarks: list[list[Element]] = field(default_factory=list)
    _coming: tuple[Reviser | None, str] | None = None
    _going: tuple[Reviser | None, list[Element]] | None = None

    def line(self, line: PaperLine, bookmark: str, ahead: Sequence[Element] = ()) -> None:
        """Write a line with its bookmark; one whose end went runs on into the next."""
        if ahead:
            self.settle()
            self.words.extend(ahead)
        is_gone = line.end in _WENT and all(run.change in _WENT for run in line.runs)
        if is_gone:
            self._take_out(line.runs[0].by if line.runs else line.by)
            self._gone()[-1].append(element("text:bookmark", {"text:name": bookmark}))
        else:
            self._settle_going()
            self.words.append(element("text:bookmark-start", {"text:name": bookmark}))
        self._runs(line.runs)
        if not is_gone:
            self._settle_going()
            self.words.append(element("text:bookmark-end", {"text:name": bookmark}))
        self._end(line)

    def row(self, row: PaperRow, width: int, bookmark: str, ahead: Sequence[Element] = ()) -> Element:
        """Return a row of a table, its bookmark in the first cell."""
        made = element("table:table-row")
        outside, self.words = (self.parent, self.words), _opened()
        for number in range(width):
            self.parent = element("table:table-cell", {"table:style-name": "Cell", "office:value-type": "string"})
            made.append(self.parent)
            if number == 0:
                self.words.extend((*ahead, element("text:bookmark", {"text:name": bookmark})))
                self._mark(row)
            self._runs(row.cells[number] if number < len(row.cells) else ())
            self.settle()
            self._close(_IN_CELL)
        self.parent, self.words = outside
        return made

    def plain(self, style: str, words: str) -> None:
        """Write a paragraph that belongs to the file and not to the text."""
        self._settle_coming_here()
        add_words(self.words, words)
        self._put(element("text:p", {"text:style-name": style}))

    def settle(self) -> None:
        """End the change that is being written, if any."""
        self._settle_going()
        if self._coming:
            (_, key), self._coming = self._coming, None
            home = self.words
            if not _says(home) and len(self.parent) and self.parent[-1].tag in (q("text:h"), q("text:p")):
                home = self.parent[-1]  # else an empty paragraph would stand before a table
            home.append(element("text:change-end", {"text:change-id": key}))

    def finish(self) -> None:
        """End what is open before a table or at the end of the text."""
        self.settle()
        if _says(self.words):
            self._close(_IN_CELL)

    def _runs(self, runs: Iterable[PaperRun]) -> None:
        for run in runs:
            if run.change in _WENT:
                self._take_out(run.by)
                add_run(self._gone()[-1], run)
                continue
            if run.change in _CAME:
                self._put_in(run.by)
            else:
                self._settle_coming_here()
            for number in run.opens:
                self.words.extend(self.remarks[number])
            add_run(self.words, run)
            for number in run.closes:
                self.words.extend(ended(self.remarks[number]))

    def _end(self, line: PaperLine) -> None:
        if line.end in _WENT:
            self._take_out(line.by)
            setting, gone = line.earlier or line.setting, self._gone()
            gone[-1] = _filled(element(line_tag(_level(setting)), line_attributes(setting)), gone[-1])
            gone.append(_opened())
            return
        if line.end in _CAME:
            self._put_in(line.by)
        else:
            self._settle_coming_here()
        self._close(line.setting)

    def _mark(self, row: PaperRow) -> None:
        """Begin the change of a whole row, which may have no words."""
        if row.change in _CAME:
            self._put_in(row.by)
        elif row.change in _WENT:
            self._take_out(row.by)

    def _put_in(self, by: Reviser | None) -> None:
        if self._coming and self._coming[0] == by:
            return
        self._settle_coming_here()
        key = self._region("insertion", by, ())
        self.words.append(element("text:change-start", {"text:change-id": key}))
        self._coming = by, key

    def _take_out(self, by: Reviser | None) -> None:
        if not (self._going and self._going[0] == by):
            self._settle_coming_here()
            self._going = by, [_opened()]

    def _gone(self) -> list[Element]:
        assert self._going is not None  # something is being taken out
        return self._going[1]

    def _settle_coming_here(self) -> None:
        """End the change that is being written where the words stand that are open."""
        self._settle_going()
        if self._coming:
            (_, key), self._coming = self._coming, None
            self.words.append(element("text:change-end", {"text:change-id": key}))

    def _settle_going(self) -> None:
        if self._going:
            (by, gone), self._going = self._going, None
            key = self._region("deletion", by, gone)
            self.words.append(element("text:change", {"text:change-id": key}))

    def _region(self, kind: str, by: Reviser | None, gone: Iterable[Element]) -> str:
        key = f"ct{len(self.regions) + 1}"
        change = element(f"text:{kind}", {}, (changed_by(by, self.made_at), *gone))
        self.regions.append(element("text:changed-region", {"xml:id": key, "text:id": key}, (change,)))
        return key

    def _close(self, setting: LineSetting) -> None:
        self._put(element(line_tag(_level(setting)), line_attributes(setting)))

    def _put(self, made: Element) -> None:
        self.parent.append(_filled(made, self.words))
        self.words = _opened()


def _level(setting: LineSetting) -> int:
    """Return 0 for a line that is no title."""
    return int(line_attributes(setting).get("text:outline-level", "0"))


def _filled(made: Element, words: Element) -> Element:
    """Move words into the element that a paragraph is."""
    made.text = words.text
    made.extend(list(words))
    return made


def _says(words: Element) -> bool:
    return bool(words.text) or len(words) > 0
