"""The work that no request does: reminders and news are written, what waits is sent, what has ended is cleared away."""

from dataclasses import dataclass

from negotiate.mail import Mail, MailServer, NotMail, NotSent, deliver
from negotiate.operations.dates.reminders import write_reminders
from negotiate.operations.house.kept_answers import forget_old_answers
from negotiate.operations.house.letters import HOUSE_ADDRESS, Outgoing, note_sent, note_trouble, set_aside, take_letters
from negotiate.operations.house.sign_ins import remove_over
from negotiate.operations.reading.tellings import write_tellings
from negotiate.operations.silence.letters import write_silence_letters
from negotiate.policy import COMMAND_LINE
from negotiate.store import Store


@dataclass(frozen=True)
class Done:
    """What one turn came to."""

    written: int
    sent: int
    refused: int

    def __str__(self) -> str:
        return f"{self.written} letters written, {self.sent} sent, {self.refused} not sent"


def turn(store: Store, server: MailServer | None, address: str) -> Done:
    """Write what is to be told, clear away what has ended, and send what waits where there is a server."""
    with store.writing() as db:
        written = write_reminders(db, COMMAND_LINE, address)
        written += write_silence_letters(db, COMMAND_LINE)
        written += write_tellings(db, COMMAND_LINE)  # which asks sign-ins that are over who has been here
        remove_over(db)
        forget_old_answers(db)
    if server is None:
        return Done(written, 0, 0)
    with store.writing() as db:
        letters = take_letters(db, COMMAND_LINE)
    sent = sum(_sent(store, server, letter, address) for letter in letters)
    return Done(written, sent, len(letters) - sent)


def _sent(store: Store, server: MailServer, letter: Outgoing, address: str) -> bool:
    """Send one letter outside any transaction, and note what came of it."""
    try:
        deliver(server, _mail(letter, address))
    except NotSent as trouble:
        with store.writing() as db:
            note_trouble(db, COMMAND_LINE, letter.code, str(trouble))
        return False
    except NotMail as trouble:
        with store.writing() as db:
            set_aside(db, COMMAND_LINE, letter.code, str(trouble))
        return False
    with store.writing() as db:
        note_sent(db, COMMAND_LINE, letter.code)
    return True


def _mail(letter: Outgoing, address: str) -> Mail:
    body, way_out = (words.replace(HOUSE_ADDRESS, address.rstrip("/")) for words in (letter.body, letter.way_out))
    return Mail(letter.code, letter.name, letter.email, letter.subject, body, letter.written_at, way_out)
