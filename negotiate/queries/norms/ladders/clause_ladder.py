"""The ladder of one clause: its table as it stands, what its checks point to, its picture, and what is on the table."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.models import Amendment, AmendmentKind, Clause
from negotiate.policy import Act, Actor
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.queries.norms.ladders.finding_lines import LadderFindingLine, finding_lines
from negotiate.queries.norms.ladders.ladder_lines import LadderLayer, LadderTable, ladder_table
from negotiate.queries.norms.ladders.picture import LadderPicture, picture_of
from negotiate.state.amendments.awaiting_decision import open_amendments
from negotiate.state.amendments.standing_edits import place
from negotiate.state.norms.standing_hints import StandingDismissal, set_aside_on
from negotiate.state.rows import by_code
from negotiate.state.text.lines import PlainVersion, readable_text
from negotiate.text.edits import apply
from negotiate.text.norms.ladders.checks import findings
from negotiate.text.norms.ladders.ladder import Ladder, ladder_in
from negotiate.text.norms.ladders.ladder_changes import ladder_changes
from negotiate.text.wording import Wording, full_name


@dataclass(frozen=True)
class LadderView:
    """A ladder to look at; `markdown` is its table as the text has it, `set_aside` what needs no looking at."""

    table: LadderTable
    findings: tuple[LadderFindingLine, ...]
    picture: LadderPicture
    markdown: str
    set_aside: tuple[LadderFindingLine, ...] = ()


@dataclass(frozen=True)
class ClauseLadderPage:
    """A clause whose body is a ladder; `ladder` is None where it has none."""

    head: InstrumentHeader
    clause_code: str
    label: str
    heading: str
    version_number: int
    ladder: LadderView | None

    @property
    def name(self) -> str:
        """Return the clause in one line."""
        return full_name(self.label, self.heading)


def clause_ladder_page(db: Session, actor: Actor, code: str) -> ClauseLadderPage:
    """Return the ladder of a clause that the actor may read; raise NotFound."""
    clause = by_code(db, Clause, code)
    instrument = load_instrument(db, actor, clause.instrument.code)
    head = header_of(db, actor, instrument)
    found = readable_text(db, actor, instrument, Clause.id == clause.id)
    if not found:
        raise NotFound("There is nothing here that you can see.")
    version, ladder = found[0][1], ladder_in(found[0][1].body)
    rivals = open_amendments(db, clause) if ladder and Act.SEE_TABLE in head.acts else []
    aside = set_aside_on(db, clause) if ladder and Act.SEE_HINTS in head.acts else {}
    view = ladder_view(version.body, ladder, layers_of(ladder, version, rivals), aside) if ladder else None
    return ClauseLadderPage(head, clause.code, version.label, version.heading, version.number, view)


def ladder_view(
    body: str, ladder: Ladder, layers: Iterable[LadderLayer], aside: Mapping[str, StandingDismissal]
) -> LadderView:
    """Return a ladder with its findings, its picture, and proposals laid over it; `aside` as in `finding_lines`."""
    lines = finding_lines(ladder, findings(ladder), aside)
    table, picture = ladder_table(ladder, lines.open, tuple(layers)), picture_of(ladder, lines.open)
    return LadderView(table, lines.open, picture, body[ladder.start : ladder.end], lines.set_aside)


def layers_of(ladder: Ladder, version: PlainVersion, amendments: Iterable[Amendment]) -> Iterator[LadderLayer]:
    """Yield what amendments of a version's words make of its ladder, those alone that change it."""
    for one in amendments:
        if one.kind is not AmendmentKind.MODIFY or one.amends_id is not None:
            continue
        words = apply(version.wording.text, place(one, version).edits)
        changes = ladder_changes(ladder, ladder_in(_body(words)))
        if changes.count:
            yield LadderLayer(
                code=one.code,
                number=one.number,
                delegation=one.delegation.name,
                sponsors=tuple(row.delegation.name for row in one.sponsorships if row.until is None),
                is_own=False,
                changes=changes,
            )


def _body(text: str) -> str:
    """Return the body of a wording's text; all of it, where heading and body have run together."""
    try:
        return Wording.of(text).body
    except ValueError:
        return text
