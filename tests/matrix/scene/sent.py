"""A file that a delegation has sent to the secretariat, for the scene of the matrix."""

from sqlalchemy.orm import Session

from negotiate.importing.carried_files import carried
from negotiate.models import Instrument
from negotiate.operations.amendments.receiving import NewFile, receive
from tests.cast import Cast
from tests.importing.word.files import p, r, read
from tests.operations.negotiation import CONDUCT


def sent(db: Session, cast: Cast, instrument: Instrument) -> dict[str, str]:
    """Let the secretariat receive a file in which Article 2 was typed anew, with one word changed."""
    words = ("Article 2", "Conduct", *CONDUCT.replace("hospitals", "clinics").split("\n\n"))
    file = NewFile("sent.docx", "0" * 64, (), carried(read("".join(p(r(one)) for one in words))))
    (received,) = receive(db, cast.sefa.actor, instrument.code, [file])
    return {"received": received.code}
