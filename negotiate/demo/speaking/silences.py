"""Silence in the story: one procedure that was not broken, one that was, and one that still runs."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial

from negotiate.demo.stage import Deed, StoryStage
from negotiate.models import Level, StatementKind
from negotiate.operations.silence.objections import break_silence
from negotiate.operations.silence.procedures import Named, SilenceTerms, put_under_silence
from negotiate.operations.text.statements import NewStatement, make_statement


@dataclass(frozen=True, slots=True)
class StorySilence:
    """Clauses that the chair puts under silence on one day until noon of another; who broke it, on which, and why."""

    clauses: tuple[str, ...]
    day: int
    until: int
    level: Level
    note: str
    broken_by: str = ""
    broken: int = 0
    reason: str = ""
    #: The codes of procedures that have begun, as the story is played.
    begun: list[str] = field(default_factory=list)


#: The hours at which the chair begins, a delegation objects, and a silence ends.
BEGINS, OBJECTS, ENDS = 9, 16, 12


def silences() -> tuple[StorySilence, ...]:
    """Return the procedures of the story, the oldest first."""
    return (
        StorySilence(("Article 3",), -22, -18, Level.AGREED_AD_REFERENDUM, "As read out in the contact group."),
        StorySilence(
            ("Article 32",),
            -16,
            -12,
            Level.AGREED,
            "Unchanged since the second round.",
            "Veloria",
            -14,
            "Our capital still reads it beside the article on entry into force, and will revert in this round.",
        ),
        StorySilence(("Article 28", "Article 29"), -1, 3, Level.AGREED_AD_REFERENDUM, "No proposal is on the table."),
    )


#: Who attached a declaration to words under silence, on which day, and what it said.
DECLARED_BY, DECLARED = "Kethara", -21
DECLARATION = "My delegation understands this article to leave the law of armed conflict as it stands."


def deeds_of_silence(stage: StoryStage) -> Iterator[Deed]:
    """Yield how each procedure was begun, how it was broken where it was, and what was declared meanwhile."""
    yield Deed(stage.days.past(DECLARED, OBJECTS), partial(_declare, stage, silences()[0].clauses[0]))
    for told in silences():
        yield Deed(stage.days.past(told.day, BEGINS), partial(_begin, stage, told))
        if told.broken_by:
            yield Deed(stage.days.past(told.broken, OBJECTS), partial(_object, stage, told))


def _begin(stage: StoryStage, told: StorySilence) -> None:
    found = [stage.clause(label) for label in told.clauses]
    named = Named({clause.code: version.code for clause, version in found})
    terms = SilenceTerms(stage.days.ahead(told.until, ENDS), told.level, told.note)
    told.begun.append(put_under_silence(stage.db, stage.house.chair, stage.instrument.code, named, terms).code)


def _declare(stage: StoryStage, label: str) -> None:
    clause, version = stage.clause(label)
    said = NewStatement(StatementKind.INTERPRETATION, DECLARATION)
    make_statement(stage.db, stage.house.negotiator(DECLARED_BY), clause.code, version.code, said)


def _object(stage: StoryStage, told: StorySilence) -> None:
    break_silence(stage.db, stage.house.negotiator(told.broken_by), told.begun[-1], told.reason)
