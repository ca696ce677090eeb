"""Opening an OpenDocument text: within bounds, or refused in a sentence."""

import pytest

from negotiate.errors import Invalid
from negotiate.importing.odt.document import read_odt
from negotiate.importing.odt.package import DEPTH, is_odt, open_odt
from tests.importing.odt.files import KIND, ROOT, content, odt, p, table
from tests.importing.word.files import zipped

ENTITY = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + content(p("&x;"))
MANIFEST = b"<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
SHEET = f"<office:document-content {ROOT}><office:body><office:spreadsheet/></office:body></office:document-content>"
FAMILY = "application/vnd.oasis.opendocument"


def members(text: str | bytes, kind: str = KIND, **others: str | bytes) -> bytes:
    """Return an archive that says what it is and holds a text."""
    return zipped({"mimetype": kind, "content.xml": text, **others})


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (zipped({"mimetype": KIND, "META-INF/manifest.xml": MANIFEST}), "locked by a password"),
        (members(SHEET, f"{FAMILY}.spreadsheet"), "This is an OpenDocument spreadsheet, not a text"),
        (members(SHEET, f"{FAMILY}.database-x"), "This is an OpenDocument database, not a text"),
        (zipped({"mimetype": "text/plain", "content.xml": "", "META-INF/manifest.xml": ""}), "does not say that it is"),
        (
            zipped({"mimetype": "application/vnd.sun.xml.writer", "content.xml": "", "META-INF/manifest.xml": ""}),
            "an older office program",
        ),
        (members(SHEET), "holds no text"),
        (odt(p("Peace."))[:-40], "cannot be unpacked"),
        (zipped({"mimetype": KIND}), "lacks the part that holds the text"),
        (members(content(" " * 40_000_001)), "swells when it is unpacked"),
        (members(ENTITY), "declares entities"),
        (members(ENTITY.encode("utf-16")), "declares entities"),
        (members("<office:document-content>"), "is damaged"),
        (members(content("<text:section>" * DEPTH + "</text:section>" * DEPTH)), "more elements one inside another"),
    ],
    ids=[
        *("locked", "sheet", "database", "other kind", "sxw", "no text inside", "torn", "no content", "bomb", "entity"),
        *("entity in utf-16", "cut off", "deep"),
    ],
)
def test_a_file_that_is_no_such_text_or_a_hostile_one_is_refused_with_a_sentence(raw: bytes, words: str) -> None:
    with pytest.raises(Invalid) as refused:
        open_odt(raw)

    assert words in refused.value.sentence
    assert refused.value.field == "file"
    assert is_odt(raw)


@pytest.mark.parametrize(
    "body",
    [
        p('<text:s text:c="99999"/>' * 11),
        table(f'<table:table-cell table:number-columns-repeated="99999">{p("x")}</table:table-cell>'),
        table(f'<table:table-cell table:number-columns-repeated="900"/><table:table-cell>{p("x")}</table:table-cell>')
        .replace("<table:table-row>", '<table:table-row table:number-rows-repeated="99999">'),
    ],
    ids=["spaces", "columns", "rows"],
)  # fmt: skip
def test_a_file_that_asks_for_more_than_any_text_has_is_refused(body: str) -> None:
    with pytest.raises(Invalid, match=r"more (spaces|cells) than any text has"):
        read_odt(open_odt(odt(body)))


def test_an_id_that_is_none_keeps_nobody_from_reading() -> None:
    assert "".join(open_odt(odt('<text:p xml:id="1">Peace.</text:p>')).text.itertext()) == "Peace."


def test_macros_are_not_read_and_a_file_without_its_kind_is_known_by_its_parts() -> None:
    parts = open_odt(zipped({"content.xml": content(p("Peace.")), "Basic/Standard/Module1.xml": "<x/>"}))

    assert "".join(parts.text.itertext()) == "Peace."
    assert parts.has_macros
    assert parts.styles is None
