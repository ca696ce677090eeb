"""Direction: whether a language runs from right to left; nothing else about scripts."""

#: Languages that run from right to left, by their code.
RIGHT_TO_LEFT = frozenset({"ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"})


def direction_of(language: str) -> str:
    """Return the value of HTML's `dir` for a language: "ar", "ar-EG", "fr_CH".

    >>> direction_of("ar-EG"), direction_of("fr_CH")
    ('rtl', 'ltr')
    """
    primary = language.replace("_", "-").partition("-")[0].lower()
    return "rtl" if primary in RIGHT_TO_LEFT else "ltr"
