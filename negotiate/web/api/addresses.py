"""Every address for programs: the list of its blueprints; none has a form, and each answers within limits."""

from flask import Blueprint

from negotiate.web.api import personal_tokens
from negotiate.web.api.contract import descriptions
from negotiate.web.api.dates import dates, timelines
from negotiate.web.api.desk import office
from negotiate.web.api.drafting import amendments, answers, beginnings, packages, rooms, sharing
from negotiate.web.api.house import offices, participants
from negotiate.web.api.meetings import floors, proceedings
from negotiate.web.api.norms import (
    answered,
    checklists,
    exercises,
    kept,
    ladders,
    loopholes,
    obligations,
    said,
    scenarios,
    terms,
)
from negotiate.web.api.publishing import printed_lines, rounds
from negotiate.web.api.reading import marks, since, waiting
from negotiate.web.api.record import contests, journals
from negotiate.web.api.talk import comments, matrices, positions, questions
from negotiate.web.api.text import compilations, history, parents, standing, texts, variants
from negotiate.web.pages.forms import csrf
from negotiate.web.serving.limits import by_machine, by_program

#: What people read of it, and the tokens that they give to programs.
ABOUT_PROGRAMS = (personal_tokens.bp, descriptions.guides)
#: Every module of addresses: whatever blueprints one has are for programs.
MODULES = (
    *(texts, history, compilations, standing, variants, parents),
    *(rounds, printed_lines),
    *(amendments, beginnings, sharing, rooms, packages, answers),
    *(positions, questions, matrices, comments),
    *(proceedings, floors),
    *(dates, timelines),
    office,
    *(terms, said, obligations, scenarios, exercises, loopholes, ladders, answered, checklists, kept),
    *(journals, contests),
    *(waiting, since, marks),
    *(participants, offices),
)
FOR_PROGRAMS = (
    descriptions.bp,
    *(found for module in MODULES for found in vars(module).values() if isinstance(found, Blueprint)),
)
for _blueprint in FOR_PROGRAMS:
    csrf.exempt(_blueprint)
    by_program(_blueprint)
    by_machine(_blueprint)
