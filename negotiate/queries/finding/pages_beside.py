"""Pages beside the text that are found by what they say, and gone to by what they are called: "A/CONF/3", "round 2".

Publications, rounds, meetings, scenarios, loopholes and terms: of each what its own page shows to whoever asks.
"""

from collections.abc import Iterable, Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from negotiate.models import Instrument, Loophole, Meeting, Publication, Round, Scenario
from negotiate.policy import Act, Actor, may
from negotiate.queries.finding.citations import PageBeside, PageHome
from negotiate.queries.finding.hits import Hit, passage_of
from negotiate.queries.finding.questions import Question, SearchPlace
from negotiate.queries.finding.told import holds
from negotiate.queries.norms.glossary import GlossaryTerm, glossary_read
from negotiate.state.meetings.seen import items_seen, meetings_seen
from negotiate.state.norms.loopholes import loopholes_of
from negotiate.state.norms.scenarios import scenarios_of
from negotiate.state.unchanged import while_unchanged


def pages_beside(db: Session, actor: Actor, instrument: Instrument) -> Iterator[PageBeside]:
    """Yield the pages beside a text that the actor may open, kind by kind."""
    yield from _issued(db, instrument)
    yield from (_of_meeting(actor, row) for row in meetings_seen(db, actor, instrument))
    if may(actor, Act.SEE_TABLE, instrument):
        yield from map(_of_scenario, scenarios_of(db, actor, instrument))
        yield from map(_of_loophole, loopholes_of(db, actor, instrument))
    yield from (_of_term(term, instrument) for term in glossary_read(db, actor, instrument).terms)


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
    query = select(Publication).where(Publication.instrument_id == instrument.id).options(joinedload(Publication.round))
    issued = db.scalars(query.order_by(Publication.ordinal))
    rounds = db.scalars(select(Round).where(Round.instrument_id == instrument.id).order_by(Round.number))
    return (*map(_of_publication, issued), *(_of_round(row, instrument) for row in rounds))


def _of_publication(row: Publication) -> PageBeside:
    round = f"text of round {row.round.number}" if row.round else ""
    beside = ", ".join(filter(None, (row.symbol, row.standing.value, round)))
    called = (row.symbol, f"Publication {row.ordinal}") if row.symbol else (f"Publication {row.ordinal}",)
    return PageBeside(SearchPlace.PUBLICATIONS, row.code, row.title, beside, beside, _home(row.instrument), called)


def _of_round(row: Round, instrument: Instrument) -> PageBeside:
    return PageBeside(
        SearchPlace.ROUNDS, row.code, f"Round {row.number}", row.state.value, row.state.value, _home(instrument)
    )


def _of_meeting(actor: Actor, row: Meeting) -> PageBeside:
    plan = row.plan
    words = "\n".join((plan.place, *(item.title for item in items_seen(actor, row) if item.strike is None)))
    return PageBeside(
        SearchPlace.MEETINGS, row.code, plan.title, f"{plan.begins_at:%-d %B %Y}", words, _home(row.instrument)
    )


def _of_scenario(row: Scenario) -> PageBeside:
    beside = row.delegation.name if row.delegation else "the secretariat"
    parts = (row.facts, row.actor, row.target, row.means, row.effect, row.contested)
    words = "\n".join(filter(None, parts))
    return PageBeside(SearchPlace.SCENARIOS, row.code, row.title, beside, words, _home(row.instrument))


def _of_loophole(row: Loophole) -> PageBeside:
    beside = row.delegation.name if row.delegation else "the secretariat"
    return PageBeside(SearchPlace.LOOPHOLES, row.code, row.title, beside, row.explanation, _home(row.instrument))


def _of_term(term: GlossaryTerm, instrument: Instrument) -> PageBeside:
    return PageBeside(SearchPlace.TERMS, term.slug, term.words, term.place, term.meaning, _home(instrument))


def _home(instrument: Instrument) -> PageHome:
    return PageHome(instrument.code, instrument.title, instrument.language)
