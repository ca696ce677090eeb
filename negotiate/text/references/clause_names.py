"""What a clause is called where names go into addresses: by its number, whatever the language it is written in."""

from negotiate.text.marks.labels import parse_label
from negotiate.text.marks.suffixes import SUFFIXES

#: What the naming convention of Akoma Ntoso calls each kind in short.
_SHORT = {
    "article": "art",
    "part": "part",
    "chapter": "chp",
    "section": "sec",
    "annex": "annex",
    "preamble": "preamble",
}


def clause_name(kind: str, label: str) -> str:
    """Return what a clause is called by its label, or by its kind where that has no number.

    >>> clause_name("article", "Article 5 bis"), clause_name("article", "第五条之二"), clause_name("annex", "")
    ('art_5bis', 'art_5bis', 'annex')
    """
    short, parts = _SHORT.get(kind, kind), parse_label(label)
    if not parts.ordinal:
        return short
    series, _, of = parts.series.partition(" ")
    dotted = "".join(sign for sign in of if sign.isdecimal() or sign == ".").rstrip(".")
    suffix = SUFFIXES[parts.rank - 1] if 0 < parts.rank <= len(SUFFIXES) else "alt" * bool(parts.rank)
    return f"{_SHORT.get(series, short)}_{dotted}{'.' if dotted else ''}{parts.ordinal}{suffix}"
