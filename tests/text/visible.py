"""What a reader sees of a page: its words, without tags; and a check that its tags nest."""

from html.parser import HTMLParser

_SPACED = ("p", "table", "tr", "td", "th")


class _Page(HTMLParser):
    def __init__(self, hidden: tuple[str, ...]) -> None:
        super().__init__(convert_charrefs=True)
        self.hidden = hidden
        self.open: list[tuple[str, set[str]]] = []
        self.words: list[str] = []
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes.update(name for name, _ in attrs)
        self.open.append((tag, {tag, *(dict(attrs).get("class") or "").split()}))
        self.words.append("\n" if tag in _SPACED else "")

    def handle_endtag(self, tag: str) -> None:
        opened, _ = self.open.pop()
        assert opened == tag
        self.words.append("\n" if tag in _SPACED else "")

    def handle_data(self, data: str) -> None:
        if not any(names & set(self.hidden) for _, names in self.open):
            self.words.append(data)


def read(page: str, *hidden: str) -> _Page:
    """Parse a page; elements with a tag or class in `hidden` are left out of its words."""
    parsed = _Page(hidden)
    parsed.feed(page)
    parsed.close()
    assert not parsed.open
    return parsed


def words(page: str, *hidden: str) -> str:
    """Return the visible words, white space as single spaces."""
    return " ".join("".join(read(page, *hidden).words).split())


def letters(page: str, *hidden: str) -> str:
    """Return the visible words without any white space or star."""
    return bare("".join(read(page, *hidden).words))


def bare(text: str) -> str:
    """Return a source text without white space, stars and their backslashes."""
    return "".join(text.replace("\\*", "*").replace("*", "").split())
