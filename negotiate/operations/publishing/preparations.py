"""Publishing by two: one of the secretariat prepares a text, another approves exactly that text, and it is issued."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.amendment_names import amendment_number, amendments_told, is_of_office
from negotiate.dates.zones import written_in
from negotiate.errors import Invalid, Stale
from negotiate.models import Approval, Corrigendum, Preparation, Publication, Round, RoundState, Version
from negotiate.operations.opening import opened
from negotiate.operations.publishing.notices import notify
from negotiate.operations.publishing.publications import NewPublication, Terms, publish
from negotiate.operations.record import instrument_chain, record, seal_all
from negotiate.operations.remarks import noted_line
from negotiate.policy import Act, Actor
from negotiate.state.publishing.readiness import readiness_of
from negotiate.state.text.outlines import Line, corrected_lines, digest, prepared_lines, working_lines
from negotiate.state.text.publications import latest_publication

TITLE_LIMIT, SYMBOL_LIMIT = 200, 80
#: How many amendments a refusal names.
NAMED = 12


def prepare_round(db: Session, actor: Actor, round_code: str, terms: Terms) -> Preparation:
    """Make the text of an open round ready for a second person; refused while anything has no answer."""
    round = opened(db, actor, Act.PREPARE_PUBLICATION, Round, round_code)
    _check_round(db, round)
    terms = _checked(terms, f"Text of round {round.number}")
    lines = working_lines(db, round.instrument)
    preparation = Preparation(instrument=round.instrument, round=round, standing=terms.standing)
    return _write(db, actor, preparation, terms, lines)


def prepare_corrigendum(db: Session, actor: Actor, publication_code: str, terms: Terms) -> Preparation:
    """Make a corrigendum to the newest publication ready: the editorial versions since, and nothing else."""
    corrected = opened(db, actor, Act.PREPARE_PUBLICATION, Publication, publication_code)
    lines = corrected_lines(db, corrected)
    _check_corrigendum(db, corrected, lines)
    terms = _checked(terms, f"Corrigendum to {corrected.title}")
    preparation = Preparation(instrument=corrected.instrument, corrects=corrected, standing=corrected.standing)
    return _write(db, actor, preparation, terms, lines)


def approve(db: Session, actor: Actor, preparation_code: str) -> Publication:
    """Publish what another has prepared; Stale where the text is no longer the one that she prepared."""
    preparation = opened(db, actor, Act.APPROVE_PUBLICATION, Preparation, preparation_code)
    _check_newest(db, preparation)
    lines = prepared_lines(db, preparation)
    if preparation.corrects is not None:
        _check_corrigendum(db, preparation.corrects, lines)
    if digest(lines) != preparation.hash:
        raise _moved_on(db, preparation, lines)
    if preparation.round is not None:
        _check_round(db, preparation.round)
        preparation.round.closed_at, preparation.round.closed_by_id = clock.now(), actor.person_id
        db.flush()
    publication = _issue(db, actor, preparation, lines)
    notify(db, publication)
    _record_publication(db, actor, preparation, publication)
    seal_all(db, actor, publication)
    return publication


def _check_round(db: Session, round: Round) -> None:
    """Refuse while the round is not open, a proposal could get lost, or a change is nobody's."""
    if round.state is not RoundState.OPEN:
        raise Invalid(f"Round {round.number} is {round.state.value} and cannot be published.")
    ready = readiness_of(db, round)
    if ready.deadline is not None:
        until = written_in(ready.deadline, round.instrument.zone)
        raise Invalid(
            f"Amendments can be tabled until {until}, as was announced; the round is not closed before. To end it "
            "earlier, bring the deadline forward and say why."
        )
    if left := ready.undecided:
        told = amendments_told(len(left), sum(is_of_office(one.number) for one in left), "tabled amendment")
        numbers = ", ".join(amendment_number(one.number) for one in left[:NAMED]) + (" …" if len(left) > NAMED else "")
        raise Invalid(
            f"{told} {'have' if len(left) > 1 else 'has'} no fate yet ({numbers}). "
            "Decide them, or defer the rest to the next round."
        )
    if unsigned := ready.unsigned:
        places = ", ".join(dict.fromkeys(change.label or change.heading for change in unsigned))
        raise Invalid(
            f"{len(unsigned)} change{'s' if len(unsigned) > 1 else ''} that no amendment asked for "
            f"{'are' if len(unsigned) > 1 else 'is'} signed by nobody ({places}). "
            "Sign each as the chair's proposal or as editorial."
        )


def _check_corrigendum(db: Session, corrected: Publication, lines: tuple[Line, ...]) -> None:
    newest = latest_publication(db, corrected.instrument)
    if newest is None or newest.id != corrected.id:
        raise Invalid(f"“{corrected.title}” is no longer the newest publication. Correct the newest one.")
    if digest(lines) == corrected.hash:
        raise Invalid(
            "Nothing has been corrected since this text was published. "
            "Propose corrections to its clauses and have them accepted first."
        )


def _checked(terms: Terms, usual: str) -> Terms:
    title, symbol = noted_line(terms.title, "title") or usual, noted_line(terms.symbol, "symbol")
    if len(title) > TITLE_LIMIT:
        raise Invalid(f"The name of the text has over {TITLE_LIMIT} characters. Shorten it.", "title")
    if len(symbol) > SYMBOL_LIMIT:
        raise Invalid(f"The symbol has over {SYMBOL_LIMIT} characters. Shorten it.", "symbol")
    return Terms(title, symbol, terms.standing)


def _write(db: Session, actor: Actor, preparation: Preparation, terms: Terms, lines: tuple[Line, ...]) -> Preparation:
    """Write down under which name which version stands where."""
    preparation.title, preparation.symbol = terms.title, terms.symbol
    preparation.hash = digest(lines)
    preparation.entries = [[line.clause.id, line.version.id] for line in lines]
    preparation.made_at, preparation.made_by_id = clock.now(), actor.person_id
    db.add(preparation)
    db.flush()
    chain = instrument_chain(preparation.instrument)
    record(db, actor, "prepared", preparation, chain=chain, title=terms.title, hash=preparation.hash)
    return preparation


def _check_newest(db: Session, preparation: Preparation) -> None:
    if preparation.approval is not None:
        raise Invalid("This text has been published already.")
    newest = db.scalar(
        select(Preparation.code)
        .where(
            Preparation.instrument_id == preparation.instrument_id,
            Preparation.round_id == preparation.round_id
            if preparation.round_id
            else Preparation.corrects_id == preparation.corrects_id,
        )
        .order_by(Preparation.id.desc())
        .limit(1)
    )
    if newest != preparation.code:
        raise Invalid("This text has been prepared afresh since. Read and approve the newest preparation.")


def _issue(db: Session, actor: Actor, preparation: Preparation, lines: tuple[Line, ...]) -> Publication:
    terms = Terms(preparation.title, preparation.symbol, preparation.standing)
    new = NewPublication(terms, lines, preparation.round)
    publication = publish(db, actor, preparation.instrument, new)
    if preparation.corrects is not None:
        publication.correction = Corrigendum(corrects=preparation.corrects)
    preparation.approval = Approval(
        publication=publication, approved_at=publication.issued_at, approved_by_id=actor.person_id
    )
    return publication


def _record_publication(db: Session, actor: Actor, preparation: Preparation, publication: Publication) -> None:
    chain = instrument_chain(preparation.instrument)
    facts = {"preparation": preparation.code, "title": publication.title, "hash": publication.hash}
    record(db, actor, "approved and published", publication, chain=chain, **facts)
    if preparation.round is not None:
        number = preparation.round.number
        record(db, actor, "closed", preparation.round, chain=chain, number=number, hash=publication.hash)


def _moved_on(db: Session, preparation: Preparation, lines: tuple[Line, ...]) -> Stale:
    """Return the refusal of a text that has changed since it was prepared, with every clause that differs."""
    prepared: dict[int, int] = dict(preparation.entries)
    now = {line.clause.id: line.version.id for line in lines}
    differing = [one for one in {**prepared, **now} if prepared.get(one) != now.get(one)]
    return Stale(
        "The text has changed since it was prepared, so it was not published. The first text below is what was "
        "prepared, the second what stands now, each where they differ. Prepare it afresh, and have it approved.",
        yours=_written(db, [prepared[one] for one in differing if one in prepared])
        or _order(db, list(prepared.values())),
        theirs=_written(db, [now[one] for one in differing if one in now]) or _order(db, list(now.values())),
    )


def _written(db: Session, ids: list[int]) -> str:
    """Return versions as text, each under its label."""
    query = select(Version).where(Version.id.in_(ids)).order_by(Version.clause_id)
    texts = [f"{row.label} {row.heading}\n{row.body}".strip() for row in (db.scalars(query) if ids else ())]
    return "\n\n".join(texts)


def _order(db: Session, ids: list[int]) -> str:
    """Return the labels of versions in their order, where the order alone has changed."""
    labels = {row.id: row.label or row.heading for row in db.scalars(select(Version).where(Version.id.in_(ids)))}
    return "\n".join(labels[one] for one in ids)
