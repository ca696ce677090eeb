"""How tables of cases write a merge, a redline and a provenance down, so that a lawyer can read them."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from negotiate.text.diff.diff import diff
from negotiate.text.edits import Edit, apply
from negotiate.text.merge.merge import Merge, merge
from negotiate.text.merge.regions import Reading, Region
from negotiate.text.provenance.provenance import Run, spans
from negotiate.text.rebase.rebase import rebase
from negotiate.text.rebase.rebased import Collision, RebaseState
from negotiate.text.tokens import tokenize

PILCROW = "¶"
"""Stands for a line break in a table."""


TABLES = Path(__file__).parent / "tables"


def cases(table: str) -> list[str]:
    """Return the lines of a table of cases, without headings and blank lines."""
    lines = (TABLES / f"{table}.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def written(cell: str) -> str:
    """Return the text that a cell of a table stands for."""
    return cell.replace("(empty)", "").replace(PILCROW, "\n")


def columns(line: str) -> tuple[list[str], str]:
    """Return the cells of a line, as texts, and what is expected of them, as it stands there."""
    given, expected = line.split(" => ")
    return [written(cell.strip()) for cell in given.split(" | ")], expected.strip()


def proposals(base: str, *texts: str) -> dict[str, tuple[Edit, ...]]:
    """Return the edits of authors A, B, C ..., who each propose one of the texts."""
    return {chr(ord("A") + number): diff(base, text) for number, text in enumerate(texts)}


def merged(base: str, *texts: str) -> Merge:
    """Merge the proposals of authors A, B, C ..."""
    return merge(base, proposals(base, *texts))


def shown(merge: Merge) -> str:
    """Write a merge as its text, with every dispute in braces: "States {wording: should / must} act."."""
    if merge.is_arranged and merge.is_clean:
        return merge.text.replace("\n", PILCROW)
    return "".join(_passage(merge, *passage) for passage in passages(merge)).replace("\n", PILCROW)


def passages(merge: Merge) -> Iterator[tuple[int, int, Region | None]]:
    """Yield the whole base in text order, by its tokens: what nobody changes, and the places with their regions."""
    reached = 0
    for place, number in merge.placed:
        if reached < place.start:
            yield reached, place.start, None
        yield *place, merge.regions[number]
        reached = place.end
    if reached < len(merge.base):
        yield reached, len(merge.base), None


def part_of(region: Region, reading: Reading, start: int) -> str:
    """Return what a reading makes of the place of a region that begins at a token."""
    return "".join(reading.parts[[place.start for place in region.places].index(start)])


def credited(text: str, runs: Iterable[Run], silent: str = "") -> str:
    """Write a text with the origin of its words: "States <A: should> act."; words of `silent` stand bare."""
    return "".join(
        span.text if span.origin == silent else f"<{span.origin}:{span.text}>" for span in spans(text, runs)
    ).replace("\n", PILCROW)


def _passage(merge: Merge, start: int, end: int, region: Region | None) -> str:
    if region is None:
        return merge.words(start, end)
    texts = [part_of(region, reading, start) for reading in region.readings]
    if not region.is_disputed:
        return texts[0]
    lead = " " if any(text.startswith(" ") for text in texts) else ""
    return f"{lead}{{{region.kind.value}: {' / '.join(text.strip(' ') or 'nothing' for text in texts)}}}"


def carried(base: str, amendment: str, text: str) -> str:
    """Write what becomes of an amendment of `base` once `text` is the base: its wording there, or what stops it."""
    rebased = rebase(diff(base, amendment), diff(base, text), base)
    stopped = (
        f"{'gone' if collision.is_gone else collision.relation.value}: {_words(text, collision)}"
        for collision in rebased.clashes
    )
    some = "contained in part" if rebased.contained or rebased.parts else ""
    notes = [note for note in ("contained" if rebased.state is RebaseState.CONTAINED else some, *stopped) if note]
    wording = apply(text, rebased.edits) if rebased.edits or not notes else ""
    return "; ".join([wording, *notes] if wording else notes).replace("\n", PILCROW)


def _words(text: str, collision: Collision) -> str:
    """Return the words of the new base that a collision is about."""
    return "".join(tokenize(text)[collision.start : collision.end]).strip(" ") or "nothing"


def carried_out(tokens: tuple[str, ...], *steps: Iterable[Edit]) -> tuple[str, ...]:
    """Return tokens with sets of edits carried out one after another, without cutting them anew."""
    for edits in steps:
        for edit in sorted(edits, reverse=True):
            tokens = tokens[: edit.start] + edit.tokens + tokens[edit.end :]
    return tokens
