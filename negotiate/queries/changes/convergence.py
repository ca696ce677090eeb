"""Convergence: how much was open in each text of an instrument, and where the work was, clause by clause.

It counts text and amendments, never delegations, and says nothing of a position that nobody has stated.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate.models import Level
from negotiate.policy import Actor
from negotiate.queries.changes.figures import measures_of, words_changed_of
from negotiate.queries.changes.open_amendments import AmendmentSpan, amendment_spans, open_at
from negotiate.queries.changes.standings import StoodClause, TextMoment, levels_then, moments_of, stood_clauses
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.state.text.levels import AGREED, Levels
from negotiate.state.text.lines import PlainVersion
from negotiate.text.changes.measures import TextMeasures
from negotiate.text.wording import full_name

#: From how many changed words on a square is one size larger.
SIZES = (1, 6, 16, 35)
#: So many of the most contested clauses are named.
NAMED = 8


@dataclass(frozen=True)
class TextFigures:
    """One text in figures; `open` are the amendments that were on the table when it was issued."""

    moment: TextMoment
    measures: TextMeasures
    clauses: int
    agreed_clauses: int
    agreed_words: int
    open: int

    @property
    def agreed_share(self) -> int:
        """Return how many of a hundred clauses are agreed in group or further."""
        return round(100 * self.agreed_clauses / self.clauses) if self.clauses else 0

    @property
    def agreed_words_share(self) -> int:
        """Return how many of a hundred words stand in such clauses."""
        return round(100 * self.agreed_words / self.measures.words) if self.measures.words else 0


@dataclass(frozen=True)
class Square:
    """One clause in one text: how many words changed, how large that is drawn, whether the clause was new."""

    words: int
    is_new: bool
    stands: bool

    @property
    def size(self) -> int:
        """Return the size of the square, 0 for none."""
        return sum(self.words >= least for least in SIZES)


@dataclass(frozen=True)
class ClauseWeather:
    """One clause in every text after the first; what is open in it now, and how far it is agreed."""

    code: str
    label: str
    heading: str
    squares: tuple[Square, ...]
    level: Level | None
    brackets: int
    options: int
    open: int

    @property
    def name(self) -> str:
        """Return the clause in one line."""
        return full_name(self.label, self.heading)

    @property
    def contest(self) -> tuple[int, int, int]:
        """Return by what clauses are put in order of what is open in them."""
        return self.brackets, self.open, self.options


@dataclass(frozen=True)
class ConvergencePage:
    """An instrument through its texts, oldest first."""

    head: InstrumentHeader
    texts: tuple[TextFigures, ...]
    weather: tuple[ClauseWeather, ...]

    @property
    def titles(self) -> tuple[str, ...]:
        """Return what the texts are called."""
        return tuple(text.moment.edition.title for text in self.texts)

    @property
    def columns_of_figures(self) -> tuple[str, ...]:
        """Return the heads of a table of all figures."""
        return ("Figure", *self.titles)

    @property
    def columns_of_weather(self) -> tuple[str, ...]:
        """Return the heads of the table of squares."""
        return ("Clause", *self.titles[1:], "Status", "Open")

    @property
    def contested(self) -> tuple[ClauseWeather, ...]:
        """Return the clauses in which most is open now, the most open first."""
        found = sorted((one for one in self.weather if any(one.contest)), key=lambda one: one.contest, reverse=True)
        return tuple(found[:NAMED])

    @property
    def series(self) -> tuple[tuple[str, tuple[int, ...]], ...]:
        """Return each figure through the texts, with its name."""
        series = [
            ("Pairs of brackets", [text.measures.brackets for text in self.texts]),
            ("Options", [text.measures.options for text in self.texts]),
            ("Open amendments", [text.open for text in self.texts]),
            ("Clauses agreed in group or further, of 100", [text.agreed_share for text in self.texts]),
            ("Words in such clauses, of 100", [text.agreed_words_share for text in self.texts]),
            ("Words", [text.measures.words for text in self.texts]),
        ]
        if self.head.language == "en":
            shares = [text.measures.shall_share or 0 for text in self.texts]
            series.append(("“Shall”, of 100 “shall” and “should”", shares))
        return tuple((name, tuple(values)) for name, values in series)


def convergence_page(db: Session, actor: Actor, code: str) -> ConvergencePage:
    """Return how an instrument converges, in the texts that the actor may compare."""
    instrument = load_instrument(db, actor, code)
    head = header_of(db, actor, instrument)
    moments = moments_of(db, actor, instrument, head.round.number if head.round else None)
    standings = [one for one in stood_clauses(db, instrument, moments) if any(one.versions)]
    levels, spans = levels_then(db, instrument, moments), amendment_spans(db, actor, instrument)
    still_open = Counter(span.clause_id for span in spans if span.is_open_at(None))
    return ConvergencePage(
        head=head,
        texts=tuple(_figures(standings, levels[place], spans, place, moment) for place, moment in enumerate(moments)),
        weather=tuple(_weather(one, levels[-1], still_open[one.clause.id]) for one in standings),
    )


def _figures(
    standings: Sequence[StoodClause], levels: Levels, spans: Sequence[AmendmentSpan], place: int, moment: TextMoment
) -> TextFigures:
    there = [(one.clause.id, version) for one in standings if (version := one.versions[place])]
    agreed = [measures_of(version).words for number, version in there if levels.of(number, version) in AGREED]
    return TextFigures(
        moment=moment,
        measures=sum((measures_of(version) for _, version in there), TextMeasures()),
        clauses=len(there),
        agreed_clauses=len(agreed),
        agreed_words=sum(agreed),
        open=open_at(spans, moment),
    )


def _weather(standing: StoodClause, levels: Levels, still_open: int) -> ClauseWeather:
    newest = standing.versions[-1]
    shown = newest or next(version for version in reversed(standing.versions) if version)
    now = measures_of(newest) if newest else TextMeasures()
    return ClauseWeather(
        code=standing.clause.code,
        label=shown.label,
        heading=shown.heading,
        squares=tuple(_squares(standing.versions)),
        level=levels.of(standing.clause.id, newest) if newest else None,
        brackets=now.brackets,
        options=now.options,
        open=still_open,
    )


def _squares(versions: Sequence[PlainVersion | None]) -> Iterator[Square]:
    for place, new in enumerate(versions[1:]):
        old = versions[place]
        yield Square(words_changed_of(old, new), is_new=old is None and new is not None, stands=new is not None)
