"""A storm on PostgreSQL, where deeds really meet: nothing fails, nothing is lost, and the record is whole."""

from collections.abc import Mapping
from threading import Event

from negotiate.store import open_store
from negotiate.web.app import create_app
from tests.attack.findings import Campaign, Outcome
from tests.attack.storm import Storm, look
from tests.browsers import browser
from tests.cast import assemble
from tests.databases import POSTGRESQL, Databases
from tests.matrix.scene.scene import build
from tests.postgres import binaries


def race(campaign: Campaign) -> Outcome:
    """Let the storm rage for as many seconds as the campaign is large."""
    outcome = Outcome("race")
    if binaries() is None:
        outcome.answers["not tried: PostgreSQL is not installed"] += 1
        return outcome
    with Databases(campaign.folder) as databases, databases.new(POSTGRESQL) as url:
        store = open_store(url)
        with store.writing() as db:
            cast = assemble(db)
            storm = Storm(cast, build(db, cast), campaign.chance)
        app = create_app(store, secret_key="not a secret", testing=True)
        app.config["PROPAGATE_EXCEPTIONS"] = False

        def send(secret: str, path: str, form: Mapping[str, str]) -> int:
            return browser(app, secret).post(path, data=dict(form)).status_code

        storm.rage(send, Event(), campaign.size)
        outcome.answers.update({str(status): n for status, n in storm.answers.items()})
        outcome.findings += [f"{n} answers {status}" for status, n in storm.answers.items() if status >= 500]
        look(storm, store, outcome)
    return outcome
