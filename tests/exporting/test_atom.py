"""Feeds are valid Atom (RFC 4287): what must be there is, once, and the same values give the same bytes."""

from datetime import UTC, datetime
from xml.etree import ElementTree as ET

from negotiate.exporting.atom import NewsEntry, NewsFeed, to_atom

AT, LATER = datetime(2031, 3, 1, 9, 0, tzinfo=UTC), datetime(2031, 3, 2, 9, 0, tzinfo=UTC)
ENTRIES = (
    NewsEntry("publications:a", "Text of round 1 <&>\x0b", "A/CONF/1", AT, "https://house/publications/a"),
    NewsEntry("publications:b", "Text of round 2", "", LATER, "https://house/publications/b"),
)
FEED = NewsFeed("instrument:k7", "Convention", "https://house/instruments/k7", AT, ENTRIES, "https://house/k7.atom")
ATOM = "{http://www.w3.org/2005/Atom}"


def test_a_feed_has_all_that_atom_asks_for() -> None:
    feed = ET.fromstring(to_atom(FEED))
    entries = feed.findall(f"{ATOM}entry")

    assert feed.tag == f"{ATOM}feed"
    assert [len(feed.findall(f"{ATOM}{name}")) for name in ("id", "title", "updated", "author")] == [1, 1, 1, 1]
    assert feed.findtext(f"{ATOM}updated") == "2031-03-02T09:00:00+00:00"
    assert [link.get("rel") for link in feed.findall(f"{ATOM}link")] == ["alternate", "self"]
    assert [entry.findtext(f"{ATOM}title") for entry in entries] == ["Text of round 2", "Text of round 1 <&>"]
    assert len({entry.findtext(f"{ATOM}id") for entry in entries}) == len(entries)
    assert [entry.find(f"{ATOM}link").get("href") for entry in entries][1] == "https://house/publications/a"


def test_an_empty_feed_says_since_when_there_is_nothing() -> None:
    feed = ET.fromstring(to_atom(NewsFeed("news:k7", "What you watch", "https://house/", AT, ())))

    assert feed.findtext(f"{ATOM}updated") == "2031-03-01T09:00:00+00:00"
    assert [link.get("rel") for link in feed.findall(f"{ATOM}link")] == ["alternate"]


def test_the_same_values_give_the_same_bytes() -> None:
    assert to_atom(FEED) == to_atom(FEED)
