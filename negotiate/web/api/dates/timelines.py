"""The days of a text, what counts of it on one, its parties, the dossiers of its rules and its flags, for programs."""

from collections import Counter
from collections.abc import Iterable, Iterator

from flask import Blueprint, g, request
from flask.typing import ResponseReturnValue

from negotiate.errors import Invalid
from negotiate.queries.dates.calendars import timeline_page
from negotiate.queries.dates.depositary import parties_page
from negotiate.queries.dates.dossiers import DossierAsked, DossierScope, dossier
from negotiate.queries.dates.findings import Finding, findings_of
from negotiate.queries.header import load_instrument
from negotiate.queries.text.as_of import as_of_page
from negotiate.state.text.lines import readable_text
from negotiate.web.api.contract.answers import listed, one
from negotiate.web.api.contract.promises import AskedParameter, beside, gives, lists
from negotiate.web.api.values.dates.days import (
    AsOfAnswer,
    DayAnswer,
    PartiesAnswer,
    as_of_answer,
    day_answer,
    key_of_day,
    parties_answer,
)
from negotiate.web.api.values.dates.dossiers import DossierAnswer, TimeFlagAnswer, dossier_answer, flag_answer
from negotiate.web.pages.forms import day_asked

AS_OF = AskedParameter("as_of", "The day as of which, such as 2031-01-17; without it, today.")
ON = AskedParameter("on", "The day on which, such as 2031-01-17; without it, today.")
SCOPE = AskedParameter(
    "scope", "Which clauses: those concerned (the default), or the whole text.", ("concerned", "whole")
)

timelines = Blueprint("api_timelines", __name__, url_prefix="/api/v1/instruments/<instrument>/timeline")
as_of = Blueprint("api_as_of", __name__, url_prefix="/api/v1/instruments/<instrument>/as-of")
parties = Blueprint("api_parties", __name__, url_prefix="/api/v1/instruments/<instrument>/parties")
dossiers = Blueprint("api_dossiers", __name__, url_prefix="/api/v1/instruments/<instrument>/dossiers/<code>")
flags = Blueprint("api_time_flags", __name__, url_prefix="/api/v1/instruments/<instrument>/time")


@timelines.get("", endpoint="index")
@beside("timelines.show")
@lists(DayAnswer, AS_OF)
def list_days(instrument: str) -> ResponseReturnValue:
    """List every day that is known of a text: what happened, what falls due, deadlines and silences, earliest first."""
    return listed(timeline_page(g.db, g.actor, instrument, day_asked("as_of")).marks, key_of_day, day_answer)


@as_of.get("", endpoint="show")
@beside("as_of.show")
@gives(AsOfAnswer, ON)
def show_as_of(instrument: str) -> ResponseReturnValue:
    """Give the text that counts on a day, what has lapsed of it, and to whom its clauses apply."""
    return one(as_of_answer(as_of_page(g.db, g.actor, instrument, day_asked("on"))))


@parties.get("", endpoint="show")
@beside("parties.index")
@gives(PartiesAnswer, AS_OF)
def show_parties(instrument: str) -> ResponseReturnValue:
    """Give who signed, joined or left a text, and what its thresholds have counted to."""
    return one(parties_answer(parties_page(g.db, g.actor, instrument, day_asked("as_of"))))


@dossiers.get("", endpoint="show")
@beside("dossiers.show")
@gives(DossierAnswer, SCOPE, AS_OF)
def show_dossier(instrument: str, code: str) -> ResponseReturnValue:
    """Give all that came of the clauses of a review or an end since it was last held, and what hangs on it."""
    asked = DossierAsked(code, _scope(), day_asked("as_of"))
    return one(dossier_answer(dossier(g.db, g.actor, instrument, asked)))


@flags.get("", endpoint="index")
@beside("findings.index")
@lists(TimeFlagAnswer)
def list_flags(instrument: str) -> ResponseReturnValue:
    """List where a text speaks of time and no rule does, or no longer does, in its order; also what was set aside."""
    row = load_instrument(g.db, g.actor, instrument)
    found = findings_of(g.db, row, readable_text(g.db, g.actor, row))
    return listed(tuple(_named(found)), lambda named: named[0], lambda named: flag_answer(named[1]))


def _named(findings: Iterable[Finding]) -> Iterator[tuple[str, Finding]]:
    """Yield flags with what each is known by: which of its clause it is."""
    met: Counter[str] = Counter()
    for finding in findings:
        met[finding.clause_code] += 1
        yield f"{finding.clause_code}-{met[finding.clause_code]}", finding


def _scope() -> DossierScope:
    asked = request.args.get("scope", "concerned")
    if asked not in SCOPE.choices:
        raise Invalid(f"Ask for one of these: {', '.join(SCOPE.choices)}.", "scope")
    return DossierScope.WHOLE if asked == "whole" else DossierScope.CONCERNED
