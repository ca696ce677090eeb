"""The addresses of dates: rules, events, parties, reviews and calendars."""

from tests.matrix.case import Case
from tests.matrix.states import AT_WORK, HOUSE, of

DATE_CASES: dict[str, Case] = {
    "date_rules.create": Case(
        AT_WORK, {"clause": "{clause}", "kind": "review", "notation": "5 years after entry into force"}
    ),
    "date_rules.delete": Case(of("rule")),
    "events.create": Case(
        AT_WORK, {"event": "adoption", "happened_on": "2026-02-01", "source": "Report of the Conference"}
    ),
    "events.update": Case(of("event"), {"happened_on": "2026-01-06", "source": "Letter of the depositary"}),
    "events.delete": Case(of("event"), {"reason": "It was another State."}),
    "confirmations.create": Case(of("rule"), {"read": "{reads}"}),
    "dismissals.create": Case(AT_WORK, {"lack": "RULE", "words": "at all times", "reason": "No date."}),
    "parties.create": Case(
        AT_WORK, {"party": "{member}", "act": "signature", "happened_on": "2026-01-05", "source": "Letter"}
    ),
    "dossiers.show": Case(of("rule")),
    "decisions.create": Case(of("rule"), {"answer": "held", "on": "2026-01-06", "source": "Report", "seen": "{entry}"}),
    "reopenings.create": Case(of("rule"), {"clauses": "{clause}", "reason": "Review"}),
    "feeds.show": Case(HOUSE),
    "applications.create": Case(AT_WORK, {"starts": "on 2027-01-01", "source": "Decision 3"}),
    "applications.delete": Case(of("stage")),
    "reminders.show": Case(HOUSE),
    "reminders.create": Case(HOUSE, {"wish": "yes"}),
    "own_zones.update": Case(HOUSE, {"zone": "Asia/Tokyo"}),
    "addresses.create": Case(HOUSE),
    "addresses.delete": Case(HOUSE),
}
