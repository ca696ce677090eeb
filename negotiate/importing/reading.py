"""The bytes of an upload as text, or a sentence that says why not; it never guesses at an encoding."""

import codecs
import re
from pathlib import PurePath

from negotiate.characters import CONTROLS
from negotiate.errors import Invalid

UPLOAD_LIMIT = 10_000_000

_ADVICE = "Save it as Word (.docx), as OpenDocument text (.odt), or as plain text in UTF-8, and import that file."
_WORD = "a damaged Word file (.docx)"
_OPEN_DOCUMENT = "a damaged OpenDocument file (.odt)"
_MAGIC = (
    (b"%PDF", "a PDF file"),
    (b"\xd0\xcf\x11\xe0", "an old Word, Excel or PowerPoint file"),
    (b"{\\rtf", "a rich text file (.rtf)"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
)
_ZIPPED_NAMES = {
    ".docx": _WORD,
    ".odt": _OPEN_DOCUMENT,
    ".xlsx": "an Excel file (.xlsx)",
    ".pptx": "a PowerPoint file (.pptx)",
    ".pages": "a Pages file",
}
#: How other kinds of files that are text begin; what is only a web page in an envelope comes before an e-mail.
_BEGINNINGS = (
    (re.compile(rb"<!doctype html|<html", re.IGNORECASE), "a web page"),
    (re.compile(rb"(?s)(?:<\?xml.{0,200}?>\s*)?<office:document\b"), "a flat OpenDocument file (.fodt)"),
    (re.compile(rb"<\?xml|<[a-z][\w:.-]*\s+xmlns", re.IGNORECASE), "an XML file"),
    (
        re.compile(
            rb"(?s)(?=.{0,800}^content-type: multipart/related)mime-version:|from: <saved by",
            re.IGNORECASE | re.MULTILINE,
        ),
        "a saved web page (.mhtml)",
    ),
    (re.compile(rb"(?:[\w-]+: [^\n]*\r?\n(?:[ \t][^\n]*\n)*){2,}", re.MULTILINE), "an e-mail"),
    (re.compile(rb"(?:%[^\n]*\n\s*)*\\(?:documentclass|documentstyle|begin\{document\}|usepackage)"), "a LaTeX file"),
    (re.compile(rb"\{\s*\"[^\"\n]{1,80}\"\s*:|\[\s*[{\[]\s*\"[^\"\n]{1,80}\"\s*[:,]"), "a JSON file"),
)
_MAIL_FIELDS = re.compile(rb"(?im)^(?:from|to|subject|date|message-id|received|return-path|mime-version):")
_WIDE = ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
#: What stands where a character was lost on the way.
LOST = "\ufffd"
_WIDER = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)


def read_upload(raw: bytes, filename: str) -> str:
    """Return the text of a file in UTF-8, or in UTF-16 with its mark; refuse anything else by name.

    A control character stands for one that another program has lost: so it is shown, for nobody could see it.
    """
    if len(raw) > UPLOAD_LIMIT:
        raise _refusal(f"This file is over {UPLOAD_LIMIT // 1_000_000} MB long. Import the text in parts.")
    if kind := _foreign(raw, filename):
        raise _refusal(f"This is {kind}. {_ADVICE}")
    text = _decoded(raw)
    if "\0" in text:
        raise _refusal(f"This is not a text file: it holds binary zeros. {_ADVICE}")
    if not text.strip():
        raise _refusal("This file is empty. Choose the file that holds the text.")
    return CONTROLS.sub(LOST, text)


def _foreign(raw: bytes, filename: str) -> str:
    """Return what a file is if it is not text, or nothing."""
    if raw.startswith(b"PK\x03\x04"):
        return _zipped(raw, filename)
    for magic, kind in _MAGIC:
        if raw.startswith(magic):
            return kind
    head = raw[:4_000].lstrip(codecs.BOM_UTF8 + b" \t\r\n")
    kind = next((kind for beginning, kind in _BEGINNINGS if beginning.match(head)), "")
    is_mail = len({field.lower() for field in _MAIL_FIELDS.findall(head.split(b"\n\n")[0])}) > 2
    return "" if kind == "an e-mail" and not is_mail else kind


def _zipped(raw: bytes, filename: str) -> str:
    """Return what kind of zipped document a file is, from what it holds, else from its name."""
    if b"word/" in raw:
        return _WORD
    if b"opendocument.text" in raw[:200]:
        return _OPEN_DOCUMENT
    return _ZIPPED_NAMES.get(PurePath(filename).suffix.lower(), "a zip archive")


def _decoded(raw: bytes) -> str:
    """Return the text, refusing with the place of the first byte that does not fit."""
    if raw.startswith(_WIDER):
        raise _refusal(f"This file is in UTF-32. {_ADVICE}")
    encoding = next((name for mark, name in _WIDE if raw.startswith(mark)), "utf-8-sig")
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise _refusal(_not_unicode(raw, encoding, line)) from error


def _not_unicode(raw: bytes, encoding: str, line: int) -> str:
    """Return the sentence for text in another encoding, or for bytes that are no text at all."""
    if b"\0" in raw and encoding != "utf-16":
        return f"This is not a text file: it holds binary zeros. {_ADVICE}"
    name = "UTF-16" if encoding == "utf-16" else "UTF-8"
    return (
        f"This file is not in {name} (see line {line}); it may be in an older encoding, such as Windows-1251 "
        "or Latin-1. Open it in your editor, save it with the encoding UTF-8, check the accented letters, "
        "and import that file."
    )


def _refusal(sentence: str) -> Invalid:
    return Invalid(sentence, field="file")
