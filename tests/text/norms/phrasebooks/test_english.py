"""The book of English: what it says of itself, for its phrases are tested where they are looked up."""

from negotiate.text.norms.phrasebooks.english import ENGLISH
from negotiate.text.norms.qualifiers import qualifiers


def test_it_says_how_it_is_read_and_what_is_not_seen() -> None:
    assert "“shall”" in ENGLISH.way
    assert "is not seen" in ENGLISH.limits


def test_its_qualifiers_are_found() -> None:
    assert qualifiers("Act, as appropriate and where feasible.") == ("as appropriate", "where feasible")
