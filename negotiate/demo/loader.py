"""Playing the demonstration into an empty house: every deed by its own actor, through operations alone."""

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.demo.bringing import deeds_of_files
from negotiate.demo.compiling import deeds_of_compilations
from negotiate.demo.deciding import deeds_of_round
from negotiate.demo.house import FurnishedHouse, furnish
from negotiate.demo.norms.checklists import deeds_of_checklists
from negotiate.demo.norms.coverage import deeds_of_coverage
from negotiate.demo.norms.exercises import deeds_of_exercises
from negotiate.demo.norms.hints import deeds_of_hints
from negotiate.demo.norms.house_terms import deeds_of_house_terms
from negotiate.demo.norms.library import deeds_of_library
from negotiate.demo.norms.loopholes import deeds_of_loopholes
from negotiate.demo.norms.obligations import deeds_of_obligations
from negotiate.demo.norms.scenarios import deeds_of_scenarios
from negotiate.demo.norms.terms import deeds_of_terms
from negotiate.demo.norms.variants import deeds_of_variants
from negotiate.demo.noting import deeds_of_notes
from negotiate.demo.reading import deeds_of_reading, deeds_of_talk
from negotiate.demo.sending import deeds_of_senders
from negotiate.demo.speaking.chairs import deeds_of_the_chair
from negotiate.demo.speaking.contests import deeds_of_contests
from negotiate.demo.speaking.in_drafts import deeds_in_drafts
from negotiate.demo.speaking.meetings import deeds_of_meetings
from negotiate.demo.speaking.of_publications import deeds_on_publications
from negotiate.demo.speaking.readings import deeds_of_questions
from negotiate.demo.speaking.silences import deeds_of_silence
from negotiate.demo.speaking.standing import deeds_of_positions
from negotiate.demo.stage import Deed, StoryStage, play
from negotiate.demo.tabling import deeds_of_proposals
from negotiate.demo.telling.days import Days
from negotiate.demo.telling.story import Story, tell
from negotiate.demo.watching import deeds_of_dates
from negotiate.importing.parse import parse
from negotiate.models import Audience, Capacity, DelegationKind, Instrument
from negotiate.operations.text.instruments import admit, import_text, set_audience, set_zone
from negotiate.queries.house.people import is_empty
from negotiate.store import Store

#: Days before the first round on which the house is furnished, and the text is brought in.
FURNISHED, IMPORTED = 28, 21


def load(store: Store) -> None:
    """Play the whole story in one transaction; do nothing where the house has people already."""
    with store.writing() as db:
        if is_empty(db):
            _play(db, tell(), Days(clock.now()))


def _play(db: Session, story: Story, days: Days) -> None:
    first = story.rounds[0].opened
    with clock.at(days.past(first - FURNISHED, 9)):
        house = furnish(db, story.cast)
    with clock.at(days.past(first - IMPORTED, 9)):
        instrument = _bring_in(db, story, house)
    play(_deeds(StoryStage(db, story, days, house, instrument)))


def _deeds(stage: StoryStage) -> list[Deed]:
    """Return everything that is done with the text, from the first round to the day of loading."""
    deeds: list[Deed] = []
    for told in stage.story.rounds:
        deeds += [*deeds_of_round(stage, told), *deeds_of_proposals(stage, told)]
    reading = [*deeds_of_dates(stage), *deeds_of_reading(stage), *deeds_of_compilations(stage), *deeds_of_notes(stage)]
    norms = [
        *deeds_of_hints(stage),
        *deeds_of_terms(stage),
        *deeds_of_scenarios(stage),
        *deeds_of_loopholes(stage),
        *deeds_of_library(stage),
        *deeds_of_house_terms(stage),
        *deeds_of_obligations(stage),
        *deeds_of_exercises(stage),
        *deeds_of_variants(stage),
        *deeds_of_checklists(stage),
        *deeds_of_coverage(stage),
        *deeds_of_positions(stage),
        *deeds_on_publications(stage),
        *deeds_of_questions(stage),
    ]
    said = [
        *deeds_of_the_chair(stage),
        *deeds_of_silence(stage),
        *deeds_of_meetings(stage),
        *deeds_in_drafts(stage),
        *deeds_of_files(stage),
        *deeds_of_senders(stage),
        *deeds_of_contests(stage),
    ]
    return [*deeds_of_talk(stage), *deeds, *said, *norms, *reading]


def _bring_in(db: Session, story: Story, house: FurnishedHouse) -> Instrument:
    """Import the zero draft, let everybody take part, and open the published rounds to the public."""
    imported = parse(story.draft, title=story.title)
    actor = house.secretariat
    instrument = import_text(db, actor, imported.clauses, title=imported.title, language=imported.language)
    for one in story.cast.delegations:
        observes = one.kind is DelegationKind.OBSERVER
        capacity = Capacity.OBSERVER if observes else Capacity.PARTICIPANT
        admit(db, actor, instrument.code, house.delegations[one.short_name], capacity)
    set_audience(db, actor, instrument.code, Audience.PUBLIC)
    set_zone(db, actor, instrument.code, "Europe/Zurich")
    return instrument
