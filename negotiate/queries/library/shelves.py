"""The shelves of the library: its model clauses by their topic, with the house's own among them."""

from dataclasses import dataclass
from itertools import groupby

from sqlalchemy.orm import Session

from negotiate.library import LibraryClause, LibraryTopic, library_clauses
from negotiate.policy import Act, Actor, may, require
from negotiate.state.norms.model_clauses import model_clauses
from negotiate.text.finding.keys import search_key


@dataclass(frozen=True)
class ShelvedClause:
    """A model clause among others; `is_of_house` where the house keeps it itself."""

    clause: LibraryClause
    is_of_house: bool


@dataclass(frozen=True)
class LibraryPage:
    """The library, or what of it holds the words that were asked for; topics without a clause are left out."""

    words: str
    count: int
    topics: tuple[tuple[LibraryTopic, tuple[ShelvedClause, ...]], ...]
    may_keep: bool


def library_page(db: Session, actor: Actor, words: str) -> LibraryPage:
    """Return the model clauses in which words stand, by topic; all of them where none are asked for."""
    require(actor, Act.SEE_HOUSE)
    of_program = {clause.key for clause in library_clauses()}
    asked = search_key(words.strip())
    found = [clause for clause in model_clauses(db) if asked in search_key(_words_of(clause))]
    return LibraryPage(
        words=words,
        count=len(found),
        topics=tuple(
            (topic, tuple(ShelvedClause(one, one.key not in of_program) for one in clauses))
            for topic, clauses in groupby(found, key=lambda clause: clause.topic)
        ),
        may_keep=may(actor, Act.KEEP_LIBRARY),
    )


def _words_of(clause: LibraryClause) -> str:
    return f"{clause.heading}\n{clause.body}\n{clause.notes}"
