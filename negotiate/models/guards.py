"""What must never be false and no column can say: guards that the database itself keeps, by triggers on both kinds.

A guard refuses one kind of write to one table where its condition holds. It is the last word, not the first: deeds say
no beforehand, in a sentence. Whoever rebuilds a guarded table in a migration puts its guards up again.
"""

from dataclasses import dataclass

from sqlalchemy import DDL, event

from negotiate.amendment_names import LAST_OF_DELEGATIONS
from negotiate.models.base import Base

#: The final fates of an amendment that count; a merge that was taken back has given none.
_DECIDED = (
    "SELECT 1 FROM fate LEFT JOIN take_back ON take_back.merge_id = fate.merge_id"
    " WHERE fate.amendment_id = NEW.amendment_id AND fate.kind <> 'deferred' AND take_back.id IS NULL"
)
_WITHDRAWN = "SELECT 1 FROM withdrawal WHERE withdrawal.amendment_id = NEW.amendment_id"

_TERMS = "SELECT 1 FROM silence_term WHERE silence_term.silence_id = NEW.silence_id"
_SILENCE = "silence WHERE silence.id = NEW.silence_id"


#: Whether a row names an office that proposes in place of a delegation.
_OF_OFFICE = "EXISTS (SELECT 1 FROM proposing_office WHERE proposing_office.delegation_id = NEW.delegation_id)"
_BY_AN_OFFICE = (
    "EXISTS (SELECT 1 FROM amendment JOIN proposing_office ON proposing_office.delegation_id = amendment.delegation_id"
    " WHERE amendment.id = NEW.amendment_id)"
)


@dataclass(frozen=True)
class Guard:
    """One write that is refused: `write` of a row of `table` where `broken` is true of OLD and NEW.

    `alone` names a row that PostgreSQL holds first, so that two writers at once are judged one after the other.
    """

    name: str
    table: str
    write: str
    broken: str
    alone: str = ""

    def statements(self, dialect: str) -> tuple[str, ...]:
        """Return what puts the guard up."""
        head = f"CREATE TRIGGER {self.name} BEFORE {self.write} ON {self.table} FOR EACH ROW"
        if dialect == "sqlite":
            return (f"{head} WHEN {self.broken} BEGIN SELECT RAISE(ABORT, '{self.name}'); END",)
        returned = "OLD" if self.write == "DELETE" else "NEW"
        held = f"PERFORM 1 FROM {self.alone} FOR NO KEY UPDATE; " if self.alone else ""
        refusal = f"RAISE EXCEPTION '{self.name}' USING ERRCODE = 'check_violation', CONSTRAINT = '{self.name}'"
        body = f"BEGIN {held}IF {self.broken} THEN {refusal}; END IF; RETURN {returned}; END"
        function = (
            f"CREATE FUNCTION {self.name}() RETURNS trigger LANGUAGE plpgsql AS '{body.replace(chr(39), chr(39) * 2)}'"
        )
        return function, f"{head} EXECUTE FUNCTION {self.name}()"

    def removal(self, dialect: str) -> tuple[str, ...]:
        """Return what takes the guard down."""
        if dialect == "sqlite":
            return (f"DROP TRIGGER {self.name}",)
        return f"DROP TRIGGER {self.name} ON {self.table}", f"DROP FUNCTION {self.name}()"


GUARDS = (
    Guard("compilation_stays", "compilation", "UPDATE", "TRUE"),
    Guard("compilation_is_kept", "compilation", "DELETE", "TRUE"),
    Guard("change_note_stays", "change_note", "UPDATE", "TRUE"),
    Guard("change_note_is_kept", "change_note", "DELETE", "TRUE"),
    Guard("version_stays", "version", "UPDATE", "TRUE"),
    Guard("version_is_kept", "version", "DELETE", "TRUE"),
    Guard("tabled_words_stay", "revision", "UPDATE", "OLD.tabled_at IS NOT NULL"),
    Guard("tabled_words_are_kept", "revision", "DELETE", "OLD.tabled_at IS NOT NULL"),
    Guard("tabled_once", "amendment", "UPDATE OF number, round_id, tabled_at", "OLD.tabled_at IS NOT NULL"),
    Guard("tabled_is_kept", "amendment", "DELETE", "OLD.tabled_at IS NOT NULL"),
    Guard(
        "decided_once",
        "fate",
        "INSERT",
        f"EXISTS ({_DECIDED}) OR (NEW.kind <> 'withdrawn' AND EXISTS ({_WITHDRAWN}))",
        alone="amendment WHERE amendment.id = NEW.amendment_id",
    ),
    Guard(
        "withdrawn_undecided",
        "withdrawal",
        "INSERT",
        f"EXISTS ({_DECIDED} AND fate.kind <> 'withdrawn')",
        alone="amendment WHERE amendment.id = NEW.amendment_id",
    ),
    Guard(
        "silence_only_extended",
        "silence_term",
        "INSERT",
        f"EXISTS ({_TERMS} AND silence_term.until >= NEW.until)",
        alone=_SILENCE,
    ),
    Guard("silence_term_stays", "silence_term", "UPDATE", "TRUE"),
    Guard("silence_term_is_kept", "silence_term", "DELETE", "TRUE"),
    Guard(
        "objected_in_time",
        "objection",
        "INSERT",
        f"NOT EXISTS ({_TERMS} AND silence_term.until > NEW.made_at)",
        alone=_SILENCE,
    ),
    Guard(
        "number_of_its_series",
        "amendment",
        "UPDATE OF number",
        f"NEW.number IS NOT NULL AND (NEW.number > {LAST_OF_DELEGATIONS}) <> {_OF_OFFICE}",
    ),
    Guard("office_has_no_seat", "seat", "INSERT", _OF_OFFICE),
    Guard("office_takes_no_part", "participation", "INSERT", _OF_OFFICE),
    Guard("office_joins_no_group", "membership", "INSERT", _OF_OFFICE),
    Guard("office_takes_no_position", "position", "INSERT", _OF_OFFICE),
    Guard("nobody_sponsors_the_chair", "sponsorship", "INSERT", f"{_OF_OFFICE} OR {_BY_AN_OFFICE}"),
    Guard("statement_stays", "statement", "UPDATE", "TRUE"),
    Guard("statement_is_kept", "statement", "DELETE", "TRUE"),
    Guard("objection_stays", "objection", "UPDATE", "TRUE"),
    Guard("objection_is_kept", "objection", "DELETE", "TRUE"),
    Guard("position_stays", "position", "UPDATE", "TRUE"),
    Guard("position_is_kept", "position", "DELETE", "TRUE"),
    Guard("text_position_stays", "text_position", "UPDATE", "TRUE"),
    Guard("text_position_is_kept", "text_position", "DELETE", "TRUE"),
    Guard("publication_position_stays", "publication_position", "UPDATE", "TRUE"),
    Guard("publication_position_is_kept", "publication_position", "DELETE", "TRUE"),
    Guard("clash_question_stays", "clash_question", "UPDATE", "TRUE"),
    Guard("clash_question_is_kept", "clash_question", "DELETE", "TRUE"),
    Guard("question_step_stays", "question_step", "UPDATE", "TRUE"),
    Guard("question_step_is_kept", "question_step", "DELETE", "TRUE"),
    Guard("clash_reading_stays", "clash_reading", "UPDATE", "TRUE"),
    Guard("clash_reading_is_kept", "clash_reading", "DELETE", "TRUE"),
    Guard("reading_source_stays", "reading_source", "UPDATE", "TRUE"),
    Guard("reading_source_is_kept", "reading_source", "DELETE", "TRUE"),
    Guard("reading_position_stays", "reading_position", "UPDATE", "TRUE"),
    Guard("reading_position_is_kept", "reading_position", "DELETE", "TRUE"),
    Guard("reach_stays", "thread", "UPDATE", "TRUE"),
    Guard("comment_stays", "comment", "UPDATE", "TRUE"),
)

for _dialect in ("sqlite", "postgresql"):
    for _guard in GUARDS:
        for _statement in _guard.statements(_dialect):
            _rule = DDL(_statement)  # type: ignore[no-untyped-call]
            event.listen(Base.metadata, "after_create", _rule.execute_if(dialect=_dialect))
