"""Clauses as elements, one inside another."""

from lxml import etree

from negotiate.exporting.akn.clauses import ClausesWriter
from negotiate.exporting.akn.inline import Element
from negotiate.exporting.akn.values import AknClause
from negotiate.importing.akn.vocabulary import akn
from negotiate.text.wording import Wording
from tests.exporting.akn.test_texts import clause


def written(*clauses: AknClause) -> tuple[Element, ClausesWriter]:
    """Return a document with clauses in it, and who wrote it."""
    document, writer = etree.Element(akn("bill")), ClausesWriter()
    writer.write(document, "body", clauses)
    return document, writer


def names(document: Element) -> list[str]:
    """Return what the elements right under a document are called."""
    return [etree.QName(one).localname for one in document]


def test_the_title_and_the_preamble_stand_before_the_body_and_only_there() -> None:
    front, preamble = clause("front", "", "Draft", "Pact"), clause("preamble", "Preamble", "Recalling.")

    assert names(written(front, preamble, clause("article", "Article 1"))[0]) == ["preface", "preamble", "body"]
    assert names(written(clause("article", "Article 1"), preamble)[0]) == ["body"]
    assert names(written(front)[0]) == ["body"]


def test_two_clauses_of_one_number_have_two_identifiers() -> None:
    first, second = (
        clause("article", "Article 1"),
        AknClause("other", "article", 1, 3, "Article 1", "", Wording("", "")),
    )

    _, writer = written(first, second)

    assert writer.places == {"c-Article1": "art_1", "other": "art_1-2"}


def test_a_label_that_runs_into_its_text_says_what_stands_behind_it() -> None:
    document, _ = written(AknClause("c", "article", 0, -1, "Article 1.", "- ", Wording("", "States act.")))

    [number] = document.iter("{*}num")
    assert dict(number.attrib) == {"{urn:negotiate:text}behind": "- "}
