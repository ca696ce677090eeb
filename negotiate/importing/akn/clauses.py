"""A whole file of legislative programs as clauses: what has a title becomes one, all else stands in the one before it.

Every visible character is read or named: what a file has for machines alone, its table of contents and words that are
marked as struck are left aside, and said to be.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from negotiate.errors import Invalid
from negotiate.importing.akn.blocks import BodyReader
from negotiate.importing.akn.inline import LEFT_ASIDE, Element, name_of, title_of
from negotiate.importing.akn.vocabulary import BEHIND_NUMBER, JOINT, own
from negotiate.importing.cutting.labels import read_label
from negotiate.importing.outline import RUN_IN, ImportedClause, ImportedKind

#: What may be a clause, with the kind that it is.
_KINDS = {
    **dict.fromkeys(("book", "tome", "part", "title", "subtitle", "subpart", "division"), ImportedKind.PART),
    **dict.fromkeys(("chapter", "subchapter"), ImportedKind.CHAPTER),
    **dict.fromkeys(("section", "hcontainer", "component"), ImportedKind.SECTION),
    **dict.fromkeys(("article", "rule"), ImportedKind.ARTICLE),
    "attachment": ImportedKind.ANNEX,
}
#: Inside these nothing is a clause of its own.
_WHOLE = frozenset({"article", "rule", "paragraph", "subsection", "list", "point", "quotedStructure"})


@dataclass(frozen=True, slots=True)
class AknAccount:
    """The clauses of a file, and in sentences what was done on the way."""

    clauses: tuple[ImportedClause, ...]
    said: tuple[str, ...]


@dataclass
class _Open:
    """A clause that words are still put into."""

    kind: ImportedKind
    level: int
    label: str = ""
    joint: str = ""
    heading: str = ""
    body: BodyReader = field(default_factory=BodyReader)

    def closed(self) -> ImportedClause:
        return ImportedClause(self.kind.value, 0, self.level, self.label, self.joint, self.heading, self.body.whole())


def read_akn(root: Element) -> AknAccount:
    """Return the clauses of a file that `open_akn` has opened; raise Invalid where it has none."""
    reader = _ClauseReader(root)
    for document in root:
        reader.walk(document, 0)
    clauses = tuple(one.closed() for one in reader.clauses)
    kept = tuple(one for one in clauses if one.label or one.heading or one.body.strip())
    if not kept:
        raise Invalid("This file holds no words. Choose the file that holds the text.", field="file")
    return AknAccount(kept, tuple(_said(root, reader)))


class _ClauseReader:
    """Walks through a file, and opens a clause at each title."""

    def __init__(self, root: Element) -> None:
        self.clauses = [_Open(ImportedKind.FRONT, 0)]
        self.titles = 0
        self._holding = _holding(root)

    def walk(self, element: Element, depth: int) -> None:
        """Read an element: as a clause, as something that may hold clauses, or as words."""
        name = name_of(element)
        if name in LEFT_ASIDE or not name:
            return
        if name == "preface" and element.get(own("level")):
            self._own_preface(element)
        elif name == "preamble":
            self._preamble(element)
        elif name in _KINDS and (parts := _title_parts(element)):
            self._clause(element, parts, depth)
        elif name not in _WHOLE and element in self._holding:
            self._contents(element, [], lambda child: self.walk(child, depth))
        else:
            self.clauses[-1].body.add(element)

    def _clause(self, element: Element, parts: list[Element], depth: int) -> None:
        clause = _Open(_KINDS[name_of(element)], _level(element, min(2 + depth, 6)))
        self._name(clause, parts)
        self.clauses.append(clause)
        is_whole = name_of(element) in _WHOLE
        self._contents(element, parts, clause.body.add if is_whole else lambda child: self.walk(child, depth + 1))

    def _contents(self, element: Element, parts: list[Element], read: Callable[[Element], None]) -> None:
        """Read what an element holds beside its title, also words that stand where none are expected."""
        self.clauses[-1].body.loose(element.text)
        for child in element:
            if child not in parts:
                read(child)
            self.clauses[-1].body.loose(child.tail)

    def _name(self, clause: _Open, parts: list[Element]) -> None:
        """Give a clause its label and its heading, and what stands between or behind them."""
        words = {name_of(part): title_of(part) for part in parts}
        clause.label, clause.heading = words.get("num", ""), words.get("heading", "")
        self.titles += sum(len("".join(said.split())) for said in words.values())
        for part in parts:
            clause.body.notes_in(part)
        number, heading = parts[0], parts[-1]
        if clause.level == RUN_IN:
            clause.joint = number.get(own("behind"), BEHIND_NUMBER)
        elif not clause.heading and not _is_own(number) and read_label(clause.label) is None:
            clause.label, clause.heading = "", clause.label
        elif clause.label and clause.heading:
            usual = JOINT if heading.get(own("joint")) is None and clause.label[-1].isalnum() else BEHIND_NUMBER
            clause.joint = heading.get(own("joint"), JOINT if clause.level and _is_own(heading) else usual)

    def _own_preface(self, element: Element) -> None:
        """Read what the house writes before a text: its title, then words."""
        first, title = self.clauses[0], next(iter(element), None)
        first.level = _level(element, 0)
        if title is not None:
            first.heading = title_of(title)
            self.titles += len("".join(first.heading.split()))
            self._contents(element, [title], first.body.add)

    def _preamble(self, element: Element) -> None:
        clause = _Open(ImportedKind.PREAMBLE, _level(element, 2))
        self.clauses.append(clause)
        for child in element:
            parts = _title_parts(child) if name_of(child) == "recitals" else []
            if parts and not (clause.label or clause.heading):
                self._name(clause, parts)
            if name_of(child) == "recitals":
                self._contents(child, parts, clause.body.add)
            else:
                clause.body.add(child)
            clause.body.loose(child.tail)


def _holding(root: Element) -> set[Element]:
    """Return the elements inside which clauses may stand."""
    found: set[Element] = set()
    for one in root.iter():
        if name_of(one) in _KINDS:
            for above in one.iterancestors():
                if above in found:
                    break
                found.add(above)
    return found


def _level(element: Element, usual: int) -> int:
    """Return the level that the house gave a clause, the usual one where it gave none that there is."""
    said = element.get(own("level"), "")
    return int(said) if said in {str(level) for level in range(RUN_IN, 7)} else usual


def _title_parts(element: Element) -> list[Element]:
    """Return the elements that are the title of another: its number, its heading, where it has them."""
    found = {name_of(child): child for child in reversed(element) if name_of(child) in ("num", "heading")}
    return [found[name] for name in ("num", "heading") if name in found and title_of(found[name])]


def _is_own(element: Element) -> bool:
    """Say whether a file was written by the house."""
    return own("level").partition("}")[0][1:] in element.nsmap.values()


def _said(root: Element, reader: _ClauseReader) -> Iterator[str]:
    """Yield what was done to a file, in sentences."""
    read = reader.titles + sum(clause.body.characters for clause in reader.clauses)
    left = {name: sum(map(_length, _outermost(root, name))) for name in ("toc", "del")}
    yield f"{read:,} characters were read, {reader.titles:,} of them in titles."
    missing = _length(root) - sum(map(_length, _outermost(root, "meta"))) - sum(left.values()) - read
    if missing > 0:
        yield f"{missing:,} characters stand where they could not be read. Compare."
    for name, what in (("toc", "its table of contents"), ("del", "words that are marked as struck")):
        if left[name]:
            yield f"Left aside, {what}: {left[name]:,} characters."
    if pictures := sum(name_of(one) == "img" for one in root.iter()):
        yield f"Left aside, pictures: {pictures:,}."
    if numbers := sum(clause.body.numbers_written_out for clause in reader.clauses):
        yield f"Numbers that programs set by themselves are written out as words of the text: {numbers:,}."


def _outermost(root: Element, name: str) -> Iterator[Element]:
    """Yield the elements of a name that stand in no other left aside."""
    for element in root.iter():
        if name_of(element) == name and not any(name_of(above) in LEFT_ASIDE for above in element.iterancestors()):
            yield element


def _length(element: Element) -> int:
    return len("".join("".join(element.itertext()).split()))
