"""News as an Atom feed (RFC 4287): the same bytes for the same values."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring

from negotiate.exporting.xml import legible

NAMESPACE = "http://www.w3.org/2005/Atom"
AUTHOR = "Negotiate"

register_namespace("", NAMESPACE)


@dataclass(frozen=True)
class NewsEntry:
    """One piece of news: `name` makes its identity, the same for ever, and `url` is where it is read."""

    name: str
    title: str
    summary: str
    at: datetime
    url: str


@dataclass(frozen=True)
class NewsFeed:
    """A feed: `name` makes its identity, `home` is the page that it tells of, `begun_at` when there was nothing yet.

    The address under which it is fetched stands in it only where that is no secret.
    """

    name: str
    title: str
    home: str
    begun_at: datetime
    entries: Sequence[NewsEntry]
    url: str = ""


def to_atom(feed: NewsFeed) -> bytes:
    """Return a feed, its newest entry first."""
    newest_first = sorted(feed.entries, key=lambda entry: (entry.at, entry.name), reverse=True)
    root = Element(_tag("feed"))
    _say(root, "id", f"urn:negotiate:{feed.name}")
    _say(root, "title", feed.title)
    _say(root, "updated", _instant(newest_first[0].at if newest_first else feed.begun_at))
    _say(SubElement(root, _tag("author")), "name", AUTHOR)
    SubElement(root, _tag("link"), rel="alternate", type="text/html", href=feed.home)
    if feed.url:
        SubElement(root, _tag("link"), rel="self", type="application/atom+xml", href=feed.url)
    for entry in newest_first:
        _write(SubElement(root, _tag("entry")), entry)
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _write(element: Element, entry: NewsEntry) -> None:
    _say(element, "id", f"urn:negotiate:{entry.name}")
    _say(element, "title", entry.title)
    _say(element, "updated", _instant(entry.at))
    SubElement(element, _tag("link"), rel="alternate", type="text/html", href=entry.url)
    if entry.summary:
        _say(element, "summary", entry.summary)


def _say(parent: Element, name: str, words: str) -> None:
    SubElement(parent, _tag(name)).text = legible(" ".join(words.split()))


def _tag(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"


def _instant(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="seconds")
