"""What two people do in the norms workshop at once comes to what one after the other does."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from sqlalchemy.orm import Session

from negotiate.library import LibraryTopic
from negotiate.models import Circle, Clause, Finds, HintSetting, NormNeed, RemarkKind, WordsSay
from negotiate.operations.amendments.tabling import discard
from negotiate.operations.norms import checklists, coverage
from negotiate.operations.norms.asked_of import AskedOf
from negotiate.operations.norms.checklists import ChecklistOn, NewChecklist, NewChecklistAnswer
from negotiate.operations.norms.coverage import NewBenchmark, NewLink
from negotiate.operations.norms.exercises import answer_in, open_exercise
from negotiate.operations.norms.exercises import close as close_exercise
from negotiate.operations.norms.hints import choose, choose_usual, raise_again, set_aside
from negotiate.operations.norms.house_terms import keep_term, retire_term
from negotiate.operations.norms.loopholes import (
    Answering,
    NewLoophole,
    close,
    find,
    mend,
    open_wider,
    raise_to_all,
    reopen,
)
from negotiate.operations.norms.model_clauses import NewModelClause, add, begin_from, retire
from negotiate.operations.norms.obligations import ReadIn, confirm, say_none
from negotiate.operations.norms.obligations import take_back as take_reading_back
from negotiate.operations.norms.scenarios import (
    NewAnswer,
    NewScenario,
    answer,
    ask_of,
    pose,
    publish_answers,
    widen,
    write,
    write_once,
)
from negotiate.operations.norms.terms import NewRemark, dissent, end_dissent, say, take_back
from negotiate.state.norms.asked_words import words_proposed
from negotiate.state.norms.obligations import ObligationWords
from negotiate.state.norms.standing_hints import standing_hints
from negotiate.state.text.lines import plain
from negotiate.state.text.versions import current_version
from negotiate.text.norms.obligations.binding import bindings
from tests.cast import Cast
from tests.operations.negotiation import begin, corrected, drafted
from tests.together.conftest import Gathering
from tests.together.meeting import Meeting
from tests.together.pairs import pairs, untouched
from tests.together.scenes import Deed, Scene

SOFT = NewRemark("services", RemarkKind.DISCOURAGED, "targets", "It is a word of war.")
NOTE = NewRemark("services", RemarkKind.NOTE, "Of whom?")


def remarked(db: Session, cast: Cast) -> Scene:
    """Return two remarks of Arvenia's, one of which Belmara does not share."""
    negotiation = begin(db, cast)
    instrument, objective, conduct = negotiation.instrument.code, negotiation.clauses[0], negotiation.conduct
    scenario = write(db, cast.bela.actor, instrument, NewScenario("Water", "Late.", {}, (AskedOf(conduct.code),)))
    public = pose(db, cast.sefa.actor, instrument, NewScenario("Ward", "Locked.", {}, (AskedOf(conduct.code),)))
    said = NewAnswer(current_version(db, conduct).code, Finds.UNCLEAR, "It can be read in two ways.")
    answer(db, cast.nadia.actor, public.code, public.questions[0].code, said)
    on = AskedOf(conduct.code)
    loophole = find(db, cast.bela.actor, instrument, NewLoophole(on, "Slow", "What is slow is not damaged."))
    answered = find(db, cast.bela.actor, instrument, NewLoophole(on, "Late", "What is late is not damaged."))
    close(db, cast.bela.actor, answered.code, Answering(conduct.code, "including hospitals"))
    open_wider(db, cast.bela.actor, answered.code, Circle.ALL)
    draft = drafted(db, cast.nadia, conduct, "including hospitals", "including schools")
    asked = words_proposed(public.questions[0], plain(conduct, current_version(db, conduct))[1], draft)
    assert asked is not None
    first = say(db, cast.nadia.actor, instrument, SOFT)
    disputed = dissent(db, cast.bela.actor, say(db, cast.nadia.actor, instrument, NOTE).code)
    return Scene(
        cast,
        {
            "instrument": instrument,
            "remark": first.code,
            "disputed": disputed.code,
            "scenario": scenario.code,
            "public": public.code,
            "question": public.questions[0].code,
            "said": said,
            "draft": draft.code,
            "supposed": replace(said, version=asked.token, amendment=draft.code),
            "more": AskedOf(objective.code),
            "loophole": loophole.code,
            "answered": answered.code,
            "found": NewLoophole(on, "Odd", "What is odd is not damaged."),
            **pointed_out(db, cast, negotiation.clauses[2]),
            **shelved(db, cast),
            **(read_in(db, cast, conduct) | at_work(db, cast, instrument, on) | checked(db, cast, conduct)),
            "answering": Answering(conduct.code, "including hospitals"),
        },
    )


def pointed_out(db: Session, cast: Cast, review: Clause) -> dict[str, str]:
    """Return two hints on a clause, of which Belmara has set one aside."""
    corrected(db, cast, review, "five years", "on [date], as article 9 says, five years")
    one, other = (hint.bound for hint in standing_hints(db, cast.nadia.actor, review, ("X1", "P1")).hints)
    aside = set_aside(db, cast.bela.actor, review.code, other, "It comes last.")
    return {"hint": one, "aside": aside.code, "review": review.code}


def shelved(db: Session, cast: Cast) -> dict[str, object]:
    """Return what the house keeps, a model clause and a term, and what it could keep beside each."""
    model = NewModelClause(LibraryTopic.REVIEW, "Review", "It is reviewed each year.")
    term = NewRemark("service", RemarkKind.NOTE, "One word.")
    written = keep_term(db, cast.sefa.actor, "en", term)
    kept = add(db, cast.sefa.actor, model)
    return {"model": model, "kept": kept.code, "of_house": term, "house_term": written.code}


def read_in(db: Session, cast: Cast, conduct: Clause) -> dict[str, object]:
    """Return the suggestion of a clause, and what was confirmed of it in words that were written."""
    read = ReadIn(next(iter(bindings(current_version(db, conduct).body).values())), 0)
    said = ObligationWords("A State", "shall not", "", "damage services")
    written = confirm(db, cast.sefa.actor, conduct.code, replace(read, place=None), said)
    return {"read": read, "parts": said, "confirmed": written.code, "conduct": conduct.code}


def at_work(db: Session, cast: Cast, instrument: str, on: AskedOf) -> dict[str, object]:
    """Return an exercise that Arvenia has answered, and a scenario on which another could be opened."""
    posed, other = (
        pose(db, cast.sefa.actor, instrument, NewScenario(title, "So.", asks=(on,))) for title in ("Gate", "Dam")
    )
    both = [cast.arvenia, cast.belmara]
    exercise = open_exercise(db, cast.sefa.actor, posed.code, both)
    asked = posed.questions[0]
    given = NewAnswer(asked.version.code, Finds.COVERS, "It says so.")
    return {"exercise": exercise.code, "gate": asked.code, "given": given, "dam": other.code, "both": both}


def checked(db: Session, cast: Cast, conduct: Clause) -> dict[str, object]:
    """Return a checklist of the house, what Belmara answered to that of the program, and what could be answered."""
    kept = checklists.keep(db, cast.sefa.actor, NewChecklist("Small", "", "Staff\nCan one official do it?"))
    on = ChecklistOn("human-rights", current_version(db, conduct).code)
    said = {"remedy": NewChecklistAnswer(WordsSay.UNSAID, "Nobody is named.")}
    filled = checklists.answer(db, cast.bela.actor, conduct.code, on, said)
    more = {"legality": NewChecklistAnswer(WordsSay.SAID, "It is named.")}
    to_own = {kept.questions[0].code: NewChecklistAnswer(WordsSay.SAID, "A joint office.")}
    own = replace(on, checklist=kept.code)
    link = NewLink(NormNeed.SUNSET, "", "It is to last.")
    observed = NewBenchmark("Reports", "us", "every year after entry into force")
    of_norm = {
        "link": link,
        "linked": coverage.say_given(db, cast.bela.actor, conduct.code, link).code,
        "observed": observed,
        "observes": coverage.name_benchmark(db, cast.bela.actor, conduct.code, observed).code,
    }
    return of_norm | {
        "list": kept.code,
        "filled": filled.code,
        "asked": on,
        "listed": more,
        "own": own,
        "to own": to_own,
    }


DEEDS: dict[str, Deed] = {
    "link": lambda db, at: coverage.say_given(db, at.cast.nadia.actor, at["conduct"], at["link"]),
    "unlink": lambda db, at: coverage.take_link_back(db, at.cast.bela.actor, at["linked"]),
    "observe": lambda db, at: coverage.name_benchmark(db, at.cast.nadia.actor, at["conduct"], at["observed"]),
    "do not observe": lambda db, at: coverage.take_benchmark_back(db, at.cast.bela.actor, at["observes"]),
    "answer a list": lambda db, at: checklists.answer(db, at.cast.bela.actor, at["conduct"], at["asked"], at["listed"]),
    "answer it too": lambda db, at: checklists.answer(
        db, at.cast.nadia.actor, at["conduct"], at["asked"], at["listed"]
    ),
    "begin a list": lambda db, at: checklists.answer(db, at.cast.nadia.actor, at["conduct"], at["own"], at["to own"]),
    "open the answers": lambda db, at: checklists.widen(db, at.cast.bela.actor, at["filled"], Circle.ALL),
    "retire a list": lambda db, at: checklists.retire(db, at.cast.sefa.actor, at["list"]),
    "keep a list": lambda db, at: checklists.keep(
        db, at.cast.sefa.actor, NewChecklist("Other", "", "Form\nIs it short?")
    ),
    "open an exercise": lambda db, at: open_exercise(db, at.cast.sefa.actor, at["dam"], at["both"]),
    "answer in it": lambda db, at: answer_in(db, at.cast.nadia.actor, at["exercise"], at["gate"], at["given"]),
    "answer in it too": lambda db, at: answer_in(db, at.cast.bela.actor, at["exercise"], at["gate"], at["given"]),
    "close it": lambda db, at: close_exercise(db, at.cast.sefa.actor, at["exercise"]),
    "confirm": lambda db, at: confirm(db, at.cast.sefa.actor, at["conduct"], at["read"]),
    "mend the reading": lambda db, at: confirm(db, at.cast.chen.actor, at["conduct"], at["read"], at["parts"]),
    "say it is none": lambda db, at: say_none(db, at.cast.sefa.actor, at["conduct"], at["read"]),
    "take a reading back": lambda db, at: take_reading_back(db, at.cast.sefa.actor, at["confirmed"]),
    "say": lambda db, at: say(db, at.cast.sefa.actor, at["instrument"], NOTE),
    "take back": lambda db, at: take_back(db, at.cast.nadia.actor, at["remark"]),
    "dissent": lambda db, at: dissent(db, at.cast.bela.actor, at["remark"]),
    "end the dissent": lambda db, at: end_dissent(db, at.cast.bela.actor, at["disputed"]),
    "write": lambda db, at: write(db, at.cast.bela.actor, at["instrument"], NewScenario("Cable", "Cut.")),
    "write of a sheet": lambda db, at: write_once(db, at.cast.bela.actor, at["instrument"], NewScenario("Net", "Cut.")),
    "pose": lambda db, at: pose(db, at.cast.sefa.actor, at["instrument"], NewScenario("Flaw", "Kept.")),
    "ask": lambda db, at: ask_of(db, at.cast.bela.actor, at["scenario"], at["more"]),
    "widen": lambda db, at: widen(db, at.cast.bela.actor, at["scenario"], Circle.ALL),
    "answer": lambda db, at: answer(db, at.cast.noor.actor, at["public"], at["question"], at["said"]),
    "suppose": lambda db, at: answer(db, at.cast.noor.actor, at["public"], at["question"], at["supposed"]),
    "discard": lambda db, at: discard(db, at.cast.nadia.actor, at["draft"]),
    "find": lambda db, at: find(db, at.cast.bela.actor, at["instrument"], at["found"]),
    "raise": lambda db, at: raise_to_all(db, at.cast.sefa.actor, at["instrument"], at["found"]),
    "open wider": lambda db, at: open_wider(db, at.cast.bela.actor, at["loophole"], Circle.ALL),
    "close": lambda db, at: close(db, at.cast.bela.actor, at["loophole"], at["answering"]),
    "reopen": lambda db, at: reopen(db, at.cast.bela.actor, at["answered"], "A list is no answer."),
    "mend": lambda db, at: mend(db, at.cast.nadia.actor, at["answered"]),
    "set aside": lambda db, at: set_aside(db, at.cast.nadia.actor, at["review"], at["hint"], "It comes later."),
    "set aside too": lambda db, at: set_aside(db, at.cast.bela.actor, at["review"], at["hint"], "It is known."),
    "raise again": lambda db, at: raise_again(db, at.cast.nadia.actor, at["aside"]),
    "choose": lambda db, at: choose(db, at.cast.sefa.actor, at["instrument"], {"X1": HintSetting.OFF}),
    "choose usual": lambda db, at: choose_usual(db, at.cast.ada.actor, {"X1": HintSetting.OFF}),
    "keep": lambda db, at: add(db, at.cast.sefa.actor, at["model"]),
    "retire": lambda db, at: retire(db, at.cast.sefa.actor, at["kept"]),
    "retire too": lambda db, at: retire(db, at.cast.sten.actor, at["kept"]),
    "keep a term": lambda db, at: keep_term(db, at.cast.sefa.actor, "en", at["of_house"]),
    "retire a term": lambda db, at: retire_term(db, at.cast.sefa.actor, at["house_term"]),
    "retire it too": lambda db, at: retire_term(db, at.cast.sten.actor, at["house_term"]),
    "begin from it": lambda db, at: begin_from(db, at.cast.nadia.actor, at["review"], at["kept"]),
    "publish": lambda db, at: publish_answers(db, at.cast.nadia.actor, at["public"]),
}
#: What the deeds are done to.
THINGS = {
    "the remarks": ("say", "take back", "dissent", "end the dissent"),
    "a scenario": ("write", "write of a sheet", "ask", "widen"),
    "a loophole": ("find", "open wider", "close"),
    "a loophole that all see": ("raise", "reopen", "mend"),
    "a hint": ("set aside", "set aside too", "raise again"),
    "the checks": ("choose", "choose usual"),
    "the library": ("keep", "retire", "retire too", "begin from it"),
    "the register of the house": ("keep a term", "retire a term", "retire it too"),
    "an obligation": ("confirm", "mend the reading", "say it is none", "take a reading back"),
    "an exercise": ("open an exercise", "answer in it", "answer in it too", "close it"),
    "what a norm needs": ("link", "unlink", "observe", "do not observe"),
    "a checklist": ("answer a list", "answer it too", "open the answers"),
    "a checklist of the house": ("begin a list", "keep a list", "retire a list"),
    "what is answered": ("pose", "answer", "publish"),
    "a draft that is asked after": ("suppose", "discard"),
}


@pytest.fixture(scope="module")
def meeting(gathering: Gathering) -> Iterator[Meeting]:
    """Return the register."""
    with gathering(remarked, DEEDS, THINGS) as meeting:
        yield meeting


@pytest.mark.parametrize("deed", DEEDS)
def test_each_deed_can_be_done_by_itself(meeting: Meeting, deed: str) -> None:
    assert meeting.alone(deed) == "done"


def test_every_deed_is_done_to_something() -> None:
    assert untouched(DEEDS, THINGS) == set()


@pairs(THINGS)
def test_two_deeds_at_once_come_to_what_one_after_the_other_does(meeting: Meeting, first: str, second: str) -> None:
    assert meeting.together(first, second) in meeting.orders(first, second)
