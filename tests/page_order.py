"""What holds a page together for whoever does not see it: ids that stand once, references that find theirs, headings."""

from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import pairwise

#: Attributes that name the ids of other elements, several with spaces between.
REFERENCES = (
    "for",
    "form",
    "list",
    "aria-labelledby",
    "aria-describedby",
    "aria-controls",
    "aria-owns",
    "aria-details",
)
HEADINGS = {f"h{level}": level for level in range(1, 7)}


class Outline(HTMLParser):
    """The ids, the references and the headings of a page, in its order."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.references: list[str] = []
        self.levels: list[int] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what an element says of itself."""
        said = {name: value or "" for name, value in attrs}
        self.ids += [said["id"]] if "id" in said else []
        self.references += [name for key in REFERENCES for name in said.get(key, "").split()]
        self.levels += [HEADINGS[tag]] if tag in HEADINGS else []


def faults_of(page: str) -> Iterator[str]:
    """Yield what is wrong with the order of a page.

    >>> list(faults_of('<h1 id="a">A</h1><h3 id="a">B</h3><label for="b">C</label>'))
    ['the id “a” stands 2 times', 'nothing has the id “b”', 'a heading of level 3 follows one of level 1']
    """
    found = Outline(page)
    yield from (
        f"the id “{one}” stands {found.ids.count(one)} times" for one in {*found.ids} if found.ids.count(one) > 1
    )
    yield from (f"nothing has the id “{one}”" for one in {*found.references} - {*found.ids})
    for above, below in pairwise(found.levels):
        if below > above + 1:
            yield f"a heading of level {below} follows one of level {above}"
