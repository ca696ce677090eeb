"""What is said goes along as comments of Word and OpenDocument, and the file says who may read it."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from negotiate.importing.office.plain import written_out
from negotiate.importing.office.reading import read_office_file
from negotiate.importing.returned_talk import talk_apart
from negotiate.models import Amendment, Clause, ThreadReach
from negotiate.operations.comments.beginnings import FirstComment, begin_on_amendment
from negotiate.operations.comments.speaking import answer, withdraw_comment
from negotiate.state.rows import by_code
from negotiate.store import Store
from tests.cast import Cast, Player
from tests.exporting.pdf import reading
from tests.exporting.reading import told_by
from tests.operations.negotiation import CONDUCT
from tests.operations.talking import spoken
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def said(store: Store, cast: Cast, talks: Talks, reach: ThreadReach, *answers: Player) -> list[str]:
    """Say something of “shall not”, answer it, and return the codes of the comments."""
    with store.writing() as db:
        thread = spoken(db, cast.nadia, by_code(db, Clause, talks.conduct), "shall not", "Why so hard?", reach)
        rest = [answer(db, player.actor, thread.code, f"{player.actor.name} agrees.").code for player in answers]
        return [thread.comments[0].code, *rest]


@pytest.mark.parametrize("form", ["docx", "odt"])
def test_a_thread_is_a_comment_at_its_words_with_its_answers(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store, form: str
) -> None:
    codes = said(store, cast, talks, ThreadReach.PARTICIPANTS, cast.bela)
    address = f"/instruments/{talks.instrument}/take-along.{form}?participants=1"

    read = read_office_file(client_for(cast.bela).get(address).data)
    first, second = read.remarks.items()
    assert [one.by.author for one in read.remarks.values()] == [
        f"{cast.nadia.actor.name}, Arvenia",
        f"{cast.bela.actor.name}, Belmara",
    ]
    assert first[1].text == f"Why so hard?\n[Readers: All participants · {codes[0]}]"
    assert (first[1].parent, second[1].parent) == ("", first[0])
    assert list(talk_apart(read).comments) == codes
    assert CONDUCT in written_out(read).text


def test_a_file_says_who_may_read_what_it_carries_and_is_clean_where_nothing_is_asked_for(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    said(store, cast, talks, ThreadReach.PARTICIPANTS)
    said(store, cast, talks, ThreadReach.DELEGATION)
    client, address = client_for(cast.nadia), f"/clauses/{talks.conduct}/take-along"

    asked = told_by(client.get(f"{address}.docx?participants=1&delegation=1").data)
    assert "comments that are read by: All participants; Arvenia only. Some are confidential" in asked
    open_to_all = told_by(client.get(f"{address}.docx?participants=1").data)
    assert "comments that are read by: All participants.<" in open_to_all
    assert "Why so hard" not in told_by(client.get(f"{address}.docx").data)
    printed = reading.words(client.get(f"{address}.pdf?delegation=1").data)
    assert "comments that are read by: Arvenia only. Some are confidential" in printed
    assert "Why so hard?" in printed


def test_what_was_taken_back_is_not_in_the_file(client_for: ClientFor, cast: Cast, talks: Talks, store: Store) -> None:
    first, _ = said(store, cast, talks, ThreadReach.PARTICIPANTS, cast.bela)
    with store.writing() as db:
        withdraw_comment(db, cast.nadia.actor, first)

    file = client_for(cast.bela).get(f"/clauses/{talks.conduct}/take-along.odt?participants=1").data
    read = read_office_file(file)
    assert [one.text.partition("\n")[0] for one in read.remarks.values()] == ["Withdrawn.", "Bela of Belmara agrees."]


def test_what_is_said_of_an_amendment_goes_along_with_it(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    with store.writing() as db:
        text = by_code(db, Amendment, talks.soft).revision.code
        said_of_it = FirstComment("Too soft.", ThreadReach.DELEGATION, text, "should not")
        begin_on_amendment(db, cast.bela.actor, talks.soft, said_of_it)
    client, address = client_for(cast.bela), f"/amendments/{talks.soft}/take-along"

    assert "Comments within your delegation: confidential" in client.get(address).text
    read = read_office_file(client.get(f"{address}.docx?delegation=1").data)
    assert [one.text.partition("\n")[0] for one in read.remarks.values()] == ["It is clearer.", "Too soft."]
    theirs = client_for(cast.nadia).get(f"{address}.docx?delegation=1").data
    assert "Too soft." not in told_by(theirs)


def test_pages_ask_for_what_each_can_hear(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    bela, sefa = client_for(cast.bela), client_for(cast.sefa)
    address = f"/clauses/{talks.conduct}/take-along"

    assert f'href="{address}"' in bela.get(f"/clauses/{talks.conduct}").text
    asked = {
        name: [f'name="{reach}"' in client.get(address).text for reach in ("participants", "secretariat", "group")]
        for name, client in (("bela", bela), ("sefa", sefa))
    }
    assert asked == {"bela": [True, True, True], "sefa": [True, True, False]}
    assert bela.get(f"{address}?text=7").status_code == 404
