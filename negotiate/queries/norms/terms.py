"""The register of terms of an instrument: found in its text, with what people wrote beside it."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from negotiate.models import Instrument
from negotiate.policy import Act, Actor, may
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.queries.norms.open_words import open_amendments_using
from negotiate.queries.norms.term_lines import RegisterLine, TermLines, TextTerms, remark_lines
from negotiate.queries.text.comparing.editions import Edition, earlier_text, editions_of
from negotiate.queries.text.text import text_to_read
from negotiate.state.norms.term_remarks import remarks_of
from negotiate.state.text.levels import levels_of
from negotiate.state.text.lines import Text, versions_of
from negotiate.text.diff.diff import diff
from negotiate.text.edits import Edit
from negotiate.text.norms.definitions import stated, term_slug
from negotiate.text.norms.term_variants import TermVariants, undefined, variants


@dataclass(frozen=True)
class DefinitionVersion:
    """A wording that a definition has had: its edits on the tokens of the one before, none of the first."""

    made_at: datetime
    words: str
    before: str
    edits: tuple[Edit, ...]


@dataclass(frozen=True)
class DivisionPlace:
    """Where a part begins, by the place of its first clause in the text."""

    place: int
    label: str


@dataclass(frozen=True)
class TermsPage:
    """The register; `opened` is the entry that is asked for, `past` its wordings, newest first.

    `earlier` is the text against which a definition has changed, one of `editions`; None where there is none.
    """

    head: InstrumentHeader
    source: str
    lines: tuple[RegisterLine, ...]
    opened: RegisterLine | None
    past: tuple[DefinitionVersion, ...]
    editions: tuple[Edition, ...]
    earlier: Edition | None
    clauses: tuple[str, ...]
    codes: tuple[str, ...]
    divisions: tuple[DivisionPlace, ...]
    variants: tuple[TermVariants, ...]
    undefined: tuple[str, ...]
    may_write: bool
    may_dissent: bool

    @property
    def changed(self) -> tuple[RegisterLine, ...]:
        """Return the terms whose definition changed."""
        return tuple(line for line in self.lines if line.moved)

    @property
    def contested(self) -> tuple[RegisterLine, ...]:
        """Return the terms whose definition stands in brackets."""
        return tuple(line for line in self.lines if line.is_contested)

    @property
    def used_undefined(self) -> tuple[RegisterLine, ...]:
        """Return the terms that people put into the register and no provision defines, though the text uses them."""
        return tuple(line for line in self.lines if not line.definitions and line.total)

    @property
    def defining(self) -> str:
        """Return the code of the clause in which most terms are defined; empty where none is."""
        places = Counter(one.place.clause_code for line in self.lines for one in line.definitions)
        return max(places, key=places.__getitem__, default="")

    @property
    def unused(self) -> tuple[RegisterLine, ...]:
        """Return the terms that are defined and not used."""
        return tuple(line for line in self.lines if line.definitions and not line.total)

    @property
    def twice(self) -> tuple[RegisterLine, ...]:
        """Return the terms that are defined more than once."""
        return tuple(line for line in self.lines if len(line.definitions) > 1)

    @property
    def agreed_on_contested(self) -> tuple[RegisterLine, ...]:
        """Return the terms that agreed clauses use while their meaning is contested."""
        return tuple(line for line in self.lines if line.agreed_uses)

    @property
    def found_in(self) -> int:
        """Return how often discouraged words stand in open amendments."""
        return sum(line.found_in for line in self.lines)

    @property
    def first_found(self) -> RegisterLine | None:
        """Return the first term in whose place an open amendment says something else."""
        return next((line for line in self.lines if line.found_in), None)


def terms_page(db: Session, actor: Actor, code: str, *, opened: str = "", earlier: str = "") -> TermsPage:
    """Return the register of an instrument as its reader finds it; `opened` names a term as addresses do."""
    instrument = load_instrument(db, actor, code)
    head = header_of(db, actor, instrument)
    text, source = text_to_read(db, actor, instrument, head)
    editions = editions_of(db, actor, instrument)
    before, old = earlier_text(db, instrument, editions, text, earlier)
    remarks = remarks_of(db, instrument) if Act.SEE_TABLE in head.acts else ()
    found_in = open_amendments_using(db, instrument, remarks) if remarks else {}
    terms = TextTerms.of(text, instrument.language, (remark.term for remark in remarks))
    keeps = may(actor, Act.KEEP_TERMS, instrument)
    by_term = remark_lines(remarks, actor, instrument.id, found_in, is_secretariat=keeps and Act.DRAFT not in head.acts)
    made = TermLines(terms, {clause.code: version.body for clause, version in old}, levels_of(db, instrument))
    lines = tuple(line for line in made.lines(by_term) if not line.is_elsewhere)
    line = next((line for line in lines if opened and line.slug == term_slug(opened)), None)
    bodies = terms.bodies
    return TermsPage(
        head=head,
        source=source,
        lines=lines,
        opened=line,
        past=_past(db, instrument, line, text) if line else (),
        editions=editions,
        earlier=before,
        clauses=tuple(version.label or version.heading for _, version in text),
        codes=tuple(clause.code for clause, _ in text),
        divisions=_divisions(text),
        variants=variants(bodies.values(), instrument.language),
        undefined=undefined(bodies.values(), terms.terms, instrument.language),
        may_write=keeps,
        may_dissent=Act.DRAFT in head.acts,
    )


def _past(db: Session, instrument: Instrument, line: RegisterLine, text: Text) -> tuple[DefinitionVersion, ...]:
    """Return the wordings that a definition has had, newest first."""
    codes = {one.place.clause_code for one in line.definitions}
    ids = [clause.id for clause, _ in text if clause.code in codes]
    found: dict[str, datetime] = {}
    for version in versions_of(db, ids, instrument.language):
        for one in stated(version.body, instrument.language):
            if one.key == line.key:
                found.setdefault(one.words, version.made_at)
    words = list(found)
    return tuple(
        DefinitionVersion(found[said], said, before, diff(before, said) if before else ())
        for before, said in reversed(list(zip(["", *words], words, strict=False)))
    )


def _divisions(text: Text) -> tuple[DivisionPlace, ...]:
    """Return where the parts of a text begin."""
    return tuple(
        DivisionPlace(place, version.label) for place, (clause, version) in enumerate(text) if clause.kind.is_division
    )
