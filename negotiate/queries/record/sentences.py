"""The acts of the record as sentences: the words for each act, with room for what it names. Looks nothing up."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from string import Formatter
from typing import Any

from negotiate.amendment_names import amendment_number


class Thing(Enum):
    """What a sentence can name: things with a page that can be opened, and a fact in whatever script it is."""

    AMENDMENT = "amendment"
    CLAUSE = "clause"
    ROUND = "round"
    PUBLICATION = "publication"
    PERSON = "person"
    DELEGATION = "delegation"
    GROUP = "group"
    CONTEST = "contest"
    FACT = "fact"


@dataclass(frozen=True)
class SentencePart:
    """A piece of a sentence; where it names a thing with a page of its own, which and by what code."""

    words: str
    thing: Thing | None = None
    code: str = ""


Sentence = tuple[SentencePart, ...]
#: What stands for a name in braces; raises KeyError where the entry does not tell.
Resolve = Callable[[str], Sentence]

#: What somebody did, by the act and, where that alone does not say it, by what it was done to.
SENTENCES: Mapping[str, str] = {
    "imported": "brought the text in: “{title}”, {clause_count}",
    "forked": "forked this text from another, as its variant: {clause_count}",
    "said a relation": "said how {clause} relates to that of the parent: {kind}",
    "said what is absent": "said why a clause of the parent is absent here",
    "took from the parent": "took over in {clause} what the parent has published",
    "adapted from the parent": "adapted in {clause} what the parent has published",
    "refused the parent": "refused for {clause} what the parent has published",
    "refused a clause of the parent": "refused a new clause of the parent",
    "took in": "took the instrument “{title}” in, from an archive of another house",
    "admitted": "let {name} take part as {capacity}",
    "ended the participation": "ended the participation of {name} in “{title}”",
    "set the audience": "opened the published rounds to {audience}",
    "set the time zone": "set the time zone of the deadlines: {zone}",
    "chose when decisions are shown": "said that delegations read what is decided {disclosure}",
    "named the statuses": "said what the statuses are called, and who sets them: {called}",
    "said how it is agreed": "said that the text is agreed {way}",
    "carried unseen": "had {amendment} carried onto what has been decided since the last publication",
    "opened": "opened {round}",
    "set the deadline": "set the deadline for amendments in {round}: {due_at}",
    "deferred the rest": "deferred what was left in {round}: {amendment_count}",
    "closed": "closed {round}",
    "reopened": "opened {reopened} again for {round}",
    "tabled modify": "tabled {amendment} to {clause}",
    "tabled insert": "tabled {amendment}, a new clause after {clause}",
    "tabled delete": "tabled {amendment}, the deletion of {clause}",
    "tabled move": "tabled {amendment}, a move of {clause}",
    "tabled change": "tabled {amendment}, a change to {amends}",
    "co-sponsored": "co-sponsored {amendment}",
    "left the co-sponsors": "left the co-sponsors of {amendment}",
    "took a position": "stated a position on {amendment}: {stance}",
    "took a position back": "took its position on {amendment} back: {stance}",
    "took a position on words": "stated a position on words of {clause}, to {reach}: {stance}",
    "took a position on a text": "stated a position on “{title}”, to {reach}: {stance}",
    "withdrew a position on a text": "took a position on “{title}” back: {stance}",
    "put readings": "put {readings} readings of a clash in {clause} to the delegations",
    "moved the day of readings": "moved the day of question {question} on {clause} to {until}",
    "took the day of readings off": "asks for answers to question {question} on {clause} until no day any more",
    "ended readings": "ended question {question} on {clause}",
    "took readings up again": "took question {question} on {clause} up again",
    "took a position on a reading": "stated a position on reading {reading} of a clash in {clause}: {stance}",
    "withdrew a position on a reading": "took a position on reading {reading} of a clash in {clause} back: {stance}",
    "withdrew a position": "took a position on words of {clause} back: {stance}",
    "withdrew": "withdrew {amendment}",
    "struck": "struck what contradicts the fate of {amendment}: {kind}",
    "revised": "revised {amendment} (revision {revision})",
    "confirmed": "confirmed {amendment} on the new text",
    "incorporated": "took {amendment} into {into}",
    "took over": "went on with {amendment} without {amended}",
    "merged": "decided {clause}: {fates}",
    "merged, signs unpaired": "decided {clause}, with signs meant to stay unpaired ({unpaired}): {fates}",
    "cleared": "chose among what stood open in {clause}",
    "took back": "took the last decision on {clause} back",
    "offered words": "offered other words in place of {amendment}",
    "answered": "answered an offer of other words: {consent}",
    "spoke of words": "spoke of words of {clause}, to {reach}",
    "answered in a thread": "answered what was said of words of {clause}",
    "withdrew a comment": "took back a comment on {clause}",
    "resolved a thread": "resolved what was said of words of {clause}",
    "reopened a thread": "opened again what was said of words of {clause}",
    "moved": "moved {clause} behind {after}",
    "moved first": "moved {clause} to the beginning",
    "inserted": "inserted {clause} behind {after}",
    "deleted": "deleted {clause}",
    "split": "split {clause}: its end is {into} now",
    "joined": "joined {clause} with {joined}",
    "brought in the next text": "brought in the next text, {clause_count}: {note}",
    "renumbered": "renumbered the text: {relabelled}",
    "proposed a correction": "proposed an editorial correction of {clause}",
    "accepted a correction": "accepted an editorial correction of {clause}",
    "declined a correction": "declined an editorial correction of {clause}",
    "signed": "answered by name for a change of {clause} ({hand})",
    "set the status": "set the status of {clause}: {level}",
    "made a statement": "made a statement on {clause}: {kind}",
    "withdrew a statement": "withdrew a statement on {clause}: {kind}",
    "put under silence": "put {silenced} under silence until {until}",
    "extended the silence": "extended the silence on {silenced} until {until}",
    "broke the silence": "broke the silence on {silenced}",
    "broke the silence, amending": "broke the silence on {silenced} with {with}",
    "set the silence": "set the least time under silence: {hours} hours",
    "named a facilitator": "named {name} as facilitator of {facilitated}, from {since} until {until}",
    "ended a facilitation": "ended the office of {name} as a facilitator: {reason}",
    "announced a meeting": "announced the meeting “{title}”, {begins}",
    "changed a meeting": "changed the meeting “{title}”, {begins}",
    "cancelled a meeting": "cancelled the meeting “{title}”",
    "put on the agenda": "put “{title}” on the agenda of “{meeting}”",
    "struck from the agenda": "struck “{title}” from the agenda of “{meeting}”",
    "summed a meeting up": "published a summary of the meeting “{title}”",
    "called an item": "took “{title}” up in “{meeting}”",
    "asked for the floor": "asked for the floor on “{title}” in “{meeting}”",
    "left the list of speakers": "left the list of speakers on “{title}” in “{meeting}”",
    "took off the list of speakers": "took {speaker} off the list of speakers on “{title}” in “{meeting}”",
    "gave the floor": "gave {speaker} the floor on “{title}” in “{meeting}”",
    "noted who has spoken": "noted that {speaker} has spoken on “{title}” in “{meeting}”",
    "set a flag aside": "set a flag on the time in {clause} aside: {flag}",
    "set a hint aside": "set a drafting hint on {clause} aside: {check}",
    "raised a hint again": "raised a drafting hint on {clause} again: {check}",
    "chose a check": "chose how a drafting check is at work: {check}, {setting}",
    "confirmed an obligation": "confirmed an obligation of {clause}: {does}",
    "confirmed no obligation": "said that words of {clause} are no obligation",
    "took back an obligation": "took back what was said of an obligation of {clause}",
    "added a checklist": "added the checklist “{title}” to the library",
    "retired a checklist": "took the checklist “{title}” off the library",
    "answered a checklist": "answered {count} of the checklist “{title}” on {clause}",
    "widened a checklist": "let {circle} read its answers to the checklist “{title}” on {clause}",
    "said what a norm needs": "said of {clause} under “{need}”: {given}",
    "took back what a norm needs": "took back what was said of {clause} under “{need}”: {given}",
    "named a benchmark": "named a benchmark of {clause}: {observed}",
    "took back a benchmark": "took back a benchmark of {clause}: {observed}",
    "opened an exercise": "opened an exercise on the scenario “{title}”",
    "showed answers together": "answers given in an exercise on the scenario “{title}” are shown together, on {clause}",
    "closed an exercise": "closed an exercise on the scenario “{title}”",
    "wrote a scenario": "wrote the scenario “{title}”",
    "asked of a scenario": "asked of the scenario “{title}” also {clause}",
    "widened a scenario": "let {circle} see the scenario “{title}”",
    "answered a scenario": "said what {clause} does about “{title}”: {finds}",
    "answered what if": "said what {clause} would do about “{title}” with {with}: {finds}",
    "published answers": "published {count} on the scenario “{title}”",
    "found a loophole": "found a loophole in {clause}: “{title}”",
    "widened a loophole": "let {circle} see the loophole “{title}”",
    "closed a loophole": "closed the loophole “{title}”, by the words of {clause}",
    "reopened a loophole": "opened the loophole “{title}” again",
    "mended a loophole": "began to mend the loophole “{title}”",
    "began from a variant": "began an amendment to {clause} from the words of a variant",
    "began from the library": "began an amendment from the model clause “{heading}”",
    "said of a term of the house": "wrote in the register of the house under “{term}”: “{words}”",
    "retired a term of the house": "took off what the register of the house said under “{term}”: “{words}”",
    "added to the library": "added a model clause to the library: “{heading}”",
    "retired from the library": "took a model clause off the library: “{heading}”",
    "said of a term": "wrote in the register of terms under “{term}” ({kind})",
    "took back a remark": "took back what was written under “{term}” ({kind})",
    "dissented from a remark": "does not share what was written under “{term}” ({kind})",
    "ended a dissent": "no longer disputes what was written under “{term}” ({kind})",
    "wrote a date rule": "wrote down a date rule of {clause}: “{notation}”",
    "retired a date rule": "retired the date rule “{notation}”",
    "confirmed a date rule": "confirmed the date rule “{notation}”",
    "staged the application of": "staged when {clause} applies to {to}: {starts}",
    "struck the application of": "struck a stage of application: {starts}",
    "recorded an event": "recorded an event: {kind}, {on}",
    "corrected an event": "corrected an event: {kind}, {on}",
    "took back an event": "took an event back: {kind}",
    "recorded a decision": "recorded a decision: {kind}, {on}",
    "prepared": "prepared “{title}” for publication",
    "approved and published": "approved and published {publication}",
    "issued a compilation": "issued “{title}”, a compilation ({naming})",
    "saved a change note": "saved the draft of a change note on {round}",
    "issued a change note": "issued the change note of {round}",
    "corrected a change note": "issued a corrected change note of {round}",
    "contested an entry": "contested {contested}, to be answered until {until}",
    "withdrew a contest": "withdrew the contest of {contested}",
    "answered a contest": "answered the contest of {contested}: {outcome}",
    "named what a contest led to": "named entry {led_to} as what the contest of {contested} led to",
    "set the times of contests": "gave {days} days to contest an entry, and {answer_days} to answer",
    "sealed all journals": "sealed all journals of the house under the head {head}",
    "printed": "set {publication} as PDF ({numbers}), for everybody; the SHA-256 of the file is {sha256}",
    "took stock of": "bound the rows that stood before to the record: {bound}",
    "founded the house": "founded the house",
    "added person": "added {subject}",
    "added delegation": "added {subject} ({kind})",
    "added group": "added the group {subject}",
    "corrected person": "corrected the name or the address of {subject}",
    "corrected delegation": "corrected the name of {subject}, before “{before}”",
    "gave a seat to": "gave {subject} a seat: {role}",
    "confirmed a seat of": "confirmed the seat of {subject}: {role}",
    "asked for a new link for": "asked for a new link to set her password",
    "handed a link to": "handed {subject} a link to set a new password, as no mail leaves the house",
    "renewed the invitation of": "had a new link sent to {subject}",
    "confirmed a member of": "confirmed {delegation} as a member of {subject}",
    "ended a seat of": "ended a seat of {subject}: {role}",
    "invited": "invited {subject}",
    "accepted the invitation of": "accepted the invitation",
    "changed the password of": "set a new password",
    "chose the time zone of": "chose a time zone",
    "suspended": "suspended {subject}",
    "signed out": "signed {subject} out everywhere",
    "restored": "let {subject} in again",
    "let join": "let {delegation} join {subject}",
    "let leave": "let {delegation} leave {subject}",
    "made a calendar address for": "made a calendar address for {subject}",
    "made a news address for": "made an address of the news for {subject}",
    "ended the news address of": "ended the news address of {subject}",
    "ended the calendar address of": "ended the calendar address of {subject}",
}
#: The facts that a person wrote in her own words, or that say where something is written: shown as they are.
REMARKS = ("reason", "note", "words", "source", "forum", "party", "delegation")
#: No fact is longer in a sentence; the entry itself shows all of it.
LONGEST = 160


def sentence_of(act: str, kind: str, facts: Mapping[str, Any], resolve: Resolve) -> Sentence:
    """Return what somebody did, after her name; an act without words of its own is told by its facts.

    >>> sentence_of("withdrew", "amendment", {"number": 7}, lambda name: (SentencePart("Amendment 7"),))
    (SentencePart(words='withdrew ', thing=None, code=''), SentencePart(words='Amendment 7', thing=None, code=''))
    """
    template = SENTENCES.get(_key(act, kind, facts), SENTENCES.get(act, ""))
    try:
        return _filled(template, resolve) if template else _plain(act, kind, facts)
    except KeyError:
        return _plain(act, kind, facts)


def remarks_of(facts: Mapping[str, Any], who: str, sentence: Sentence) -> tuple[str, ...]:
    """Return what was said with an act and is not in its sentence, or in the name and seat before it, already."""
    said = who + "".join(part.words for part in sentence)
    found = (str(facts[name]) for name in REMARKS if facts.get(name))
    return tuple(remark for remark in found if remark not in said)


def shortened(words: str) -> str:
    """Return words cut to what a sentence can hold.

    >>> len(shortened("a" * 500))
    161
    """
    return words if len(words) <= LONGEST else words[:LONGEST].rstrip() + "…"


def _key(act: str, kind: str, facts: Mapping[str, Any]) -> str:
    match act:
        case "merged" if facts.get("unpaired"):
            return "merged, signs unpaired"
        case "broke the silence" if facts.get("with"):
            return "broke the silence, amending"
        case "tabled":
            return "tabled change" if facts.get("amends") else f"tabled {facts.get('kind')}"
        case "moved" if not facts.get("after"):
            return "moved first"
        case "added" | "corrected":
            return f"{act} {kind}"
    return act


def _filled(template: str, resolve: Resolve) -> Sentence:
    parts: list[SentencePart] = []
    for words, name, _, _ in Formatter().parse(template):
        parts += [SentencePart(words)] if words else []
        parts += resolve(name) if name else ()
    return tuple(parts)


def _plain(act: str, kind: str, facts: Mapping[str, Any]) -> Sentence:
    """Return an act with its subject by name or number, and its short facts."""
    number = facts.get("number", "")
    numbered = amendment_number(number) if kind == "amendment" and isinstance(number, int) else str(number)
    known = str(facts.get("name", numbered))
    said = [f"{key}: {fact}" for key, fact in facts.items() if _is_short(key, fact)]
    return (SentencePart(" ".join(filter(None, (act, kind, known))) + (f" ({', '.join(said)})" if said else "")),)


def _is_short(key: str, fact: Any) -> bool:
    """Say whether a fact reads well in a sentence: no wording, no seal, no code, and not the name of the subject."""
    unread = ("name", "number", "wording", "hash", "version", "clause", *REMARKS)
    return key not in unread and isinstance(fact, str | int) and fact != "" and len(str(fact)) <= LONGEST
