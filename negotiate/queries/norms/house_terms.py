"""The register of terms that all texts of a house share: what the house says of a word, what each text means by it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from sqlalchemy.orm import Session

from negotiate.policy import Act, Actor, may, require
from negotiate.queries.header import readable_instruments
from negotiate.queries.norms.glossary import GlossaryTerm, glossary_read
from negotiate.state.norms.term_remarks import StandingRemark, house_remarks
from negotiate.text.finding.keys import search_key
from negotiate.text.language import OFFICIAL, primary
from negotiate.text.norms.definitions import term_key


@dataclass(frozen=True)
class TextMeaning:
    """What one text means by a term as it stands: its title, its code, and its entry."""

    title: str
    code: str
    entry: GlossaryTerm


@dataclass(frozen=True)
class HouseTermLine:
    """A term of a language, with what the house says of it and what each text means by it that its reader may read."""

    language: str
    words: str
    remarks: tuple[StandingRemark, ...]
    meanings: tuple[TextMeaning, ...]

    @property
    def differs(self) -> bool:
        """Say whether two texts define it in other words."""
        return len({" ".join(one.entry.meaning.casefold().split()) for one in self.meanings}) > 1


@dataclass(frozen=True)
class HouseTermsPage:
    """The shared register, or what of it holds the words that were asked for, of `total` terms."""

    words: str
    lines: tuple[HouseTermLine, ...]
    total: int
    may_keep: bool


def house_terms_page(db: Session, actor: Actor, words: str = "") -> HouseTermsPage:
    """Return the terms in whose name or remarks words stand, by language and alphabet; all where none are asked for."""
    require(actor, Act.SEE_HOUSE)
    lines = tuple(_lines(db, actor))
    asked = search_key(words.strip())
    found = tuple(line for line in lines if asked in search_key(_words_of(line)))
    return HouseTermsPage(words, found, len(lines), may(actor, Act.KEEP_LIBRARY))


def house_term_form(actor: Actor) -> None:
    """Ask the law whether the actor may write in the shared register."""
    require(actor, Act.KEEP_LIBRARY)


def _lines(db: Session, actor: Actor) -> Iterator[HouseTermLine]:
    meant = list(_meanings(db, actor))
    for language in OFFICIAL:
        said = [(one.key, one.term, one) for one in house_remarks(db, language)]
        here = [(term_key(one.entry.words), one.entry.words, one) for of, one in meant if of == language]
        both = sorted((*said, *here), key=lambda pair: pair[0])
        for _, group in groupby(both, key=lambda pair: pair[0]):
            pairs = list(group)
            yield HouseTermLine(
                language=language,
                words=pairs[-1][1],
                remarks=tuple(one for _, _, one in pairs if isinstance(one, StandingRemark)),
                meanings=tuple(one for _, _, one in pairs if isinstance(one, TextMeaning)),
            )


def _meanings(db: Session, actor: Actor) -> Iterator[tuple[str, TextMeaning]]:
    """Yield what every text defines that the actor may read, each with the language of the text."""
    for instrument in readable_instruments(db, actor):
        for entry in glossary_read(db, actor, instrument).terms:
            yield primary(instrument.language), TextMeaning(instrument.title, instrument.code, entry)


def _words_of(line: HouseTermLine) -> str:
    return "\n".join((line.words, *(f"{one.words}\n{one.reason}" for one in line.remarks)))
