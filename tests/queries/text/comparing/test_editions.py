"""Which texts can be compared, and that a reader's redline begins from the text she read last."""

from sqlalchemy.orm import Session

from negotiate.models import Standing
from negotiate.operations.publishing.notices import notify, see
from negotiate.operations.publishing.publications import NewPublication, Terms, publish
from negotiate.operations.reading.marks import mark_all
from negotiate.queries.publishing.notices import unseen
from negotiate.queries.text.comparing.editions import WORKING, Beginning, Edition, editions_of, last_read, newest
from negotiate.queries.text.comparing.redlines import redline_page
from negotiate.state.text.shown_texts import text_now
from tests.cast import Cast, Player
from tests.operations.negotiation import Negotiation, corrected


def issued(db: Session, cast: Cast, negotiation: Negotiation, title: str, *readers: Player) -> None:
    """Publish the text as it stands, tell the delegations, and let these readers mark it as seen."""
    publication = publish(db, cast.sefa.actor, negotiation.instrument, NewPublication(Terms(title)))
    notify(db, publication)
    db.flush()
    for reader in readers:
        see(db, reader.actor, unseen(db, reader.actor)[0].code)
    db.flush()


def titles(db: Session, reader: Player, negotiation: Negotiation) -> tuple[str, str]:
    """Return the two texts that a reader's redline opens on."""
    page = redline_page(db, reader.actor, negotiation.instrument.code)
    return page.before.title, page.after.title


def test_the_redline_begins_from_the_text_read_last(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    issued(db, cast, negotiation, "First draft", cast.nadia, cast.bela)
    issued(db, cast, negotiation, "Second draft", cast.bela)
    issued(db, cast, negotiation, "Third draft")

    assert titles(db, cast.nadia, negotiation) == ("First draft", "Third draft")
    assert titles(db, cast.bela, negotiation) == ("Second draft", "Third draft")


def test_what_was_read_last_does_not_move_when_the_newest_is_marked_as_seen(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    issued(db, cast, negotiation, "First draft", cast.nadia)
    issued(db, cast, negotiation, "Second draft")
    issued(db, cast, negotiation, "Third draft", cast.nadia)

    assert titles(db, cast.nadia, negotiation) == ("First draft", "Third draft")


def test_a_colleague_who_has_read_nothing_sees_all_that_she_has_not_read(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    issued(db, cast, negotiation, "Basis text", cast.nadia)
    issued(db, cast, negotiation, "Second draft", cast.nadia)
    issued(db, cast, negotiation, "Third draft", cast.nadia)

    assert titles(db, cast.noor, negotiation) == ("Basis text", "Third draft")


def test_who_was_told_of_a_text_can_mark_it_as_seen_from_there(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    issued(db, cast, negotiation, "First draft", cast.nadia)
    known = {
        edition.title: (bool(edition.notice), edition.seen_at is not None)
        for edition in editions_of(db, cast.nadia.actor, negotiation.instrument)
    }

    assert known == {"Basis text": (False, False), "First draft": (True, True), "Working text": (False, False)}


def test_a_working_text_like_the_last_publication_is_not_newer(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    issued(db, cast, negotiation, "First draft")
    editions = editions_of(db, cast.nadia.actor, negotiation.instrument)

    assert editions[-1].code == WORKING
    assert newest(db, negotiation.instrument, editions).title == "First draft"


def test_a_text_that_she_has_not_marked_as_seen_comes_before_the_working_text(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    issued(db, cast, negotiation, "First draft")
    corrected(db, cast, negotiation.conduct, "hospitals", "clinics")
    editions = editions_of(db, cast.nadia.actor, negotiation.instrument)

    assert newest(db, negotiation.instrument, editions).title == "First draft"


def test_once_it_is_marked_as_seen_the_working_text_is_the_newest(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    issued(db, cast, negotiation, "First draft", cast.nadia)
    corrected(db, cast, negotiation.conduct, "hospitals", "clinics")
    editions = editions_of(db, cast.nadia.actor, negotiation.instrument)

    assert newest(db, negotiation.instrument, editions).code == WORKING


def test_a_text_before_one_that_she_has_seen_no_longer_comes_first(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    issued(db, cast, negotiation, "First draft")
    issued(db, cast, negotiation, "Second draft", cast.nadia)
    corrected(db, cast, negotiation.conduct, "hospitals", "clinics")
    editions = editions_of(db, cast.nadia.actor, negotiation.instrument)

    assert newest(db, negotiation.instrument, editions).code == WORKING


def test_the_only_text_is_compared_with_itself() -> None:
    only = Edition("a", "Basis text", 0)

    assert last_read((only,), only) is only


def test_a_redline_says_why_it_begins_where_it_begins(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    issued(db, cast, negotiation, "First draft", cast.nadia)
    issued(db, cast, negotiation, "Second draft")
    code = negotiation.instrument.code
    asked = editions_of(db, cast.bela.actor, negotiation.instrument)[0].code
    pages = [redline_page(db, player.actor, code) for player in (cast.nadia, cast.bela, cast.sefa)]
    pages.append(redline_page(db, cast.bela.actor, code, asked))

    assert [page.beginning for page in pages] == [
        Beginning.READ, Beginning.BEFORE, Beginning.BEFORE, Beginning.ASKED,
    ]  # fmt: skip
    assert [page.can_be_marked for page in pages] == [True, True, False, True]


def test_the_other_texts_to_begin_from_are_those_before_the_second(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    issued(db, cast, negotiation, "First draft")
    issued(db, cast, negotiation, "Second draft")
    page = redline_page(db, cast.bela.actor, negotiation.instrument.code)

    assert page.before.title == "Basis text"
    assert [edition.title for edition in page.other_beginnings] == ["First draft"]
    assert [(old.title, new.title) for old, new in page.unread] == [
        ("Basis text", "First draft"), ("First draft", "Second draft"),
    ]  # fmt: skip


def test_no_text_lies_within_a_redline_to_or_from_one_that_is_not_of_the_list(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    issued(db, cast, negotiation, "First draft")
    issued(db, cast, negotiation, "Second draft")
    code, text = negotiation.instrument.code, text_now(db, cast.bela.actor, negotiation.instrument)
    assert text is not None
    mark_all(db, cast.bela.actor, code, text.name)
    basis = editions_of(db, cast.bela.actor, negotiation.instrument)[0].code
    pages = [
        redline_page(db, cast.bela.actor, code, before="read"),
        redline_page(db, cast.bela.actor, code, before=basis, after=f"instrument.{code}"),
    ]

    assert [page.unread for page in pages] == [(), ()]


def test_a_printed_page_cites_a_text_by_its_symbol_and_what_it_counts_for() -> None:
    symbol, standing = "CRSB/TEXT/2", Standing.NEGOTIATING_TEXT

    assert Edition("a", "Rolling text", 1, symbol=symbol, standing=standing).cited == (
        "Rolling text, CRSB/TEXT/2, negotiating text"
    )
    assert Edition("working", "Working text", 2).cited == "Working text"
