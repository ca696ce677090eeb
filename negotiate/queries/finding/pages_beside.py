"""Pages beside the text that are found by what they say, and gone to by what they are called: "A/CONF/3", "round 2".

Publications, rounds, meetings, scenarios, loopholes and terms: of each what its own page shows to whoever asks.
"""

from collections.abc import Iterable, Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from negotiate import clock
from negotiate.models import Instrument, Meeting, Publication, Round, Scenario
from negotiate.policy import Act, Actor, may
from negotiate.queries.finding.citations import PageBeside, PageHome
from negotiate.queries.finding.hits import Hit, passage_of
from negotiate.queries.finding.questions import Facts, Question, SearchPlace
from negotiate.queries.finding.told import holds
from negotiate.queries.norms.registered_terms import RegisteredTerm, register_read
from negotiate.state.house.actors import author_name
from negotiate.state.meetings.seen import items_seen, meetings_seen
from negotiate.state.norms.loopholes import loophole_now, loopholes_of, versions_in
from negotiate.state.norms.scenarios import scenarios_of
from negotiate.state.text.lines import readable_text
from negotiate.state.unchanged import while_unchanged

_WHOLE = (joinedload(Publication.round), joinedload(Publication.correction))


def pages_beside(db: Session, actor: Actor, instrument: Instrument) -> Iterator[PageBeside]:
    """Yield the pages beside a text that the actor may open, kind by kind."""
    yield from _issued(db, instrument)
    yield from (_of_meeting(actor, row) for row in meetings_seen(db, actor, instrument))
    if may(actor, Act.SEE_TABLE, instrument):
        yield from map(_of_scenario, scenarios_of(db, actor, instrument))
        yield from _loopholes(db, actor, instrument)
    yield from (_of_term(term, instrument) for term in register_read(db, actor, instrument))


def pages_holding(pages: Iterable[PageBeside], question: Question) -> Iterator[PageBeside]:
    """Yield the pages that hold a question."""
    return (one for one in pages if holds(question, one.text, one.home.language))


def of_pages(pages: Iterable[PageBeside], question: Question) -> list[Hit]:
    """Return what is shown of pages."""
    return [
        Hit(
            name=one.name,
            beside=one.beside,
            passage=passage_of(one.text, question, one.home.language),
            language=one.home.language,
            instrument=one.home.title,
            page=one,
        )
        for one in pages
    ]


@while_unchanged
def _issued(db: Session, instrument: Instrument) -> tuple[PageBeside, ...]:
    """Return what was published, and in which rounds: whoever reads an instrument reads it all."""
    query = select(Publication).where(Publication.instrument_id == instrument.id).options(*_WHOLE)
    issued = db.scalars(query.order_by(Publication.ordinal))
    rounds = db.scalars(select(Round).where(Round.instrument_id == instrument.id).order_by(Round.number))
    return (*map(_of_publication, issued), *(_of_round(row, instrument) for row in rounds))


def _of_publication(row: Publication) -> PageBeside:
    round = f"text of round {row.round.number}" if row.round else ""
    beside = ", ".join(filter(None, (row.symbol, row.standing.value, round)))
    called = (row.symbol, f"Publication {row.ordinal}") if row.symbol else (f"Publication {row.ordinal}",)
    kind, number = "corrigendum" if row.correction else "text", row.round.number if row.round else None
    facts = Facts(row.instrument.code, kind, row.standing.value, round=number, at=row.issued_at)
    home = _home(row.instrument)
    return PageBeside(SearchPlace.PUBLICATIONS, row.code, row.title, beside, beside, home, called, facts)


def _of_round(row: Round, instrument: Instrument) -> PageBeside:
    state, home = row.state.value, _home(instrument)
    facts = Facts(home.code, status=state, round=row.number, at=row.opened_at or row.planned_at)
    return PageBeside(SearchPlace.ROUNDS, row.code, f"Round {row.number}", state, state, home, facts=facts)


def _of_meeting(actor: Actor, row: Meeting) -> PageBeside:
    plan, home = row.plan, _home(row.instrument)
    words = "\n".join((plan.place, *(item.title for item in items_seen(actor, row) if item.strike is None)))
    number = row.round.number if row.round else None
    facts = Facts(home.code, status=_standing_of(row), round=number, at=plan.begins_at)
    begins = f"{plan.begins_at:%-d %B %Y}"
    return PageBeside(SearchPlace.MEETINGS, row.code, plan.title, begins, words, home, facts=facts)


def _standing_of(row: Meeting) -> str:
    """Return how far a meeting has come."""
    if row.cancellation:
        return "called off"
    return "ahead" if clock.now() < row.plan.ends_at else "over"


def _of_scenario(row: Scenario) -> PageBeside:
    whom, home = author_name(row.delegation), _home(row.instrument)
    words = "\n".join(filter(None, (row.facts, row.actor, row.target, row.means, row.effect, row.contested)))
    facts = Facts(home.code, whom=whom, at=row.written_at)
    return PageBeside(SearchPlace.SCENARIOS, row.code, row.title, whom, words, home, facts=facts)


def _loopholes(db: Session, actor: Actor, instrument: Instrument) -> Iterator[PageBeside]:
    rows = loopholes_of(db, actor, instrument)
    read = versions_in(readable_text(db, actor, instrument)) if rows else {}
    for row in rows:
        whom, home, state = author_name(row.delegation), _home(instrument), loophole_now(row, read).state.value
        facts = Facts(home.code, "", state, whom, at=row.found_at)
        yield PageBeside(SearchPlace.LOOPHOLES, row.code, row.title, whom, row.explanation, home, facts=facts)


def _of_term(term: RegisteredTerm, instrument: Instrument) -> PageBeside:
    home = _home(instrument)
    words, facts = "\n".join(filter(None, (term.meaning, *term.remarks))), Facts(home.code, term.standing)
    return PageBeside(SearchPlace.TERMS, term.slug, term.words, term.place, words, home, facts=facts)


def _home(instrument: Instrument) -> PageHome:
    return PageHome(instrument.code, instrument.title, instrument.language)
