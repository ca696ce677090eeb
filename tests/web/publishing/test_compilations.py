"""Compilations in a browser: issued by the chair, and masked without a trace of who proposed what in any byte."""

from collections.abc import Callable

from flask.testing import FlaskClient
from sqlalchemy import select

from negotiate.models import Amendment, Compilation
from negotiate.store import Store
from tests.cast import Cast, Player
from tests.operations.negotiation import begun, inserted
from tests.page_order import faults_of
from tests.web.talks import Talks


def test_a_masked_compilation_holds_no_name_and_no_address_of_an_amendment(
    client_for: Callable[[Player], FlaskClient], cast: Cast, talks: Talks, store: Store
) -> None:
    with store.writing() as db:
        negotiation = begun(db, talks.instrument)
        inserted(db, cast.nadia, negotiation.conduct, "Article 2 bis", "States report.")
        codes = list(db.scalars(select(Amendment.code)))
    chen = client_for(cast.chen)
    attributed = chen.get(f"/instruments/{talks.instrument}/compilation").text
    chen.post(f"/instruments/{talks.instrument}/compilations", data={"title": "Proposals", "naming": "masked"})
    with store.reading() as db:
        code = db.scalars(select(Compilation.code)).one()

    page = chen.get(f"/compilations/{code}").text
    file = chen.get(f"/compilations/{code}/export.md").text

    assert "Belmara (" in attributed
    assert "must" in page
    assert "must" in file
    assert not [trace for trace in ("Arvenia", "Belmara", *codes) if trace in page or trace in file]


def test_one_clause_lies_in_four_columns(client_for: Callable[[Player], FlaskClient], cast: Cast, talks: Talks) -> None:
    page = client_for(cast.nadia).get(f"/clauses/{talks.conduct}/columns").text

    assert "Belmara (" in page
    assert page.count('data-column="Compromise"') == 2


def test_what_several_ask_of_a_whole_clause_has_ids_of_its_own(
    client_for: Callable[[Player], FlaskClient], cast: Cast, talks: Talks, store: Store
) -> None:
    with store.writing() as db:
        negotiation = begun(db, talks.instrument)
        inserted(db, cast.nadia, negotiation.conduct, "Article 2 bis", "States report.")
        inserted(db, cast.bela, negotiation.conduct, "Article 2 ter", "States do not report.")
    reader = client_for(cast.nadia)
    pages = [f"/instruments/{talks.instrument}/compilation", f"/clauses/{talks.conduct}/columns"]

    assert [fault for address in pages for fault in faults_of(reader.get(address).text)] == []
