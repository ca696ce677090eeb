"""Browsers in which somebody has signed in already, the cookies that they carry, and the tokens of programs."""

from datetime import UTC, datetime

from flask import Flask
from flask.testing import FlaskClient
from itsdangerous import URLSafeTimedSerializer
from sqlalchemy.orm import Session

from negotiate.ids import hash_of
from negotiate.models import PersonalToken, SignIn, TokenScope
from negotiate.web.app import Cookies

#: So late that no sign-in of the tests grows old, whatever a test does with the clock.
ALWAYS = datetime(2900, 1, 1, tzinfo=UTC)
#: What their cookies hold for forms to be known by.
OF_SESSION = "of this session"


def let_in(db: Session, person_id: int, secret: str) -> str:
    """Write the sign-in of a browser that carries a secret, and a token beside it; return the secret."""
    row = SignIn(person_id=person_id, secret_hash=hash_of(secret), device="A browser", begun_at=ALWAYS, used_at=ALWAYS)
    db.add(row)
    admitted(db, person_id, token_of(secret))
    return secret


def token_of(secret: str) -> str:
    """Return the token of the programs of whoever carries the secret of a sign-in."""
    return f"negotiate_{secret}"


def admitted(db: Session, person_id: int | None, secret: str, scope: TokenScope = TokenScope.WRITE) -> PersonalToken:
    """Write the token of a program that carries a secret, and return it."""
    assert person_id is not None
    named = {"name": "A table", "scope": scope, "made_at": ALWAYS, "used_at": ALWAYS}
    row = PersonalToken(person_id=person_id, secret_hash=hash_of(secret), expires_at=ALWAYS, **named)
    db.add(row)
    db.flush()
    return row


def browser(app: Flask, secret: str, *, permanent: bool = False) -> FlaskClient:
    """Return a browser that carries the secret of a sign-in, and where programs ask the token beside it."""
    client = app.test_client()
    client.environ_base["HTTP_AUTHORIZATION"] = f"Bearer {token_of(secret)}"
    client.set_cookie("negotiate", signed(app, {"sign_in": secret, **({"_permanent": True} if permanent else {})}))
    return client


def signed(app: Flask, session: dict[str, object]) -> str:
    """Return what a cookie of an application holds for a session."""
    serializer = Cookies().get_signing_serializer(app)
    assert serializer is not None
    written = serializer.dumps(session)
    return written if isinstance(written, str) else written.decode()


def cookie(key: str, secret: str, **more: object) -> str:
    """Return the header by which a browser that carries a secret is known to a server with this key."""
    signing = Flask("signing")
    signing.secret_key = key
    return f"negotiate={signed(signing, {'sign_in': secret, 'csrf_token': OF_SESSION, **more})}"


def token(key: str) -> str:
    """Return the token by which forms of such a browser are known."""
    signed = URLSafeTimedSerializer(key, salt="wtf-csrf-token").dumps(OF_SESSION)
    return signed if isinstance(signed, str) else signed.decode()
