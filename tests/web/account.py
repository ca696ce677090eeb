"""What the tests of accounts share: filling in the sign-in."""

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.cast import PASSWORD


def sign_in(client: FlaskClient, email: str, password: str = PASSWORD, **more: str) -> TestResponse:
    """Send the sign-in form."""
    return client.post("/session", data={"email": email, "password": password, **more})


def passwords(password: str, repeated: str | None = None) -> dict[str, str]:
    """Return the two fields of a new password."""
    return {"password": password, "repeated_password": password if repeated is None else repeated}
