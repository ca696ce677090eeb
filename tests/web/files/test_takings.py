"""Taking along: a text, its changes, a clause, an amendment, as Word and as PDF; with what a reader may read, no more."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient
from lxml import etree
from sqlalchemy import select

from negotiate.importing.office.plain import written_out
from negotiate.importing.office.reading import read_office_file
from negotiate.models import Amendment, RecordHead, ThreadReach
from negotiate.operations.amendments.drafting.sharing import share
from negotiate.state.rows import by_code
from negotiate.store import Store
from tests.cast import Cast, Player
from tests.exporting.pdf import reading
from tests.exporting.reading import told_by
from tests.exporting.word.reading import accepted, opened, refused
from tests.operations.negotiation import CONDUCT
from tests.operations.talking import friends, spoken_in_draft
from tests.web.files.everything.opening import everything
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def words(lines: list) -> list[str]:
    """Return the words of each line of a file."""
    return ["".join(text for text, _ in line[2]) for line in lines]


def printed(file: bytes) -> str:
    """Return what is printed, without the places at which lines were broken."""
    return reading.words(file).replace(" ", "").replace("\N{ZERO WIDTH SPACE}", "")


#: What a file of each kind says, as one string.
SHOWN = {"docx": told_by, "odt": told_by, "pdf": printed}


def test_the_text_is_taken_along_from_its_page(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client, address = client_for(cast.bela), f"/instruments/{talks.instrument}/take-along"

    assert address in client.get(f"/instruments/{talks.instrument}").text
    assert "PDF, to read and print" in client.get(address).text
    answer = client.get(f"{address}.docx?lines=page")
    assert answer.headers["Content-Disposition"] == "attachment; filename=Convention.docx"
    assert words(accepted(answer.data))[3:5] == ["Article 2 \N{EM DASH} Conduct", CONDUCT]
    printed = client.get(f"{address}.pdf?lines=running")
    assert printed.headers["Content-Disposition"] == "attachment; filename=Convention.pdf"
    assert f"Article 2 \N{EM DASH} Conduct {CONDUCT}" in reading.words(printed.data)


def test_an_amendment_is_taken_along_with_its_marks_and_its_reasons(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    file = client_for(cast.bela).get(f"/amendments/{talks.soft}/take-along.docx").data

    assert words(refused(file))[1] == CONDUCT
    assert words(accepted(file))[1] == CONDUCT.replace("shall not", "should not")
    assert b'w:author="Arvenia"' in etree.tostring(opened(file))
    printed = reading.words(client_for(cast.bela).get(f"/amendments/{talks.soft}/take-along.pdf?words=1").data)
    assert "[deleted: shall] [added: should] not" in printed
    assert "Asked for by: Arvenia." in printed


def test_a_text_is_taken_along_as_opendocument_with_its_marks(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client = client_for(cast.bela)

    whole = client.get(f"/instruments/{talks.instrument}/take-along.odt?lines=page")
    proposal = client.get(f"/amendments/{talks.soft}/take-along.odt").data
    assert whole.mimetype == "application/vnd.oasis.opendocument.text"
    assert whole.headers["Content-Disposition"] == "attachment; filename=Convention.odt"
    assert CONDUCT in written_out(read_office_file(whole.data)).text
    assert CONDUCT.replace("shall not", "should not") in written_out(read_office_file(proposal)).text
    assert b"<dc:creator>Arvenia</dc:creator>" in everything(proposal)
    assert b"safeguard" not in everything(client.get(f"/clauses/{talks.objective}/take-along.odt").data)
    assert client.get(f"/amendments/{talks.draft}/take-along.odt").status_code == 404


def test_nothing_that_is_hidden_from_its_reader_is_in_a_file(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    texts, objective = f"/instruments/{talks.instrument}/take-along.docx", f"/clauses/{talks.objective}/take-along.docx"
    reader, stranger = client_for(cast.bela), client_for(cast.olu)

    files = [reader.get(address).data for address in (texts, f"{texts}?text=working&before=working", objective)]
    assert not [file for file in files if b"safeguard" in everything(file)]
    printed = [
        address.replace(".docx", ".pdf") for address in (texts, f"{texts}?text=working&before=working", objective)
    ]
    assert not [address for address in printed if "safeguard" in reading.everything(reader.get(address).data)]
    assert reader.get(f"/amendments/{talks.draft}/take-along.pdf").status_code == 404
    assert stranger.get(texts.replace(".docx", ".pdf")).status_code == 404
    assert reader.get(f"/amendments/{talks.draft}/take-along.docx").status_code == 404
    assert stranger.get(texts).status_code == 404


def test_the_changes_of_a_round_are_taken_along_marked(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client, changes = client_for(cast.nadia), f"/instruments/{talks.instrument}/changes"

    assert "take-along?text=working" in client.get(f"{changes}?after=working").text
    unknown = client.get(f"/instruments/{talks.instrument}/take-along.docx?text=nothing")
    assert unknown.status_code == 404


def test_only_a_file_without_marks_says_that_it_can_be_brought_back(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    client = client_for(cast.bela)
    taken = [f"/instruments/{talks.instrument}/take-along.docx", f"/amendments/{talks.soft}/take-along.docx"]
    files = [everything(client.get(address).data) for address in taken]

    assert [b"bring the file back there" in file for file in files] == [True, False]
    assert b"take a text without marks along" in files[1]


@pytest.mark.parametrize("against", ["", "&before=working"])
@pytest.mark.parametrize("kind", ["docx", "odt", "pdf"])
def test_a_publication_taken_along_says_what_sealed_the_record_when_it_was_issued(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store, kind: str, against: str
) -> None:
    with store.reading() as db:
        (head,) = db.scalars(select(RecordHead).where(RecordHead.publication_id.is_not(None)))
        code, seal = head.publication.code, head.hash
    address = f"/instruments/{talks.instrument}/take-along.{kind}"

    issued = client_for(cast.bela).get(f"{address}?text={code}{against}").data
    working = client_for(cast.bela).get(f"{address}?text=working").data

    assert SHOWN[kind](issued).count(seal) == 1
    assert seal not in SHOWN[kind](working)


@pytest.mark.parametrize("kind", ["docx", "odt", "pdf"])
def test_what_is_said_in_a_draft_goes_along_to_those_who_hear_it(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store, kind: str
) -> None:
    with store.writing() as db:
        group = friends(db, cast, cast.arvenia, cast.belmara)
        share(db, cast.nadia.actor, talks.draft, group)
        draft = by_code(db, Amendment, talks.draft)
        spoken_in_draft(db, cast.nadia, draft, "", "Cobalt is our last word.", ThreadReach.DELEGATION)
        spoken_in_draft(db, cast.nadia, draft, "", "Could Indigo live with it?")
    nadia, bela, sefa = (client_for(player) for player in (cast.nadia, cast.bela, cast.sefa))
    address = f"/amendments/{talks.draft}/take-along.{kind}"
    files = [
        SHOWN[kind](client.get(f"{address}{asked}").data)
        for client, asked in ((nadia, "?delegation=1&group=1"), (nadia, ""), (bela, "?delegation=1&group=1"))
    ]
    taken_back = nadia.post(f"/amendments/{talks.draft}/sharing/delete").status_code

    assert [[word in file for word in ("Cobalt", "Indigo")] for file in files] == [
        [True, True],
        [False, False],
        [False, True],
    ]
    assert sefa.get(f"{address}?group=1").status_code == 404
    assert (taken_back, bela.get(f"{address}?group=1").status_code) == (302, 404)
