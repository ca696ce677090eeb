"""Everything in one file: part by part, then the words that lead through it, and last the list of all files."""

import json
from pathlib import Path
from typing import IO

from negotiate.exporting import check_archive
from negotiate.exporting.bundle import Bundle
from negotiate.queries.amendments.counts import amendment_counts
from negotiate.queries.publishing.rounds import publications_of
from negotiate.state.text.lines import readable_names
from negotiate.web.files.everything.around import dates, participants, record
from negotiate.web.files.everything.drafts import drafts
from negotiate.web.files.everything.norms import checklists, loopholes, obligations, scenarios, terms
from negotiate.web.files.everything.outcomes import contests, outcomes
from negotiate.web.files.everything.readme import label_of, readme
from negotiate.web.files.everything.said import comments, positions, statements
from negotiate.web.files.everything.table import amendments
from negotiate.web.files.everything.taking import PRIVATE, Part, Taking
from negotiate.web.files.everything.texts import publications, text_as_it_stands

#: The layout of what is taken along.
SCHEMA = 1
_CHECK = Path(check_archive.__file__)
PARTS: tuple[Part, ...] = (
    *(text_as_it_stands, publications, outcomes, amendments, positions, statements, comments),
    *(terms, obligations, scenarios, loopholes, checklists),
    *(dates, participants, record, contests, drafts),
)


def steps_of(taking: Taking) -> int:
    """Return in how many steps everything is written: the parts, and each publication, amendment and draft."""
    counted = amendment_counts(taking.db, taking.actor, taking.instrument)["all"]
    return len(PARTS) + len(publications_of(taking.db, taking.instrument)) + counted


def weight_of(taking: Taking) -> int:
    """Return how much there is to be written: clauses, once for each text that has them, and amendments."""
    clauses = len(readable_names(taking.db, taking.actor, taking.instrument))
    issued = len(publications_of(taking.db, taking.instrument))
    return clauses * (1 + issued) + amendment_counts(taking.db, taking.actor, taking.instrument)["all"]


def write_everything(file: IO[bytes], taking: Taking) -> None:
    """Write all that a reader may read of an instrument; raise NotFound where she may not read that."""
    with Bundle(file) as bundle:
        for part in PARTS:
            for name, parts in part(taking):
                bundle.write(name, parts)
            taking.step()
        if any(name.startswith(f"{PRIVATE}/") for name in bundle.members):
            bundle.write(f"{PRIVATE}/READ-FIRST.txt", [label_of(taking).encode()])
        bundle.write(_CHECK.name, [_CHECK.read_bytes()])
        bundle.write("README.txt", [readme(taking, bundle.members).encode()])
        bundle.write_list(check_archive.MANIFEST, _list_of(taking, bundle).encode())


def _list_of(taking: Taking, bundle: Bundle) -> str:
    """Return what was taken along, by whom, when and from where, and every file of it."""
    head = taking.head
    listed = {
        "schema": SCHEMA,
        "instrument": {"code": head.code, "title": head.title, "language": head.language},
        "taken_by": taking.actor.name,
        "taken_at": taking.made_at.isoformat(),
        "from": taking.address,
        "members": bundle.members,
    }
    return json.dumps(listed, ensure_ascii=False, indent=1)
