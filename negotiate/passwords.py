"""Passwords: argon2 hashes, and what is too weak to be one. Knows no person and no database."""

import unicodedata

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from zxcvbn import zxcvbn  # type: ignore[import-untyped]

from negotiate.errors import Invalid

SHORTEST, LONGEST, FIELD = 10, 400, "password"
#: How much of a password its strength is measured by, and the score below which it falls to a few million guesses.
MEASURED, STRONG_ENOUGH = 72, 2
_hasher = PasswordHasher()
#: Checked where there is no hash, so that an unknown e-mail takes as long to refuse as a wrong password.
_NOBODYS = _hasher.hash("nobody has this password")


def hash_password(password: str, *, owner: tuple[str, ...] = ()) -> str:
    """Return the argon2 hash of a password; raise Invalid where it is weak, or one of the owner's words."""
    if len(password) < SHORTEST:
        raise Invalid(f"Choose a password of at least {SHORTEST} characters.", "password")
    if len(password) > LONGEST:
        raise Invalid(f"A password can have at most {LONGEST} characters.", "password")
    words = [part for word in owner for part in (word, *word.casefold().replace("@", " ").replace(".", " ").split())]
    if password.casefold() in map(str.casefold, words):
        raise Invalid("Choose a password that is not your name or e-mail address.", "password")
    guessed = zxcvbn(password[:MEASURED], user_inputs=words)
    if guessed["score"] < STRONG_ENOUGH:
        why = guessed["feedback"]["warning"] or "It is made of words and patterns that are tried first."
        raise Invalid(
            f"This password is easily guessed. {why} Several words that do not belong together do.", "password"
        )
    return _hasher.hash(_normal(password))


def matches(password_hash: str | None, password: str) -> bool:
    """Say whether a password is the one that was hashed; takes the same time where there is no hash."""
    if len(password) > LONGEST:
        return False
    try:
        return _hasher.verify(password_hash or _NOBODYS, _normal(password)) and bool(password_hash)
    except (VerificationError, InvalidHashError):
        return False


def _normal(password: str) -> str:
    """Return the one form of a password that keyboards write in several."""
    return unicodedata.normalize("NFKC", password)
