"""The states of things that addresses name: in words, and where in the scene each is found."""

from dataclasses import dataclass, replace
from datetime import timedelta

from negotiate import clock
from negotiate.models import Audience
from tests.cast import PASSWORD
from tests.matrix.scene.scene import Names, Scene

EVERYONE, OBSERVERS, PARTICIPANTS = Audience.PUBLIC, Audience.OBSERVERS, Audience.PARTICIPANTS

#: What an instrument without amendments on the table has none of.
NOWHERE = {"tabled": "none", "place": "none", "edition": "1", "revision": "none", "clash": "none", "read there": ""}


@dataclass(frozen=True)
class State:
    """A state of the thing that an address names: in words, and where in the scene it is found."""

    words: str
    #: Which instrument of the scene, and who may read it.
    place: str = "busy"
    audience: Audience = PARTICIPANTS
    #: Which of the names in that place `code`, `delegation` and `clause` stand for.
    code: str = ""
    delegation: str = "delegation"
    clause: str = "clause"

    def names(self, scene: Scene) -> Names:
        """Return everything that the address and the form may name."""
        there: Names = getattr(scene, self.place)
        known = {
            **NOWHERE,
            **scene.house,
            **there,
            "password": PASSWORD,
            "filename": "scripts/app.js",
            "number": "1",
            "key": "human-rights",
            "form": "csv",
            "paper": "docx",
            "day": (clock.today() + timedelta(days=30)).isoformat(),
        }
        return {**known, "code": known.get(self.code, ""), **self._of(known)}

    def _of(self, known: Names) -> Names:
        return {"delegation": known[self.delegation], "clause": known.get(self.clause, "")}


def of(code: str) -> tuple[State, ...]:
    """Return the one state of a thing of the house."""
    return (State("", code=code),)


HOUSE = of("")
#: The text of an instrument, for reading.
TEXT = (
    State("open to participants", code="instrument"),
    State("open to observers too", audience=OBSERVERS, code="instrument"),
    State("open to everyone", audience=EVERYONE, code="instrument"),
)
CLAUSE_OF_TEXT = tuple(replace(state, code="") for state in TEXT)
CLAUSE = tuple(replace(state, code="clause") for state in TEXT)
#: The text of an instrument, for acting on it.
AT_WORK = (
    State("round open"),
    State("round open, open to everyone", audience=EVERYONE),
    State("no round open", place="resting"),
)
#: A variant, and what it has of its parent.
BESIDE = (
    State("a variant", place="variant"),
    State("a variant, both open to everyone", place="variant", audience=EVERYONE),
)
DRAFTS = (
    State("draft", code="draft"),
    State("draft, shared with a group", code="shared"),
    State("draft, text open to everyone", audience=EVERYONE, code="draft"),
)
ON_THE_TABLE = (
    State("tabled", code="tabled"),
    State("tabled, text open to everyone", audience=EVERYONE, code="tabled"),
    State("decided", code="decided"),
)
#: What the chair proposes, and no delegation.
CHAIRS = (State("draft of the chair", code="chairs_draft"), State("tabled by the chair", code="chairs"))
#: What a facilitator proposes by her office.
FACILITATORS = (
    State("draft of the facilitator", code="facilitators_draft"),
    State("tabled by the facilitator", code="facilitators"),
)
AMENDMENT = (*DRAFTS, *ON_THE_TABLE, *CHAIRS, *FACILITATORS)
#: What words are spoken of to others than those who draft: what is on the table, and no draft.
SPOKEN_OF = (*DRAFTS, *ON_THE_TABLE[:2])
#: Of what those speak who draft: drafts, each of its own, and nothing that is on the table.
DRAFTED = (*DRAFTS, ON_THE_TABLE[0], CHAIRS[0], FACILITATORS[0])
TABLING = (*DRAFTS, State("draft, no round open", place="resting", code="draft"), *ON_THE_TABLE, *CHAIRS, *FACILITATORS)
ROUND = (
    State("open, an amendment undecided", code="open"),
    State("open, nothing left to decide", place="quiet", code="round"),
    State("open, text open to everyone", audience=EVERYONE, code="open"),
    State("closed", code="closed"),
    State("closed, text open to observers too", audience=OBSERVERS, code="closed"),
    State("closed, text open to everyone", audience=EVERYONE, code="closed"),
)

#: A delegation that takes part, for ending that.
TAKES_PART = tuple(replace(state, delegation="fellow") for state in AT_WORK)

#: What is said of words, by how far it reaches.
THREAD = (
    State("of Arvenia alone", code="own thread"),
    State("of its group", code="group thread"),
    State("to the secretariat", code="office thread"),
    State("of Arvenia alone, in its draft", code="draft thread"),
    State("of its group, in a shared draft", code="shared thread"),
    State("of Belmara alone, in a shared draft", code="fellow thread"),
    State("of its group, in a draft once shared", code="former thread"),
    State("of the chair’s office, in its draft", code="chairs thread"),
    State("of the facilitator, in a draft of that office", code="facilitators thread"),
    State("to all participants", code="thread"),
    State("to all participants, resolved", code="resolved thread"),
    State("to all, text open to everyone", audience=EVERYONE, code="thread"),
    State("to everyone", audience=EVERYONE, code="public thread"),
)
#: A position of Arvenia's on words, by how far it reaches.
TEXT_POSITION = (
    State("of Arvenia alone", code="own position"),
    State("to its group", code="group position"),
    State("to all participants", code="position"),
    State("to everyone", audience=EVERYONE, code="public position"),
)
#: The same on a published text.
ON_PUBLICATION = tuple(replace(state, code=f"{state.code} on a text") for state in TEXT_POSITION)
#: A position of Belmara's on an amendment of Arvenia's.
POSITION = (
    State("of Belmara alone", code="own stance"),
    State("to its group", code="group stance"),
    State("to all participants", code="stance"),
)
#: A clash that was put to delegations, and one that can be.
QUESTION = tuple(replace(state, code="readings put") for state in TEXT)
DISPUTED = (
    State("round open", clause="disputed"),
    State("round open, open to everyone", audience=EVERYONE, clause="disputed"),
    State("no round open", place="resting"),
)
#: A position of Belmara's on one of its readings.
ON_READING = tuple(replace(state, code=f"{state.code} on a reading") for state in POSITION)
COMMENT = (
    State("of Arvenia alone", code="own comment"),
    State("to all participants", code="comment"),
    State("of Belmara, in a draft shared before", code="former comment"),
    State("of the chair, in its draft", code="chairs comment"),
    State("of the facilitator, in a draft of that office", code="facilitators comment"),
)

#: A file that a delegation has sent to the secretariat.
RECEIVED = (
    State("sent to the secretariat", code="received"),
    State("sent to the secretariat, text open to everyone", audience=EVERYONE, code="received"),
)
#: A clause, for acting on it as a whole.
ON_CLAUSE = (
    State("round open", code="clause"),
    State("round open, open to everyone", audience=EVERYONE, code="clause"),
    State("no round open", place="resting", code="clause"),
)
#: A clause that leaves wordings open.
CONTESTED = tuple(replace(state, code="", clause="contested") for state in TEXT)
ON_CONTESTED = tuple(replace(state, clause="contested") for state in ON_CLAUSE)
SIGNED = {"hand": "editorial", "note": "It reads better."}
#: Of Belmara's: its own alone, shared with a group, and put to everybody.
SCENARIO = (
    State("its author's alone", code="scenario_alone"),
    State("shared with a group", code="scenario_shared"),
    State("open to all", code="scenario_open"),
)
LOOPHOLE = (
    State("its author's alone", code="loophole_alone"),
    State("shared with a group", code="loophole_shared"),
    State("open to all", code="loophole_open"),
)
FILLED = (
    State("its author's alone", code="filled_alone"),
    State("shared with a group", code="filled_shared"),
    State("open to all", code="filled_open"),
)
CORRECTION = (State("proposed by this secretary", code="correction"), State("proposed by another", code="slip"))
PREPARED = (
    State("prepared by this secretary", place="quiet", code="prepared"),
    State("prepared by another", place="quiet", code="awaiting"),
)
#: A meeting by how far its widest item is open, and an item of each.
MEETING = (
    State("for those who negotiate", audience=EVERYONE, code="closed meeting"),
    State("open to observers too", audience=EVERYONE, code="watched meeting"),
    State("open to everyone", audience=EVERYONE, code="public meeting"),
    State("open to everyone, text open to participants", code="public meeting"),
    State("led by the facilitator", audience=EVERYONE, code="led meeting"),
)
#: The office of a facilitator, and what is led by it.
FACILITATION = (State("", code="facilitation"),)
BEGUN = tuple(replace(state, code=state.code.replace("meeting", "sitting")) for state in MEETING)
FLOOR = tuple(replace(state, code=state.code.replace("meeting", "floor")) for state in MEETING)
AGENDA_ITEM = tuple(replace(state, code=state.code.replace("meeting", "item")) for state in MEETING)
#: Of Belmara's: on what the secretariat did, on what Arvenia did, and one that the chair has answered.
CONTEST = (
    State("on an entry of the secretariat", code="contest"),
    State("on an entry of a delegation", code="contest_of_other"),
    State("on an entry of the secretariat, answered", code="contest_answered"),
)
STATEMENT = tuple(replace(state, code="statement") for state in TEXT)
SILENCE = tuple(replace(state, code="silence") for state in TEXT)
PUBLISHED = tuple(replace(state, code="publication") for state in TEXT)
COMPILED = tuple(replace(state, code="compilation") for state in TEXT)
