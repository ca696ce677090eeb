"""The matrix as text: a heading for each address, a line for each state, a column for each role."""

from collections.abc import Callable, Iterable
from itertools import groupby

from flask import Flask
from werkzeug.routing import Rule

from tests.matrix.routes import CASES
from tests.matrix.states import State

PREAMBLE = """\
Who gets which answer, at every address of the house. Each line is one state of the thing that the address names.

  200   the page is shown            in    is asked to sign in          409   a colleague was quicker
  302   it is done; the next page    403   sees it, but may not         422   may, but not now or not so;
  404   does not exist for her             do this                            the page says why
  401   takes a token, of a program

  nobody   has not signed in                    author   negotiates for the delegation whose amendment it is
  admin    administrator of the house           head     heads that delegation
  secr.    secretariat                          other    negotiates for another delegation that takes part
  one      secretariat of one text alone        facil.   as apart, and a facilitator of the clause
  chair    chair                                apart    negotiates for a participant that is in no group
  State    negotiates for a State admitted as   observ.  sits for an observer that takes part
           an observer                          outside  negotiates for a delegation that takes no part

A draft shared with a group is shared with the delegations of author, head, other and State. The text that `one` serves
is the one with amendments on the table: where no round is open, or nothing is left to decide, it is another. Where
several states stand above one another, the answers beside the last are those of all. A text is open to participants
alone and its round is open unless a line says otherwise. A variant is of the text that `one` serves; author and outside
take part in it.

Every changed line is a changed right. This page is never edited by hand: NEGOTIATE_WRITE_MATRIX=1 lets the test
write it anew, for somebody to proof-read.
"""
COLUMNS = (
    "nobody",
    "admin",
    "secr.",
    "one",
    "chair",
    "author",
    "head",
    "other",
    "facil.",
    "apart",
    "State",
    "observ.",
    "outside",
)
WIDTH, CELL = 40, 8


#: What everybody gets, column by column, at an endpoint in a state.
Answers = dict[tuple[str, State], tuple[str, ...]]


def written(app: Flask, rules: Iterable[Rule], answers: Answers) -> str:
    """Return the whole page."""
    parts = [PREAMBLE]
    for noun, addresses in _by_noun(rules):
        parts.append(f"\n{noun.upper():<{WIDTH}}" + "".join(f"{column:>{CELL}}" for column in COLUMNS))
        parts += [_address(app, rule, answers) for rule in addresses]
    return "\n".join(parts) + "\n"


def method(rule: Rule) -> str:
    """Return how the address is asked: by GET or by POST."""
    return min((rule.methods or set()) - {"HEAD", "OPTIONS"})


def _address(app: Flask, rule: Rule, answers: Answers) -> str:
    """Return one address with its sentence and its lines; states with the same answers share a line."""
    title = f"\n  {method(rule)} {rule.rule}   {_sentence(app, rule.endpoint)}"
    shared: dict[tuple[str, ...], list[str]] = {}
    for state in CASES[rule.endpoint].states:
        shared.setdefault(answers[rule.endpoint, state], []).append(state.words)
    return "\n".join([title, *(_row(words, asked) for asked, words in shared.items())])


def _row(words: list[str], answers: tuple[str, ...]) -> str:
    """Return the lines of states that share their answers; the answers stand beside the last."""
    *above, last = (f"    {word}" for word in words)
    cells = "".join(f"{answer:>{CELL}}" for answer in answers)
    return "\n".join([*above, f"{last:<{WIDTH}}{cells}"])


def _sentence(app: Flask, endpoint: str) -> str:
    view: Callable[..., object] = app.view_functions[endpoint]
    return (view.__doc__ or "").strip().splitlines()[0] if endpoint != "static" else "A style sheet or script."


def _by_noun(rules: Iterable[Rule]) -> list[tuple[str, list[Rule]]]:
    """Return the addresses in the order in which they are read: by their first word."""

    def noun(rule: Rule) -> str:
        return rule.rule.split("/")[1] or "home"

    ordered = sorted(rules, key=lambda rule: (noun(rule), rule.rule, sorted(rule.methods or ())))
    return [(name, list(group)) for name, group in groupby(ordered, noun)]
