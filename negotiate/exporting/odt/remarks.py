"""The comments of an OpenDocument text, and the answers to them, beside the words that they are about.

The format has a sign where such words begin, which holds the comment, and one where they end. It knows neither answers
nor what is done: LibreOffice does, by attributes of its own, which other programs pass over.
"""

from collections.abc import Iterator
from itertools import count

from negotiate.exporting.odt.elements import Element, element, paragraph, q, signed
from negotiate.exporting.paper.values import PaperRemark

#: Numbers of comments, of which each names one in its file.
Numbers = Iterator[int]


def numbers() -> Numbers:
    """Return the numbers of the comments of a file."""
    return count(1)


def annotations(remark: PaperRemark, otherwise: str, free: Numbers) -> list[Element]:
    """Return a comment and the answers to it; `otherwise` is the day of what bears none."""
    first, *answers = (f"r{next(free)}" for _ in remark.all_said)
    done = {"loext:resolved": str(remark.is_done).lower()}
    hanging = [done, *({**done, "loext:parent-name": first} for _ in answers)]
    return [
        element("office:annotation", {"office:name": name, **how}, (*signed(one.by, otherwise), *_lines(one.text)))
        for name, how, one in zip((first, *answers), hanging, remark.all_said, strict=True)
    ]


def ended(begun: list[Element]) -> list[Element]:
    """Return the signs where the words of comments end."""
    return [element("office:annotation-end", {"office:name": one.get(q("office:name"), "")}) for one in begun]


def _lines(text: str) -> Iterator[Element]:
    yield from map(paragraph, text.split("\n"))
