"""Where words come from, how a text converged, and where words are found, as programs are given it."""

from dataclasses import dataclass
from datetime import datetime

from negotiate.queries.changes.convergence import ClauseWeather, ConvergencePage, TextFigures
from negotiate.queries.finding.find_page import FindPage
from negotiate.queries.finding.hits import Hit
from negotiate.queries.text.history import SourcedWords, VersionLine
from negotiate.state.text.origins import Source
from negotiate.web.api.values.publishing import StrokeAnswer, marked


@dataclass(frozen=True)
class SourceAnswer:
    """Who brought words in; `amendment` is the code of the one that did, empty where none did."""

    name: str
    amendment: str
    delegation: str
    round_number: int | None


@dataclass(frozen=True)
class HistoryAnswer:
    """A version in the history of a clause; `strokes` lead to it from the version before, none to the first.

    `sources` are those that brought their first words in with it.
    """

    version: str
    number: int
    kind: str
    label: str
    made_at: datetime
    made_by: str
    strokes: tuple[StrokeAnswer, ...]
    sources: tuple[SourceAnswer, ...]


@dataclass(frozen=True)
class SourcedWordsAnswer:
    """Words of one source, as they stand in a clause."""

    words: str
    source: SourceAnswer


@dataclass(frozen=True)
class ProvenanceAnswer:
    """The words of a clause with their sources, in their order: heading and body as one text."""

    clause: str
    version: str
    words: tuple[SourcedWordsAnswer, ...]


@dataclass(frozen=True)
class TextFiguresAnswer:
    """One text in figures; `issued_at` and `round_number` are null of the working text."""

    code: str
    title: str
    issued_at: datetime | None
    round_number: int | None
    words: int
    brackets: int
    options: int
    open_amendments: int
    clauses: int
    clauses_agreed: int
    words_agreed: int


@dataclass(frozen=True)
class ClauseFiguresAnswer:
    """A clause: how many words changed in each text after the first, and what is open in it now."""

    clause: str
    name: str
    words_changed: tuple[int, ...]
    status: str | None
    brackets: int
    options: int
    open_amendments: int


@dataclass(frozen=True)
class ConvergenceAnswer:
    """How an instrument converges: its texts, oldest first, and its clauses. It counts text, never delegations."""

    texts: tuple[TextFiguresAnswer, ...]
    clauses: tuple[ClauseFiguresAnswer, ...]


@dataclass(frozen=True)
class PlaceCountAnswer:
    """How much was found in one place."""

    place: str
    count: int


@dataclass(frozen=True)
class SieveChoiceAnswer:
    """What finds can be asked for alone, and how many there are of it beside all else that is asked."""

    value: str
    count: int


@dataclass(frozen=True)
class PassagePieceAnswer:
    """A stretch of a passage, which was asked for or stands round what was."""

    text: str
    is_hit: bool


@dataclass(frozen=True)
class HitAnswer:
    """Where something was found: in a clause, an amendment, the outcome of a round or a contest, by one code of them.

    `page` is the code of what else has a page, as `place` says: a publication, a round, a meeting, a scenario, a
    loophole, or a term as addresses call it. `gone_after` is the number of the last version that had the words, null
    where they stand. `instrument` is the title of its text.
    """

    name: str
    beside: str
    instrument: str
    clause: str
    amendment: str
    round: str
    contest: str
    page: str
    passage: tuple[PassagePieceAnswer, ...]
    gone_after: int | None


@dataclass(frozen=True)
class FindingsAnswer:
    """What was found in one place, page by page, and how much in each; `clause` is what the words name, else empty.

    `left` is how much of the place is what was asked for alone: of one of its kinds, statuses, delegations, rounds. The
    counts are of what is asked for, but for kinds and statuses, which are of one place.
    """

    words: str
    place: str
    page: int
    last_page: int
    counts: tuple[PlaceCountAnswer, ...]
    clause: str
    left: int
    rounds: tuple[int, ...]
    delegations: tuple[str, ...]
    kinds: tuple[SieveChoiceAnswer, ...]
    statuses: tuple[SieveChoiceAnswer, ...]
    hits: tuple[HitAnswer, ...]


def history_answer(line: VersionLine) -> HistoryAnswer:
    """Return a version with what it changed."""
    return HistoryAnswer(
        version=line.code,
        number=line.number,
        kind=line.kind.value,
        label=line.label,
        made_at=line.made_at,
        made_by=line.made_by,
        strokes=marked(line.before, line.edits) if line.before else (),
        sources=tuple(map(source_answer, line.sources)),
    )


def provenance_answer(clause: str, version: str, spans: tuple[SourcedWords, ...]) -> ProvenanceAnswer:
    """Return the words of a clause with their sources."""
    words = (SourcedWordsAnswer(span.text, source_answer(span.source)) for span in spans)
    return ProvenanceAnswer(clause, version, tuple(words))


def source_answer(source: Source) -> SourceAnswer:
    """Return who brought words in."""
    return SourceAnswer(source.name, source.amendment_code, source.delegation, source.round_number)


def convergence_answer(page: ConvergencePage) -> ConvergenceAnswer:
    """Return how an instrument converges."""
    return ConvergenceAnswer(tuple(map(_text, page.texts)), tuple(map(_clause, page.weather)))


def findings_answer(page: FindPage) -> FindingsAnswer:
    """Return what was found."""
    return FindingsAnswer(
        words=page.words,
        place=page.place.value,
        page=page.page,
        last_page=page.last,
        counts=tuple(PlaceCountAnswer(place.value, count) for place, count in page.counts),
        clause=page.named.clause_code if page.named else "",
        left=page.left,
        rounds=tuple(int(one.value) for one in page.choices.rounds),
        delegations=tuple(one.value for one in page.choices.delegations),
        kinds=tuple(SieveChoiceAnswer(one.value, one.count) for one in page.choices.kinds),
        statuses=tuple(SieveChoiceAnswer(one.value, one.count) for one in page.choices.statuses),
        hits=tuple(map(_hit, page.hits)),
    )


def _text(found: TextFigures) -> TextFiguresAnswer:
    moment, measures = found.moment, found.measures
    return TextFiguresAnswer(
        code=moment.edition.code,
        title=moment.edition.title,
        issued_at=moment.issued_at,
        round_number=moment.round_number,
        words=measures.words,
        brackets=measures.brackets,
        options=measures.options,
        open_amendments=found.open,
        clauses=found.clauses,
        clauses_agreed=found.agreed_clauses,
        words_agreed=found.agreed_words,
    )


def _clause(found: ClauseWeather) -> ClauseFiguresAnswer:
    return ClauseFiguresAnswer(
        clause=found.code,
        name=found.name,
        words_changed=tuple(square.words for square in found.squares),
        status=found.level.value if found.level else None,
        brackets=found.brackets,
        options=found.options,
        open_amendments=found.open,
    )


def _hit(hit: Hit) -> HitAnswer:
    return HitAnswer(
        name=hit.name,
        beside=hit.beside,
        instrument=hit.instrument,
        clause=hit.clause_code,
        amendment=hit.amendment_code,
        round=hit.round_code,
        contest=hit.contest_code,
        page=hit.page.code if hit.page else "",
        passage=tuple(PassagePieceAnswer(one.text, one.is_hit) for one in hit.passage.stretches),
        gone_after=hit.went.last if hit.went else None,
    )
