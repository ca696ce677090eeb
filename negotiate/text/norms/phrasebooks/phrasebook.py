"""What a book of phrases holds: expressions that `re` understands, with a plain space for any white space."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Phrasebook:
    """The phrases of one language by their rungs (see `strength_phrases.Strength`); of each, longest first.

    `plain` finds a verb that obliges by its form alone, where a language puts duties so: the group that took part, with
    the words around it that it needs; none behind `within` in one clause, up to its comma, where that is said.
    `denials` are words that deny. `is_spaced` says whether words stand apart. `way` says for a reader how the language
    is read, `limits` what is not seen.
    """

    code: str
    name: str
    endeavour: tuple[str, ...]
    encouraged: tuple[str, ...]
    exempt: tuple[str, ...]
    denied: tuple[str, ...]
    shall: tuple[str, ...]
    should: tuple[str, ...]
    may: tuple[str, ...]
    denials: str
    qualifiers: tuple[str, ...]
    way: str
    limits: str
    plain: str = ""
    within: str = ""
    is_spaced: bool = True

    def bounded(self, expression: str) -> str:
        r"""Return an expression that begins and ends with a word, where words stand apart.

        >>> from negotiate.text.norms.phrasebooks.english import ENGLISH
        >>> ENGLISH.bounded("shall|must")
        '\\b(?:shall|must)\\b'
        """
        return rf"\b(?:{expression})\b" if self.is_spaced else f"(?:{expression})"
