"""The signs of pages: chips in which colour, sign and word say the same; each is drawn once and kept."""

from enum import Enum
from functools import lru_cache

from flask import Flask
from markupsafe import Markup

from negotiate.models import Level
from negotiate.state.text.status_ladder import OF_THE_HOUSE, StatusLadder
from negotiate.web.pages.drawing.icons import icon

#: A sign and a colour: the name of an icon, and calm, in, out, open, moved, action or firm.
Look = tuple[str, str]
#: A word of the house, or the member of an enum that it is the value of.
Word = str | Enum

UNKNOWN: Look = ("dot", "calm")
#: How far words are agreed, and what became of a whole clause.
STATUSES: dict[str, Look] = {
    **{rung.word: (rung.sign, rung.colour) for rung in OF_THE_HOUSE},
    "deferred": ("later", "calm"),
    "deleted": ("cross", "out"),
    "deleted by decision": ("cross", "out"),
    "reopened": ("again", "open"),
    "late": ("clock", "out"),
    "changed": ("dots", "action"),
    "new clause": ("plus", "in"),
    "deleted clause": ("cross", "out"),
    "moved": ("order", "moved"),
    "status only": ("tick-half", "calm"),
    "came back": ("order", "moved"),
    "came back, changed": ("again", "action"),
    "watched": ("eye", "action"),
}
#: What became of an amendment, or how far it has come.
FATES: dict[str, Look] = {
    "adopted": ("tick", "in"),
    "adopted in part": ("tick-half", "in"),
    "bracketed": ("brackets", "open"),
    "declined": ("cross", "out"),
    "deferred": ("later", "calm"),
    "withdrawn": ("back", "calm"),
    "awaiting decision": ("wait", "open"),
    "draft": ("page", "calm"),
    "tabled": ("seal", "action"),
}
#: What a delegation says; no colour calls a position good or bad.
STANCES: dict[str, Look] = {
    "support": ("plus", "action"),
    "can accept": ("about", "action"),
    "reserve": ("question", "open"),
    "oppose": ("minus", "calm"),
    "no position recorded": ("dot", "calm"),
}
#: How a silence procedure stands; no colour says that breaking one is good or bad.
SILENCES: dict[str, Look] = {
    "under silence": ("clock", "open"),
    "broken": ("cross", "calm"),
    "void": ("again", "calm"),
    "agreed by silence": ("tick-half", "in"),
}
#: How a meeting stands.
SITTINGS: dict[str, Look] = {
    "announced": ("calendar", "action"),
    "under way": ("clock", "open"),
    "over": ("tick", "calm"),
    "cancelled": ("cross", "out"),
}
#: How a date stands.
FLAGS: dict[str, Look] = {
    "anchor not yet known": ("question", "calm"),
    "scheduled": ("calendar", "calm"),
    "due soon": ("clock", "open"),
    "due": ("clock", "action"),
    "overdue": ("warning", "out"),
    "held": ("tick", "in"),
    "extended": ("later", "moved"),
    "lapsed": ("cross", "out"),
    "superseded": ("again", "calm"),
    "indeterminate": ("question", "calm"),
    "contingent": ("link", "calm"),
}
#: Whether a clause applies to somebody on a day: the words for it, and their look.
REACHES: dict[str, tuple[str, str, str]] = {
    "applies": ("applies", "tick", "in"),
    "to come": ("applies later", "later", "moved"),
    "over": ("applied", "cross", "calm"),
}
UNREACHED = ("day not yet known", "question", "calm")
#: What came of carrying an amendment onto the newest text.
CARRIAGES: dict[str, Look] = {
    "clean": ("tick", "in"),
    "already contained": ("tick-ring", "in"),
    "contained in part": ("tick-ring", "in"),
    "clash": ("warning", "open"),
    "target gone": ("cross", "open"),
}
#: How readings meet at a place: the words for it, and their look.
PLACES: dict[str, tuple[str, str, str]] = {
    "changed": ("clean", "ring", "calm"),
    "moved": ("moved", "order", "moved"),
    "adjacent": ("adjacent", "link", "calm"),
    "ordering": ("ordering", "order", "calm"),
    "wording": ("wording", "warning", "out"),
}

#: Which way the strength of a text turned: an arrow that no colour calls good or bad.
TURNS = {"weaker": "down", "stronger": "up"}


def register(app: Flask) -> None:
    """Give the signs to templates."""
    app.jinja_env.globals.update(
        icon=icon,
        sign_chip=sign_chip,
        status_chip=status_chip,
        status_mark=status_mark,
        fate_chip=fate_chip,
        silence_chip=silence_chip,
        sitting_chip=sitting_chip,
        stance_chip=stance_chip,
        stance_shape=stance_shape,
        flag_chip=flag_chip,
        reach_chip=reach_chip,
        carriage_chip=carriage_chip,
        place_chip=place_chip,
        turn_mark=turn_mark,
    )


@lru_cache(maxsize=1024)
def sign_chip(words: str, sign: str, colour: str = "calm") -> Markup:
    """Return a chip: a sign and words, in a colour."""
    return Markup('<span class="chip {}">{}{}</span>').format(colour, icon(sign), words)


@lru_cache(maxsize=256)
def status_mark(status: Word, ladder: StatusLadder | None = None) -> Markup:
    """Return the sign of a status alone, with the word of an instrument's ladder for those who listen."""
    name = word(status)
    sign, colour = STATUSES.get(name, UNKNOWN)
    known = name if name in STATUSES else "not discussed"
    if ladder is not None and isinstance(status, Level):
        rung = ladder.of(status)
        sign, colour, known = rung.sign, rung.colour, rung.word
    drawn = Markup('<span class="mark {}" title="{}">{}</span>')
    return drawn.format("in" if colour == "firm" else colour, known, icon(sign, known))


def status_chip(status: Word, ladder: StatusLadder | None = None) -> Markup:
    """Return how far words are agreed, as an instrument's ladder calls it."""
    if ladder is not None and isinstance(status, Level):
        rung = ladder.of(status)
        return sign_chip(rung.word, rung.sign, rung.colour)
    return _looked_up(STATUSES, word(status))


def fate_chip(fate: Word) -> Markup:
    """Return what became of an amendment, or how far it has come."""
    return _looked_up(FATES, word(fate))


def silence_chip(outcome: Word) -> Markup:
    """Return how a silence procedure stands."""
    return _looked_up(SILENCES, word(outcome))


def sitting_chip(sitting: Word) -> Markup:
    """Return how a meeting stands."""
    return _looked_up(SITTINGS, word(sitting))


def stance_chip(stance: Word) -> Markup:
    """Return what a delegation says."""
    return _looked_up(STANCES, word(stance))


@lru_cache(maxsize=16)
def stance_shape(stance: Word) -> Markup:
    """Return the shape of a stance, drawn once on the page that uses it; silent, for the word stands beside it.

    >>> stance_shape("can accept")
    Markup('<svg class="stance" viewBox="0 0 16 16" aria-hidden="true"><use href="#stance-can-accept"/></svg>')
    """
    drawn = Markup('<svg class="stance" viewBox="0 0 16 16" aria-hidden="true"><use href="#stance-{}"/></svg>')
    return drawn.format(word(stance).replace(" ", "-"))


def flag_chip(flag: Word, until: str = "") -> Markup:
    """Return how a date stands; `until` is the day in words that goes with it.

    >>> flag_chip("extended", "17 January 2031").striptags(), flag_chip("overdue", "1 May 2026").striptags()
    ('extended to 17 January 2031', 'overdue · 1 May 2026')
    """
    name = word(flag)
    words = f"{name}{' to ' if name == 'extended' else ' · '}{until}" if until else name
    return sign_chip(words, *FLAGS.get(name, UNKNOWN))


def reach_chip(reach: Word) -> Markup:
    """Return whether a clause applies to somebody."""
    words, sign, colour = REACHES.get(word(reach), UNREACHED)
    return sign_chip(words, sign, colour)


def carriage_chip(result: Word) -> Markup:
    """Return what came of carrying an amendment onto the newest text."""
    return _looked_up(CARRIAGES, word(result))


def place_chip(kind: Word, count: int) -> Markup:
    """Return how many places of a kind a clause has."""
    words, sign, colour = PLACES[word(kind)]
    return sign_chip(f"{count} {words}", sign, colour)


def turn_mark(turn: Word) -> Markup:
    """Return which way the strength of a text turned: an arrow and a word."""
    name = word(turn)
    return Markup("{}<b>{}</b>").format(icon(TURNS.get(name, "order")), name)


def word(value: Word) -> str:
    """Return a word of the house as it is written: of a member of an enum, its value.

    >>> word("under_discussion")
    'under discussion'
    """
    written = str(value.value) if isinstance(value, Enum) else value
    return written.replace("_", " ").lower()


def _looked_up(looks: dict[str, Look], name: str) -> Markup:
    return sign_chip(name, *looks.get(name, UNKNOWN))
