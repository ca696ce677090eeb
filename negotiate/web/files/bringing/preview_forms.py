"""What the form of a preview has: which change is ticked, which clause each part is, and what a change would say."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from flask import request

from negotiate.models import AmendmentKind
from negotiate.operations.amendments.drafting.wordings import Proposal
from negotiate.web.files.bringing.shown_values import BroughtChanges, ShownAnswer

#: What a change of the preview carries in its form, beside the code of the draft that it begins.
FIELDS = ("base", "label", "heading", "body", "rationale", "code")

#: What a change can be, as its form says it.
KINDS = {kind.value: kind for kind in (AmendmentKind.MODIFY, AmendmentKind.DELETE, AmendmentKind.INSERT)}


def choices() -> list[str]:
    """Return which clause each part is said to be in the form, chosen since it was shown or not."""
    return [request.form.get(f"becomes-{number}", was) for number, was in enumerate(request.form.getlist("became"))]


def chose_otherwise() -> bool:
    """Say whether a part was chosen to be something else than the changes of the form were made by."""
    return choices() != request.form.getlist("became")


def ticked_numbers() -> list[str]:
    """Return the numbers of the changes that are ticked, by themselves or with all that somebody marked."""
    return list(dict.fromkeys(number for value in request.form.getlist("take") for number in value.split(",")))


def of_change(number: str, name: str) -> str:
    """Return what the form says of one change."""
    return request.form.get(f"{name}-{number}", "")


def proposal_of(number: str) -> tuple[str, AmendmentKind, Proposal]:
    """Return on which clause a change is, of which kind, and what it says."""
    said: dict[str, Any] = {name: of_change(number, name) for name in FIELDS}
    kind = KINDS.get(of_change(number, "kind"), AmendmentKind.MODIFY)
    return of_change(number, "clause"), kind, Proposal(**said)


def kept_ticks(brought: BroughtChanges) -> BroughtChanges:
    """Return changes with the ticks, and the codes of the drafts, that the form has of the same changes."""
    numbers = {_key(request.form, number): number for number in request.form.getlist("shown")}
    ticked, codes = set(ticked_numbers()), _codes(numbers.values())
    changes = tuple(
        replace(
            one,
            ticked=numbers[key] in ticked,
            proposal=replace(one.proposal, code=codes.get(numbers[key], one.proposal.code)),
        )
        if (key := (one.part, one.clause, one.author, one.kind.value, one.proposal.label)) in numbers
        else one
        for one in brought.changes
    )
    return replace(brought, changes=changes, answers=tuple(map(_kept_tick, brought.answers)))


def _kept_tick(one: ShownAnswer) -> ShownAnswer:
    """Return an answer ticked as it is in the form, where that has the same."""
    number = str(one.number)
    is_same = request.form.get(f"answer-{number}") == one.comment
    return replace(one, is_ticked=number in request.form.getlist("say")) if is_same else one


def _key(form: Mapping[str, str], number: str) -> tuple[str, ...]:
    return tuple(form.get(f"{name}-{number}", "") for name in ("part", "clause", "author", "kind", "label"))


def _codes(numbers: Iterable[str]) -> dict[str, str]:
    """Return the codes that the form has for drafts, by the numbers of their changes: each of one change alone."""
    said = {number: request.form.get(f"code-{number}", "") for number in numbers}
    several = Counter(said.values())
    return {number: code for number, code in said.items() if code and several[code] == 1}
