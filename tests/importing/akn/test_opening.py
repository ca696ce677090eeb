"""Opening a file of a legislative program: within bounds, or refused in a sentence."""

import pytest

from negotiate.errors import Invalid
from negotiate.importing.akn.opening import DEPTH, is_akn, open_akn
from tests.importing.akn.files import AFRICAN, ITALIAN, akn

ENTITY = b'<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><akomaNtoso>&x;</akomaNtoso>'
LAUGHS = b'<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><akomaNtoso>&b;</akomaNtoso>'


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (ENTITY, "declares entities"),
        (LAUGHS, "declares entities"),
        (ENTITY.decode().encode("utf-16"), "declares entities"),
        (akn("<body>" + "<p>" * (DEPTH + 9) + "</p>" * (DEPTH + 9) + "</body>"), "one inside another"),
        (akn("<body>" + "<p>" * 9_000 + "</p>" * 9_000 + "</body>"), "one inside another"),
        (AFRICAN[:-40], "is damaged"),
        (b"<note><akomaNtoso/></note>", "the whole is called “note”"),
        (b'<?xml version="1.0" encoding="utf-8"?><akomaNtoso>\xe9</akomaNtoso>', "not in the encoding"),
        (b'<?xml version="1.0" encoding="klingon"?><akomaNtoso/>', "not in the encoding"),
    ],
    ids=[
        "entity",
        "laughs",
        "entity in utf-16",
        "deep",
        "very deep",
        "cut off",
        "other root",
        "latin-1",
        "no encoding",
    ],
)
def test_a_hostile_or_broken_file_is_refused_with_a_sentence(raw: bytes, words: str) -> None:
    with pytest.raises(Invalid) as refused:
        open_akn(raw)

    assert words in refused.value.sentence
    assert refused.value.field == "file"
    assert is_akn(raw)


@pytest.mark.parametrize("raw", [AFRICAN, ITALIAN, AFRICAN.replace(b"utf-8", b"utf-16").decode().encode("utf-16")])
def test_a_file_is_known_by_its_root_whatever_its_prefix_and_encoding(raw: bytes) -> None:
    assert is_akn(raw)
    assert len(open_akn(raw)) == 1


def test_each_note_of_a_file_has_a_sign_of_its_own_and_its_references_follow() -> None:
    note = '<authorialNote marker="*" eId="n{0}"><p>{0}</p></authorialNote>'
    root = open_akn(akn(f'<body><p>{note.format(1)}{note.format(2)}<noteRef href="#n2" marker="*"/></p></body>'))

    signs = [one.get("marker") for one in root.iter("{*}authorialNote", "{*}noteRef")]
    assert signs == ["1", "2", "2"]
