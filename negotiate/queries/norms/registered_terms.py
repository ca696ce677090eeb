"""The register of terms in brief: what the text defines and what people alone put there, each with what they say.

Kept while nothing changes there; who may read the table reads all of it, anybody else what the text defines.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate.models import Instrument
from negotiate.policy import Act, Actor, may
from negotiate.queries.norms.glossary import glossary_of
from negotiate.state.norms.term_remarks import StandingRemark, remarks_of
from negotiate.state.text.lines import Text, text_read
from negotiate.state.unchanged import while_unchanged
from negotiate.text.norms.definitions import term_key, term_slug
from negotiate.text.norms.term_uses import uses

DEFINED, ADDED = "defined in the text", "in the register alone"


@dataclass(frozen=True)
class RegisteredTerm:
    """A term; `place` and `meaning` are where and how the text defines it, `remarks` what people say of it."""

    words: str
    slug: str
    place: str
    meaning: str
    standing: str
    remarks: tuple[str, ...] = ()


def register_read(db: Session, actor: Actor, instrument: Instrument) -> tuple[RegisteredTerm, ...]:
    """Return the terms of an instrument that the actor finds in its register: those of the text in its order, first."""
    is_whole = may(actor, Act.SEE_WORKING_TEXT, instrument)
    return _register(db, instrument, reads_working_text=is_whole, reads_remarks=may(actor, Act.SEE_TABLE, instrument))


@while_unchanged
def _register(
    db: Session, instrument: Instrument, *, reads_working_text: bool, reads_remarks: bool
) -> tuple[RegisteredTerm, ...]:
    text = text_read(db, instrument, reads_working_text=reads_working_text)
    said: dict[str, list[StandingRemark]] = defaultdict(list)
    for remark in remarks_of(db, instrument) if reads_remarks else ():
        said[remark.key].append(remark)
    defined = tuple(
        RegisteredTerm(one.words, one.slug, one.place, one.meaning, DEFINED, _words(said.pop(term_key(one.words), [])))
        for one in glossary_of(instrument.code, instrument.language, text).terms
    )
    spoken_of = (remarks[0].term for remarks in _of_this_text(said, text, instrument.language))
    return (*defined, *(_added(term, said[term_key(term)]) for term in spoken_of))


def _of_this_text(said: dict[str, list[StandingRemark]], text: Text, language: str) -> Iterator[list[StandingRemark]]:
    """Yield the remarks on terms that the text does not define, without those of the house on terms that it has not."""
    of_house = tuple(remarks[0].term for remarks in said.values() if all(one.is_of_house for one in remarks))
    used = {term_key(use.term) for _, version in text for use in uses(version.body, of_house, language)}
    for key, remarks in said.items():
        if key in used or not all(one.is_of_house for one in remarks):
            yield remarks


def _added(term: str, remarks: list[StandingRemark]) -> RegisteredTerm:
    return RegisteredTerm(term, term_slug(term), "the register", "", ADDED, _words(remarks))


def _words(remarks: list[StandingRemark]) -> tuple[str, ...]:
    """Return what people say of a term, each remark as one line."""
    return tuple(" ".join(filter(None, (one.words, one.reason))) for one in remarks)
