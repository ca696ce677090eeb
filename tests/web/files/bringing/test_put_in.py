"""What a file has between the clauses of the text, on the preview: shown with where it stands, chosen by a person."""

import re
from io import BytesIO
from zipfile import ZipFile

from tests.cast import Cast
from tests.importing.word.files import ins, p, r
from tests.web.files.bringing.test_bringings import ClientFor, brought, changed, fields_of
from tests.web.files.bringing.test_brought_changes import sent_by
from tests.web.talks import Talks

MARKED = '<w:rPr><w:ins w:id="7" w:author="Ana"/></w:rPr>'


def behind(file: bytes, clause: str, typed: str) -> bytes:
    """Return a file in which somebody has typed behind the last paragraph of a clause."""
    text = ZipFile(BytesIO(file)).read("word/document.xml").decode()
    last = [one for one in re.findall(r"<w:p>.*?</w:p>", text) if f'w:name="c_{clause}_' in one][-1]
    return changed(file, last, last + typed)


def test_a_new_article_is_shown_as_a_new_clause_of_who_marked_it_and_becomes_a_draft(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    client, address = client_for(cast.bela), f"/instruments/{talks.instrument}/bring-in"
    file = client.get(f"/instruments/{talks.instrument}/take-along.docx").data
    typed = p(ins(r("Article 2 bis — Trees")), MARKED) + p(ins(r("1. Plant one a year.")), MARKED)

    status, page = brought(client, talks, behind(file, talks.conduct, typed))
    listed = client.post(address, data=fields_of(page), follow_redirects=True).text
    told = " ".join(page.split())

    assert (status, "Marked by <bdi>Ana</bdi>" in page) == (200, True)
    assert "Article 2 bis, new behind Article 2, Conduct" in told
    assert "This stands between Article 2, Conduct and Article 3" in told
    assert 'name="take" value="0" checked' in told
    assert len(re.findall(r'name="shown"', page)) == 1
    assert "1 draft begun" in listed
    assert "Plant one a year." in client.get(f"/amendments/{fields_of(page)['code-0']}").text


def test_a_new_article_at_the_end_of_one_clause_that_was_taken_along_stands_behind_it(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    client = client_for(cast.bela)
    file = client.get(f"/clauses/{talks.conduct}/take-along.docx").data

    _, page = brought(client, talks, behind(file, talks.conduct, p(r("Article 9 — Trees")) + p(r("Plant."))))
    told = " ".join(page.split())

    assert "Changed without marks" in told
    assert "This stands behind Article 2, Conduct, the last clause of the file." in told


def test_a_person_chooses_that_a_part_is_words_of_the_clause_before_it(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    client, address = client_for(cast.bela), f"/instruments/{talks.instrument}/bring-in"
    file = client.get(f"/clauses/{talks.conduct}/take-along.docx").data
    _, page = brought(client, talks, behind(file, talks.conduct, p(r("Article 3 — Trees")) + p(r("Plant."))))

    words = client.post(address, data={**sent_by(page), "becomes-0": talks.conduct, "act": "choose"}).text
    aside = client.post(address, data={**sent_by(page), "becomes-0": "", "act": "choose"}).text

    assert "The text has a clause that is called Article 3 already." in page
    assert 'name="take" value="0" checked' not in " ".join(page.split())
    assert "reads like the title of another clause: “Article 3 — Trees”" in words
    assert "<ins>" in words
    assert "the file changes nothing" in aside


def test_a_new_article_before_the_first_clause_is_offered_behind_the_clause_before_it_in_the_text(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    client = client_for(cast.bela)
    file = client.get(f"/clauses/{talks.conduct}/take-along.docx").data
    text = ZipFile(BytesIO(file)).read("word/document.xml").decode()
    first = next(one for one in re.findall(r"<w:p>.*?</w:p>", text) if f'w:name="c_{talks.conduct}_' in one)
    typed = p(r("Article 1 bis — Trees")) + p(r("Plant."))

    _, page = brought(client, talks, changed(file, first, typed + first))
    told = " ".join(page.split())

    assert "new behind Article 1" in told
    assert "This stands before Article 2, Conduct, the first clause of the file." in told
    assert 'name="take" value="0" checked' not in told


def test_a_new_article_in_a_file_that_lost_its_marks_keeps_who_marked_it(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    client, address = client_for(cast.bela), f"/instruments/{talks.instrument}/bring-in"
    file = client.get(f"/clauses/{talks.conduct}/take-along.docx").data
    file = behind(file, talks.conduct, p(ins(r("Article 9 — Trees")), MARKED) + p(ins(r("Plant.")), MARKED))
    text = ZipFile(BytesIO(file)).read("word/document.xml").decode()
    lost = changed(file, text, re.sub(r"<w:bookmark(?:Start|End)\b[^>]*/>", "", text))

    _, page = brought(client, talks, lost)
    chosen = client.post(address, data={**sent_by(page), "becomes-2": "new", "act": "choose"}).text

    assert "Marked by <bdi>Ana</bdi>" in chosen
    assert "Article 9, new behind Article 2, Conduct" in chosen
