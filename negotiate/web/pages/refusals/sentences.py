"""What the pages that say no say, by the status of their answer."""

from dataclasses import dataclass
from http import HTTPStatus


@dataclass(frozen=True)
class SaidOfLeaving:
    """What somebody is told whose delegation no longer takes part: on the page that refuses, and to programs."""

    title: str = "Your delegation no longer takes part."
    stays: str = "What it tabled and said stays there, under its name."
    may_be_why: str = "If what you look for belongs to that negotiation, this may be why it is closed to you."
    ask_secretariat: str = "If your delegation should take part again, ask the secretariat:"
    ask_house: str = "If your delegation should take part again, ask an administrator of the house."


LEAVING = SaidOfLeaving()
SENTENCES = {
    HTTPStatus.NOT_FOUND: "There is nothing at this address.",
    HTTPStatus.METHOD_NOT_ALLOWED: "This address is not opened that way. Use the button on the page.",
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "That is larger than the 12 MB that can be sent at once. "
    "Send a smaller file, or divide the text.",
    HTTPStatus.TOO_MANY_REQUESTS: "Too many attempts in a short time. Wait a minute, then try again.",
    HTTPStatus.SERVICE_UNAVAILABLE: "The house cannot reach its database just now. Nothing was changed. "
    "Try again in a minute.",
    HTTPStatus.INTERNAL_SERVER_ERROR: "Something went wrong on our side. Nothing was changed. "
    "Try again, and give the reference below to the administrator if it happens twice.",
}
TITLES = {
    HTTPStatus.BAD_REQUEST: "This form has ended",
    HTTPStatus.FORBIDDEN: "Not open to you",
    HTTPStatus.NOT_FOUND: "Nothing here",
    HTTPStatus.METHOD_NOT_ALLOWED: "Not this way",
    HTTPStatus.CONFLICT: "Changed in the meantime",
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "Too large",
    HTTPStatus.UNPROCESSABLE_ENTITY: "This cannot be used",
    HTTPStatus.TOO_MANY_REQUESTS: "Too many attempts",
    HTTPStatus.SERVICE_UNAVAILABLE: "Not just now",
    HTTPStatus.INTERNAL_SERVER_ERROR: "Something went wrong",
}
#: What to do about it, for who has signed in, and for who may do so.
WAYS = {
    HTTPStatus.FORBIDDEN: (
        "Other seats can do this. If your work needs it, ask an administrator for such a seat.",
        (
            "Other seats can do this. If your work needs it, ask an administrator for such a seat, or sign in as "
            "somebody who holds one."
        ),
    ),
    HTTPStatus.NOT_FOUND: (
        "The address may be incomplete, or what was here may not be open to your seat. Look for it from the home page.",
        (
            "The address may be incomplete, or what was here may not be open to who has not signed in. Look for it "
            "from the home page."
        ),
    ),
    HTTPStatus.METHOD_NOT_ALLOWED: ("Go back to the page before, and press the button there.",) * 2,
}
#: What databases say where a disk is full, and what a person is told.
NO_ROOM = ("disk is full", "No space left on device", "could not extend file")
FULL = (
    "The disk of the machine that keeps this house is full, so nothing was changed. Tell its administrator; what is "
    "there already can still be read."
)
GO_BACK = "Go back, change what is wrong, and send it once more."
FORGERY = (
    "Nothing was changed, because this form could not be matched to your session: it may have ended in the "
    "meantime. Sign in again, go back to the form and send it once more."
)
