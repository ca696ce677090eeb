"""The preview of a file that a delegation has sent."""

from tests.cast import Cast
from tests.web.files.bringing.test_bringings import ClientFor, changed
from tests.web.files.bringing.test_received_files import files_in, filled, received
from tests.web.talks import Talks


def test_a_part_between_clauses_is_chosen_before_anything_is_begun(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    client = client_for(cast.sefa)
    file = client_for(cast.bela).get(f"/clauses/{talks.conduct}/take-along.docx").data
    typed = "</w:t></w:r></w:p><w:p><w:r><w:t>Article 2 bis — Trees</w:t></w:r></w:p><w:p><w:r><w:t>Plant"
    (code,) = files_in(received(client, talks, one=changed(file, " hospitals and water.", f" hospitals.{typed}")))
    page = client.get(f"/received-files/{code}").text

    aside = client.post(f"/received-files/{code}/reading", data={**filled(page), "becomes-0": ""}).text

    assert "Article 2 bis, new behind" in page
    assert "Article 2 bis, new behind" not in aside
