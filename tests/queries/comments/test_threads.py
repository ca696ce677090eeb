"""A thread as pages show it."""

from sqlalchemy.orm import Session

from negotiate.models import ThreadReach
from negotiate.operations.comments.speaking import withdraw_comment
from negotiate.operations.comments.turns import resolve
from negotiate.queries.comments.threads import threads_heard
from negotiate.state.comments.words_now import lines_read
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, merged, tabled
from tests.operations.talking import spoken


def test_a_thread_says_who_reads_it_and_who_changed_its_words(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    thread = spoken(db, cast.nadia, negotiation.conduct, "shall not", "@Noor of Arvenia: no.")
    tabled(db, cast.bela, negotiation.conduct, "shall not", "must not")
    merged(db, cast, negotiation, negotiation.conduct, "adopt 0")
    resolve(db, cast.noor.actor, thread.code)
    (note,) = threads_heard(
        db, cast.nadia.actor, negotiation.instrument, lines_read(db, cast.nadia.actor, negotiation.instrument)
    )

    assert (note.readers, note.resolved_by) == ("Arvenia only", "Noor of Arvenia")
    assert (note.first.called, [source.delegation for source in note.changed_by]) == (("Noor of Arvenia",), ["Belmara"])


def test_words_that_were_withdrawn_are_on_no_page(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    thread = spoken(db, cast.nadia, negotiation.conduct, "shall", "A slip.", ThreadReach.PARTICIPANTS)
    withdraw_comment(db, cast.nadia.actor, thread.comments[0].code)
    (note,) = threads_heard(db, cast.bela.actor, negotiation.instrument, {})

    assert (note.first.words, note.first.withdrawn_at is None) == ("", False)
