"""Every address of the house: what its name stands for in the scene, what its form sends, in which states."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from negotiate.models import Audience
from tests.cast import PASSWORD
from tests.matrix.scene import Names, Scene

EVERYONE, OBSERVERS, PARTICIPANTS = Audience.PUBLIC, Audience.OBSERVERS, Audience.PARTICIPANTS

#: What an instrument without amendments on the table has none of.
NOWHERE = {"tabled": "none", "place": "none", "edition": "1", "revision": "none"}


@dataclass(frozen=True)
class State:
    """A state of the thing that an address names: in words, and where in the scene it is found."""

    words: str
    #: Which instrument of the scene, and who may read it.
    place: str = "busy"
    audience: Audience = PARTICIPANTS
    #: Which of the names in that place `code`, `delegation` and `clause` stand for.
    code: str = ""
    delegation: str = "delegation"
    clause: str = "clause"

    def names(self, scene: Scene) -> Names:
        """Return everything that the address and the form may name."""
        there = {"busy": scene.busy, "quiet": scene.quiet, "resting": scene.resting}[self.place]
        known = {**NOWHERE, **scene.house, **there, "password": PASSWORD, "filename": "app.js", "number": "1"}
        return {**known, "code": known.get(self.code, ""), **self._of(known)}

    def _of(self, known: Names) -> Names:
        return {"delegation": known[self.delegation], "clause": known.get(self.clause, "")}


@dataclass(frozen=True)
class Case:
    """One address: its states, and what its form sends, with `{names}` to be filled in."""

    states: tuple[State, ...]
    form: Mapping[str, str] = field(default_factory=dict)


def of(code: str) -> tuple[State, ...]:
    """Return the one state of a thing of the house."""
    return (State("", code=code),)


HOUSE = of("")
#: The text of an instrument, for reading.
TEXT = (
    State("open to participants", code="instrument"),
    State("open to observers too", audience=OBSERVERS, code="instrument"),
    State("open to everyone", audience=EVERYONE, code="instrument"),
)
CLAUSE_OF_TEXT = tuple(State(state.words, audience=state.audience) for state in TEXT)
CLAUSE = tuple(State(state.words, audience=state.audience, code="clause") for state in TEXT)
#: The text of an instrument, for acting on it.
AT_WORK = (
    State("round open"),
    State("round open, open to everyone", audience=EVERYONE),
    State("no round open", place="resting"),
)
DRAFTS = (
    State("draft", code="draft"),
    State("draft, shared with a group", code="shared"),
    State("draft, text open to everyone", audience=EVERYONE, code="draft"),
)
ON_THE_TABLE = (
    State("tabled", code="tabled"),
    State("tabled, text open to everyone", audience=EVERYONE, code="tabled"),
    State("decided", code="decided"),
)
AMENDMENT = (*DRAFTS, *ON_THE_TABLE)
TABLING = (*DRAFTS, State("draft, no round open", place="resting", code="draft"), *ON_THE_TABLE)
ROUND = (
    State("open, an amendment undecided", code="open"),
    State("open, nothing left to decide", place="quiet", code="round"),
    State("open, text open to everyone", audience=EVERYONE, code="open"),
    State("closed", code="closed"),
    State("closed, text open to observers too", audience=OBSERVERS, code="closed"),
    State("closed, text open to everyone", audience=EVERYONE, code="closed"),
)

#: A clause, for acting on it as a whole.
ON_CLAUSE = (
    State("round open", code="clause"),
    State("round open, open to everyone", audience=EVERYONE, code="clause"),
    State("no round open", place="resting", code="clause"),
)
#: A clause that leaves wordings open.
CONTESTED = tuple(State(state.words, audience=state.audience, clause="contested") for state in TEXT)
ON_CONTESTED = tuple(replace(state, clause="contested") for state in ON_CLAUSE)
SIGNED = {"hand": "editorial", "note": "It reads better."}
CORRECTION = (State("proposed by this secretary", code="correction"), State("proposed by another", code="slip"))
PREPARED = (
    State("prepared by this secretary", place="quiet", code="prepared"),
    State("prepared by another", place="quiet", code="awaiting"),
)
PUBLISHED = tuple(State(state.words, audience=state.audience, code="publication") for state in TEXT)

PASSWORDS = {"password": "{password} two", "repeated_password": "{password} two"}
PROPOSAL = {
    "kind": "modify",
    "base": "{version}",
    "label": "{label}",
    "heading": "{heading}",
    "body": "{body}",
    "rationale": "It is clearer.",
    "edition": "{edition}",
}
NAMED = {"name": "Dorvenia", "short_name": "DOR", "kind": "State"}
NEWCOMER = {"name": "Una Newcomer", "email": "una@example.org"}
DUE = {"due_at": "2999-01-01T12:00"}

DESK = {"base": "{version}", "edition": "1", "shown": "{tabled}", "place-{place}": "adopt 0"}

#: By endpoint. An address that is not here fails the test.
CASES: dict[str, Case] = {
    "home.index": Case(HOUSE),
    "session.new": Case(HOUSE),
    "session.create": Case(HOUSE, {"email": "ada@example.org", "password": "{password}"}),
    "session.delete": Case(HOUSE),
    "house.new": Case(HOUSE),
    "house.create": Case(HOUSE, {**NEWCOMER, **PASSWORDS}),
    "password.edit": Case(HOUSE),
    "password.update": Case(HOUSE, {"current_password": "{password}", **PASSWORDS}),
    "sign_ins.index": Case(HOUSE),
    "sign_ins.delete": Case(of("sign_in")),
    "other_sign_ins.delete": Case(HOUSE),
    "sign_ins_of_person.delete": Case(of("person")),
    "invitations.create": Case(of("person")),
    "invitations.edit": Case(HOUSE),
    "forgotten.new": Case(HOUSE),
    "forgotten.create": Case(HOUSE, {"email": "ada@example.org"}),
    "invitations.update": Case(HOUSE, PASSWORDS),
    "health.show": Case(HOUSE),
    "static": Case(HOUSE),
    "arrivals.new": Case(HOUSE),
    "arrivals.create": Case(HOUSE, {"people": "Ana Alvarez;ana@example.org"}),
    "people.index": Case(HOUSE),
    "people.new": Case(HOUSE),
    "people.create": Case(HOUSE, NEWCOMER),
    "people.show": Case(of("person")),
    "people.edit": Case(of("person")),
    "people.update": Case(of("person"), NEWCOMER),
    "seats.create": Case(of("person"), {"role": "chair"}),
    "seats.update": Case(of("waiting")),
    "seats.delete": Case(of("seat")),
    "suspensions.create": Case(of("person")),
    "suspensions.delete": Case(of("suspended")),
    "delegations.index": Case(HOUSE),
    "delegations.new": Case(HOUSE),
    "delegations.create": Case(HOUSE, NAMED),
    "delegations.show": Case(of("delegation")),
    "delegations.edit": Case(of("delegation")),
    "delegations.update": Case(of("delegation"), NAMED),
    "groups.index": Case(HOUSE),
    "groups.new": Case(HOUSE),
    "groups.create": Case(HOUSE, NAMED),
    "groups.show": Case(of("group")),
    "memberships.create": Case(of("group"), {"delegation": "{delegation}"}),
    "memberships.update": Case((State("", code="group", delegation="candidate"),)),
    "memberships.delete": Case((State("", code="group", delegation="member"),)),
    "house_record.index": Case(HOUSE),
    "house_record.show": Case(HOUSE),
    "house_entries.show": Case(HOUSE),
    "instruments.new": Case(HOUSE),
    "instruments.create": Case(HOUSE, {"text": "# Pact\n\n## Article 1\n\nPeace.", "title": "Pact", "act": "confirm"}),
    "instruments.show": Case(TEXT),
    "exports.show": Case(TEXT),
    "amendments.index": Case(TEXT),
    "position_matrices.index": Case(TEXT),
    "redlines.show": Case(TEXT),
    "since.show": Case(TEXT),
    "read_marks.create": Case(TEXT, {"text": "{publication}"}),
    "read_marks.delete": Case(TEXT),
    "clause_marks.delete": Case(CLAUSE_OF_TEXT),
    "clause_watches.create": Case(CLAUSE_OF_TEXT, {"attention": "watch"}),
    "amendment_watches.create": Case(AMENDMENT, {"attention": "watch"}),
    "delegation_watches.create": Case(TEXT, {"attention": "watch", "delegation": "{member}"}),
    "versions.show": Case(CLAUSE_OF_TEXT),
    "dates.index": Case(TEXT),
    "record.index": Case(TEXT),
    "record.show": Case(TEXT),
    "record_files.show": Case(TEXT),
    "record_checks.show": Case(TEXT),
    "rounds.index": Case(TEXT),
    "participations.index": Case(TEXT),
    "participations.create": Case(AT_WORK, {"delegation": "{delegation}", "capacity": "participant"}),
    "audiences.update": Case(AT_WORK, {"audience": "participants and observers"}),
    "zones.update": Case(AT_WORK, {"zone": "Europe/Zurich"}),
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
    "findings.index": Case(TEXT),
    "dismissals.create": Case(AT_WORK, {"lack": "RULE", "words": "at all times", "reason": "No date."}),
    "parties.index": Case(TEXT),
    "parties.create": Case(
        AT_WORK, {"party": "{member}", "act": "signature", "happened_on": "2026-01-05", "source": "Letter"}
    ),
    "dossiers.show": Case(of("rule")),
    "decisions.create": Case(of("rule"), {"answer": "held", "on": "2026-01-06", "source": "Report", "seen": "{entry}"}),
    "reopenings.create": Case(of("rule"), {"clauses": "{clause}", "reason": "Review"}),
    "months.show": Case(TEXT),
    "timelines.show": Case(TEXT),
    "calendar_files.show": Case(TEXT),
    "feeds.show": Case(HOUSE),
    "applications.create": Case(AT_WORK, {"starts": "on 2027-01-01", "source": "Decision 3"}),
    "applications.delete": Case(of("stage")),
    "as_of.show": Case(TEXT),
    "finding.index": Case(TEXT),
    "finding_anywhere.index": Case(HOUSE),
    "reminders.show": Case(HOUSE),
    "reminders.create": Case(HOUSE, {"wish": "yes"}),
    "own_zones.update": Case(HOUSE, {"zone": "Asia/Tokyo"}),
    "addresses.create": Case(HOUSE),
    "addresses.delete": Case(HOUSE),
    "rounds.create": Case((State("round open"), State("no round open", place="resting"))),
    "rounds.show": Case(ROUND),
    "deadlines.create": Case(ROUND, DUE),
    "deferrals.create": Case(ROUND),
    "clearances.new": Case(CONTESTED),
    "clearances.create": Case(ON_CONTESTED, {"base": "{next}", "place-0": "0", "note": "Agreed in plenary."}),
    "clearance_previews.create": Case(CONTESTED, {"base": "{next}", "place-0": "0"}),
    "corrections.index": Case(TEXT),
    "corrections.new": Case(CLAUSE),
    "corrections.create": Case(AT_WORK, {**PROPOSAL, "note": "A slip."}),
    "rulings.create": Case(CORRECTION, {"verdict": "accepted"}),
    "take_backs.new": Case(of("merge")),
    "take_backs.create": Case(of("merge"), {"reason": "It was decided on an old paper."}),
    "affirmations.create": Case(AMENDMENT, {"version": "{version}"}),
    "revisions.new": Case(AMENDMENT),
    "revisions.create": Case(AMENDMENT, PROPOSAL),
    "arrangements.index": Case(TEXT),
    "arrangements.show": Case(CLAUSE),
    "moves.create": Case(ON_CLAUSE, {"order": "{order}", "after": "", **SIGNED}),
    "insertions.create": Case(ON_CLAUSE, {"body": "Each State shall take care.", **SIGNED}),
    "deletions.create": Case(ON_CLAUSE, {"version": "{version}", **SIGNED}),
    "splits.create": Case(ON_CLAUSE, {"version": "{version}", "line": "1", **SIGNED}),
    "joins.create": Case(ON_CLAUSE, {"version": "{version}", "other": "{next}", **SIGNED}),
    "renumberings.new": Case(TEXT),
    "renumberings.create": Case(AT_WORK, {"seal": "an older one"}),
    "preparations.new": Case(ROUND),
    "preparations.create": Case(ROUND, {"title": "Revised text", "standing": "negotiating text"}),
    "preparations.show": Case(PREPARED),
    "approvals.create": Case(PREPARED),
    "publications.show": Case(PUBLISHED),
    "corrigenda.new": Case(PUBLISHED),
    "corrigenda.create": Case(PUBLISHED),
    "signatures.create": Case(of("own"), SIGNED),
    "notices.create": Case(of("notice")),
    "clauses.show": Case(CLAUSE),
    "statuses.create": Case(AT_WORK, {"version": "{version}", "level": "under discussion"}),
    "previews.create": Case(CLAUSE, PROPOSAL),
    "merges.new": Case(AT_WORK),
    "merges.create": Case(AT_WORK, DESK),
    "drafts.update": Case(AT_WORK, DESK),
    "undos.create": Case(AT_WORK, DESK),
    "redos.create": Case(AT_WORK, DESK),
    "settlements.create": Case(AT_WORK, {**DESK, "settle": "place-{place} 0"}),
    "presences.create": Case(AT_WORK),
    "offers.create": Case(AT_WORK, {**DESK, "place-{place}": "own", "own-{place}": "and schools", "offer": "{place}"}),
    "replies.create": Case((State("asked", code="offer"),), {"consent": "agrees"}),
    "queues.show": Case(ROUND),
    "projectors.show": Case(AT_WORK),
    "projectors.index": Case(AT_WORK),
    "amendments.new": Case(AT_WORK),
    "amendments.create": Case(AT_WORK, PROPOSAL),
    "amendments.show": Case(
        (*AMENDMENT, State("tabled, text open to observers too", audience=OBSERVERS, code="tabled"))
    ),
    "sub_amendments.new": Case(AMENDMENT),
    "sub_amendments.create": Case(AMENDMENT, {**PROPOSAL, "parent": "{revision}"}),
    "incorporations.create": Case((State("proposed to Arvenia", code="change"),), {"revision": "{amended}"}),
    "takeovers.create": Case(
        (State("what it amends withdrawn", code="orphan"), State("what it amends on the table", code="change"))
    ),
    "sharing.create": Case(AMENDMENT, {"group": "{group}"}),
    "sharing.delete": Case(AMENDMENT),
    "amendments.edit": Case(AMENDMENT),
    "amendments.update": Case(AMENDMENT, PROPOSAL),
    "amendments.delete": Case(AMENDMENT),
    "tablings.new": Case(TABLING),
    "tablings.create": Case(TABLING, {"edition": "{edition}"}),
    "carriages.create": Case(AMENDMENT),
    "withdrawals.create": Case(AMENDMENT, {"reason": "Our capital asks for it."}),
    "sponsorships.create": Case(AMENDMENT),
    "sponsorships.delete": Case(AMENDMENT),
    "positions.create": Case(AMENDMENT, {"stance": "support"}),
}
