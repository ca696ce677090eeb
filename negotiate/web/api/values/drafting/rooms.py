"""The room of a group and how a draft came to its words, as programs of those who write there are given them."""

from dataclasses import dataclass
from datetime import datetime

from negotiate.amendment_names import amendment_name
from negotiate.queries.drafting.draft_history import PastWording
from negotiate.queries.drafting.rooms import RoomPage, SharedDraft


@dataclass(frozen=True)
class RoomNameAnswer:
    """A group that has a room for you, by the code under which its room is asked for."""

    group: str
    name: str


@dataclass(frozen=True)
class SharedDraftAnswer:
    """A draft that is shared with a group; `standing` are the delegations behind it, `package` its package's name."""

    amendment: str
    delegation: str
    clause: str
    clause_name: str
    package: str
    is_for_reading: bool
    saved_at: datetime
    standing: tuple[str, ...]


@dataclass(frozen=True)
class TabledOnBehalfAnswer:
    """An amendment that was tabled on behalf of a group."""

    amendment: str
    name: str
    delegation: str


@dataclass(frozen=True)
class RoomAnswer:
    """What is shared with a group of yours: `readers` are the delegations that read it, `outside` other members.

    `threads` are the codes of what is said to the group and not resolved.
    """

    name: str
    readers: tuple[str, ...]
    outside: tuple[str, ...]
    drafts: tuple[SharedDraftAnswer, ...]
    tabled: tuple[TabledOnBehalfAnswer, ...]
    threads: tuple[str, ...]


@dataclass(frozen=True)
class SavedWordingAnswer:
    """What a draft has said at one time; `is_automatic` where it was saved while somebody wrote."""

    edition: int
    saved_at: datetime
    saved_by: str
    is_automatic: bool
    is_newest: bool
    text: str


def room_answer(page: RoomPage) -> RoomAnswer:
    """Return a room."""
    tabled = (TabledOnBehalfAnswer(code, amendment_name(number), by) for code, number, by in page.tabled)
    return RoomAnswer(
        name=page.name,
        readers=page.readers,
        outside=page.outside,
        drafts=tuple(map(_draft, page.drafts)),
        tabled=tuple(tabled),
        threads=tuple(one.note.code for clause in page.said for one in clause.threads),
    )


def saved_wording(past: PastWording) -> SavedWordingAnswer:
    """Return a saved wording."""
    return SavedWordingAnswer(past.edition, past.saved_at, past.saved_by, past.is_automatic, past.is_newest, past.text)


def _draft(draft: SharedDraft) -> SharedDraftAnswer:
    return SharedDraftAnswer(
        amendment=draft.code,
        delegation=draft.delegation,
        clause=draft.clause_code,
        clause_name=draft.clause,
        package=draft.package,
        is_for_reading=draft.is_for_reading,
        saved_at=draft.saved_at,
        standing=draft.standing,
    )
