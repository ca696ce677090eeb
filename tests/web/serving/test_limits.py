"""How often one may try a password."""

import pytest
from flask.testing import FlaskClient

from negotiate.store import Store
from negotiate.web.app import create_app
from tests.cast import Cast
from tests.web.account import sign_in


@pytest.fixture
def limited(store: Store) -> FlaskClient:
    """Return a browser of an application that counts."""
    app = create_app(store, secret_key="not a secret")
    app.config["WTF_CSRF_ENABLED"] = False
    return app.test_client()


def test_a_password_cannot_be_guessed_by_trying(limited: FlaskClient, cast: Cast) -> None:
    answers = [sign_in(limited, "ada@example.org", f"guess {n}").status_code for n in range(9)]

    assert answers == [422] * 8 + [429]


def test_one_persons_guesses_do_not_keep_her_colleagues_out(limited: FlaskClient, cast: Cast) -> None:
    for_nadia = [sign_in(limited, cast.nadia.email, f"guess {n}").status_code for n in range(9)]

    assert for_nadia[-1] == 429
    assert sign_in(limited, cast.noor.email).location == "/"
