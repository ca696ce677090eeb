"""How often one may try a password: counted by address, and by address and e-mail together."""

from flask import Flask, current_app, request
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address

limiter = Limiter(get_remote_address, strategy="moving-window")


def register(app: Flask) -> None:
    """Count requests: in memory, in a file for all processes of this machine, or in a storage that machines share."""
    limiter.init_app(app)


def _address_and_email() -> str:
    return f"{get_remote_address()} {request.form.get('email', '').strip().lower()}"


def _in_tests() -> bool:
    return current_app.testing


#: A whole mission may sit behind one address, so that limit is wide; the one for each e-mail is narrow.
by_email = limiter.limit("8 per minute; 40 per hour", key_func=_address_and_email, exempt_when=_in_tests)
by_address = limiter.limit("120 per minute", exempt_when=_in_tests)
