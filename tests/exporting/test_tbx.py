"""TBX: what is written is read back the same, and the same terms give the same bytes."""

from negotiate.exporting.tbx import Concept, TbxLanguage, TbxTerm, to_tbx
from negotiate.importing.norms.tbx import ReadTerm, read_tbx

CONCEPT = Concept(
    "c1",
    (
        TbxLanguage("en", (TbxTerm("service"), TbxTerm("soft target", is_deprecated=True, note="Why <so>")), "means water"),
        TbxLanguage("ar", (TbxTerm("خدمة أساسية"),)),
    ),
)  # fmt: skip


def test_what_is_written_is_read_back() -> None:
    [read] = read_tbx(to_tbx("Pact", "en", [CONCEPT]))

    assert read.terms == (
        ReadTerm("service", "en", False, ""),
        ReadTerm("soft target", "en", True, "Why <so>"),
        ReadTerm("خدمة أساسية", "ar", False, ""),
    )
    assert read.definitions == (("en", "means water"),)


def test_spaces_that_hold_words_together_stay_and_what_xml_cannot_hold_is_marked() -> None:
    concept = Concept("c1", (TbxLanguage("fr", (TbxTerm("article\u00a02\x0c"),)),))

    assert "article\u00a02\ufffd".encode() in to_tbx("Pact", "fr", [concept])


def test_the_same_terms_give_the_same_bytes() -> None:
    assert to_tbx("Pact", "en", [CONCEPT]) == to_tbx("Pact", "en", [CONCEPT])
