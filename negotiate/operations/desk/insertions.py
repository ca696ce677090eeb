"""Putting the new clauses that a desk adopts into the text, as proposed or as amendments to them change them."""

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy.orm import Session

from negotiate.amendment_names import amendment_name
from negotiate.errors import Invalid
from negotiate.ids import new_code
from negotiate.models import Amendment, Clause
from negotiate.operations.amendments.crediting import runs_of
from negotiate.operations.text.arranging.placement import Words, bracket_clause, insert_clause
from negotiate.operations.text.versions import amendment_origin, version_origin
from negotiate.policy import Actor
from negotiate.state.amendments.current_wording import current_wording_of
from negotiate.state.amendments.merge_names import author_named
from negotiate.state.amendments.sub_amendments import parent_code
from negotiate.state.desk.choices import Choices, WholeDecision
from negotiate.text.deciding.decided import decide
from negotiate.text.deciding.decisions import Adopt, Bracket, BracketStyle, Decision
from negotiate.text.merge.merge import merge
from negotiate.text.merge.regions import Region
from negotiate.text.wording import Wording

#: What brings words into the text.
TAKEN = (WholeDecision.ADOPT, WholeDecision.BRACKET)


def insert_chosen(db: Session, actor: Actor, clause: Clause, proposed: Sequence[Amendment], choices: Choices) -> None:
    """Put the inserted clauses behind the clause of a desk, in the order of tabling, in brackets where so decided.

    The caller has asked the policy. Raise Invalid where a change to a new clause is taken without the clause, or two
    changes of the same words are.
    """
    after = clause
    chosen = {row.code: choices.whole_of(row.code, parent_code(row)) for row in proposed}
    for amendment in proposed:
        if amendment.parent is not None:
            _check_whole(amendment, amendment.parent, chosen)
        elif chosen[amendment.code] in TAKEN:
            changes = {row: chosen[row.code] for row in proposed if row.parent is amendment}
            inserted = insert_clause(db, actor, after, amendment, _words(amendment, changes))
            after = inserted.clause
            if chosen[amendment.code] is WholeDecision.BRACKET:
                bracket_clause(db, actor, inserted)


def _check_whole(amendment: Amendment, parent: Amendment, chosen: Mapping[str, WholeDecision | None]) -> None:
    if chosen[amendment.code] in TAKEN and chosen.get(parent.code) not in TAKEN:
        raise Invalid(
            f"{amendment_name(amendment.number)} changes {amendment_name(parent.number)}, which is not taken. "
            f"Take that one too, or decline {amendment_name(amendment.number)}.",
            f"whole-{amendment.code}",
        )


def _words(amendment: Amendment, changes: Mapping[Amendment, WholeDecision | None]) -> Words:
    """Return a proposed new clause with the changes that are taken, every word with its origin."""
    taken = {author_named(row.number or 0): row for row, whole in changes.items() if whole in TAKEN}
    origins = {author: amendment_origin(row) for author, row in taken.items()}
    text, code = amendment.revision.wording.text, new_code()
    merged = merge(text, {author: current_wording_of(row).edits for author, row in taken.items()})
    bracketed = {author for author, row in taken.items() if changes[row] is WholeDecision.BRACKET}
    decisions = {place.index: _decision(place, bracketed, taken) for place in merged.regions}
    decided = decide(merged, decisions, secretariat=version_origin(code), origins=origins)
    try:
        wording = Wording.of(decided.text)
    except ValueError as trouble:
        raise Invalid(f"The changes to {amendment_name(amendment.number)} run heading and text into one.") from trouble
    return Words(wording, decided.provenance(runs_of(amendment)), code)


def _decision(place: Region, bracketed: Iterable[str], taken: Mapping[str, Amendment]) -> Decision:
    if set(bracketed) & set(place.authors):
        return Bracket(_style(place))
    if not place.is_disputed:
        return Adopt()
    names = " and ".join(amendment_name(taken[author].number) for author in place.authors)
    raise Invalid(
        f"{names} change the same words of one amendment. Take one of them, or bracket both.",
        f"whole-{taken[place.authors[-1]].code}",
    )


def _style(place: Region) -> BracketStyle:
    """Return how brackets put a change before the next round."""
    if place.is_insertion:
        return BracketStyle.OPTIONAL
    return BracketStyle.DELETION if place.is_deletion else BracketStyle.ALTERNATIVES
