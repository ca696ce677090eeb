"""What XML 1.0 cannot hold (its production `Char`), of which a text may bring along some."""

import re

_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def legible(text: str) -> str:
    r"""Return text with the sign for what was lost in the place of what XML cannot hold; spaces of every kind stay.

    >>> legible("ten\u00a0days\x0c")
    'ten\xa0days\ufffd'
    """
    return _UNWRITABLE.sub("\ufffd", text)
