"""What people have answered in a file to comments of the house: shown to whoever brings it, and said once she ticks it.

A comment of the house is never stored a second time, nor is an answer that stands in its thread; what somebody has
changed in one is told, and stays as it was said.
"""

from collections.abc import Iterator, Mapping, Sequence

from flask import request
from sqlalchemy.orm import Session

from negotiate.importing.office.asides import excerpt
from negotiate.importing.office.authors import author_key
from negotiate.importing.returned_talk import ReturnedAnswer, ReturnedTalk, is_as_said
from negotiate.operations.comments.speaking import answer
from negotiate.policy import Actor
from negotiate.queries.files.returned_talk import CommentInThread, comments_in_threads
from negotiate.web.files.bringing.shown_values import ShownAnswer
from negotiate.web.files.spoken import WITHDRAWN

#: So many of one kind are named; more are counted.
_NAMED = 3


def shown_answers(
    db: Session, actor: Actor, instrument: str, talk: ReturnedTalk
) -> tuple[tuple[ShownAnswer, ...], tuple[str, ...]]:
    """Return the answers that can be said, and in sentences what becomes of all else that was said in a file."""
    if not talk.comments:
        return (), ()
    known = comments_in_threads(db, actor, instrument, talk.comments)
    why = [(one, _why_not(one, known)) for one in talk.answers]
    shown = tuple(
        ShownAnswer(number, known[one.comment], one.comment, one.author, one.words, hers := _is_hers(actor, one), hers)
        for number, one in enumerate(one for one, reason in why if not reason)
    )
    refused = [f"{answer_of(one.author, one.words)} {reason}" for one, reason in why if reason]
    return shown, (*_some(list(_changed(talk.comments, known))), *_some(refused))


def answer_of(author: str, words: str) -> str:
    """Return an answer as a sentence names it."""
    return f"An answer of {author or 'nobody'}: “{excerpt(words)}”."


def say_ticked(db: Session, actor: Actor, instrument: str) -> int:
    """Say in their threads the answers that are ticked in the form, and return how many are new there."""
    new = 0
    for number in request.form.getlist("say"):
        thread, comment, words = (request.form.get(f"{name}-{number}", "") for name in ("thread", "answer", "words"))
        known = comments_in_threads(db, actor, instrument, [comment]).get(comment)
        if known and known.thread == thread and _stands(words, known):
            continue
        answer(db, actor, thread, words)
        new += 1
    return new


def _is_hers(actor: Actor, one: ReturnedAnswer) -> bool:
    """Say whether whoever brings a file wrote an answer in it: under her name, or under none."""
    return author_key(one.author) in ("", author_key(actor.name))


def _why_not(one: ReturnedAnswer, known: Mapping[str, CommentInThread]) -> str:
    """Return why an answer cannot be said; nothing where it can."""
    found = known.get(one.comment)
    if found is None:
        return "It answers a comment that you do not read here, and goes nowhere."
    if _stands(one.words, found):
        return "It stands in its thread already."
    return "" if found.may_answer else "You read what it answers, and have no voice there: it goes nowhere."


def _stands(words: str, found: CommentInThread) -> bool:
    return any(is_as_said(words, said) for said in found.said if said)


def _changed(comments: Mapping[str, str], known: Mapping[str, CommentInThread]) -> Iterator[str]:
    """Yield the comments of the house that somebody has changed in the file."""
    for code, now in comments.items():
        said = known[code].words if code in known else ""
        if said and not is_as_said(now, said) and not is_as_said(now, WITHDRAWN):
            yield f"A comment that the file came with was changed in it: “{excerpt(now)}”. It stays as it was said."


def _some(sentences: Sequence[str]) -> Iterator[str]:
    yield from sentences[:_NAMED]
    if more := len(sentences[_NAMED:]):
        yield f"It is the same with {more:,} more."
