"""A compilation as it is stored when it is issued: words and names as they were read, to be read so for ever.

Addresses of amendments are left out: who reads what was issued may not be at the table.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from negotiate.models import ClauseKind
from negotiate.state.amendments.compilations.compiled_text import (
    CompiledClause,
    CompiledText,
    Spans,
    WholeAsk,
    WholeProposal,
)
from negotiate.text.merge.compilation import CompiledInk, CompiledSpan


def written_down(text: CompiledText) -> list[Any]:
    """Return a compilation as JSON values: its clauses, what is asked of clauses that are gone, how many proposals."""
    of_office = [text.of_office] if text.of_office else []
    return [list(map(_clause_down, text.clauses)), _wholes_down(text.homeless), text.proposals, *of_office]


def read_back(stored: Sequence[Any]) -> CompiledText:
    """Return a compilation that was written down."""
    clauses, homeless, proposals, *of_office = stored
    return CompiledText(tuple(map(_clause, clauses)), _wholes(homeless), proposals, *of_office)


def seal(stored: Sequence[Any]) -> str:
    """Return the SHA-256 of a compilation that was written down, in hexadecimal."""
    written = json.dumps(stored, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(written.encode("utf-8")).hexdigest()


def _clause_down(clause: CompiledClause) -> dict[str, Any]:
    return {
        "code": clause.code,
        "kind": clause.kind.value,
        "depth": clause.depth,
        "label": clause.label,
        "heading": _spans_down(clause.heading),
        "body": _spans_down(clause.body),
        "wholes": _wholes_down(clause.wholes),
    }


def _clause(stored: Mapping[str, Any]) -> CompiledClause:
    heading, body = _spans(stored["heading"]), _spans(stored["body"])
    kind = ClauseKind(stored["kind"])
    return CompiledClause(
        stored["code"], kind, stored["depth"], stored["label"], heading, body, _wholes(stored["wholes"])
    )


def _wholes_down(wholes: Iterable[WholeProposal]) -> list[Any]:
    return [[one.asked.value, one.by, one.label, _spans_down(one.heading), _spans_down(one.body)] for one in wholes]


def _wholes(stored: Sequence[Sequence[Any]]) -> tuple[WholeProposal, ...]:
    return tuple(
        WholeProposal(WholeAsk(asked), by, "", label, _spans(heading), _spans(body))
        for asked, by, label, heading, body in stored
    )


def _spans_down(spans: Spans) -> list[Any]:
    return [[span.ink.value, span.text] for span in spans]


def _spans(stored: Sequence[Sequence[str]]) -> Spans:
    return tuple(CompiledSpan(CompiledInk(ink), text) for ink, text in stored)
