"""Whatever pages show of a proposal is all of it: their visible words beside the wording that is stored."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from html import unescape

import pytest
from flask.testing import FlaskClient

from negotiate.importing.office.plain import written_out
from negotiate.importing.office.reading import read_office_file
from negotiate.importing.parse import parse
from negotiate.models import AmendmentKind, Clause
from negotiate.operations.amendments.drafting.wordings import Proposal
from negotiate.operations.amendments.sub_amendments import draft_on
from negotiate.operations.amendments.tabling import draft, table
from negotiate.queries.amendments.writing.forms import blank_sub_amendment
from negotiate.state.rows import by_code
from negotiate.state.text.versions import current_version
from negotiate.store import Store
from tests import real_texts
from tests.cast import Cast, Player
from tests.exporting.pdf.reading import accepted as printed
from tests.exporting.pdf.reading import words
from tests.exporting.word.reading import accepted
from tests.operations.negotiation import CONDUCT
from tests.text.visible import bare
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]
SEVERAL = (
    "1. A State shall report.\n\n2. Reports are public.\n\n(a) in full;\n\n(b) or in part.\n\n3. [No] report is late."
)
BODIES = {
    "one paragraph": "A State shall report.",
    "several paragraphs": SEVERAL,
    "a paragraph before the text": f"This article applies to all.\n\n{CONDUCT}",
    "a paragraph behind the text": f"{CONDUCT}\n\nThis article applies to all.",
    "an equal paragraph twice": f"{CONDUCT}\n\n{CONDUCT}",
}
bodies = pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
headings = pytest.mark.parametrize("heading", ["", "Conduct", "Reporting by States"])


@dataclass(frozen=True)
class Taken:
    """A kind of file, with what reads it as its reader would who takes every change."""

    ending: str
    read: Callable[[bytes], str]


TAKEN = {
    "Word": Taken("docx", lambda file: "".join(text for line in accepted(file) for text, _ in line[2])),
    "OpenDocument": Taken("odt", lambda file: written_out(read_office_file(file)).text),
    "PDF": Taken("pdf?words=1", printed),
}
#: For a text in which brackets are open over several paragraphs, which nobody can tell from those of marks in words.
ADDED = {**TAKEN, "PDF": Taken("pdf", words)}


def shown(page: str, hidden: str = "del") -> str:
    """Return the letters of a page that a reader sees, without those of one side, hints, and fields to type in."""
    page = re.sub(r'<p class="drafting-hint">.*?</p>', "", page, flags=re.DOTALL)
    for name in (hidden, "textarea", "script", "style"):
        page = re.sub(rf"<{name}\b[^>]*>.*?</{name}>", "", page, flags=re.DOTALL)
    return bare(unescape(re.sub(r"<[^>]*>", "", page)))


def begun(store: Store, player: Player, clause: str, kind: str, heading: str, body: str) -> str:
    """Draft an amendment, and return its code."""
    with store.writing() as db:
        base = current_version(db, by_code(db, Clause, clause)).code if kind != "insert" else ""
        typed = Proposal(base, "Article 2 bis" if kind == "insert" else "Article 2", heading, body, "It is missing.")
        return draft(db, player.actor, clause, AmendmentKind(kind), typed).code


def amending(store: Store, player: Player, amendment: str, body: str) -> str:
    """Draft an amendment to an amendment that wants another body, and return its code."""
    with store.writing() as db:
        form = blank_sub_amendment(db, player.actor, amendment).draft
        typed = Proposal(form.base_code, form.label, form.wording.heading, body, "Finer.", parent=form.parent)
        return draft_on(db, player.actor, amendment, typed).code


def on_the_table(store: Store, player: Player, code: str) -> str:
    """Table a draft, and return its code."""
    with store.writing() as db:
        return table(db, player.actor, code, 1).code


@headings
@bodies
def test_a_proposed_new_clause_is_shown_whole(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store, heading: str, body: str
) -> None:
    code = begun(store, cast.nadia, talks.conduct, "insert", heading, body)
    client, whole = client_for(cast.nadia), bare(heading + body)

    assert whole in shown(client.get(f"/amendments/{code}").text)
    assert whole in shown(client.get(f"/amendments/{code}/edit").text)
    assert whole in shown(client.get(f"/amendments/{code}/tabling").text)
    on_the_table(store, cast.nadia, code)
    assert whole in shown(client_for(cast.bela).get(f"/amendments/{code}").text)
    assert whole in shown(client_for(cast.sefa).get(f"/clauses/{talks.conduct}/merges/new").text)


@headings
@bodies
@pytest.mark.parametrize("kind", ["insert", "modify"])
def test_what_is_typed_is_shown_whole_beside_the_form(
    client_for: ClientFor, cast: Cast, talks: Talks, kind: str, heading: str, body: str
) -> None:
    base = talks.version if kind == "modify" else ""
    typed = {"kind": kind, "base": base, "label": "Article 2 bis", "heading": heading, "body": body}
    client = client_for(cast.nadia)
    live = client.post(f"/clauses/{talks.conduct}/previews", data=typed)
    form = client.post(f"/clauses/{talks.conduct}/amendments", data={**typed, "act": "preview"})

    assert bare(heading + body) == shown(live.text)
    assert bare(heading + body) in shown(form.text)


@headings
@bodies
def test_a_proposed_change_is_shown_whole(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store, heading: str, body: str
) -> None:
    code = begun(store, cast.nadia, talks.conduct, "modify", heading, body + " So be it.")
    client, whole = client_for(cast.nadia), bare(heading + body + " So be it.")

    assert whole in shown(client.get(f"/amendments/{code}").text)
    assert whole in shown(client.get(f"/amendments/{code}/tabling").text)
    assert bare("Conduct" + CONDUCT) in shown(client.get(f"/amendments/{code}").text, hidden="ins")


@bodies
def test_a_change_that_the_desk_adopts_is_shown_whole(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store, body: str
) -> None:
    with store.writing() as db:
        base = current_version(db, by_code(db, Clause, talks.review)).code
    on_the_table(store, cast.nadia, begun(store, cast.nadia, talks.review, "modify", "Review", body))
    desk, client = f"/clauses/{talks.review}/merges/new", client_for(cast.sefa)
    places = re.findall(r'name="(place-\w+)"', client.get(desk).text)
    client.post(f"/clauses/{talks.review}/draft", data={"base": base, **dict.fromkeys(places, "adopt 0")})

    assert bare("Review" + body) in shown(client.get(desk).text)
    assert bare("Review" + body) in shown(client.get(f"/clauses/{talks.review}/projector").text)


def test_a_proposed_deletion_shows_all_that_goes(client_for: ClientFor, cast: Cast, talks: Talks, store: Store) -> None:
    code = begun(store, cast.nadia, talks.objective, "delete", "", "")
    page = client_for(cast.nadia).get(f"/amendments/{code}").text

    assert bare("The objective of this Convention is to protect services.") in shown(page, hidden="ins")
    assert bare("It applies at all times.") not in shown(page)


def test_a_proposed_move_shows_the_words_that_move(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    with store.writing() as db:
        base = current_version(db, by_code(db, Clause, talks.conduct)).code
        typed = Proposal(base, after=talks.review)
        code = draft(db, cast.nadia.actor, talks.conduct, AmendmentKind.MOVE, typed).code

    assert bare(CONDUCT) in shown(client_for(cast.nadia).get(f"/amendments/{code}").text)


@bodies
@pytest.mark.parametrize("kind", ["insert", "modify"])
def test_an_amendment_to_an_amendment_is_shown_whole(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store, kind: str, body: str
) -> None:
    code = begun(store, cast.nadia, talks.conduct, kind, "Conduct", SEVERAL)
    change = amending(store, cast.bela, on_the_table(store, cast.nadia, code), body + " So be it.")
    client, whole = client_for(cast.bela), bare("Conduct" + body + " So be it.")

    assert shown(client.get(f"/amendments/{change}").text).count(whole) == 2
    assert whole in shown(client.get(f"/amendments/{change}/edit").text)
    assert whole in shown(client.get(f"/amendments/{change}/tabling").text)
    on_the_table(store, cast.bela, change)
    assert shown(client_for(cast.nadia).get(f"/amendments/{change}").text).count(whole) == 2


@real_texts.needs_real_texts
@pytest.mark.parametrize("name", ["bbnj-en.md", "bbnj-zh.txt", "paris-agreement-2015/round-2-2015-12-04.md"])
def test_clauses_of_real_texts_are_shown_whole_where_they_are_proposed(
    client_for: ClientFor, cast: Cast, talks: Talks, name: str
) -> None:
    client = client_for(cast.nadia)
    proposed = [one for one in parse(real_texts.read(name)).clauses if one.body and "|" not in one.body]
    typed = [{"kind": "insert", "base": "", "heading": one.heading, "body": one.body} for one in proposed]
    pages = [client.post(f"/clauses/{talks.conduct}/previews", data=form).text for form in typed]

    assert [shown(page) for page in pages] == [bare(one.heading + one.body) for one in proposed]


@pytest.mark.parametrize("taken", TAKEN.values(), ids=TAKEN)
@bodies
@pytest.mark.parametrize("kind", ["insert", "modify"])
def test_a_file_of_an_amendment_holds_all_of_it(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store, taken: Taken, body: str, kind: str
) -> None:
    code = begun(store, cast.nadia, talks.conduct, kind, "Reporting by States", body + " So be it.")

    file = client_for(cast.nadia).get(f"/amendments/{code}/take-along.{taken.ending}").data

    assert bare("Reporting by States" + body + " So be it.") in bare(taken.read(file))


@real_texts.needs_real_texts
@pytest.mark.parametrize("name", ["bbnj-en.md", "bbnj-zh.txt", "paris-agreement-2015/round-2-2015-12-04.md"])
def test_a_clause_of_a_real_text_is_shown_whole_wherever_it_is_proposed(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store, name: str
) -> None:
    clauses = [one for one in parse(real_texts.read(name)).clauses if one.body and "|" not in one.body]
    longest = max(clauses, key=lambda one: len(one.body))
    code = begun(store, cast.nadia, talks.conduct, "insert", longest.heading, longest.body)
    client, whole = client_for(cast.nadia), bare(longest.heading + longest.body)
    pages = [client.get(f"/amendments/{code}{page}").text for page in ("", "/edit", "/tabling")]
    files = [bare(one.read(client.get(f"/amendments/{code}/take-along.{one.ending}").data)) for one in ADDED.values()]

    assert [whole in shown(page) for page in pages] == [True] * 3
    assert [whole in file for file in files] == [True] * 3
