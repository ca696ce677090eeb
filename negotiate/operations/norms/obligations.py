"""Obligations: a person confirms what is found in the words, mends it, writes what is not found, or says it is none."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Invalid, Stale
from negotiate.models import Clause, ConfirmedObligation, ObligationSays, Version
from negotiate.operations.opening import opened
from negotiate.operations.record import instrument_chain, record
from negotiate.policy import Act, Actor
from negotiate.state.norms.obligations import SEVERAL, ObligationWords, found_obligations, found_words
from negotiate.state.text.versions import current_version
from negotiate.text.norms.asked_passages import Path, stands_in
from negotiate.text.norms.obligations.binding import bindings, bound_words
from negotiate.text.norms.obligations.extraction import is_read
from negotiate.text.norms.strength_phrases import NAMES, StrengthPhrase, phrases

#: Words of an action that a list of acts shows.
SHOWN = 60


@dataclass(frozen=True)
class ReadIn:
    """What is spoken of: the name of the words, and which suggestion of their paragraph, None where it is none."""

    bound: str
    place: int | None


def confirm(
    db: Session, actor: Actor, clause_code: str, read: ReadIn, said: ObligationWords | None = None
) -> ConfirmedObligation:
    """Say what words oblige somebody to do, or without `said` that it is what is suggested.

    What was said of the same suggestion before is taken back with it.
    """
    clause, version, path = _read(db, actor, clause_code, read)
    language = clause.instrument.language
    if said is None:
        said = _suggested(version.body, language, path, read)
    else:
        _check(said, bound_words(version.body)[path])
    parts = {name: "\n".join(getattr(said, name)) for name in SEVERAL}
    words = {name: getattr(said, name).strip() for name in ("actor", "subject", "strength", "action")}
    row = _row(actor, clause, version, path, read)
    row.says, row.binds = ObligationSays.IS_ONE, _binding(said, bound_words(version.body)[path], language)
    for name, value in (parts | words).items():
        setattr(row, name, value)
    return _written(db, actor, "confirmed an obligation", row)


def say_none(db: Session, actor: Actor, clause_code: str, read: ReadIn) -> ConfirmedObligation:
    """Say that the words of a suggestion oblige nobody to do anything."""
    if read.place is None:
        raise Invalid("Nothing was suggested here that could be no obligation.")
    clause, version, path = _read(db, actor, clause_code, read)
    row = _row(actor, clause, version, path, read)
    row.says = ObligationSays.IS_NONE
    for name in ("actor", "subject", "strength", "binds", "action", *SEVERAL):
        setattr(row, name, "")
    return _written(db, actor, "confirmed no obligation", row)


def take_back(db: Session, actor: Actor, code: str) -> ConfirmedObligation:
    """Take back what was said of an obligation; the record keeps it."""
    row = opened(db, actor, Act.CONFIRM_OBLIGATION, ConfirmedObligation, code)
    if row.taken_back_at is not None:
        raise Invalid("This has been taken back in the meantime.")
    row.taken_back_at, row.taken_back_by_id = clock.now(), actor.person_id
    db.flush()
    chain = instrument_chain(row.clause.instrument)
    record(db, actor, "took back an obligation", row, chain=chain, clause=row.clause.code)
    return row


def _read(db: Session, actor: Actor, clause_code: str, read: ReadIn) -> tuple[Clause, Version, Path]:
    """Return the clause, the version in which the words stand, and the path of their paragraph."""
    clause = opened(db, actor, Act.CONFIRM_OBLIGATION, Clause, clause_code)
    version = current_version(db, clause)
    path = next((path for path, name in bindings(version.body).items() if name == read.bound), None)
    if version.is_deleted or path is None:
        raise Stale("These words have changed in the meantime. Nothing was confirmed; look at the page once more.")
    return clause, version, path


def _row(actor: Actor, clause: Clause, version: Version, path: Path, read: ReadIn) -> ConfirmedObligation:
    return ConfirmedObligation(
        clause=clause,
        version_id=version.id,
        paragraph="/".join(path),
        bound=read.bound,
        place=read.place,
        confirmed_at=clock.now(),
        confirmed_by_id=actor.person_id,
    )


def _suggested(body: str, language: str, path: Path, read: ReadIn) -> ObligationWords:
    """Return what is suggested of words; raise Stale where that is nothing any more."""
    found = [one for one in found_obligations(body, language) if one.path == path]
    if read.place is None or not 0 <= read.place < len(found):
        raise Stale("Nothing is suggested of these words any more. Look at the page once more.")
    return found_words(body, found[read.place])


def _check(said: ObligationWords, passage: str) -> None:
    """Refuse parts that are not words of the passage, and an obligation that obliges to nothing."""
    if not said.strength.strip():
        raise Invalid("Give the words that oblige, such as “shall”.", "strength")
    if not said.action.strip():
        raise Invalid("Give the words that say what is to be done.", "action")
    for name in ("actor", "subject", "strength", "action", *SEVERAL):
        value = getattr(said, name)
        for words in (value,) if isinstance(value, str) else value:
            if missing := _missing(words, passage):
                raise Invalid(f"These words do not stand in the paragraph: “{missing[:80]}”.", name)


def _missing(words: str, passage: str) -> str:
    """Return of words, which " … " and " / " part, those that do not stand in a passage."""
    pieces = (piece.strip() for whole in words.split(" … ") for piece in whole.split(" / "))
    return next((piece for piece in pieces if piece and not stands_in(passage, piece)), "")


def _binding(said: ObligationWords, passage: str, language: str) -> str:
    """Return what words of strength come to; in a language that is not read whoever writes them says it."""
    if not is_read(language):
        if said.binds not in NAMES:
            raise Invalid("Say what these words come to.", "binds")
        return said.binds
    found = phrases(said.strength, language) or _standing(said.strength, passage, language)
    if not found:
        raise Invalid("None of these words obliges or permits anything, as “shall” or “may” do.", "strength")
    return max(found, key=lambda phrase: phrase.strength.value).name


def _standing(strength: str, passage: str, language: str) -> tuple[StrengthPhrase, ...]:
    """Return the phrases of a passage that are words of strength; by itself a verb may not show its form."""
    asked = {" ".join(one.casefold().split()) for one in strength.split(" / ")}
    return tuple(one for one in phrases(passage, language) if " ".join(one.words.casefold().split()) in asked)


def _written(db: Session, actor: Actor, act: str, row: ConfirmedObligation) -> ConfirmedObligation:
    """Write what is said, in the place of what was said of the same suggestion before."""
    if row.place is not None:
        same = (
            ConfirmedObligation.clause_id == row.clause.id,
            ConfirmedObligation.bound == row.bound,
            ConfirmedObligation.place == row.place,
            ConfirmedObligation.taken_back_at.is_(None),
        )
        for before in db.scalars(select(ConfirmedObligation).where(*same)):
            before.taken_back_at, before.taken_back_by_id = row.confirmed_at, row.confirmed_by_id
        db.flush()
    db.add(row)
    db.flush()
    chain = instrument_chain(row.clause.instrument)
    does = f"{row.actor} {row.strength} {row.action}".strip()
    shown = does if len(does) <= SHOWN else f"{does[:SHOWN].rpartition(' ')[0]} …"
    record(db, actor, act, row, chain=chain, clause=row.clause.code, does=shown)
    return row
