"""What a person typed into a form that is refused: kept in sight, without what is secret."""

import re
from datetime import datetime

from flask import request

from negotiate.dates.zones import place_of
from negotiate.ids import is_code
from negotiate.web.pages.filters import day

#: What a person typed: the labels of fields, and the words in them.
Kept = tuple[tuple[str, str], ...]

#: What is never shown again: it is secret, or it is not the person's.
UNSHOWN = frozenset({"csrf_token", "password", "new_password", "repeated_password", "current_password"})
#: What forms carry besides, for the house alone: which state they were made from, which button, which place, a whole
#: file. Every field of a template that nobody sees is of these, or gives back what is typed elsewhere.
CARRIED = frozenset(
    {
        "act",
        "after",
        "amendment",
        "anchor",
        "answer",
        "attention",
        "author",
        "back",
        "base",
        "became",
        "becomes",
        "carried",
        "cell",
        "clause",
        "code",
        "edition",
        "falls",
        "hand",
        "in",
        "instrument",
        "key",
        "kind",
        "list",
        "next",
        "notation",
        "nth",
        "number",
        "offered",
        "order",
        "other",
        "package",
        "paragraph",
        "parent",
        "part",
        "place",
        "publication",
        "question",
        "read",
        "revision",
        "row",
        "said",
        "say",
        "seal",
        "seen",
        "shown",
        "start",
        "take",
        "term",
        "thread",
        "version",
        "whole",
        "work",
        "zone",
    }
)
#: How a field of day and time sends what was chosen in it.
_CHOSEN = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?")
#: So many fields are given back.
MOST = 2_000
#: Fields whose name says less than a label should.
LABELS = {"own": "own words", "body": "text"}


def kept() -> Kept:
    """Return what the person typed, so that it can be copied out of the page that refuses it.

    Fields that there are many of on a page have a mark behind a dash, which says nothing to a reader.
    """
    if request.method != "POST":
        return ()
    sent = ((name.partition("-")[0], words) for name, words in request.form.items(multi=True) if words.strip())
    typed = _worth_copying([(name, words) for name, words in sent if name not in UNSHOWN | CARRIED])
    told = ((_label(name), _told(name, words)) for name, words in typed)
    return tuple((label, words) for label, words in told if words)


def _worth_copying(typed: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the longest of more fields than anybody fills in: a program that sends a million gets no page of them."""
    if len(typed) <= MOST:
        return typed
    longest = sorted(range(len(typed)), key=lambda at: -len(typed[at][1]))[:MOST]
    return [typed[at] for at in sorted(longest)]


def _told(name: str, words: str) -> str:
    """Return what was typed, and what was chosen as pages tell it; nothing of what a choice sends for the house alone.

    A day and time is told by the clocks that its form names.
    """
    if name == "reading" and words.isdecimal():
        return f"reading {words}" if int(words) else "the text as it stood"
    *before, last = words.split(" ")
    if is_code(last) and len(before) < 2:  # a thing by its code, or "group" and the code of one
        return "".join(before)
    if _CHOSEN.fullmatch(words) is None:
        return words
    try:
        chosen = datetime.fromisoformat(words)
    except ValueError:
        return words
    return f"{day(chosen.date())}, {chosen:%H:%M} {place_of(request.form.get('zone', ''))}".strip()


def _label(name: str) -> str:
    return LABELS.get(name, name).replace("_", " ").capitalize()
