"""Every address for programs: the list of its blueprints; none has a form, and each answers within limits."""

from negotiate.web.api import amendments, around, publishing, record, speech, texts
from negotiate.web.api.contract import descriptions
from negotiate.web.pages.forms import csrf
from negotiate.web.serving.limits import by_machine, by_program

FOR_PROGRAMS = (
    descriptions.bp,
    record.callers,
    texts.instruments,
    texts.clauses,
    texts.versions,
    publishing.rounds,
    publishing.publications,
    publishing.changes,
    amendments.bp,
    amendments.sub_amendments,
    amendments.tablings,
    amendments.withdrawals,
    amendments.sponsorships,
    speech.positions,
    speech.text_positions,
    speech.threads,
    speech.amendment_threads,
    speech.comments,
    speech.retreats,
    speech.text_retreats,
    record.entries,
    around.participants,
    around.dates,
    around.events,
    around.statements,
)
for _blueprint in FOR_PROGRAMS:
    csrf.exempt(_blueprint)
    by_program(_blueprint)
    by_machine(_blueprint)
