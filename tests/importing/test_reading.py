"""Uploads: what is read, and what is refused in which words."""

import codecs

import pytest

from negotiate.errors import Invalid
from negotiate.importing.reading import UPLOAD_LIMIT, read_upload

WORDS = "Статья 1 — État 第一条"


@pytest.mark.parametrize(
    "raw",
    [
        WORDS.encode(),
        codecs.BOM_UTF8 + WORDS.encode(),
        codecs.BOM_UTF16_LE + WORDS.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + WORDS.encode("utf-16-be"),
    ],
    ids=["utf-8", "utf-8 with mark", "utf-16 little", "utf-16 big"],
)
def test_unicode_is_read_with_or_without_its_mark(raw):
    assert read_upload(raw, "treaty.md") == WORDS


@pytest.mark.parametrize(
    ("raw", "filename", "words"),
    [
        (b"", "a.md", "This file is empty"),
        (b" \n\n", "a.md", "This file is empty"),
        (codecs.BOM_UTF8, "a.md", "This file is empty"),
        (b"x" * (UPLOAD_LIMIT + 1), "a.txt", "over 10 MB"),
        (
            b"%PDF-1.7 ...",
            "a.pdf",
            "This is a PDF file. Save it as Word (.docx), as OpenDocument text (.odt), or as plain text",
        ),
        (b"PK\x03\x04....word/document.xml", "a.bin", "This is a damaged Word file (.docx)"),
        (b"PK\x03\x04....", "a.DOCX", "This is a damaged Word file (.docx)"),
        (b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.text", "a", "a damaged OpenDocument file (.odt)"),
        (b'<?xml version="1.0"?>\n<office:document xmlns:office="x">', "a.fodt", "a flat OpenDocument file (.fodt)"),
        (b"PK\x03\x04....", "a.zip", "This is a zip archive"),
        (b"\xd0\xcf\x11\xe0....", "a.doc", "This is an old Word"),
        (b"{\\rtf1 Article 1}", "a.txt", "This is a rich text file (.rtf)"),
        (b"\x89PNG\r\n", "a.txt", "This is a picture"),
        (b"\n<!DOCTYPE html><p>Article 1", "a.html", "This is a web page"),
        (b"Article\x00 1", "a.txt", "binary zeros"),
        (b"\x00\xff\xfe\x81", "a.txt", "binary zeros"),
        (codecs.BOM_UTF32_LE + "A".encode("utf-32-le"), "a.txt", "This file is in UTF-32"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8A", "a.txt", "This file is not in UTF-16"),
        ("Article 1\n\nÉtat".encode("latin-1"), "a.txt", "not in UTF-8 (see line 3)"),
        ("Статья 1".encode("cp1251"), "a.txt", "such as Windows-1251 or Latin-1. Open it in your editor"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_sentence(raw, filename, words):
    with pytest.raises(Invalid) as refused:
        read_upload(raw, filename)

    assert words in refused.value.sentence
    assert refused.value.field == "file"


def test_a_file_of_the_greatest_size_is_read():
    assert len(read_upload(b"x" * UPLOAD_LIMIT, "a.txt")) == UPLOAD_LIMIT


def test_what_another_program_lost_is_shown_and_not_kept_unseen():
    assert read_upload("наук и\x12или права\x0c".encode(), "treaty.txt") == "наук и\ufffdили права\x0c"


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        (b"From: a@example.org\nTo: b@example.org\nSubject: Draft\n\nDear all,", "an e-mail"),
        (b"From: <Saved by Blink>\nSubject: Draft\nMIME-Version: 1.0\n\n", "a saved web page"),
        (b"% a note\n\\documentclass{article}\n\\begin{document}", "a LaTeX file"),
        (b'{"articles": [{"label": "Article 1"}]}', "a JSON file"),
        (b'[{"label": "Article 1"}]', "a JSON file"),
        (b'<?xml version="1.0"?><act/>', "an XML file"),
        (b"<!DOCTYPE html><html>", "a web page"),
    ],
)
def test_a_file_of_another_kind_is_known_by_its_content(raw: bytes, kind: str) -> None:
    with pytest.raises(Invalid, match=kind):
        read_upload(raw, "text.txt")


@pytest.mark.parametrize(
    "text",
    ["Note: this.\nArticle 1: that.\nArticle 2: so.\n\nStates act.", "[Article 1]\n\nStates act.", "{States} act."],
)
def test_a_text_that_only_looks_like_one_is_read(text: str) -> None:
    assert read_upload(text.encode(), "text.txt") == text
