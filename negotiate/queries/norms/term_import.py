"""What a translator's file would bring into the register of terms: which of it is new, and which terms it knows."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate.models import RemarkKind
from negotiate.policy import Act, Actor, require
from negotiate.queries.header import InstrumentHeader, load_instrument
from negotiate.queries.norms.terms import terms_page
from negotiate.text.language import OFFICIAL, primary
from negotiate.text.norms.definitions import term_key


@dataclass(frozen=True)
class FileTerm:
    """A term as a file has it: its language, and whether it should not be used."""

    words: str
    language: str
    is_deprecated: bool
    note: str


@dataclass(frozen=True)
class OfferedRemark:
    """A remark that the file would bring; `is_there` where somebody has written it already."""

    term: str
    kind: RemarkKind
    language: str
    words: str
    reason: str
    is_there: bool


@dataclass(frozen=True)
class TermImportPage:
    """What a file holds for a register: remarks, and the concepts of which the register has no term."""

    head: InstrumentHeader
    offered: tuple[OfferedRemark, ...]
    unknown: tuple[str, ...]

    @property
    def new(self) -> tuple[OfferedRemark, ...]:
        """Return the remarks that are not in the register yet."""
        return tuple(one for one in self.offered if not one.is_there)


def term_import_page(
    db: Session, actor: Actor, code: str, concepts: Iterable[Sequence[FileTerm]] = ()
) -> TermImportPage:
    """Return what concepts, each the terms of one meaning, would bring into the register of an instrument."""
    instrument = load_instrument(db, actor, code)
    require(actor, Act.KEEP_TERMS, instrument)
    page = terms_page(db, actor, code)
    known = {line.key: line.words for line in page.lines}
    there = {
        (line.key, one.remark.kind, one.remark.language, term_key(one.remark.words))
        for line in page.lines
        for one in line.remarks
    }
    own = primary(instrument.language)
    offered: list[OfferedRemark] = []
    unknown: list[str] = []
    for terms in concepts:
        names = [term.words for term in terms if term.language == own and not term.is_deprecated]
        name = next((known[term_key(name)] for name in names if term_key(name) in known), "")
        if name:
            offered += _offered(name, own, terms, there)
        else:
            unknown += names[:1] or [term.words for term in terms[:1]]
    return TermImportPage(page.head, tuple(offered), tuple(unknown))


def _offered(
    name: str, own: str, terms: Iterable[FileTerm], there: set[tuple[str, RemarkKind, str, str]]
) -> Iterator[OfferedRemark]:
    for term in terms:
        if term.is_deprecated and term.language == own:
            kind, language, reason = RemarkKind.DISCOURAGED, "", term.note or "The file calls it deprecated."
        elif term.language in OFFICIAL and term.language != own and not term.is_deprecated:
            kind, language, reason = RemarkKind.EQUIVALENT, term.language, term.note
        else:
            continue
        is_there = (term_key(name), kind, language, term_key(term.words)) in there
        yield OfferedRemark(name, kind, language, term.words, reason, is_there)
