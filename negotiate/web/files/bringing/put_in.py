"""What somebody put between the clauses of a file, as its preview shows it: where it stands, and what it can be."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from negotiate.importing.office.between import PartedFile, PutInKind, PutInPart
from negotiate.importing.office.documents import ReadDocument, ReadParagraph
from negotiate.importing.office.new_clauses import PutInClause, clauses_put_in
from negotiate.importing.office.proposals import ClauseAsGiven, ReturnedChange, clause_of
from negotiate.importing.office.recognising import AS_NEW, RecognisedFile
from negotiate.models import AmendmentKind
from negotiate.queries.files.brought_back import GivenVersion
from negotiate.text.wording import Wording
from negotiate.web.files.bringing.shown_values import ShownChange, ShownPart, named_clause, shown_change


@dataclass(frozen=True)
class StandingOrder:
    """The clauses of a text as it stands, in their order."""

    clauses: Sequence[GivenVersion]

    def clause_behind(self, part: PutInPart, here: Sequence[str]) -> GivenVersion | None:
        """Return the clause behind which a part stands: the last before it in the file that the text still has.

        Where it stands before all of these, that is the clause before the next one in the text, or else this one.
        """
        places = {one.clause_code: place for place, one in enumerate(self.clauses)}
        ahead = here[: here.index(part.behind) + 1] if part.behind in here else []
        if found := next((code for code in reversed(ahead) if code in places), None):
            return self.clauses[places[found]]
        place = places.get(part.before, 1) - 1
        return self.clauses[max(0, place)] if self.clauses else None


def parts_put_in(parts: Sequence[PutInPart], names: Mapping[str, str]) -> tuple[ShownPart, ...]:
    """Return the parts, each with where it stands in words and what it can be; `names` has the clauses by code."""
    return tuple(
        ShownPart(
            number=number,
            name=part.name,
            becomes=part.becomes,
            share=0,
            is_sure=part.is_sure,
            is_chosen=part.is_chosen,
            choices=((part.behind, f"words of {names[part.behind]}"),) if part.behind in names else (),
            place=_place(part, names),
        )
        for number, part in enumerate(parts)
    )


def _place(part: PutInPart, names: Mapping[str, str]) -> str:
    """Return in words where a part stands, and what is to be known of it."""
    behind, before = names.get(part.behind, ""), names.get(part.before, "")
    if behind and part.behind == part.before:
        where = f"inside {behind}, whose paragraphs go on behind it and stay its own"
    elif behind and before:
        where = f"between {behind} and {before}"
    elif behind:
        where = f"behind {behind}, the last clause of the file"
    else:
        where = f"before {before}, the first clause of the file"
    mere = " It opens like no clause, and a mere title has no words." if part.kind is PutInKind.UNDER_A_TITLE else ""
    taken = f" The text has a clause that is called {part.label} already." if part.is_taken else ""
    return f"This stands {where}.{mere}{taken}"


def changes_put_in(first: int, file: PartedFile, order: StandingOrder) -> Iterator[ShownChange]:
    """Yield a clause to be put in for each person who wrote in a part that is one."""
    here = list(dict.fromkeys(filter(None, map(clause_of, file.read.paragraphs))))
    for place, part in enumerate(file.parts):
        behind = order.clause_behind(part, here) if part.becomes == AS_NEW else None
        if behind is None:
            continue
        for clause in clauses_put_in(part.paragraphs, file.read):
            shown = _as_new(first, clause, part.name, behind)
            yield replace(shown, is_sure=part.is_sure and not clause.beside, part=str(place))
            first += 1


def returned_in(file: PartedFile) -> Iterator[ReturnedChange]:
    """Yield what was put in as what comes back of a file: whose it is, with her comments."""
    for part in file.parts:
        for clause in clauses_put_in(part.paragraphs, file.read) if part.becomes == AS_NEW else ():
            yield ReturnedChange(clause.author, _nowhere(part.behind), clause.wording, clause.remarks)


def _nowhere(code: str) -> ClauseAsGiven:
    """Return a clause that was never given, behind the one with a code."""
    return ClauseAsGiven(code, "", "", False, Wording("", ""))


def changes_of_unknown(first: int, file: RecognisedFile, standing: Sequence[GivenVersion]) -> Iterator[ShownChange]:
    """Yield a clause to be put in for each part, of a file that lost its marks, that was chosen to be a new one.

    It stands behind the last clause of the text that comes before it in the file.
    """
    behind = next(iter(standing), None)
    by_code = {one.clause_code: one for one in standing}
    for place, part in enumerate(file.parts):
        behind = by_code.get(part.becomes, behind)
        if behind is None or part.becomes != AS_NEW:
            continue
        as_read = PutInClause("", part.clause.label, Wording(part.clause.heading, part.clause.body))
        marked = _marked(part.paragraphs, file.read) if part.clause.label else ()
        for clause in marked or (as_read,):
            yield replace(_as_new(first, clause, part.name, behind), part=str(place))
            first += 1


def _marked(paragraphs: Sequence[ReadParagraph], read: ReadDocument) -> tuple[PutInClause, ...]:
    """Return what each person wants a part to say, where anybody marked it."""
    found = tuple(clauses_put_in(paragraphs, read))
    return found if any(one.author for one in found) else ()


def _as_new(number: int, clause: PutInClause, name: str, behind: GivenVersion) -> ShownChange:
    """Return a clause to be put in behind another, as a change of the preview."""
    change = ReturnedChange(clause.author, _nowhere(behind.clause_code), clause.wording, clause.remarks)
    blank = GivenVersion(behind.clause_code, "", 0, clause.label, "", Wording("", ""))
    called = f"{clause.label or name}, new behind {named_clause(behind)}"
    beside = f" (put in by {clause.beside}, changed by {clause.author})" if clause.beside else ""
    return replace(shown_change(number, change, blank), name=called + beside, kind=AmendmentKind.INSERT)
