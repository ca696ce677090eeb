"""Who is behind words: those that stand, those that a redline adds, and those that it strikes, as whoever points at
them is told.
"""

from collections.abc import Iterable, Sequence
from operator import attrgetter

from flask import Flask
from markupsafe import Markup

from negotiate.markup import html as markup
from negotiate.markup.origins import Origin
from negotiate.queries.text.comparing.attributions import ClauseRedline, GatheredChange
from negotiate.queries.text.history import SourcedWords
from negotiate.state.text.origins import Source
from negotiate.web.pages.filters import day


def register(app: Flask) -> None:
    """Give templates what words and the marks of a redline say."""
    app.jinja_env.filters.update(told=told, sourced=sourced, who=who)


def told(clause: ClauseRedline, address: str = "") -> dict[str, Origin]:
    """Return what the marks of each note of a clause say, by its key.

    With the address of the history of the clause, each leads to what is told there of who is behind it.
    """
    return {note.key: _origin(note, address) for note in clause.notes}


def _origin(note: GatheredChange, address: str) -> Origin:
    came = f"Brought in by {who(note.brought_in)}" if note.brought_in else ""
    went = f"Taken out by {who(note.taken_out)}" if note.taken_out else ""
    return Origin(
        key=note.key,
        title=came or went,
        href=_leading_to(note.sources, address),
        struck_title=went or came,
        struck_href=_leading_to(note.taken_out or note.brought_in, address),
    )


def who(sources: Sequence[Source]) -> str:
    """Return by what names people go, each with the round and the day of what they did."""
    return "; ".join(", ".join(_told_of(source)) for source in sources)


def _told_of(source: Source) -> list[str]:
    rounds = [f"round {source.round_number}"] if source.round_number else []
    return [source.name, *rounds, *([day(source.at)] if source.at else [])]


def _leading_to(sources: Sequence[Source], address: str) -> str:
    """Return where more is told of the first of some sources; nowhere without an address."""
    codes = list(filter(None, map(attrgetter("asked"), sources)))
    return f"{address}?words={codes[0]}#phrase" if address and codes else ""


def sourced(spans: Iterable[SourcedWords], sources: Sequence[Source], address: str) -> Markup:
    """Return the words of a version as HTML; those of a source lead to what is told of it, and carry its number.

    `address` is that of the history of the clause.
    """
    return Markup(markup.render_spans([(span.text, _linked(span.source, sources, address)) for span in spans], "by-"))


def _linked(source: Source, sources: Sequence[Source], address: str) -> dict[str, str]:
    if not source.asked:
        return {}
    places = [known.code for known in sources]
    numbered = {"data-source": str(places.index(source.code) + 1)} if source.code in places else {}
    look = {"class": "from-amendment" if numbered else "from-house", "title": source.name}
    return {"href": f"{address}?words={source.asked}#phrase", **look, **numbered}
