"""What stands before a text: its work, its expression, its file, and who is named."""

from lxml import etree

from negotiate.exporting.akn.heads import FrbrNames, document, identification, organizations, written
from tests.exporting.akn.reading import found
from tests.exporting.akn.test_texts import BEGUN, NOW


def test_the_three_levels_are_called_one_after_the_other() -> None:
    root, whole = document("bill", "treatyDraft")
    identification(whole, FrbrNames("/akn/xx/w", "/akn/xx/w/eng", "en", BEGUN, NOW, title="Pact\x00"))

    file = written(root)
    assert found(file, "//a:FRBRuri/@value") == ["/akn/xx/w", "/akn/xx/w/eng", "/akn/xx/w/eng.xml"]
    assert found(file, "//a:FRBRdate/@date") == ["2026-01-05", "2026-05-01", "2026-05-01"]
    assert found(file, "//a:FRBRalias/@value") == ["Pact\ufffd"]


def test_the_secretariat_is_named_always_and_each_delegation_once() -> None:
    references = etree.Element("references")

    known = organizations(references, ["Kenya", "Fiji", "Kenya"])

    assert known == {"Secretariat": "secretariat", "Fiji": "org_1", "Kenya": "org_2"}
    assert [one.get("showAs") for one in references] == ["Secretariat", "Fiji", "Kenya"]
