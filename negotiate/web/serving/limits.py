"""How often one may try a password, by address, and by address and e-mail together; and how often a program may ask."""

from flask import Flask, current_app, request
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address

from negotiate.ids import hash_of

limiter = Limiter(get_remote_address, strategy="moving-window")


def register(app: Flask) -> None:
    """Count requests: in memory, in a file for all processes of this machine, or in a storage that machines share."""
    limiter.init_app(app)


def _address_and_email() -> str:
    return f"{get_remote_address()} {request.form.get('email', '').strip().lower()}"


def _token_or_address() -> str:
    """Return who asks: the program that carries a token, which is not kept as it is, else the machine."""
    return hash_of(request.headers["Authorization"]) if "Authorization" in request.headers else get_remote_address()


def _in_tests() -> bool:
    return current_app.testing


#: A whole mission may sit behind one address, so that limit is wide; the one for each e-mail is narrow.
by_email = limiter.limit("8 per minute; 40 per hour", key_func=_address_and_email, exempt_when=_in_tests)
by_address = limiter.limit("120 per minute", exempt_when=_in_tests)
#: A program may read a long text clause by clause; who guesses tokens is kept by her address.
by_program = limiter.shared_limit("600 per minute", "a program", key_func=_token_or_address, exempt_when=_in_tests)
by_machine = limiter.shared_limit("1200 per minute", "a machine", exempt_when=_in_tests)
