"""What goes with an amendment, as programs are given it: who reads a draft, its package, how it was carried, offers."""

from dataclasses import dataclass
from datetime import datetime

from negotiate.policy import Act
from negotiate.queries.amendments.amendment import AmendmentPage
from negotiate.queries.amendments.carriages import NewestCarriage
from negotiate.queries.amendments.offers import OfferLine
from negotiate.queries.amendments.sharing import Sharing
from negotiate.queries.drafting.packages import PackageLine
from negotiate.queries.drafting.rooms import JointDraft


@dataclass(frozen=True)
class NamedAnswer:
    """A group, a delegation or a package, by its code, and what it is called."""

    code: str
    name: str


@dataclass(frozen=True)
class BackingAnswer:
    """What a delegation of the group was asked or did about a draft, in the order in which it came."""

    delegation: str
    step: str
    at: datetime


@dataclass(frozen=True)
class DraftSharingAnswer:
    """Who reads a draft: `group` is null while it is private; `is_for_reading` where the group does not write it.

    `groups` are those to which you can open it. `standing` are the delegations of the group that stand behind it, and
    `could_be_asked` those that you can ask whether they do; both for members of the group.
    """

    group: NamedAnswer | None
    is_for_reading: bool
    readers: tuple[str, ...]
    groups: tuple[NamedAnswer, ...]
    standing: tuple[str, ...]
    steps: tuple[BackingAnswer, ...]
    could_be_asked: tuple[NamedAnswer, ...]


@dataclass(frozen=True)
class PackagePlaceAnswer:
    """The package of an amendment; `parts` are those of its parts that you may read, by the codes of the amendments."""

    code: str
    name: str
    is_tabled: bool
    parts: tuple[str, ...]


@dataclass(frozen=True)
class HindranceAnswer:
    """Words of an amendment that could not be carried: what it wanted, and what stands there now."""

    wanted: str
    stands: str


@dataclass(frozen=True)
class CarriedAnswer:
    """How an amendment was carried onto a newer `version` of its clause: `heading` and `body` are what it comes to.

    `result` is how it went; `is_confirmed` once its delegation said that it stands so. `contained` are words of its
    that the text says by now.
    """

    version: str
    version_number: int
    result: str
    made_at: datetime
    is_confirmed: bool
    heading: str
    body: str
    hindrances: tuple[HindranceAnswer, ...]
    contained: tuple[str, ...]


@dataclass(frozen=True)
class OfferAnswer:
    """Words that the secretariat offers your delegation for those that stand; `consent` is null until you answer."""

    code: str
    before: str
    standing: str
    offered: str
    after: str
    made_at: datetime
    consent: str | None
    note: str


def sharing_answer(page: AmendmentPage) -> DraftSharingAnswer | None:
    """Return who reads a draft; None of what is on the table."""
    sharing, joint = page.sharing, page.companions.joint
    if sharing is None:
        return None
    return DraftSharingAnswer(
        group=NamedAnswer(sharing.group_code, sharing.group) if sharing.group else None,
        is_for_reading=sharing.is_for_reading,
        readers=sharing.readers,
        groups=_could_be(sharing) if Act.SHARE_DRAFT in page.acts else (),
        standing=joint.standing if joint else (),
        steps=_steps(joint) if joint else (),
        could_be_asked=tuple(NamedAnswer(code, name) for code, name in joint.could_be_asked) if joint else (),
    )


def package_place(line: PackageLine | None) -> PackagePlaceAnswer | None:
    """Return the package of an amendment, if it has one."""
    if line is None:
        return None
    return PackagePlaceAnswer(line.code, line.name, line.is_closed, tuple(part.code for part in line.parts))


def carried_answer(carried: NewestCarriage | None) -> CarriedAnswer | None:
    """Return how an amendment was carried, if its text has changed."""
    if carried is None:
        return None
    return CarriedAnswer(
        version=carried.version_code,
        version_number=carried.version_number,
        result=carried.result.value,
        made_at=carried.made_at,
        is_confirmed=carried.is_affirmed,
        heading=carried.wording.heading,
        body=carried.wording.body,
        hindrances=tuple(HindranceAnswer(one.wanted, one.stands.new) for one in carried.hindrances),
        contained=carried.contained,
    )


def offer_answer(line: OfferLine) -> OfferAnswer:
    """Return words that are offered."""
    return OfferAnswer(
        code=line.code,
        before=line.before,
        standing=line.standing,
        offered=line.offered,
        after=line.after,
        made_at=line.made_at,
        consent=line.consent.value if line.consent else None,
        note=line.note,
    )


def _could_be(sharing: Sharing) -> tuple[NamedAnswer, ...]:
    return tuple(NamedAnswer(code, name) for code, name in sharing.other_groups)


def _steps(joint: JointDraft) -> tuple[BackingAnswer, ...]:
    return tuple(BackingAnswer(one.delegation, one.step.value, one.taken_at) for one in joint.steps)
