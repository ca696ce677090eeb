"""How a paragraph is named by its path: in full as the language of the text does, and in short."""

from collections.abc import Iterable

from negotiate.text.marks.enumerators import PARTS


def cite(label: str, path: Iterable[str], language: str = "en") -> str:
    """Name a paragraph as the language of the text does.

    >>> cite("Article 5", ("2", "a"))
    'Article 5, paragraph 2 (a)'
    """
    parts = tuple(path)
    if not parts:
        return label
    if language == "zh":
        return label + "".join(f"第{part}项" if part[0] in "(（" else f"第{part}款" for part in parts)
    numbers = [part for part in parts if part[0].isdecimal()] if parts[0][0].isdecimal() else []
    if parts[0].startswith(PARTS) and parts[0][2:3].isdecimal():
        return " ".join(filter(None, (label, parts[0], *(bracketed(part) for part in parts[1:]))))
    letters = parts[len(numbers) :]
    closing = " ".join(bracketed(part) if language in ("en", "ar") else f"{part})" for part in letters)
    word = {"fr": "paragraphe", "es": "párrafo", "ru": "пункт", "ar": "الفقرة"}.get(language, "paragraph")
    if not numbers:
        return f"{label} {closing}"
    comma = "،" if language == "ar" else ","
    return f"{label}{comma} {word} {'.'.join(numbers)} {closing}".rstrip()


def bracketed(part: str) -> str:
    """Return a part of a path in brackets, which some lists write about their numbers already.

    >>> bracketed("a"), bracketed("（二）")
    ('(a)', '（二）')
    """
    return part if part.startswith(("(", "（")) else f"({part})"


def shorthand(path: Iterable[str]) -> str:
    """Name a paragraph inside its clause, in short.

    >>> shorthand(("2", "a", "ii")), shorthand(("3", "2"))
    ('2 (a) (ii)', '3.2')
    """
    return cite("", path).removeprefix(", paragraph ").strip()
