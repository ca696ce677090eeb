"""Opening a Word file: within bounds, or refused in a sentence."""

import pytest

from negotiate.errors import Invalid
from negotiate.importing.word.package import MEMBERS, PART_LIMIT, is_word, open_word
from tests.importing.word.files import ROOT, document, docx, p, r, zipped

BOMB = document("<w:p/>" + " " * (PART_LIMIT + 1))
ENTITY = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + document(p(r("&x;")))


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "locked by a password"),
        (b"\xd0\xcf\x11\xe0....WordDocument", "an old Word file (.doc)"),
        (b"PK\x03\x04....word/document.xml", "cannot be unpacked"),
        (docx(p(r("Peace.")))[:-40], "cannot be unpacked"),
        (zipped({"word/styles.xml": "<a/>"}), "lacks the part that holds the text"),
        (zipped({"word/document.xml": BOMB}), "swells when it is unpacked"),
        (zipped({"word/document.xml": ENTITY}), "declares entities"),
        (zipped({"word/document.xml": ENTITY.encode("utf-16")}), "declares entities"),
        (zipped({"word/document.xml": f"<w:document {ROOT}><w:body>"}), "is damaged"),
        (zipped({"word/document.xml": document("<w:r>" * 500 + "</w:r>" * 500)}), "more elements one inside another"),
        (zipped({f"word/{n}.xml": "" for n in range(MEMBERS + 1)}), "at most a few hundred"),
    ],
    ids=["locked", "doc", "no zip", "torn", "no text", "bomb", "entity", "entity in utf-16", "cut off", "deep", "many"],
)
def test_a_file_that_is_no_word_file_or_a_hostile_one_is_refused_with_a_sentence(raw: bytes, words: str) -> None:
    with pytest.raises(Invalid) as refused:
        open_word(raw)

    assert words in refused.value.sentence
    assert refused.value.field == "file"
    assert is_word(raw)


def test_the_text_is_found_where_the_file_says_that_it_is_and_macros_are_not_read() -> None:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    relations = f'<Relationships><Relationship Type="{kind}" Target="/word/document2.xml"/></Relationships>'

    parts = open_word(
        zipped({"_rels/.rels": relations, "word/document2.xml": document(p(r("Peace."))), "word/vbaProject.bin": b"x"})
    )

    document_part = parts.root("document")
    assert document_part is not None
    assert "".join(document_part.itertext()) == "Peace."
    assert parts.has_macros
