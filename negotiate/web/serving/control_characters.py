"""Characters that nobody can see or write, such as NUL: refused here for every address, form, file name and header.

What no database, no page and no other program should have to cope with does not come in. Tabs, line breaks and
page breaks are writing and stay, and so do the marks that steer the direction of a line, which Arabic needs.
"""

from collections.abc import Iterator

from flask import Flask, request
from werkzeug.routing import IntegerConverter, ValidationError

from negotiate.characters import CONTROLS
from negotiate.errors import Invalid, Refusal
from negotiate.text.unseen import place_of

#: A pasted text is read as an uploaded file is: the import shows what another program has left in it.
PASTED = "text"
#: The largest number that a column of the database holds.
LARGEST = 2**31 - 1

IN_ADDRESS = "This address holds control characters, which no page of this house has. Look for it from the home page."
IN_HEADER = "Your browser, or a program between it and us, sent a header with control characters. Nothing was done."
IN_FORM = (
    "This holds a control character (U+{code:04X}) that no reader can see, {place}. Take it out, and send it once more."
)


class StoredNumber(IntegerConverter):
    """A number in an address that the database can hold; at any other there is nothing."""

    def to_python(self, value: str) -> int:
        """Return the number; raise ValidationError where it is too large."""
        if len(value) > len(str(LARGEST)) or int(value) > LARGEST:
            raise ValidationError
        return int(super().to_python(value))


def register(app: Flask) -> None:
    """Look at every request before anything else of the house does, but after the check against forgery."""
    app.url_map.converters["int"] = StoredNumber
    app.before_request(refuse_controls)


def refuse_controls() -> None:
    """Raise Refusal where the address or a header holds a control character, Invalid where a field does."""
    if any(map(CONTROLS.search, _address())):
        raise Refusal(IN_ADDRESS)
    if any(CONTROLS.search(value.replace("\t", " ")) for _, value in request.headers):
        raise Refusal(IN_HEADER)
    for name, words in _fields():
        refuse_controls_in(words, "" if CONTROLS.search(name) else name)


def refuse_controls_in(words: str, field: str) -> None:
    """Raise Invalid, at a field, where its words hold a control character: which, and where."""
    if found := CONTROLS.search(words):
        raise Invalid(IN_FORM.format(code=ord(found[0]), place=place_of(words, found.start())), field)


def _address() -> Iterator[str]:
    yield request.path
    for name, words in request.args.items(multi=True):
        yield from (name, words)


def _fields() -> Iterator[tuple[str, str]]:
    """Yield the name of each field of a form with all that it holds: words, or how a file is called."""
    for name, words in request.form.items(multi=True):
        yield name, name
        yield name, "" if name == PASTED else words
    for name, file in request.files.items(multi=True):
        yield from ((name, name), (name, file.filename or ""))
