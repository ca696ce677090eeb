"""Figures of texts: with the brackets of labels, and each reference read among the labels of its own text."""

from sqlalchemy.orm import Session

from negotiate.models import Clause, VersionKind
from negotiate.operations.text.versions import NewVersion, write_version
from negotiate.queries.changes.change_table import change_table
from negotiate.queries.changes.figures import measures_of_text
from negotiate.state.text.lines import standing_text
from negotiate.state.text.versions import current_version
from negotiate.text.wording import Wording
from tests.cast import Cast
from tests.operations.negotiation import Negotiation


def called(db: Session, cast: Cast, clause: Clause, label: str) -> None:
    """Give a clause another label."""
    base = current_version(db, clause)
    wording = Wording(base.heading, base.body)
    new = NewVersion(VersionKind.EDITORIAL, label, base.joint, wording, previous=base, runs=base.runs)
    write_version(db, cast.sefa.actor, clause, new)


def test_brackets_round_a_label_count_as_brackets_of_the_clause(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    before = measures_of_text(standing_text(db, negotiation.instrument))
    called(db, cast, negotiation.conduct, "[Article 2]")
    after = measures_of_text(standing_text(db, negotiation.instrument))
    (row,) = change_table(db, cast.bela.actor, negotiation.instrument.code).rows

    assert (after.brackets, after.words) == (before.brackets + 1, before.words)
    assert row.changed.brackets.opened_count == 1


def test_another_label_alone_changes_no_word(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    called(db, cast, negotiation.conduct, "Article 2 bis")
    (row,) = change_table(db, cast.bela.actor, negotiation.instrument.code).rows

    assert (row.changed.words, row.redline.old_label) == (0, "Article 2")
