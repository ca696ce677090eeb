"""The terms of a text for the pages that show its words: which to mark, what each means, and where its entry is."""

from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from negotiate.models import Instrument
from negotiate.policy import Act, Actor, may
from negotiate.state.text.lines import Text, text_read
from negotiate.state.unchanged import while_unchanged
from negotiate.text.norms.definitions import stated, term_slug


@dataclass(frozen=True)
class GlossaryTerm:
    """A term that a text defines: its name in addresses, where it is defined, what it means as the text stands."""

    words: str
    slug: str
    place: str
    meaning: str


@dataclass(frozen=True)
class Glossary:
    """What a text defines; two with the same seal are the same."""

    instrument: str
    language: str
    terms: tuple[GlossaryTerm, ...] = field(repr=False)

    @property
    def words(self) -> tuple[str, ...]:
        """Return the terms as they are defined."""
        return tuple(term.words for term in self.terms)

    @property
    def slugs(self) -> dict[str, str]:
        """Return the name of each term in addresses."""
        return {term.words: term.slug for term in self.terms}


def glossary_read(db: Session, actor: Actor, instrument: Instrument) -> Glossary:
    """Return what the text defines that the actor reads."""
    return _glossary(db, instrument, reads_working_text=may(actor, Act.SEE_WORKING_TEXT, instrument))


@while_unchanged
def _glossary(db: Session, instrument: Instrument, *, reads_working_text: bool) -> Glossary:
    text = text_read(db, instrument, reads_working_text=reads_working_text)
    return glossary_of(instrument.code, instrument.language, text)


def glossary_of(instrument: str, language: str, text: Text) -> Glossary:
    """Return the terms of a text, in its order; a term that is defined twice with its first meaning."""
    found: dict[str, GlossaryTerm] = {}
    for _, version in text:
        for one in stated(version.body, language):
            place = " ".join(filter(None, (version.label, *(f"({part})" for part in one.path))))
            found.setdefault(one.key, GlossaryTerm(one.term, term_slug(one.term), place, one.words))
    return Glossary(instrument, language, tuple(found.values()))
