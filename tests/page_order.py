"""What holds a page together: ids that stand once, references that find theirs, headings, and words for every value."""

import re
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
#: A member of an enumeration as Python prints it, where a page owes its word.
MEMBER = re.compile(r"\b[A-Z][a-z]\w*\.[A-Z][A-Z_]+\b")
HEADINGS = {f"h{level}": level for level in range(1, 7)}


class Outline(HTMLParser):
    """The ids, the references, the headings and the members of enumerations of a page, in its order."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.references: list[str] = []
        self.levels: list[int] = []
        self.members: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what an element says of itself."""
        said = {name: value or "" for name, value in attrs}
        self.ids += [said["id"]] if "id" in said else []
        self.references += [name for key in REFERENCES for name in said.get(key, "").split()]
        self.levels += [HEADINGS[tag]] if tag in HEADINGS else []

    def handle_data(self, data: str) -> None:
        """Note what Python has printed for a value."""
        self.members += MEMBER.findall(data)


def faults_of(page: str) -> Iterator[str]:
    """Yield what is wrong with the order of a page.

    >>> list(faults_of('<h1 id="a">A</h1><h3 id="a">B</h3><label for="b">C</label>'))
    ['the id “a” stands 2 times', 'nothing has the id “b”', 'a heading of level 3 follows one of level 1']
    >>> list(faults_of("<b>Level.NOT_DISCUSSED</b>"))
    ['“Level.NOT_DISCUSSED” is no word for a reader']
    """
    found = Outline(page)
    yield from (
        f"the id “{one}” stands {found.ids.count(one)} times" for one in {*found.ids} if found.ids.count(one) > 1
    )
    yield from (f"nothing has the id “{one}”" for one in {*found.references} - {*found.ids})
    yield from (f"“{one}” is no word for a reader" for one in found.members)
    for above, below in pairwise(found.levels):
        if below > above + 1:
            yield f"a heading of level {below} follows one of level {above}"
