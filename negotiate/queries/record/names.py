"""What the entries of a record name, under the names that it had then: read once for a whole page of them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

from negotiate.amendment_names import amendment_name
from negotiate.dates.zones import UNIVERSAL, written_in
from negotiate.models import Amendment, Clause, Instrument, RecordEntry, Round, Version
from negotiate.queries.record.sentences import Sentence, SentencePart, Thing, shortened

#: Facts that hold the code of a clause, and those that hold the number of an amendment.
CLAUSES, AMENDMENTS = ("clause", "after", "into", "joined"), ("amendment", "amends", "into", "amended", "with")
HOUSE_THINGS = {thing.value: thing for thing in (Thing.PERSON, Thing.DELEGATION, Thing.GROUP)}


@dataclass(frozen=True)
class RecordNames:
    """Amendments by code and by number, the titles that clauses have had from when on, and rounds."""

    codes: Mapping[str, int] = field(default_factory=dict)
    numbers: Mapping[int, str] = field(default_factory=dict)
    titles: Mapping[str, tuple[tuple[datetime, str], ...]] = field(default_factory=dict)
    rounds: Mapping[str, int] = field(default_factory=dict)
    #: By whose clocks instants are told.
    zone: str = UNIVERSAL

    def clause(self, code: str, at: datetime) -> SentencePart:
        """Return a clause under the title that it had at an instant."""
        titles = self.titles[code]
        title = next((words for since, words in reversed(titles) if since <= at), titles[0][1])
        return SentencePart(title, Thing.CLAUSE, code)

    def amendment(self, number: int) -> SentencePart:
        """Return an amendment by its number."""
        return SentencePart(amendment_name(number).replace(" ", "\u00a0"), Thing.AMENDMENT, self.numbers[number])


def names_of(db: Session, instrument: Instrument, entries: Iterable[RecordEntry]) -> RecordNames:
    """Return the names of everything that entries of an instrument's record name."""
    codes, numbers, clauses = _named(entries)
    rows = db.execute(
        select(Amendment.code, Amendment.number).where(
            Amendment.instrument_id == instrument.id,
            Amendment.number.is_not(None),
            or_(Amendment.code.in_(codes), Amendment.number.in_(numbers)),
        )
    )
    found = {code: number for code, number in rows if number}
    rounds = db.execute(select(Round.code, Round.number).where(Round.instrument_id == instrument.id))
    return RecordNames(
        codes=found,
        numbers={number: code for code, number in found.items()},
        titles=_titles(db, instrument, Clause.code.in_(clauses)),
        rounds=dict(rounds.all()),
        zone=instrument.zone,
    )


def resolved(entry: RecordEntry, names: RecordNames, name: str) -> Sentence:
    """Return what stands for a name in the sentence of an entry; raise KeyError where the entry does not tell."""
    kind, _, code = entry.subject.partition(":")
    facts = entry.facts
    match name:
        case "clause":
            return (names.clause(code if kind == "clause" else facts["clause"], entry.at),)
        case "amendment" if kind == "amendment":
            return (names.amendment(names.codes[code]),)
        case "round":
            return (SentencePart(f"round\u00a0{names.rounds[code]}", Thing.ROUND, code),)
        case "contested":
            return (SentencePart(f"entry\u00a0{facts['entry']}", Thing.CONTEST, code),)
        case "publication":
            return (SentencePart(f"“{facts['title']}”", Thing.PUBLICATION, code),)
        case "subject":
            return (SentencePart(facts["name"], HOUSE_THINGS[kind], code),)
        case "fates":
            return _fates(facts["fates"], names)
        case "facilitated" if not facts["clauses"]:
            return (SentencePart("the whole text"),)
        case "reopened" | "facilitated":
            return _joined([names.clause(one, entry.at) for one in facts["clauses"]])
        case "silenced" if "clauses" in facts:
            return _joined([names.clause(one, entry.at) for one in facts["clauses"]])
        case "silenced":
            return (
                names.amendment(facts["amendment"]) if "amendment" in facts else SentencePart(f"“{facts['title']}”"),
            )
        case _ if name in AMENDMENTS and isinstance(facts[name], int):
            return (names.amendment(facts[name]),)
        case _ if name in CLAUSES:
            return (names.clause(facts[name], entry.at),)
    return (SentencePart(_fact(name, facts, names.zone), Thing.FACT),)


def _fact(name: str, facts: Mapping[str, Any], zone: str) -> str:
    """Return a plain fact in words."""
    match name:
        case "clause_count":
            return _counted(facts["clauses"], "clause")
        case "amendment_count":
            return _counted(facts["amendments"], "amendment")
        case "relabelled":
            return _counted(len(facts["labels"]), "clause")
        case "due_at" | "until" | "since" | "begins":
            return written_in(datetime.fromisoformat(facts[name]), zone)
        case "on":
            return _day(date.fromisoformat(facts[name]))
        case "unpaired":
            return shortened(", ".join(f"“{words}”" for words in facts[name]))
        case "role":
            places = (facts[name], facts.get("delegation", ""), facts.get("instrument", ""))
            return ", ".join(filter(None, places))
    return shortened(str(facts[name]))


def _named(entries: Iterable[RecordEntry]) -> tuple[set[str], set[int], set[str]]:
    """Return the codes and the numbers of amendments, and the codes of clauses, that entries name."""
    codes: set[str] = set()
    numbers: set[int] = set()
    clauses: set[str] = set()
    for entry in entries:
        kind, _, code = entry.subject.partition(":")
        codes |= {code} if kind == "amendment" else set()
        clauses |= {code} if kind == "clause" else set()
        clauses |= {entry.facts[key] for key in CLAUSES if isinstance(entry.facts.get(key), str)}
        clauses |= set(entry.facts.get("clauses", ())) if kind in ("round", "silence", "facilitation") else set()
        numbers |= {entry.facts[key] for key in AMENDMENTS if isinstance(entry.facts.get(key), int)}
        numbers |= {int(number) for number in entry.facts.get("fates", ())}
    return codes, numbers, clauses


def _titles(
    db: Session, instrument: Instrument, which: ColumnElement[bool]
) -> dict[str, tuple[tuple[datetime, str], ...]]:
    """Return what each clause was called, from when on: its label, or its heading where it has none."""
    query = (
        select(Clause.code, Version.made_at, Version.label, Version.heading)
        .join(Version, Version.clause_id == Clause.id)
        .where(Version.language == instrument.language, which)
        .order_by(Version.number)
    )
    found: dict[str, list[tuple[datetime, str]]] = defaultdict(list)
    for code, made_at, label, heading in db.execute(query):
        found[code].append((made_at, label or shortened(heading) or "a clause without a title"))
    return {code: tuple(titles) for code, titles in found.items()}


def _fates(fates: Mapping[str, tuple[str, str]], names: RecordNames) -> Sentence:
    """Return what each amendment of a merge met."""
    if not fates:
        return (SentencePart("no amendment"),)
    met = [(names.amendment(number), fates[str(number)][0]) for number in sorted(map(int, fates))]
    found = [(part, SentencePart(f" {fate}")) for part, fate in met]
    return tuple(part for index, pair in enumerate(found) for part in ((SentencePart(", "),) if index else ()) + pair)


def _joined(parts: list[SentencePart]) -> Sentence:
    return tuple(
        piece for index, part in enumerate(parts) for piece in ((SentencePart(", "),) if index else ()) + (part,)
    )


def _counted(number: int, one: str) -> str:
    return f"{number} {one}" if number == 1 else f"{number} {one}s"


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
