"""The only source of chance: codes for URLs, and secrets for links with the hash that is kept of them."""

import hashlib
import secrets

#: No vowels and nothing that reads like another sign, so that a code spells no word and survives a telephone.
ALPHABET = "23456789bcdfghjkmnpqrstvwxz"


def new_code(length: int = 10) -> str:
    """Return a random code for a thing with a URL (27^10 codes: a collision is not a concern)."""
    return "".join(secrets.choice(ALPHABET) for _ in range(length))


def is_code(words: str) -> bool:
    """Say whether words could be a code that was made here."""
    return len(words) == 10 and set(words) <= set(ALPHABET)


def new_secret() -> str:
    """Return an unguessable secret for a one-time link (256 bits, URL-safe)."""
    return secrets.token_urlsafe(32)


def hash_of(secret: str) -> str:
    """Return what is kept of a secret, so that nobody who reads the database can use its links."""
    return hashlib.sha256(secret.encode("utf-8")).hexdigest()
