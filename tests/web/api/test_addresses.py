"""Every address for programs."""

from flask import Flask

from negotiate.web.api.addresses import FOR_PROGRAMS
from negotiate.web.serving.doors import FOR_PROGRAMS as BELOW


def test_whatever_is_for_programs_stands_where_no_cookie_is_read_and_nothing_else_does(app: Flask) -> None:
    names = {blueprint.name for blueprint in FOR_PROGRAMS}

    assert {rule.endpoint.split(".")[0] for rule in app.url_map.iter_rules() if rule.rule.startswith(BELOW)} == names
