"""Codes and secrets."""

from negotiate.ids import ALPHABET, hash_of, new_code, new_secret


def test_a_code_is_made_of_the_alphabet_alone() -> None:
    assert set(new_code(500)) <= set(ALPHABET)


def test_codes_differ() -> None:
    assert len({new_code() for _ in range(1000)}) == 1000


def test_a_secret_is_long_enough_that_nobody_guesses_it() -> None:
    assert len(new_secret()) >= 43


def test_what_is_kept_of_a_secret_does_not_tell_it() -> None:
    secret = new_secret()

    assert secret not in hash_of(secret)
    assert hash_of(secret) == hash_of(secret) != hash_of(new_secret())
