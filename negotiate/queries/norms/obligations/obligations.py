"""The page of obligations: who is to do what in the text that its reader reads, and what became of it since another."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate.policy import Act, Actor
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.queries.norms.obligations.became import BecameGroup, became
from negotiate.queries.norms.obligations.by_when import TimeWords, rules_of_times
from negotiate.queries.norms.obligations.lines import NoneLine, ObligationLine, StaleLine, lines_of
from negotiate.queries.norms.obligations.sieve import ObligationChoices, ObligationView, choices, shown
from negotiate.queries.text.comparing.editions import Edition, chosen, earlier_text, editions_of, text_of
from negotiate.queries.text.text import text_to_read
from negotiate.state.dates.date_rules import DateNote, date_notes
from negotiate.state.norms.obligations import said_obligations
from negotiate.text.norms.obligations.extraction import is_read
from negotiate.text.norms.obligations.sentence_readers import way_of_actors
from negotiate.text.norms.phrasebooks import book_of
from negotiate.text.norms.phrasebooks.phrasebook import Phrasebook


@dataclass(frozen=True)
class ObligationsPage:
    """The obligations of a text; `lines` are those that the view shows, of `total`; `rules` are
    the date rules of their words about time.

    `groups` say what became of them from the text `earlier` to the text `later`, two of `editions`; `earlier` is None
    where there is no other, `later` where it is the text that is read. `book` says by which rules the language is read,
    and `way_of_actors` how it is told there who acts; None and "" where it is not: then nothing is suggested, and
    nothing compared.
    """

    head: InstrumentHeader
    source: str
    lines: tuple[ObligationLine, ...]
    rules: Mapping[TimeWords, DateNote]
    total: int
    confirmed: int
    view: ObligationView
    choices: ObligationChoices
    stale: tuple[StaleLine, ...]
    none: tuple[NoneLine, ...]
    editions: tuple[Edition, ...]
    earlier: Edition | None
    later: Edition | None
    groups: tuple[BecameGroup, ...]
    book: Phrasebook | None
    way_of_actors: str
    may_confirm: bool

    @property
    def texts(self) -> tuple[tuple[str, str], ...]:
        """Return the texts that can be compared, as a form chooses among them."""
        return tuple((edition.code, edition.title) for edition in self.editions)


def obligations_page(db: Session, actor: Actor, code: str, view: ObligationView) -> ObligationsPage:
    """Return the obligations of an instrument as its reader finds them."""
    instrument = load_instrument(db, actor, code)
    head = header_of(db, actor, instrument)
    text, source = text_to_read(db, actor, instrument, head)
    editions = editions_of(db, actor, instrument) if text else ()
    later = chosen(editions, view.until) if view.until else None
    compared = text_of(db, instrument, later) if later else text
    earlier, old = earlier_text(db, instrument, editions, compared, view.since) if text else (None, [])
    said = said_obligations(db, instrument) if Act.SEE_TABLE in head.acts else {}
    found = lines_of(text, instrument.language, said)
    may_confirm = Act.CONFIRM_OBLIGATION in head.acts
    return ObligationsPage(
        head=head,
        source=source,
        lines=shown(found.lines, view),
        rules=rules_of_times(text, instrument.language, date_notes(db, actor, instrument)),
        total=len(found.lines),
        confirmed=sum(line.said is not None for line in found.lines),
        view=view,
        choices=choices(found.lines),
        stale=found.stale,
        none=found.none if may_confirm else (),
        editions=editions,
        earlier=earlier,
        later=later,
        groups=became(old, compared, instrument.language) if earlier else (),
        book=book_of(instrument.language) if is_read(instrument.language) else None,
        way_of_actors=way_of_actors(instrument.language),
        may_confirm=may_confirm,
    )
