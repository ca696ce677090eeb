"""Paths of paragraphs ("2 (a)"): which one a reference means, what lies between two, where one stands in a newer
wording.

Knows neither clauses nor sentences. Method: labels are compared by what they count ("二" is "2", "（一）" is
"一"), lists by the numeral system that both ends share; from wording to wording a path is followed by the
alignment of paragraphs (`negotiate.text.diff.paragraphs.compare`), so a paragraph is itself whatever its number has
become.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache

from negotiate.text.diff.paragraphs.compare import Comparison, ParagraphChange, compare
from negotiate.text.marks.enumerators import PARTS, Numerals, read_numeral
from negotiate.text.marks.numerals import han_numeral, han_value
from negotiate.text.marks.suffixes import SUFFIX, suffix_rank, with_suffix

Path = tuple[str, ...]
Key = tuple[str, int, int]
Step = tuple[str, int]

_PARTS = re.compile(
    rf"(?P<body>.*?)\s?-?(?P<suffix>(?:{SUFFIX})(?!\w)|(?:(?<=[\d-])|(?<=\d\s))(?-i:[A-Z]))?", re.IGNORECASE | re.DOTALL
)
#: Cyrillic letters that are typed as Latin ones, and the other way round.
_ALIKE = str.maketrans("асеорх", "aceopx")
_SAME = {Numerals.HAN: Numerals.DECIMAL}


#: The paths of all paragraphs of long instruments are few and short, and each is asked for with every reference.
@lru_cache(maxsize=32768)
def steps(path: Path) -> tuple[Step, ...]:
    """Return a path so that two ways of writing it are equal, remembered.

    >>> steps(("二", "（一）")) == steps(("2", "一")), steps(("5 bis",)) == steps(("5",))
    (True, False)
    """
    return tuple(map(_step, path))


def _step(label: str) -> Step:
    body, suffix = _parts(label)
    value = int(body) if body.isdecimal() else han_value(body)
    part = "PP" if value and label.startswith("PP") else ""
    return (f"{part}{value}" if value else body.translate(_ALIKE), suffix_rank(suffix))


def _parts(label: str) -> tuple[str, str]:
    """Return the bare letters or digits of a label, and its bis or ter."""
    bare = label.strip("（）() ").replace("\N{ARABIC TATWEEL}", "")
    bare = bare[2:] if bare.startswith(PARTS) and bare[2:3].isdecimal() else bare
    found = _PARTS.fullmatch(bare)
    return (bare, "") if found is None or not found["body"] else (found["body"], found["suffix"] or "")


def stands(path: Path, paths: Iterable[Path]) -> bool:
    """Say whether a paragraph is among those of a clause; "(a) (i)" may begin below the first level."""
    return not path or any(True for _ in _named(path, paths))


def meant(path: Path, paths: Iterable[Path], near: Path = ()) -> Path | None:
    """Return the paragraph that a path names, or None where there is none or it could be several.

    Of several "(b)" it is the one of the same list, or of the list nearest around the paragraph `near`.

    >>> meant(("b",), [("1", "b"), ("2", "a"), ("2", "b")], ("2", "a"))
    ('2', 'b')
    """
    found = list(dict.fromkeys(_named(path, paths)))
    whole = [other for other in found if len(other) == len(path)]
    if len(whole) == 1:
        return whole[0]
    around = steps(near)
    ranked = sorted(found, key=lambda other: -_shared(steps(other)[: -len(path)], around))
    if len(ranked) > 1 and _shared(steps(ranked[0]), around) == _shared(steps(ranked[1]), around):
        return None
    return ranked[0] if ranked else None


def is_run_in(path: Path, body: str) -> bool:
    """Say whether a body holds the labels of a path within its lines, where no paragraph could be told from them.

    >>> is_run_in(("2", "b"), "2. States shall: a) act; b) report."), is_run_in(("3",), "2. States act.")
    (True, False)
    """
    return all(re.search(_within(_parts(label)[0]), body) for label in path)


def _within(label: str) -> str:
    """Return the pattern of a label as an enumerator, anywhere in a line."""
    bare = re.escape(label)
    behind = r"(?:^|[:;,.:،؛：；，。、)）]|(?<!\w)(?:and|or|et|ou|y|o|и|или|و|أو))\s*"
    return rf"(?m){behind}[(（]?\s?{bare}\s?ـ?[)）.、．]|[-–]\s?{bare}(?!\w)|(?<!\w){bare}\s?[-–]"


def _named(path: Path, paths: Iterable[Path]) -> Iterator[Path]:
    wanted = steps(path)
    is_inner = bool(path) and not path[0][0].isdecimal()
    for other in paths:
        found = steps(other)
        if found == wanted or (is_inner and found[-len(wanted) :] == wanted):
            yield other


def _shared(one: tuple[Step, ...], other: tuple[Step, ...]) -> int:
    """Return how many steps two paths have in common from the outside."""
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def keys_between(first: Key, last: Key, keys: Iterable[Key]) -> tuple[Key, ...]:
    """Return the clauses of a series that lie between two numbers, the ends left out, in their order.

    >>> keys_between(("article", 5, 0), ("article", 7, 0), [("article", 6, 0), ("article", 5, 1)])
    (('article', 5, 1), ('article', 6, 0))
    """
    return tuple(sorted(key for key in keys if key[0] == first[0] and first[1:] < key[1:] < last[1:]))


def paths_between(first: Path, last: Path, paths: Collection[Path]) -> tuple[Path, ...]:
    """Return the paragraphs of one list that lie between two, the ends left out, in the order of `paths`.

    >>> paths_between(("2", "a"), ("2", "d"), [("1", "b"), ("2", "a"), ("2", "b"), ("2", "d")])
    (('2', 'b'),)
    """
    if not first or not last:
        return ()
    span = _span(first[-1], last[-1])
    above = {other[:-1] for other in _named(first, paths)} & {other[:-1] for other in _named(last, paths)}
    if span is None or len(above) != 1:
        return ()
    beside = (other for other in paths if other and other[:-1] in above and _lies(other[-1], *span))
    inside = (other for other in beside if other[-1].startswith("PP") == first[-1].startswith("PP"))
    return tuple(dict.fromkeys(inside))


def _span(first: str, last: str) -> tuple[Numerals, tuple[int, int], tuple[int, int]] | None:
    """Return the numeral system in which one label comes before another, and their values in it."""
    begins, ends = _values(first), _values(last)
    for kind, value in begins.items():
        if kind in ends and value < ends[kind]:
            return kind, value, ends[kind]
    return None


def _lies(label: str, kind: Numerals, low: tuple[int, int], high: tuple[int, int]) -> bool:
    value = _values(label).get(kind)
    return value is not None and low < value < high


def _values(label: str) -> dict[Numerals, tuple[int, int]]:
    body, suffix = _parts(label)
    readings = read_numeral(body) if body else ()
    return {_SAME.get(kind, kind): (ordinal, suffix_rank(suffix)) for kind, ordinal in readings}


def followed(old: str, new: str) -> dict[Path, Path | None]:
    r"""Return where each numbered paragraph of a wording stands in the next, None where it is gone.

    A path that two paragraphs bear is left out, unless both come to one. A paragraph that is put wholly anew
    under its number is taken to be the same.

    >>> followed("1. Act.\n\n2. Report yearly.", "1. Act.\n\n2. Meet often.\n\n3. Report yearly.")
    {('1',): ('1',), ('2',): ('3',)}
    """
    comparison = compare(old, new)
    came = {path for entry in comparison.added for path in comparison.new[entry.new[0]].paths}
    found: dict[Path, set[Path | None]] = {}
    for index, place in _places(comparison):
        there = comparison.new[place].paths if place >= 0 else ()
        for number, path in enumerate(comparison.old[index].paths):
            kept = path if path in came else None
            found.setdefault(path, set()).add(there[number] if number < len(there) else kept)
    return {path: there.pop() for path, there in found.items() if len(there) == 1}


def _places(comparison: Comparison) -> Iterator[tuple[int, int]]:
    """Yield each old paragraph with the new one in which it stands, -1 where it is gone."""
    for entry in comparison.entries:
        if entry.kind in (ParagraphChange.ADDED, ParagraphChange.DEPARTED):
            continue
        for index in entry.old:
            yield index, entry.new[0] if entry.new else -1


def chained(path: Path | None, maps: Iterable[Mapping[Path, Path | None]]) -> Path | None:
    """Follow a path through several wordings; one that a wording does not know stays as it is."""
    for step in maps:
        if path is None:
            return None
        path = step.get(path, path)
    return path


def relabelled(written: str, label: str) -> str:
    """Write a label of a paragraph in the manner of another: "二" for "2" where the text counts so.

    >>> relabelled("三", "4"), relabelled("（二）", "三"), relabelled("b", "c")
    ('四', '（三）', 'c')
    """
    body, suffix = _parts(label)
    if han_value(_parts(written)[0]) and body.isdecimal():
        body = han_numeral(int(body))
    if written[0] in "(（":
        return f"{written[0]}{body}{written[-1]}"
    return with_suffix(body, suffix)
