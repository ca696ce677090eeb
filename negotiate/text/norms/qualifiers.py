"""Qualifiers: words by which a duty bends to circumstances ("as appropriate", "where feasible"); for English.

Finds them by their form and judges none. Other languages have no entry: their texts have no qualifiers.
"""

import re

from negotiate.text.language import primary

_QUALIFIER = re.compile(
    r"\b(?:"
    r"(?:as|where(?:ver)?|when|if)(?: and (?:when|where|as|if))?"
    r" (?:appropriate|available|applicable|feasible|necessary|needed|possible|practicable|relevant)"
    r"|as (?:far|soon) as (?:possible|practicable|feasible)"
    r"|as may be (?:necessary|appropriate|required)"
    r"|in so ?far as (?:possible|practicable|feasible)"
    r"|to the (?:(?:greatest|maximum|fullest) )?extent (?:possible|practicable|feasible|appropriate|necessary)"
    r"|(?:subject to|in accordance with|consistent with|in so ?far as (?:is )?permitted by|to the extent permitted by)"
    r" (?:its|their|the|applicable|relevant)? ?(?:respective )?(?:national|domestic|internal)"
    r" (?:laws?|legislation|regulations?|circumstances|priorities|legal systems?)"
    r"|(?:in the light of|taking into account|considering) (?:its|their|the)?"
    r" ?(?:(?:different|respective) )?(?:national|domestic) (?:circumstances|capabilities|capacities|priorities)"
    r"|in accordance with (?:its|their) (?:respective )?(?:capabilities|capacities|means|resources)"
    r"|within (?:its|their) (?:respective )?(?:capabilities|capacities|means)"
    r"|on a voluntary basis"
    r")\b".replace(" ", r"\s+"),
    re.IGNORECASE,
)


def qualifiers(text: str, language: str = "en") -> tuple[str, ...]:
    r"""Return the qualifiers of a text in its order, in lower case and with single spaces; in English alone.

    >>> qualifiers("Parties shall, as appropriate and subject to their national laws, report where\nfeasible.")
    ('as appropriate', 'subject to their national laws', 'where feasible')
    """
    places = qualifier_places(text, language)
    return tuple(" ".join(text[start:end].casefold().split()) for start, end in places)


def qualifier_places(text: str, language: str = "en") -> tuple[tuple[int, int], ...]:
    """Return the characters of each qualifier of a text, in its order; in English alone.

    >>> qualifier_places("Act as appropriate.")
    ((4, 18),)
    """
    if primary(language) != "en":
        return ()
    return tuple(found.span() for found in _QUALIFIER.finditer(text))
