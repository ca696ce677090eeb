"""What the chair and a facilitator draft and say in drafts by their offices, planted in the scene; and who reads it."""

from collections.abc import Callable
from dataclasses import replace

from sqlalchemy.orm import Session

from negotiate.models import Amendment, AmendmentKind, Clause, Person, ThreadReach
from negotiate.operations.amendments.tabling import Proposal, table
from negotiate.operations.chair.facilitators_proposals import draft_as_facilitator
from negotiate.operations.comments.beginnings import FirstComment
from negotiate.operations.comments.in_drafts import begin_on_draft
from negotiate.operations.comments.speaking import answer
from negotiate.state.house.actors import as_actor
from negotiate.state.rows import by_code
from negotiate.state.text.versions import current_version
from tests.matrix.scene.apart import APART as COLLEAGUE
from tests.matrix.scene.apart import FACILITATOR
from tests.matrix.stage import Stage
from tests.operations.chairing import chair_of, compromise
from tests.operations.talking import spoken_in_draft

#: What the chair's office says in drafts of its own, by a word of each, which stands in one that is kept or tabled since.
OF_THE_CHAIR = {"Larkendale": ("kept", {"chen"}), "Sallowfen": ("tabled", {"chen"})}
#: A word of what is proposed in a draft of a facilitator's, and one of what she says of it; and who may read them.
PROPOSED, SAID = "Quillhaven", "Foxmantle"
OF_A_FACILITATOR = dict.fromkeys((PROPOSED, SAID), ({"the facilitator"},))
#: Who is not of the cast, and the secret in her browser.
APART: dict[str, Callable[[Stage], str]] = {
    "the facilitator": lambda _: FACILITATOR,
    "her colleague": lambda _: COLLEAGUE,
    "somebody outside": lambda stage: stage.scene.outsider,
}
#: Every kind of file that an amendment is taken along as.
ALONG = [f"/take-along.{kind}" for kind in ("docx", "odt", "pdf", "xml")]
#: The same with all that is said of it.
SPOKEN = "?public=1&participants=1&secretariat=1&group=1&delegation=1"


def speak_in_drafts_of_the_chair(db: Session, stage: Stage) -> None:
    """Say in drafts of the chair's what is planted there; then one of them is tabled."""
    names, chair = {**stage.scene.house, **stage.scene.busy}, chair_of(db, stage.cast)
    clause = by_code(db, Clause, names["clause"])
    drafts = {
        "kept": by_code(db, Amendment, names["chairs_draft"]),
        "tabled": compromise(db, stage.cast, clause, "shall", "is not to"),
    }
    for word, (draft, _) in OF_THE_CHAIR.items():
        said, chen = f"{word}, we weigh.", replace(stage.cast.chen, actor=chair)
        thread = spoken_in_draft(db, chen, drafts[draft], "", said, ThreadReach.DELEGATION)
        answer(db, chair, thread.code, f"{word}, we still do.")
    stage.scene.busy.update({"thread of the office": thread.code, "drafted by the office": drafts["tabled"].code})
    table(db, chair, drafts["tabled"].code, drafts["tabled"].revision.edition)


def speak_in_a_draft_of_a_facilitator(db: Session, stage: Stage) -> None:
    """Draft for the facilitator what is planted there, and say of it what is planted of it."""
    names = {**stage.scene.house, **stage.scene.busy}
    finn = as_actor(db, by_code(db, Person, names["facilitating"]))
    clause = by_code(db, Amendment, names["facilitators_draft"]).clause
    text = current_version(db, clause)
    words = Proposal(text.code, text.label, text.heading, text.body.replace("shall", PROPOSED), "")
    draft = draft_as_facilitator(db, finn, clause.code, AmendmentKind.MODIFY, words)
    said = FirstComment(f"{SAID}, we weigh.", ThreadReach.DELEGATION, "1", PROPOSED)
    thread = begin_on_draft(db, finn, draft.code, said)
    stage.scene.busy.update({"facilitators clause": clause.code, "planted": draft.code, "said": thread.code})


def of_her_draft(stage: Stage) -> list[str]:
    """Return the addresses of her draft, of what is said of it, and of its clause."""
    names = stage.scene.busy
    files = ["", "/history", *ALONG, *(f"{file}{SPOKEN}" for file in ALONG)]
    opened = [f"/amendments/{names['planted']}{file}" for file in files]
    return [*opened, f"/threads/{names['said']}", f"/clauses/{names['facilitators clause']}"]
