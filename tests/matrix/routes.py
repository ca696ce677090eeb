"""Every address of the house: what its name stands for in the scene, what its form sends, in which states."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from tests.matrix.states import (
    AMENDMENT,
    AT_WORK,
    CLAUSE,
    CLAUSE_OF_TEXT,
    COMMENT,
    COMPILED,
    CONTESTED,
    CORRECTION,
    HOUSE,
    OBSERVERS,
    ON_CLAUSE,
    ON_CONTESTED,
    PREPARED,
    PUBLISHED,
    ROUND,
    SCENARIO,
    SIGNED,
    SILENCE,
    SPOKEN_OF,
    STATEMENT,
    TABLING,
    TEXT,
    THREAD,
    State,
    of,
)


@dataclass(frozen=True)
class Case:
    """One address: its states, what its form sends, with `{names}` to be filled in, and what stands behind it."""

    states: tuple[State, ...]
    form: Mapping[str, str] = field(default_factory=dict)
    asked: Mapping[str, str] = field(default_factory=dict)


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
BROUGHT_BACK = {
    "act": "confirm",
    "take": "0",
    "clause-0": "{clause}",
    "base-0": "{version}",
    "label-0": "{label}",
    "heading-0": "{heading}",
    "body-0": "{body}",
}
NAMED = {"name": "Dorvenia", "short_name": "DOR", "kind": "State"}
NEWCOMER = {"name": "Una Newcomer", "email": "una@example.org"}
NAMES_ITS_DRAFT = {"draft": "bcdfghjkmn"}
UNTIL = {"until": "2999-01-01T12:00", "zone": "UTC", "level": "agreed ad referendum"}
DUE = {"due_at": "2999-01-01T12:00"}

SAID = {"quote": "shall not", "reach": "own delegation", "words": "Too narrow."}
DESK = {"base": "{version}", "edition": "1", "shown": "{tabled}", "place-{place}": "adopt 0"}

#: By endpoint. An address that is not here fails the test.
CASES: dict[str, Case] = {
    **dict.fromkeys(
        (
            *(
                "home.index",
                "waiting.index",
                "house.new",
                "health.show",
                "static",
                "session.new",
                "session.delete",
                "password.edit",
            ),
            *("sign_ins.index", "other_sign_ins.delete", "invitations.edit", "forgotten.new"),
            *("arrivals.new", "people.index", "people.new", "delegations.index", "delegations.new", "groups.index"),
            *("groups.new", "house_record.index", "house_record.show", "house_entries.show", "instruments.new"),
        ),
        Case(HOUSE),
    ),
    "session.create": Case(HOUSE, {"email": "ada@example.org", "password": "{password}"}),
    "house.create": Case(HOUSE, {**NEWCOMER, **PASSWORDS}),
    "password.update": Case(HOUSE, {"current_password": "{password}", **PASSWORDS}),
    "sign_ins.delete": Case(of("sign_in")),
    "forgotten.create": Case(HOUSE, {"email": "ada@example.org"}),
    "invitations.update": Case(HOUSE, PASSWORDS),
    "arrivals.create": Case(HOUSE, {"people": "Ana Alvarez;ana@example.org"}),
    "people.create": Case(HOUSE, NEWCOMER),
    **dict.fromkeys(
        ("sign_ins_of_person.delete", "invitations.create", "people.show", "people.edit", "suspensions.create"),
        Case(of("person")),
    ),
    **dict.fromkeys(
        (
            *("taken_amendments.show", "printed_amendments.show", "revisions.new", "draft_histories.show"),
            *("backings.create", "backings.delete", "package_parts.delete", "sharing.delete"),
            *("amendments.edit", "amendments.delete", "carriages.create", "sponsorships.create"),
            *("sponsorships.delete", "amendment_comments.new"),
        ),
        Case(AMENDMENT),
    ),
    **dict.fromkeys(("delegations.show", "delegations.edit"), Case(of("delegation"))),
    "people.update": Case(of("person"), NEWCOMER),
    "seats.create": Case(of("person"), {"role": "chair"}),
    "seats.update": Case(of("waiting")),
    "seats.delete": Case(of("seat")),
    "suspensions.delete": Case(of("suspended")),
    "delegations.create": Case(HOUSE, NAMED),
    "delegations.update": Case(of("delegation"), NAMED),
    "groups.create": Case(HOUSE, NAMED),
    "groups.show": Case(of("group")),
    "memberships.create": Case(of("group"), {"delegation": "{delegation}"}),
    "memberships.update": Case((State("", code="group", delegation="candidate"),)),
    "memberships.delete": Case((State("", code="group", delegation="member"),)),
    **dict.fromkeys(
        (
            *("instruments.show", "exports.show", "takings.new", "taken_texts.show"),
            "printed_texts.show",
            *("amendments.index", "position_matrices.index", "position_sheets.show", "redlines.show"),
            *("since.show", "read_marks.delete", "change_tables.show", "convergences.show"),
            *("drafting_histories.index", "change_sheets.show", "dates.index", "record.index"),
            *("record.show", "record_files.show", "record_checks.show", "rounds.index"),
            *("participations.index", "findings.index", "parties.index", "months.show"),
            *("timelines.show", "calendar_files.show", "as_of.show", "finding.index"),
            *("publication_feeds.show", "corrections.index", "next_texts.new", "arrangements.index"),
            *("renumberings.new", "on_the_table.show", "compilations.index", "compilations.new"),
            *("silences.index", "silences.new", "talk.index", "terms.index", "term_files.show", "term_imports.new"),
            *("bench.index", "scenario_sheets.show", "scenarios.new"),
        ),
        Case(TEXT),
    ),
    "instruments.create": Case(HOUSE, {"text": "# Pact\n\n## Article 1\n\nPeace.", "title": "Pact", "act": "confirm"}),
    "terms.create": Case(
        AT_WORK, {"term": "services", "kind": "discouraged", "words": "targets", "reason": "It is a word of war."}
    ),
    **dict.fromkeys(("term_remarks.create", "term_remarks.update", "term_remarks.delete"), Case(of("remark"))),
    "term_imports.create": Case(AT_WORK, {"words": "no file of terms"}),
    "bringings.new": Case(AT_WORK),
    "bringings.create": Case(AT_WORK, BROUGHT_BACK),
    **dict.fromkeys(("taken_clauses.show", "printed_clauses.show"), Case(CLAUSE)),
    "read_marks.create": Case(TEXT, {"text": "{publication}"}),
    "clause_marks.delete": Case(CLAUSE_OF_TEXT),
    "clause_watches.create": Case(CLAUSE_OF_TEXT, {"attention": "watch"}),
    "amendment_watches.create": Case(AMENDMENT, {"attention": "watch"}),
    "delegation_watches.create": Case(TEXT, {"attention": "watch", "delegation": "{member}"}),
    "versions.show": Case(CLAUSE_OF_TEXT),
    "drafting_histories.show": Case(CLAUSE),
    "scenarios.create": Case(AT_WORK, {"title": "The slow water", "facts": "A gauge is late.", "asks": "{clause}"}),
    "scenario_questions.create": Case(SCENARIO, {"asks": "{contested}"}),
    **dict.fromkeys(("widenings.create", "scenario_publications.create"), Case(SCENARIO)),
    "scenario_answers.create": Case(
        SCENARIO, {"question": "{question}", "version": "{version}", "finds": "covers", "reason": "It says so."}
    ),
    "participations.create": Case(AT_WORK, {"delegation": "{delegation}", "capacity": "participant"}),
    "audiences.update": Case(AT_WORK, {"audience": "participants and observers"}),
    "disclosures.update": Case(AT_WORK, {"disclosure": "when the round is published"}),
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
    "finding_anywhere.index": Case(HOUSE),
    "reminders.show": Case(HOUSE),
    "reminders.create": Case(HOUSE, {"wish": "yes"}),
    "telling_wishes.create": Case(HOUSE, {"telling": "yes"}),
    "tellings.show": Case(HOUSE),
    "tellings.delete": Case(HOUSE),
    "news_feeds.show": Case(HOUSE),
    "news_addresses.create": Case(HOUSE),
    "news_addresses.delete": Case(HOUSE),
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
    "corrections.new": Case(CLAUSE),
    "corrections.create": Case(AT_WORK, {**PROPOSAL, "note": "A slip."}),
    "rulings.create": Case(CORRECTION, {"verdict": "accepted"}),
    "take_backs.new": Case(of("merge")),
    "take_backs.create": Case(of("merge"), {"reason": "It was decided on an old paper."}),
    "affirmations.create": Case(AMENDMENT, {"version": "{version}"}),
    "revisions.create": Case(AMENDMENT, PROPOSAL),
    "next_texts.create": Case(AT_WORK, {"text": "Article 1\n\nPeace.", "seal": "older", "act": "confirm", **SIGNED}),
    "arrangements.show": Case(CLAUSE),
    "moves.create": Case(ON_CLAUSE, {"order": "{order}", "after": "", **SIGNED}),
    "insertions.create": Case(ON_CLAUSE, {"body": "Each State shall take care.", **SIGNED}),
    "deletions.create": Case(ON_CLAUSE, {"version": "{version}", **SIGNED}),
    "splits.create": Case(ON_CLAUSE, {"version": "{version}", "line": "1", **SIGNED}),
    "joins.create": Case(ON_CLAUSE, {"version": "{version}", "other": "{next}", **SIGNED}),
    "renumberings.create": Case(AT_WORK, {"seal": "an older one"}),
    "preparations.new": Case(ROUND),
    "preparations.create": Case(ROUND, {"title": "Revised text", "standing": "negotiating text"}),
    "preparations.show": Case(PREPARED),
    "approvals.create": Case(PREPARED),
    "publications.show": Case(PUBLISHED),
    "clause_compilations.show": Case(CLAUSE_OF_TEXT),
    "clause_columns.show": Case(CLAUSE_OF_TEXT),
    "compilations.create": Case(AT_WORK, {"naming": "masked"}),
    "compilations.show": Case(COMPILED),
    "compilation_files.show": Case(COMPILED),
    "corrigenda.new": Case(PUBLISHED),
    "corrigenda.create": Case(PUBLISHED),
    "signatures.create": Case(of("own"), SIGNED),
    "notices.create": Case(of("notice")),
    "statements.new": Case(AT_WORK),
    "statements.create": Case(
        AT_WORK, {"version": "{version}", "kind": "reservation", "body": "We reserve our position."}
    ),
    "statements.show": Case(STATEMENT),
    "statement_withdrawals.create": Case(of("statement"), {"reason": "We have been heard."}),
    "silences.create": Case(
        AT_WORK, {"clause": "{clause}", "version": "{version}", "despite": "1,2,3,4,5,6,7,8", **UNTIL}
    ),
    "silences.show": Case(SILENCE),
    "silence_hours.update": Case(AT_WORK, {"hours": "48"}),
    "silence_terms.create": Case(of("silence"), {**UNTIL, "until": "2999-02-01T12:00"}),
    "objections.create": Case(of("silence"), {"reason": "Our capital is still reading."}),
    "silence_sightings.create": Case(of("silence")),
    "clauses.show": Case(CLAUSE),
    "clause_comments.new": Case(CLAUSE_OF_TEXT),
    "clause_comments.create": Case(AT_WORK, {**SAID, "text": "{version}"}),
    "amendment_comments.create": Case(SPOKEN_OF, {**SAID, "text": "{revision}", "quote": ""}),
    "threads.show": Case(THREAD),
    "answers.create": Case(THREAD, {"words": "We agree."}),
    "resolutions.create": Case(THREAD),
    "resolutions.delete": Case(THREAD),
    "uptakes.create": Case(THREAD),
    "retractions.create": Case(COMMENT),
    "statuses.create": Case(AT_WORK, {"version": "{version}", "level": "under discussion"}),
    **dict.fromkeys(("previews.create", "writings.create"), Case(CLAUSE, PROPOSAL)),
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
    **dict.fromkeys(("projectors.show", "projectors.index"), Case(AT_WORK)),
    "amendments.new": Case(AT_WORK, asked=NAMES_ITS_DRAFT),
    "amendments.create": Case(AT_WORK, PROPOSAL),
    "amendments.show": Case(
        (*AMENDMENT, State("tabled, text open to observers too", audience=OBSERVERS, code="tabled"))
    ),
    "sub_amendments.new": Case(AMENDMENT, asked=NAMES_ITS_DRAFT),
    "sub_amendments.create": Case(AMENDMENT, {**PROPOSAL, "parent": "{revision}"}),
    "incorporations.create": Case((State("proposed to Arvenia", code="change"),), {"revision": "{amended}"}),
    "takeovers.create": Case(
        (State("what it amends withdrawn", code="orphan"), State("what it amends on the table", code="change"))
    ),
    "draft_histories.create": Case(AMENDMENT, {"number": "{edition}", "edition": "{edition}"}),
    "rooms.show": Case(TEXT, {}),
    "backing_invitations.create": Case(AMENDMENT, {"delegation": "{fellow}"}),
    "packages.show": Case(of("package")),
    "packages.new": Case(of("package")),
    "package_parts.create": Case(AMENDMENT, {"name": "A package"}),
    "package_tablings.create": Case(of("package"), {"edition-{packaged}": "1"}),
    "package_sharings.create": Case(of("package"), {"group": "{group}"}),
    "package_withdrawals.create": Case(of("package")),
    "sharing.create": Case(AMENDMENT, {"group": "{group}"}),
    "amendments.update": Case(AMENDMENT, PROPOSAL),
    "tablings.new": Case(TABLING),
    "tablings.create": Case(TABLING, {"edition": "{edition}"}),
    "withdrawals.create": Case(AMENDMENT, {"reason": "Our capital asks for it."}),
    "positions.create": Case(AMENDMENT, {"stance": "support"}),
}
