"""Every address for programs; and that whatever a page shows, a program can ask for, unless a reason is given."""

from flask import Flask
from werkzeug.routing import Rule

from negotiate.web.api.addresses import FOR_PROGRAMS
from negotiate.web.api.contract.promises import page_of, promise_of
from negotiate.web.serving.doors import FOR_PROGRAMS as BELOW

#: Pages that show what programs are given in more than one place, or beside another page: where it is.
GIVEN_ELSEWHERE = {
    "redlines.show": "api_changes.index",
    "drafting_histories.index": "api_provenance.show",
    "clause_columns.show": "api_amendments.index",
    "projectors.show": "api_clauses.show",
    "meeting_screens.show": "api_meetings.show",
    "arrangements.index": "api_clauses.index",
    "months.show": "api_timelines.index",
    "exercise_screens.show": "api_exercise.show",
}
#: Pages of which programs are given nothing, each with the reason.
NOT_FOR_PROGRAMS = {
    "one's own account: how somebody comes in is no program's business": (
        *("reminders.show", "sign_ins.index", "personal_tokens.index", "tellings.show"),
    ),
    "kept by the house's administrators, whose office no token carries": (
        *("delegations.index", "delegations.show", "groups.index", "groups.show", "people.index", "people.show"),
        *("house_record.index", "house_entries.show", "house_record.show", "house_checks.index"),
    ),
    "files, and how far the work on one is: programs are given values": (
        *("long_works.index", "long_works.show", "work_files.show", "work_readings.show"),
        *("record_files.show", "record_checks.show", "static"),
    ),
    "no text, but whether what is on a screen is still so; or whether the house answers": (
        *("projectors.index", "meeting_screens.index", "exercise_screens.index", "floors.index", "health.show"),
    ),
    "a form, or leads on to another page": ("arrangements.show", "stable_texts.show", "stable_places.show"),
    "is itself about programs": ("api_guides.show",),
}


def is_read(rule: Rule) -> bool:
    """Say whether an address is of a page that shows something: no form, no file, nothing for programs."""
    is_file = "." in rule.rule.rpartition("/")[2]
    return "GET" in (rule.methods or ()) and not (is_file or rule.endpoint.endswith((".new", ".edit")))


def test_whatever_is_for_programs_stands_where_no_cookie_is_read_and_nothing_else_does(app: Flask) -> None:
    names = {blueprint.name for blueprint in FOR_PROGRAMS}

    assert {rule.endpoint.split(".")[0] for rule in app.url_map.iter_rules() if rule.rule.startswith(BELOW)} == names


def test_whatever_a_page_shows_is_given_to_programs_or_there_is_a_reason(app: Flask) -> None:
    views, rules = app.view_functions, list(app.url_map.iter_rules())
    beside = {page_of(views[rule.endpoint]) for rule in rules}
    pages = {rule.endpoint for rule in rules if is_read(rule) and promise_of(views[rule.endpoint]) is None}
    kept_away = {page for told in NOT_FOR_PROGRAMS.values() for page in told}

    assert pages - beside == {*GIVEN_ELSEWHERE, *kept_away}


def test_what_is_said_to_be_given_elsewhere_is_given_there(app: Flask) -> None:
    assert all(promise_of(app.view_functions[address]) for address in GIVEN_ELSEWHERE.values())
