"""Going through a file: what is ticked becomes drafts of the delegation that its author writes for."""

import re

from tests.cast import Cast
from tests.web.files.bringing.test_bringings import ClientFor
from tests.web.files.bringing.test_brought_changes import sent_by
from tests.web.files.bringing.test_received_files import by, files_in, filled, received
from tests.web.talks import Talks


def test_what_is_ticked_becomes_drafts_of_the_delegation_that_the_author_writes_for(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    client = client_for(cast.sefa)
    file = client_for(cast.bela).get(f"/clauses/{talks.conduct}/take-along.docx").data
    listed = received(client, talks, one=by("Ana", file, "clinics"), two=by("ANA", file, "wells"))
    first, second = files_in(listed)
    page = client.get(f"/received-files/{first}").text

    unasked = client.post(f"/received-files/{first}/reading", data=filled(page))
    kept = client.post(
        f"/received-files/{first}/reading", data=filled(page, **{"whose-0": cast.belmara}), follow_redirects=True
    )
    code = sent_by(page)["code-0"][0]

    assert (unasked.status_code, "Choose for which delegation “Ana” writes." in unasked.text) == (422, True)
    assert (kept.request.path, "1 draft begun" in kept.text) == (f"/received-files/{second}", True)
    assert re.search(rf'<option value="{cast.belmara}" selected>', kept.text)
    assert "clinics" in client_for(cast.bela).get(f"/amendments/{code}").text
    assert [client_for(one).get(f"/amendments/{code}").status_code for one in (cast.sefa, cast.nadia)] == [404, 404]
    assert "Belmara" in client.get(f"/received-files/{first}").text


def test_a_file_is_left_aside_with_a_reason_and_stands_in_the_list(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    client = client_for(cast.sefa)
    file = client_for(cast.bela).get(f"/clauses/{talks.conduct}/take-along.docx").data
    (code,) = files_in(received(client, talks, same=file))
    page = client.get(f"/received-files/{code}").text

    silent = client.post(f"/received-files/{code}/reading", data={"act": "aside"})
    said = {"act": "aside", "reason": "Nothing was changed."}
    listed = client.post(f"/received-files/{code}/reading", data=said, follow_redirects=True).text

    assert "Nothing is changed in this file" in page
    assert (silent.status_code, "Say why nothing" in silent.text) == (422, True)
    assert "Nothing. Nothing was changed." in " ".join(listed.split())
