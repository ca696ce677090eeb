"""Bringing in: a file that was taken along and changed becomes drafts of the delegation that brings it."""

import re
from collections.abc import Callable
from html import unescape
from io import BytesIO
from zipfile import ZipFile

from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.importing.odt.files import end, region, regions, start, struck
from tests.importing.word.files import docx, p, r, zipped
from tests.operations.negotiation import CONDUCT
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]
DELETED = '<w:del w:id="901" w:author="Ana"><w:r><w:delText xml:space="preserve"> hospitals</w:delText></w:r></w:del>'
ADDED = '<w:ins w:id="902" w:author="Ana"><w:r><w:t xml:space="preserve"> clinics</w:t></w:r></w:ins>'


def changed(file: bytes, before: str, after: str, part: str = "word/document.xml") -> bytes:
    """Return a file in which somebody has changed the part that holds the text."""
    with ZipFile(BytesIO(file)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    text = members[part].decode()
    assert before in text
    return zipped({**members, part: text.replace(before, after)})


def brought(client: FlaskClient, talks: Talks, file: bytes) -> tuple[int, str]:
    """Upload a file and return what the house answers."""
    sent = {"file": (BytesIO(file), "text.docx"), "act": "preview"}
    answer = client.post(f"/instruments/{talks.instrument}/bring-in", data=sent)
    return answer.status_code, answer.text


def fields_of(page: str) -> dict[str, str]:
    """Return what the form of the preview would send for its first change."""
    found = dict(re.findall(r'<input type="hidden" name="([a-z]+-0)" value="([^"]*)"', page))
    (body,) = re.findall(r'<textarea name="body-0" hidden>\n(.*?)</textarea>', page, re.DOTALL)
    return {**found, "body-0": body, "take": "0", "act": "confirm"}


def test_marks_are_shown_under_their_authors_name_and_kept_as_a_draft_once_that_is_confirmed(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    client = client_for(cast.bela)
    file = client.get(f"/clauses/{talks.conduct}/take-along.docx").data
    file = changed(file, " hospitals", f'</w:t></w:r>{DELETED}{ADDED}<w:r><w:t xml:space="preserve">')

    status, page = brought(client, talks, file)
    assert (status, "Marked by <bdi>Ana</bdi>" in page) == (200, True)
    assert "<del> hospitals</del><ins> clinics</ins>" in page
    listed = client.post(f"/instruments/{talks.instrument}/bring-in", data=fields_of(page), follow_redirects=True).text
    assert "1 draft begun. Only your delegation can read them." in listed
    assert "clinics" in client.get(f"/clauses/{talks.conduct}").text
    assert "clinics" not in client_for(cast.nadia).get(f"/clauses/{talks.conduct}").text


def test_an_opendocument_text_is_brought_back_with_its_marks(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client = client_for(cast.bela)
    file = client.get(f"/clauses/{talks.conduct}/take-along.odt").data
    region_of = region("900", "deletion", "<text:p>hospitals</text:p>") + region("901", "insertion")
    head, body = (
        '<text:tracked-changes text:track-changes="true"/>',
        f"{struck('900')}{start('901')}clinics{end('901')}",
    )
    file = changed(changed(file, "hospitals", body, "content.xml"), head, regions(region_of), "content.xml")

    status, page = brought(client, talks, file)

    assert (status, "Marked by <bdi>Ana</bdi>" in page) == (200, True)
    assert "<del> hospitals</del><ins> clinics</ins>" in page


def test_a_file_whose_marks_are_lost_is_compared(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client = client_for(cast.bela)
    file = client.get(f"/instruments/{talks.instrument}/take-along.docx").data

    _, page = brought(client, talks, changed(file, " hospitals", " clinics"))

    assert "Changed without marks" in page
    assert "1 difference from the text that was taken along" in page


def test_a_file_that_says_nothing_new_or_is_of_no_text_here_is_refused_in_words(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    client = client_for(cast.bela)
    unchanged = client.get(f"/clauses/{talks.conduct}/take-along.docx").data
    strange = docx(p(r("Peace.")))

    told = [brought(client, talks, file) for file in (unchanged, strange, b"PK", b"")]

    assert [status for status, _ in told] == [422] * 4
    assert "Nothing is changed in this file" in told[0][1]
    assert "None of its paragraphs is known" in told[1][1]
    assert client_for(cast.sefa).get(f"/instruments/{talks.instrument}/bring-in").status_code == 403


def unmarked(file: bytes) -> bytes:
    """Return a file from which another program has taken the bookmarks."""
    with ZipFile(BytesIO(file)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    part = "word/document.xml"
    return zipped({**members, part: re.sub(rb"<w:bookmark(?:Start|End)\b[^>]*/>", b"", members[part])})


def test_a_file_that_lost_its_bookmarks_is_known_by_its_words(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client = client_for(cast.bela)
    file = client.get(f"/instruments/{talks.instrument}/take-along.docx").data
    file = unmarked(changed(file, " hospitals", f'</w:t></w:r>{DELETED}{ADDED}<w:r><w:t xml:space="preserve">'))

    status, page = brought(client, talks, file)
    listed = client.post(f"/instruments/{talks.instrument}/bring-in", data=fields_of(page), follow_redirects=True).text

    assert (status, "recognised by their words" in page) == (200, True)
    assert "Marked by <bdi>Ana</bdi>" in page
    assert "<del> hospitals</del><ins> clinics</ins>" in page
    assert "1 difference from the text as it stands" in " ".join(page.split())
    assert "1 draft begun" in listed


def test_a_text_that_was_typed_anew_is_known_by_its_words_and_what_is_new_in_it_is_named(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    client = client_for(cast.bela)
    typed = CONDUCT.replace("hospitals", "clinics")
    words = ("Article 2", "Conduct", *typed.split("\n\n"), "Article 9", "Every State shall plant one tree a year.")
    status, page = brought(client, talks, docx("".join(p(r(one)) for one in words)))

    assert (status, "Changed without marks" in page) == (200, True)
    assert "<del> hospitals</del><ins> clinics</ins>" in page
    assert "recognised as no clause of the text" in " ".join(page.split())
    assert "Article 9" in page
    assert "2 clauses of the text not found in the file" in page


def test_another_text_is_refused_by_name(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    status, page = brought(client_for(cast.bela), talks, docx(p(r("A recipe for plum cake with cinnamon."))))

    assert (status, "neither by a mark of this house nor by its words" in page) == (422, True)


def test_a_file_without_changes_that_lacks_a_clause_is_refused_with_its_name(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    typed = ("Article 2", "Conduct", *CONDUCT.split("\n\n"))
    status, page = brought(client_for(cast.bela), talks, docx("".join(p(r(one)) for one in typed)))
    told = " ".join(page.split())

    assert (status, "Nothing is changed in this file" in told) == (422, False)
    assert "It lacks Article 1" in told


def test_a_part_that_is_no_clause_can_be_chosen_as_a_new_article_or_as_another_clause(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    client, address = client_for(cast.bela), f"/instruments/{talks.instrument}/bring-in"
    typed = ("Article 2", "Conduct", *CONDUCT.split("\n\n"), "Article 9", "Every State shall plant one tree a year.")
    _, page = brought(client, talks, docx("".join(p(r(one)) for one in typed)))
    (carried,) = re.findall(r'<textarea name="carried" hidden>\n(.*?)</textarea>', page, re.DOTALL)
    became = re.findall(r'name="became" value="(\w*)"', page)
    sent = {"carried": unescape(carried), "act": "choose", "became": became}

    as_new = client.post(address, data={**sent, "becomes-1": "new"}).text
    kept = client.post(address, data=fields_of(as_new), follow_redirects=True).text
    as_another = client.post(address, data={**sent, "becomes-1": talks.objective}).text
    twice = client.post(address, data={**sent, "becomes-1": became[0]})

    assert "the file changes nothing" in page
    assert "Article 9, new behind Article 2" in as_new
    assert "1 draft begun" in kept
    assert "as chosen" in as_another
    assert "<ins>" in as_another
    assert (twice.status_code, "are taken for one clause" in twice.text) == (422, True)


def test_what_somebody_ticked_stays_as_she_left_it_when_she_chooses_another_clause(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    client, address = client_for(cast.bela), f"/instruments/{talks.instrument}/bring-in"
    typed = ("Article 2", "Conduct", *CONDUCT.replace("hospitals", "clinics").split("\n\n"))
    _, page = brought(client, talks, docx("".join(p(r(one)) for one in typed)))
    (carried,) = re.findall(r'<textarea name="carried" hidden>\n(.*?)</textarea>', page, re.DOTALL)
    shown = {**fields_of(page), "author-0": "", "shown": "0", "act": "choose", "carried": unescape(carried)}
    same = re.findall(r'name="became" value="(\w*)"', page)
    del shown["take"]
    again = client.post(address, data={**shown, "became": same}).text

    assert (" checked" in page, " checked" in again) == (True, False)
    assert fields_of(again)["code-0"] == fields_of(page)["code-0"]


def test_a_part_whose_words_differ_much_is_not_ticked_beforehand(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    other = CONDUCT.split()
    half = " ".join(other[: 3 * len(other) // 4])
    typed = ("Article 2", "Conduct", f"{half} and then some other words that nobody has ever seen in it before")
    _, page = brought(client_for(cast.bela), talks, docx("".join(p(r(one)) for one in typed)))

    assert "Taken for this clause by its words" in page
    assert " checked" not in page


def test_a_mark_that_is_refused_is_told_with_its_place_before_anything_is_stored_and_stored_without(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    client = client_for(cast.bela)
    file = client.get(f"/clauses/{talks.conduct}/take-along.docx").data

    status, page = brought(client, talks, changed(file, " hospitals", " cli\u202enics\u202c and sch\u00adools"))
    listed = client.post(f"/instruments/{talks.instrument}/bring-in", data=fields_of(page), follow_redirects=True).text

    assert (status, "U+202E, which turns the direction of writing round, in paragraph 1, between" in page) == (
        200,
        True,
    )
    assert "It is stored without 1 direction mark and 1 soft hyphen, which no reader sees." in page
    assert 'name="take" value="0" checked' not in " ".join(page.split())
    assert "<del> hospitals</del><ins> clinics and schools</ins>" in page
    assert "1 draft begun" in listed


def test_what_cannot_be_kept_as_a_draft_is_told_on_the_preview_and_cannot_be_ticked(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    client = client_for(cast.bela)
    file = client.get(f"/clauses/{talks.conduct}/take-along.docx").data

    _, page = brought(client, talks, changed(file, " hospitals", " clinic" * 3_000))
    _, marks_alone = brought(client, talks, changed(file, " hospitals", " \u202ehospitals"))

    assert "a paragraph of over 20,000 characters" in page
    assert 'name="take"' not in page
    assert "Without these marks it says what the clause says." in marks_alone


def test_a_preview_that_is_confirmed_twice_leads_to_its_drafts_and_begins_no_others(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    client = client_for(cast.bela)
    file = client.get(f"/clauses/{talks.conduct}/take-along.docx").data
    _, page = brought(client, talks, changed(file, " hospitals", " clinics"))
    address = f"/instruments/{talks.instrument}/bring-in"

    first = client.post(address, data=fields_of(page), follow_redirects=True).text
    second = client.post(address, data=fields_of(page), follow_redirects=True).text

    assert "1 draft begun" in first
    assert "This was brought in already: 1 draft is here" in second
    assert second.count("clinics") == first.count("clinics")


def test_a_clause_that_a_file_lacks_is_named_and_is_no_silent_nothing(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    client = client_for(cast.bela)
    file = client.get(f"/instruments/{talks.instrument}/take-along.docx").data
    text = ZipFile(BytesIO(file)).read("word/document.xml").decode()
    own = [one for one in re.findall(r"<w:p>.*?</w:p>", text) if f'w:name="c_{talks.conduct}_' in one]
    lacking = changed(file, "".join(own), "")

    status, page = brought(client, talks, lacking)
    changed_too = brought(client, talks, changed(lacking, "five years", "two years"))[1]

    assert (status, "The file lacks Article 2, Conduct." in page) == (422, True)
    assert "The file lacks Article 2, Conduct." in changed_too
    assert "<ins> two</ins>" in changed_too


def test_the_way_in_stands_where_proposals_are_made_and_listed(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client, link = client_for(cast.bela), f'href="/instruments/{talks.instrument}/bring-in"'
    pages = [
        client.get(f"/instruments/{talks.instrument}/amendments").text,
        client.get(f"/clauses/{talks.conduct}/amendments/new", follow_redirects=True).text,
        client.get(f"/clauses/{talks.conduct}/amendments/new?kind=insert", follow_redirects=True).text,
    ]
    listed = client_for(cast.sefa).get(f"/instruments/{talks.instrument}/amendments").text

    assert [link in page for page in pages] == [True] * 3
    assert link not in listed
    assert f'href="/instruments/{talks.instrument}/received-files"' in listed
