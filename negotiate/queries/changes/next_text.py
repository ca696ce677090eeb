"""A next text beside the text as it stands: which clause is probably which, for somebody to confirm or mend."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from sqlalchemy.orm import Session

from negotiate.models import ClauseKind
from negotiate.policy import Act, Actor, require
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.state.text.lines import PlainClause, PlainVersion, named, standing_text
from negotiate.state.text.order import text_seal
from negotiate.text.arrangement.repeated import new_repeated_labels
from negotiate.text.diff.paragraphs.clause_matching import MatchedWords, match_clauses
from negotiate.text.diff.paragraphs.matching import words
from negotiate.text.wording import full_name


class GivenClause(Protocol):
    """A clause of the next text, as an importer hands it over."""

    @property
    def kind(self) -> str: ...

    @property
    def label(self) -> str: ...

    @property
    def heading(self) -> str: ...

    @property
    def body(self) -> str: ...


@dataclass(frozen=True)
class NextLine:
    """One clause of the next text: which clause it is taken for, how alike the two are, which others it could be.

    `becomes` is "" for a new clause; `share` is how much of their words both have, of a hundred.
    """

    name: str
    becomes: str
    share: int
    is_sure: bool
    is_same: bool
    choices: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class NextTextPage:
    """The next text, clause by clause, and what stands now and would not any more."""

    head: InstrumentHeader
    seal: str
    lines: tuple[NextLine, ...]
    gone: tuple[str, ...]
    #: Labels that would stand over several clauses, and do not now.
    repeated: tuple[str, ...]

    @property
    def unsure(self) -> int:
        """Return how many matches somebody should look at."""
        return sum(not line.is_sure for line in self.lines)

    @property
    def same(self) -> int:
        """Return how many clauses read as they did."""
        return sum(line.is_same for line in self.lines)


def next_text_form(db: Session, actor: Actor, code: str) -> InstrumentHeader:
    """Return the head of the page that asks for the next text."""
    instrument = load_instrument(db, actor, code)
    require(actor, Act.ARRANGE_CLAUSES, instrument)
    return header_of(db, actor, instrument)


def next_text_page(
    db: Session, actor: Actor, code: str, given: Sequence[GivenClause], becomes: Sequence[str] | None = None
) -> NextTextPage:
    """Match a next text with the one that stands; `becomes` is what somebody chose already, clause by clause."""
    head = next_text_form(db, actor, code)
    instrument = load_instrument(db, actor, code)
    standing = standing_text(db, instrument)
    old = [_words(clause.kind.value, version) for clause, version in standing]
    found = match_clauses(old, [_words(one.kind, one) for one in given])
    codes = [clause.code for clause, _ in standing]
    proposed = [codes[match.old] if match.old is not None else "" for match in found]
    chosen = list(becomes) if becomes is not None and len(becomes) == len(given) else proposed
    names = {clause.code: named(clause, version).name for clause, version in standing}
    left = [code for code in codes if code not in chosen]
    lines = tuple(
        NextLine(
            name=full_name(one.label, one.heading),
            becomes=is_now,
            share=round(100 * match.likeness) if is_now == guess else 0,
            is_sure=is_now != guess or match.is_sure,
            is_same=_is_same(one, is_now, standing),
            choices=_choices([guess, is_now, *(codes[n] for n in match.others), *left], names),
        )
        for one, match, guess, is_now in zip(given, found, proposed, chosen, strict=True)
    )
    repeated = new_repeated_labels((row.label for _, row in standing), (one.label for one in given))
    return NextTextPage(head, text_seal(db, instrument), lines, tuple(names[code] for code in left), repeated)


def _words(kind: str, one: GivenClause | PlainVersion) -> MatchedWords:
    return MatchedWords(one.label, one.heading, one.body, ClauseKind(kind).is_division)


def _is_same(one: GivenClause, code: str, standing: Sequence[tuple[PlainClause, PlainVersion]]) -> bool:
    """Say whether a clause says what the one says that it is taken for."""
    stands = next((version for clause, version in standing if clause.code == code), None)
    return stands is not None and words(stands.wording.text) == words(f"{one.heading}\n\n{one.body}")


def _choices(codes: Sequence[str], names: dict[str, str]) -> tuple[tuple[str, str], ...]:
    """Return clauses that can be chosen, each once, the likely ones first."""
    return tuple((code, names[code]) for code in dict.fromkeys(codes) if code in names)
