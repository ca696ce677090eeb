"""The addresses of the house: people, delegations, groups and how they come in."""

from tests.matrix.case import Case
from tests.matrix.states import HOUSE, TAKES_PART, State, of

PASSWORDS = {"password": "{password} two", "repeated_password": "{password} two"}
NAMED = {"name": "Dorvenia", "short_name": "DOR", "kind": "State"}
NEWCOMER = {"name": "Una Newcomer", "email": "una@example.org"}

HOUSE_CASES: dict[str, Case] = {
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
            *("personal_tokens.index", "sign_ins.index", "other_sign_ins.delete", "invitations.edit", "forgotten.new"),
            *("arrivals.new", "people.index", "people.new", "delegations.index", "delegations.new", "groups.index"),
            *(
                "delegation_lists.new",
                "groups.new",
                "house_record.index",
                "house_record.show",
                "house_entries.show",
                "instruments.new",
            ),
            *("house_checks.index", "library.index", "library.new", "house_checklists.index", "house_checklists.new"),
            *("house_terms.index", "house_terms.new"),
        ),
        Case(HOUSE),
    ),
    "session.create": Case(HOUSE, {"email": "ada@example.org", "password": "{password}"}),
    "house.create": Case(HOUSE, {**NEWCOMER, **PASSWORDS}),
    "password.update": Case(HOUSE, {"current_password": "{password}", **PASSWORDS}),
    "sign_ins.delete": Case(of("sign_in")),
    "long_works.index": Case(HOUSE),
    **dict.fromkeys(
        (*("long_works.show", "long_works.delete", "work_files.show", "work_beginnings.create"), "work_readings.show"),
        Case(of("work")),
    ),
    "personal_tokens.create": Case(HOUSE, {"name": "A table", "scope": "read", "last_day": "{day}"}),
    "personal_tokens.delete": Case(of("token")),
    "forgotten.create": Case(HOUSE, {"email": "ada@example.org"}),
    "invitations.update": Case(HOUSE, PASSWORDS),
    "arrivals.create": Case(HOUSE, {"people": "Ana Alvarez;ana@example.org"}),
    "delegation_lists.create": Case(HOUSE, {"delegations": "Republic of Corvanta; Corvanta"}),
    "people.create": Case(HOUSE, NEWCOMER),
    **dict.fromkeys(
        ("sign_ins_of_person.delete", "invitations.create", "people.show", "people.edit", "suspensions.create"),
        Case(of("person")),
    ),
    **dict.fromkeys(("delegations.show", "delegations.edit"), Case(of("delegation"))),
    "handed_links.create": Case(of("asked")),
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
    "participations.edit": Case(TAKES_PART),
    "participations.delete": Case(TAKES_PART, {"reason": "It has left by its note of 5 January."}),
    "finding_anywhere.index": Case(HOUSE),
    "library.create": Case(HOUSE, {"topic": "Review", "heading": "Review", "body": "It is reviewed each year."}),
    **dict.fromkeys(("library.show", "library.delete"), Case(of("model"))),
    "house_checklists.create": Case(HOUSE, {"title": "Small missions", "questions": "Staff\nCan one official do it?"}),
    "house_checklists.delete": Case(of("checklist")),
    "house_terms.create": Case(
        HOUSE, {"term": "attack", "tongue": "en", "kind": "discouraged", "words": "raid", "reason": "It judges."}
    ),
    "house_terms.delete": Case(of("house_term")),
    "house_checks.update": Case(HOUSE, {"S1": "off"}),
}
