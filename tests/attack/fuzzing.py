"""Every form of the house, one field at a time filled with what no form expects: it is refused or done, and never fails.

Nothing that is sent stays, so that every form meets the same scene.
"""

import io
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from werkzeug.routing import Rule

from negotiate.store import open_store
from tests.attack.findings import Campaign, Outcome
from tests.browsers import browser
from tests.matrix.routes import CASES, State
from tests.matrix.scene.scene import Forgetful
from tests.matrix.stage import Stage

#: What a field is filled with, by what it is.
HOSTILE: Mapping[str, Any] = {
    "nothing": "",
    "NUL": "a\x00b",
    "control characters": "\x1b[2J\x07\x85",
    "100,000 characters": "x" * 100_000,
    "asterisks": "*" * 50_000,
    "brackets": "[" * 20_000,
    "turned around": "\u202eegnahc on\u202c\u2066a\u2069\u200f",
    "invisible": "\ufeff\u200b\u2060\u00ad",
    "beyond the first plane": "\U0001d5d4\U0001f469\u200d\U0001f4bb" * 500,
    "combining": "a" + "\u0301" * 5_000,
    "markup": "<script>alert(1)</script>{{7*7}}{% raw %}&#0;",
    "statement": "'; DROP TABLE person; --",
    "format": "%s%n{0}{a.b}%(x)s",
    "number out of range": "9" * 400,
    "negative number": "-1",
    "no number": "NaN",
    "Arabic digits": "\u0661\u0662",
    "instant out of range": "9999-12-31T23:59:59.999999+99:99",
    "day out of range": "0000-00-00",
    "address": "//evil.example/\\..%2f",
    "line ends": "a\r\nSet-Cookie: x=1\r\n\r\n",
    "twice": ["a", "b"],
    "file": (io.BytesIO, b"\xff\xfe\x00", "a.txt"),
}
#: Seconds that no answer takes.
SLOW = 10.0


@dataclass(frozen=True)
class Form:
    """A form as somebody sends it who may, known by the secret in her browser."""

    rule: Rule
    state: State
    secret: str
    address: str
    fields: Mapping[str, Any]

    @property
    def name(self) -> str:
        """Return what it is called in a report."""
        return f"{self.rule.endpoint} ({self.state.words})" if self.state.words else str(self.rule.endpoint)


def forgetful(stage: Stage) -> None:
    """Let nothing stay of what is done on a stage, and let a fault be answered as it is answered to people."""
    stage.let_go()
    stage.app.store = Forgetful(open_store(f"sqlite:///{stage.path}").engine)
    stage.app.config["PROPAGATE_EXCEPTIONS"] = False


def fuzz(stage: Stage, campaign: Campaign) -> Outcome:
    """Fill fields with what is hostile, and codes with those of other things."""
    outcome = Outcome("fuzz")
    tries = [(form, *one) for form in forms(stage, campaign) for one in _attempts(stage, form)]
    for form, what, sent in campaign.some(tries, campaign.size):
        begun = time.process_time()
        status = answer(stage, sent)
        spent = time.process_time() - begun
        wrong = f"answered {status}" if status >= 500 else f"took {spent:.0f} s" if spent > SLOW else ""
        outcome.tried(status, f"{form.name}, {what}: {wrong}" if wrong else "")
    return outcome


def without_token(stage: Stage, campaign: Campaign) -> Outcome:
    """Send forms without the token by which their session is known."""
    outcome, sent = Outcome("no token"), forms(stage, campaign)
    stage.app.config["WTF_CSRF_ENABLED"] = True
    for form in sent:
        status = answer(stage, form)
        outcome.tried(status, "" if status == 400 else f"{form.name}: answered {status} without a token")
    stage.app.config["WTF_CSRF_ENABLED"] = False
    return outcome


def forms(stage: Stage, campaign: Campaign) -> list[Form]:
    """Return forms, each in a state and in the browser of the first who may send it, on a stage that forgets."""
    forgetful(stage)
    rules = [rule for rule in stage.rules("POST") if not rule.rule.startswith("/api/")]  # those have no forms
    every = [(rule.endpoint, state) for rule in rules for state in CASES[rule.endpoint].states]
    return [_form(stage, endpoint, state) for endpoint, state in campaign.some(every, campaign.breadth)]


@cache
def _form(stage: Stage, endpoint: str, state: State) -> Form:
    rule = next(stage.app.url_map.iter_rules(endpoint))
    address, fields = stage.address(rule, state), stage.form(rule, state)
    return Form(rule, state, _secret(stage, address, fields), address, fields)


def answer(stage: Stage, form: Form) -> int:
    """Send a form from a fresh browser, and return how it was answered."""
    with browser(stage.app, form.secret).post(form.address, data=dict(form.fields)) as answered:
        return answered.status_code


def _secret(stage: Stage, address: str, fields: Mapping[str, Any]) -> str:
    """Return the secret of the first whom an act is open to; of the most privileged, where it is open to nobody."""
    for secret in sorted(stage.secrets, key=(stage.cast.nadia.secret, stage.cast.ada.secret).count, reverse=True):
        with browser(stage.app, secret).post(address, data=dict(fields)) as answered:
            if answered.status_code not in (401, 403, 404):
                return secret
    return stage.secrets[0]


def _attempts(stage: Stage, form: Form) -> Iterator[tuple[str, Form]]:
    """Yield what a form is sent with, and the form itself then."""
    for name in form.fields:
        for what, value in HOSTILE.items():
            yield f"{name}: {what}", replace(form, fields={**form.fields, name: _made(value)})
        yield f"{name}: missing", replace(form, fields={key: form.fields[key] for key in form.fields if key != name})
    yield "a field more", replace(form, fields={**form.fields, "\u202e": "x" * 1_000})
    names = form.state.names(stage.scene)
    for argument in form.rule.arguments:
        for code in ("none", "x" * 5_000, "\u202e", stage.scene.resting["clause"], stage.scene.quiet["round"]):
            address = stage.app.url_map.bind("localhost").build(
                form.rule.endpoint, {**_own(form, names), argument: code}
            )
            yield f"{argument}: another's code", replace(form, address=address)


def _own(form: Form, names: Mapping[str, str]) -> dict[str, str]:
    return {name: names[name] for name in form.rule.arguments}


def _made(value: Any) -> Any:
    """Return a value to be sent; a file is opened anew each time."""
    match value:
        case (opener, content, name):
            return opener(content), name
        case _:
            return value
