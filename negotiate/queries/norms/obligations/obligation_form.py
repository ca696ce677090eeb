"""The form in which an obligation is mended, or written where none is suggested: its parts, words of one paragraph."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.policy import Act, Actor, require
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.queries.norms.obligations.lines import lines_of, place_in
from negotiate.queries.norms.term_lines import ClausePlace
from negotiate.state.norms.obligations import ObligationWords, said_obligations
from negotiate.state.text.lines import Text, readable_text
from negotiate.text.norms.obligations.binding import bindings, bound_words
from negotiate.text.norms.obligations.extraction import is_read

#: Characters of a passage that the form shows where one is to be chosen.
SHOWN = 70
_EMPTY = ObligationWords("", "", "", "")


@dataclass(frozen=True)
class Suggestion:
    """What a form is begun from: a clause, the name of words in it, and which suggestion of theirs; None for none."""

    clause: str
    bound: str = ""
    number: int | None = None


@dataclass(frozen=True)
class ObligationForm:
    """The form: where the words stand, the words, and the parts to begin with; `number` is that of the suggestion.

    Without a passage to begin from, `passages` are those to choose from, each as a form names it.
    """

    head: InstrumentHeader
    place: ClausePlace | None
    passage: str
    bound: str
    number: int | None
    words: ObligationWords
    is_read: bool
    passages: tuple[tuple[str, str], ...]


def obligation_form(db: Session, actor: Actor, code: str, at: Suggestion) -> ObligationForm:
    """Return the form for words of a clause, named as the page names them; raise NotFound where they do not stand."""
    instrument = load_instrument(db, actor, code)
    require(actor, Act.CONFIRM_OBLIGATION, instrument)
    head, text = header_of(db, actor, instrument), readable_text(db, actor, instrument)
    reads = is_read(instrument.language)
    if not at.clause:
        passages = tuple(_passages(text))
        return ObligationForm(head, None, "", "", None, _EMPTY, reads, passages)
    pair = next((pair for pair in text if pair[0].code == at.clause), None)
    path = next((path for path, name in bindings(pair[1].body).items() if name == at.bound), None) if pair else None
    if pair is None or path is None:
        raise NotFound("These words do not stand in the text any more.")
    said = said_obligations(db, instrument)
    lines = lines_of([pair], instrument.language, {pair[0].id: said.get(pair[0].id, [])}).lines
    asked = (at.bound, at.number)
    line = next((one for one in lines if at.number is not None and (one.bound, one.number) == asked), None)
    passage = bound_words(pair[1].body)[path]
    words = line.words if line else _EMPTY
    return ObligationForm(head, place_in(*pair, path), passage, at.bound, at.number, words, reads, ())


def _passages(text: Text) -> Iterator[tuple[str, str]]:
    """Yield the paragraphs of a text, each as a form names it, and how it begins."""
    for clause, version in text:
        said = bound_words(version.body)
        for path, name in bindings(version.body).items():
            yield f"{clause.code}:{name}", f"{place_in(clause, version, path).name}: {said[path][:SHOWN]}"
