"""When a text came about, and by whose amendments."""

from dataclasses import replace

from lxml import etree

from negotiate.exporting.akn.history import history_references, lifecycle, passive_modifications
from negotiate.importing.akn.vocabulary import akn
from tests.exporting.akn.test_texts import TEXT


def test_a_text_that_was_never_issued_and_never_changed_says_nothing_of_either() -> None:
    meta, bare = etree.Element(akn("meta")), replace(TEXT, issues=(), happenings=(), modifications=())

    lifecycle(meta, bare)
    passive_modifications(meta, bare, {})
    history_references(meta, bare)

    assert len(meta) == 0


def test_the_first_issue_is_where_it_came_from_and_what_happened_changed_no_word() -> None:
    meta = etree.Element(akn("meta"))

    lifecycle(meta, TEXT)

    assert [one.get("type") for one in meta.iter("{*}eventRef")] == ["generation", None, "amendment"]


def test_a_change_that_no_delegation_asked_for_is_the_secretariats() -> None:
    meta = etree.Element(akn("meta"))

    passive_modifications(meta, TEXT, {"c-Article1": "art_1"})

    assert [one.get("href") for one in meta.iter("{*}source")] == ["#amendment_amend1", "#secretariat"]
