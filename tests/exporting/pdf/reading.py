"""Reading a PDF as a program does that knows nothing of the house: its words in order, its tags, what it says it is."""

import re
from collections.abc import Iterator
from io import BytesIO

import pikepdf

#: How a file with its marks in words begins what was taken out, and what was put in.
MARKS = DELETED, ADDED = "[deleted: ", "[added: "


def opened(file: bytes) -> pikepdf.Pdf:
    """Return a file as the library that reads it has it."""
    return pikepdf.open(BytesIO(file))


def words(file: bytes) -> str:
    """Return the words of all pages in order, without heads, feet and numbers of lines; white space is one space."""
    with opened(file) as pdf:
        return " ".join(" ".join(words_of(page) for page in pdf.pages).split())


def accepted(file: bytes) -> str:
    """Return the words of a file with its marks in words, all changes accepted."""
    kept, open_ = [], [""]
    for piece in re.split(r"(\[deleted: |\[added: |\[|\])", words(file)):
        is_mark = piece in MARKS or (piece == "]" and open_[-1] in MARKS)
        if piece == "]" and len(open_) > 1:
            open_.pop()
        elif piece.startswith("["):
            open_.append(piece)
        kept.append("" if is_mark or DELETED in open_ else piece)
    return "".join(kept)


def everything(file: bytes) -> str:
    """Return all words of a file, what it repeats on every page too, and what it says of itself."""
    with opened(file) as pdf:
        shown = [words_of(page, with_artifacts=True) for page in pdf.pages]
        return " ".join([*shown, str(pdf.docinfo), *map(str, pdf.objects)])


def words_of(page: pikepdf.Page, *, with_artifacts: bool = False) -> str:
    """Return the words of a page in the order in which they were written."""
    fonts = {name: letters_of(font) for name, font in page.Resources.get("/Font", {}).items()}
    said, letters, open_parts = [], {}, []
    unread = {"/ActualText"} if with_artifacts else {"/ActualText", "/Artifact"}
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "Tf":
                letters = fonts[str(operands[0])]
            case "BMC" | "BDC":
                actual = actual_text(operands)
                open_parts.append("/ActualText" if actual else str(operands[0]))
                said.append(actual)
            case "EMC":
                open_parts.pop()
            case "Tj" | "TJ" if unread.isdisjoint(open_parts):
                said.append(spelled(operands[0], letters))
            case "ET":
                said.append("\n")
    return "".join(said)


def tags(file: bytes) -> list[str]:
    """Return the tags of a file in the order of reading."""
    with opened(file) as pdf:
        return list(_tags(pdf.Root.StructTreeRoot))


def _tags(part: pikepdf.Object) -> Iterator[str]:
    if isinstance(part, pikepdf.Dictionary):
        if "/S" in part:
            yield str(part.S)[1:]
        children = part.get("/K", [])
        for child in children if isinstance(children, pikepdf.Array) else [children]:
            yield from _tags(child)


def actual_text(operands: list) -> str:
    """Return the words that a marked part says it stands for; "" where it says none."""
    held = operands[1] if len(operands) > 1 else {}
    return str(held.get("/ActualText", "")) if isinstance(held, pikepdf.Dictionary) else ""


def spelled(strings: pikepdf.Object, letters: dict[int, str]) -> str:
    """Return what the codes of a font say."""
    parts = strings if isinstance(strings, pikepdf.Array) else [strings]
    codes = [bytes(part) for part in parts if isinstance(part, pikepdf.String)]
    return "".join(letters.get(int.from_bytes(code[n : n + 2]), "") for code in codes for n in range(0, len(code), 2))


def letters_of(font: pikepdf.Object) -> dict[int, str]:
    """Return what each code of a font stands for."""
    table = font.ToUnicode.read_bytes().decode("latin-1")
    found: dict[int, str] = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", table, re.DOTALL):
        for code, letter in re.findall(r"<(\w+)>\s*<(\w+)>", block):
            found[int(code, 16)] = bytes.fromhex(letter).decode("utf-16-be")
    for block in re.findall(r"beginbfrange(.*?)endbfrange", table, re.DOTALL):
        for first, last, letter in re.findall(r"<(\w+)>\s*<(\w+)>\s*<(\w+)>", block):
            for n in range(int(last, 16) - int(first, 16) + 1):
                found[int(first, 16) + n] = chr(int(letter, 16) + n)
    return found
