"""What stands among the words of a Word file and is not shown: hidden runs, and what fields are computed from.

It is taken out before the file is read. Hidden words are told of; the results of fields inside the code of another
were never seen by anybody.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby

from negotiate.importing.word.numbers import is_on, value, w
from negotiate.importing.word.package import Element

_WORDS = (w("t"), w("delText"), w("sym"))


@dataclass
class _Field:
    """A field that has begun, with the words in its code, which is all that stands before its result."""

    has_result: bool = False
    code: list[Element] = field(default_factory=list)


def hidden_styles(styles: Element | None) -> frozenset[str]:
    """Return the ids of the styles that hide words."""
    found = styles.iterfind(w("style")) if styles is not None else ()
    return frozenset(one.get(w("styleId")) or "" for one in found if is_on(one.find(w("rPr")), "vanish"))


def take_out_hidden(root: Element, styles: frozenset[str]) -> Iterator[str]:
    """Take hidden words out of a part, and yield them paragraph by paragraph."""
    hidden = [run for run in root.iter(w("r")) if _is_hidden(run, styles)]
    for _, runs in groupby(hidden, key=lambda run: next(run.iterancestors(w("p")), None)):
        gone = [one for run in runs for one in run.iterchildren(*_WORDS)]
        words = "".join(one.text or "" for one in gone)
        for one in gone:
            _drop(one)
        if words.strip():
            yield words


def _is_hidden(run: Element, styles: frozenset[str]) -> bool:
    look = run.find(w("rPr"))
    if look is not None and look.find(w("vanish")) is not None:
        return is_on(look, "vanish")
    if not styles:
        return False
    paragraph = next(run.iterancestors(w("p")), None)
    setting = paragraph.find(w("pPr")) if paragraph is not None else None
    return value(look, "rStyle") in styles or value(setting, "pStyle") in styles


def take_out_codes(root: Element) -> None:
    """Take out the words from which fields are computed, where a field has a result: that alone is shown."""
    begun: list[_Field] = []
    for one in list(root.iter(w("fldChar"), w("t"))):
        kind = one.get(w("fldCharType"))
        if one.tag == w("t"):
            computed = next((outer for outer in begun if not outer.has_result), None)
            if computed:
                computed.code.append(one)
        elif kind == "begin":
            begun.append(_Field())
        elif kind == "separate" and begun:
            begun[-1].has_result = True
            for word in begun[-1].code:
                _drop(word)
        elif kind == "end" and begun:
            begun.pop()


def _drop(one: Element) -> None:
    parent = one.getparent()
    if parent is not None:
        parent.remove(one)
