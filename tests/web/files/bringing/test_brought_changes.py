"""The changes of a file that comes back, before anything is stored."""

import re
from html import unescape

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Invalid
from negotiate.importing.reading import UPLOAD_LIMIT
from negotiate.policy import NOBODY
from negotiate.web.files.bringing import brought_changes
from negotiate.web.files.bringing.brought_changes import read_brought, shown_changes
from tests.cast import Cast
from tests.importing.word.files import docx, p, r
from tests.operations.negotiation import CONDUCT
from tests.web.files.bringing.test_bringings import ClientFor, brought, changed, fields_of
from tests.web.talks import Talks


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [(b"", "Choose the file"), (b"x" * (UPLOAD_LIMIT + 1), "one clause at a time"), (b"plain words", "no Word file")],
)
def test_what_is_no_file_of_an_office_program_is_refused_by_name(raw: bytes, sentence: str) -> None:
    with pytest.raises(Invalid, match=sentence):
        read_brought(raw)


def test_a_new_article_for_a_text_without_a_clause_is_refused_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(brought_changes, "given_clauses", lambda *_: ())
    monkeypatch.setattr(brought_changes, "standing_clauses", lambda *_: ())
    read = read_brought(docx(p(r("Article 1")) + p(r("Every State shall plant one tree."))))

    with pytest.raises(Invalid, match="no clause behind which"):
        shown_changes(Session(), NOBODY, "instrument", read, ["new"])


def sent_by(page: str) -> dict[str, list[str]]:
    """Return what the form of a preview of parts would send, as it stands."""
    texts = re.findall(r'<textarea name="(carried|body-\d+)" hidden>\n(.*?)</textarea>', page, re.DOTALL)
    hidden = re.findall(r'<input type="hidden" name="([a-z]+(?:-\d+)?)" value="([^"]*)"', page)
    ticked = re.findall(r'name="(take)" value="(\d+)" checked', " ".join(page.split()))
    sent: dict[str, list[str]] = {}
    for name, value in (*hidden, *texts, *ticked):
        sent.setdefault(name, []).append(unescape(value))
    return sent


def test_two_new_articles_without_labels_stay_two_drafts_and_one_code_for_both_is_refused(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    client, address = client_for(cast.bela), f"/instruments/{talks.instrument}/bring-in"
    front = ("Convention on Trees and Wells", "The States Parties,", "Recalling that trees grow slowly,")
    typed = (*front, "Have agreed as follows:", "Article 2", "Conduct", *CONDUCT.split("\n\n"))
    _, page = brought(client, talks, docx("".join(p(r(one)) for one in typed)))
    both = {"becomes-0": "new", "becomes-1": "new", "act": "choose"}

    first = client.post(address, data={**sent_by(page), **both}).text
    again = client.post(address, data={**sent_by(first), **both}).text
    sent = {**sent_by(again), "take": ["0", "1"], "act": "confirm"}
    doubled = client.post(address, data={**sent, "code-1": sent["code-0"]})
    listed = client.post(address, data=sent, follow_redirects=True).text

    assert [first.count('name="take"'), again.count('name="take"')] == [2, 2]
    assert sent["code-0"] == sent_by(first)["code-0"]
    assert sent["code-1"] == sent_by(first)["code-1"]
    assert (doubled.status_code, "the words of one would be lost" in doubled.text) == (422, True)
    assert sent_by(doubled.text)["code-0"] != sent_by(doubled.text)["code-1"]
    assert "2 drafts begun" in listed


def test_choices_since_the_preview_are_shown_before_anything_is_kept_and_stay_where_they_are_refused(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    client, address = client_for(cast.bela), f"/instruments/{talks.instrument}/bring-in"
    typed = CONDUCT.replace("hospitals", "clinics").split("\n\n")
    words = ("Article 2", "Conduct", *typed, "Article 9", "Every State shall plant one tree a year.")
    _, page = brought(client, talks, docx("".join(p(r(one)) for one in words)))
    sent = {**sent_by(page), "take": "0", "act": "confirm"}
    (clause, _) = sent_by(page)["became"]

    shown = client.post(address, data={**sent, "becomes-0": clause, "becomes-1": "new"})
    twice = client.post(address, data={**sent, "becomes-0": talks.objective, "becomes-1": talks.objective})
    kept = client.post(address, data={**sent, "becomes-0": clause, "becomes-1": ""}, follow_redirects=True).text

    assert (shown.status_code, "No draft was begun" in shown.text) == (200, True)
    assert "Article 9, new behind Article 2" in shown.text
    assert (twice.status_code, "are taken for one clause" in twice.text) == (422, True)
    assert len(re.findall(rf'<option value="{talks.objective}" selected', twice.text)) == 2
    assert "1 draft begun" in kept


def test_a_control_character_that_no_form_takes_does_not_keep_a_preview_from_being_confirmed(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    client = client_for(cast.bela)
    file = client.get(f"/clauses/{talks.conduct}/take-along.docx").data

    _, page = brought(client, talks, changed(file, " hospitals", " cli\x92nics"))
    listed = client.post(f"/instruments/{talks.instrument}/bring-in", data=fields_of(page), follow_redirects=True).text

    assert "U+0092, a control character, in paragraph 1, between" in page
    assert "1 draft begun" in listed
