"""Files that delegations have sent: received at once, gone through one after another, each draft its delegation's."""

import re
from html import unescape
from io import BytesIO

import pytest
from flask.testing import FlaskClient

from negotiate.importing.office.reading import reading_weight
from negotiate.web.files.bringing import received_files
from tests.cast import Cast
from tests.importing.word.files import gone, ins
from tests.web.files.bringing.test_bringings import ClientFor, changed
from tests.web.files.bringing.test_brought_changes import sent_by
from tests.web.talks import Talks

SPLIT = '</w:t></w:r>{}<w:r><w:t xml:space="preserve">'


def by(author: str, file: bytes, new: str) -> bytes:
    """Return a file in which somebody has put another word in the place of one, with marks."""
    marks = gone(" hospitals", author) + ins(f'<w:r><w:t xml:space="preserve"> {new}</w:t></w:r>', author)
    return changed(file, " hospitals", SPLIT.format(marks))


def received(client: FlaskClient, talks: Talks, **files: bytes) -> str:
    """Upload files, and return the list as it is then."""
    uploads = [(BytesIO(raw), f"{name}.docx") for name, raw in files.items()]
    address = f"/instruments/{talks.instrument}/received-files"
    return client.post(address, data={"file": uploads}, follow_redirects=True).text


def files_in(page: str) -> list[str]:
    """Return the codes of the files of a list, in its order."""
    return list(dict.fromkeys(re.findall(r'href="/received-files/(\w+)"', page)))


def filled(page: str, **more: str) -> dict[str, list[str] | str]:
    """Return what the form of a preview would send, with the person's choices."""
    names = {name: unescape(value) for name, value in re.findall(r'name="(name-\d+)" value="([^"]*)"', page)}
    return {**sent_by(page), **names, "act": "keep", **more}


def test_several_files_are_received_at_once_and_each_that_cannot_be_read_is_named(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    client = client_for(cast.sefa)
    file = client_for(cast.bela).get(f"/clauses/{talks.conduct}/take-along.docx").data

    page = received(
        client, talks, arvenia=by("Ana", file, "clinics"), strange=b"no file", belmara=by("Bo", file, "wells")
    )

    assert "2 files received" in page
    assert "“strange.docx” was not received: This is no Word file" in page
    assert len(files_in(page)) == 2


def test_no_more_is_read_at_once_than_takes_a_moment_and_what_is_left_is_named(
    client_for: ClientFor, cast: Cast, talks: Talks, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = client_for(cast.sefa)
    file = client_for(cast.bela).get(f"/clauses/{talks.conduct}/take-along.docx").data
    one, other = by("Ana", file, "clinics"), by("Bo", file, "wells")
    monkeypatch.setattr(received_files, "MOST_TO_READ", reading_weight(one) + 10)

    page = received(client, talks, arvenia=one, belmara=other)

    assert "1 file received" in page
    assert "“belmara.docx” was not received: there is too much in these files to be read at once." in page


def test_a_file_that_waits_already_is_named_and_kept_once(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client = client_for(cast.sefa)
    file = by("Ana", client_for(cast.bela).get(f"/clauses/{talks.conduct}/take-along.docx").data, "clinics")

    together = received(client, talks, first=file, copy=file)
    later = received(client, talks, again=file)

    assert "“copy.docx” waits here already." in together
    assert "“first.docx” waits here already." not in together
    assert "“again.docx” waits here already." in later
    assert len(files_in(later)) == 1


def test_a_file_that_holds_more_than_is_kept_is_named(
    client_for: ClientFor, cast: Cast, talks: Talks, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = client_for(cast.sefa)
    file = client_for(cast.bela).get(f"/clauses/{talks.conduct}/take-along.docx").data
    monkeypatch.setattr(received_files, "LARGEST", 10)

    page = received(client, talks, long=by("Ana", file, "clinics"))

    assert "“long.docx” was not received: it holds more than can be kept." in page
    assert files_in(page) == []


def test_delegations_find_no_list_and_no_file(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client = client_for(cast.sefa)
    file = client_for(cast.bela).get(f"/clauses/{talks.conduct}/take-along.docx").data
    (code,) = files_in(received(client, talks, one=by("Ana", file, "clinics")))

    assert client_for(cast.bela).get(f"/received-files/{code}").status_code == 404
    assert client_for(cast.bela).get(f"/instruments/{talks.instrument}/received-files").status_code == 403
