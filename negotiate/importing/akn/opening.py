"""The bytes of a file of legislative programs as elements, or a sentence that says why not; nothing is fetched.

Anybody may have made the file. So entities are not resolved, a file that declares any is refused, and depth is bounded.
"""

import re
from itertools import count

from lxml import etree

from negotiate.errors import Invalid
from negotiate.importing.akn.inline import NOTES, Element, name_of
from negotiate.importing.akn.vocabulary import OWN
from negotiate.importing.office.packages import declares_entities, depth_of

#: How a file of this kind begins, whatever the prefix of its elements; in this many bytes it says so.
_ROOT = re.compile(r"<(?:[\w.-]+:)?akomantoso[\s>/]", re.IGNORECASE)
_HEAD = 20_000
_SIGN = re.compile(r"\w{1,12}")
#: So many elements may stand one inside another.
DEPTH = 200
_ADVICE = "Take it along again from the program that made it, or save the text as Markdown, and choose that file."


def is_akn(raw: bytes) -> bool:
    """Say whether bytes are a file of legislative programs.

    >>> is_akn(b"<?xml version='1.0'?><an:akomaNtoso xmlns:an='urn:x'/>"), is_akn(b"<p/>")
    (True, False)
    """
    head = raw[:_HEAD]
    return any(_ROOT.search(head.decode(coding, "ignore")) for coding in ("utf-8", "utf-16-le", "utf-16-be"))


def open_akn(raw: bytes) -> Element:
    """Return the root of a file, its notes numbered; raise Invalid with the reason in words."""
    if declares_entities(raw):
        raise _refusal(
            "This file declares entities or a document type, as no file of this kind needs to. It was not read."
        )
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_pis=True, remove_comments=True, huge_tree=False
    )
    try:
        root = etree.fromstring(raw, parser)
    except etree.XMLSyntaxError as error:
        raise _refusal(_damage(error)) from error
    if name_of(root).lower() != "akomantoso":
        raise _refusal(f"In this XML file the whole is called “{name_of(root)}”, not “akomaNtoso”. {_ADVICE}")
    if depth_of(root) > DEPTH:
        raise _refusal(_TOO_DEEP)
    if OWN not in root.nsmap.values():
        _number_notes(root)
    return root


_TOO_DEEP = f"In this file more than {DEPTH} elements stand one inside another, as in no text. It was not read."


def _damage(error: etree.XMLSyntaxError) -> str:
    """Say what is wrong with a file that is no whole XML."""
    said = (error.msg or "").lower()
    if "depth" in said:
        return _TOO_DEEP
    if "encod" in said or "utf-8" in said or "input conversion" in said:
        where = f"see line {error.lineno}"
        return f"This file is not in the encoding that it names ({where}). Save it in UTF-8, and choose it again."
    return f"This file is damaged: from line {error.lineno} on it is no XML that can be read. {_ADVICE}"


def _number_notes(root: Element) -> None:
    """Give each note a sign of its own, and each reference that of its note."""
    signs: dict[str, str] = {}
    used: set[str] = set()
    numbers = map(str, count(1))
    for note in [one for one in root.iter() if name_of(one) in NOTES]:
        sign = note.get("marker") or ""
        if not _SIGN.fullmatch(sign) or sign in used:
            sign = next(number for number in numbers if number not in used)
        used.add(sign)
        note.set("marker", sign)
        signs |= {f"#{name}": sign for key in ("eId", "id") if (name := note.get(key))}
    for reference in root.iter():
        if name_of(reference) == "noteRef" and (known := signs.get(reference.get("href") or "")):
            reference.set("marker", known)


def _refusal(sentence: str) -> Invalid:
    return Invalid(sentence, field="file")
