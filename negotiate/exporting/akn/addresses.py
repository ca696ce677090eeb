"""How works are called from outside (the format's naming convention), and which language is which (ISO 639-2)."""

from negotiate.exporting.akn.values import AknAmendment, AknWork

#: No State's text: of the codes that ISO 3166 leaves to its users, the one that is used for what is international.
COUNTRY = "xx"
_LANGUAGES = {"ar": "ara", "en": "eng", "es": "spa", "fr": "fra", "ru": "rus", "zh": "zho"}


def language_code(language: str) -> str:
    """Return a language by its three letters.

    >>> language_code("fr"), language_code("zh-Hans"), language_code("tlh")
    ('fra', 'zho', 'und')
    """
    return _LANGUAGES.get(language.partition("-")[0], "und")


def work_address(work: AknWork) -> str:
    """Return how a text is called, whatever its language and its state."""
    return f"/akn/{COUNTRY}/{work.stage.value}/{work.begun_on.isoformat()}/{work.code}"


def expression_address(work: AknWork) -> str:
    """Return how a text is called in its language and of its day."""
    return f"{work_address(work)}/{language_code(work.language)}@{work.on.isoformat()}"


def amendment_address(amendment: AknAmendment) -> str:
    """Return how an amendment is called."""
    return f"/akn/{COUNTRY}/amendment/{amendment.on.isoformat()}/{amendment.code}"
