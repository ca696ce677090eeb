"""Signs that Word keeps by their numbers in a font for signs, as the characters that they show.

The fonts put them at numbers of their own, from F020 on in the area for private use, where no other font has them.
"""

_GREEK = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ"
_SMALL_GREEK = "αβχδεφγηιϕκλμνοπθρστυϖωξψζ"
#: Signs behind the numbers of two figures at which the fonts have them.
_SYMBOL = (
    "22∀ 24∃ 27∋ 2D− 40≅ 5E⊥ 7E∼ A2′ A3≤ A5∞ AB↔ AC← AD↑ AE→ AF↓ B0° B1± B2″ B3≥ B4× B6∂ B7• B8÷ B9≠ BA≡ "
    "BB≈ BC… C5⊕ C6∅ C7∩ C8∪ CC⊂ CE∈ CF∉ D0∠ D6√ DE⇒ E5∑ F2∫"
)
_WINGDINGS = "4A☺ 4C☹ 6C● 6D❍ 6E■ 6F□ 71❑ 74⧫ 76❖ 9F• A7▪ A8◻ D8➢ DF← E0→ E1↑ E2↓ E8➔ F0⇨ FB✗ FC✓ FD☒ FE☑"


def _by_number(signs: str) -> dict[int, str]:
    """Return signs by the numbers that stand before them.

    >>> _by_number("A3≤ B0°")
    {163: '≤', 176: '°'}
    """
    return {int(one[:2], 16): one[2:] for one in signs.split()}


_FONTS = {
    "symbol": {**_by_number(_SYMBOL), **dict(enumerate(_GREEK, 0x41)), **dict(enumerate(_SMALL_GREEK, 0x61))},
    "wingdings": {**_by_number(_WINGDINGS), **dict(enumerate("①②③④⑤⑥⑦⑧⑨⑩", 0x81))},
}
#: What stands for a sign that cannot be shown.
_LOST = "\ufffd"


def shown_sign(font: str, code: str) -> str:
    """Return the character that a font shows at a number; what stands for a lost one where that is not known.

    >>> shown_sign("Symbol", "F061"), shown_sign("Wingdings", "F0FC"), shown_sign("MS Gothic", "2612")
    ('α', '✓', '☒')
    """
    try:
        number = int(code, 16)
        plain = chr(number)
    except (ValueError, OverflowError):
        return _LOST
    signs = _FONTS.get(font.strip().casefold())
    if signs is None or not (number < 0x100 or 0xF000 <= number < 0xF100):
        return plain
    own = number & 0xFF
    same = chr(own) if font.strip().casefold() == "symbol" and 0x20 <= own < 0x7F else _LOST
    return signs.get(own, same)
