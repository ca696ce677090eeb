"""A thread: what is said of words of a version, of a tabled wording or of a draft, and who reads it, for ever.

The words are tokens of one immutable text; of a draft, of one that it was saved with. Where they are now follows from
the edits that were made since (`text/anchoring`), and is stored nowhere.
"""

from datetime import datetime
from enum import Enum

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from negotiate.models.amendments.amendment import Amendment
from negotiate.models.amendments.revision import Revision
from negotiate.models.amendments.saved_wording import SavedWording
from negotiate.models.base import Base, Coded, words
from negotiate.models.house.delegation import Delegation
from negotiate.models.house.group import Group
from negotiate.models.house.person import Person
from negotiate.models.text.clause import Clause
from negotiate.models.text.instrument import Instrument
from negotiate.models.text.version import Version


class ThreadReach(Enum):
    """How far words go: who reads them, beside the delegation that says them; the narrowest first."""

    DELEGATION = "own delegation"
    GROUP = "group"
    SECRETARIAT = "secretariat"
    PARTICIPANTS = "all participants"
    PUBLIC = "everyone"

    @property
    def is_confidential(self) -> bool:
        """Say whether nobody else may even notice it."""
        return self not in (ThreadReach.PARTICIPANTS, ThreadReach.PUBLIC)

    @property
    def width(self) -> int:
        """Return how far it goes, to be compared."""
        return list(ThreadReach).index(self)


class ThreadKind(Enum):
    """What a thread begins with."""

    COMMENT = "comment"
    EXPERT_NOTE = "expert note"


class Thread(Coded, Base):
    """The tokens [start, end) that are spoken of, of a version, a tabled revision or a draft; none: all of it."""

    __tablename__ = "thread"
    __table_args__ = (
        CheckConstraint(
            "(version_id is null) = (revision_id is not null or saved_wording_id is not null)", name="one_text"
        ),
        CheckConstraint("revision_id is null or saved_wording_id is null", name="tabled_or_drafted"),
        CheckConstraint("saved_wording_id is null or reach in ('own delegation', 'group')", name="drafts_to_few"),
        CheckConstraint("(reach = 'group') = (group_id is not null)", name="group_where_it_reaches_one"),
        CheckConstraint("0 <= start and start <= stop", name="in_order"),
    )

    instrument_id: Mapped[int] = mapped_column(ForeignKey("instrument.id"), index=True)
    clause_id: Mapped[int] = mapped_column(ForeignKey("clause.id"), index=True)
    version_id: Mapped[int | None] = mapped_column(ForeignKey("version.id"))
    revision_id: Mapped[int | None] = mapped_column(ForeignKey("revision.id"), index=True)
    #: What a draft said when it was spoken of; read by those alone who still read the draft.
    saved_wording_id: Mapped[int | None] = mapped_column(ForeignKey("saved_wording.id"), index=True)
    #: "end" is a word of SQL.
    start: Mapped[int]
    stop: Mapped[int]
    reach: Mapped[ThreadReach] = mapped_column(words(ThreadReach))
    group_id: Mapped[int | None] = mapped_column(ForeignKey("group.id"))
    #: Whose it is: of a draft of the chair's, its office; none where the secretariat or the chair began it elsewhere.
    delegation_id: Mapped[int | None] = mapped_column(ForeignKey("delegation.id"))
    kind: Mapped[ThreadKind] = mapped_column(words(ThreadKind))
    opened_at: Mapped[datetime]
    opened_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)

    instrument: Mapped[Instrument] = relationship()
    clause: Mapped[Clause] = relationship()
    version: Mapped[Version | None] = relationship()
    revision: Mapped[Revision | None] = relationship()
    saved_wording: Mapped[SavedWording | None] = relationship()
    group: Mapped[Group | None] = relationship()
    delegation: Mapped[Delegation | None] = relationship()
    comments: Mapped[list["Comment"]] = relationship(back_populates="thread", order_by="Comment.id")
    turns: Mapped[list["ThreadTurn"]] = relationship(back_populates="thread", order_by="ThreadTurn.id")

    @property
    def is_of_draft(self) -> bool:
        """Say whether it was begun on a draft; it stays so when the draft is tabled."""
        return self.saved_wording_id is not None

    @property
    def is_of_office(self) -> bool:
        """Say whether it is the chair's office that says it among itself, in a draft of its own."""
        return self.is_of_draft and self.delegation is not None and self.delegation.office is not None

    @property
    def amendment(self) -> Amendment | None:
        """Return the amendment whose words it is about, a draft or tabled; None where it is about the text."""
        revision = self.saved_wording.revision if self.saved_wording else self.revision
        return revision.amendment if revision else None

    @property
    def is_resolved(self) -> bool:
        """Say whether a person has resolved it, and nobody has reopened it since."""
        return bool(self.turns) and self.turns[-1].into is ThreadState.RESOLVED


class Comment(Coded, Base):
    """What one person said in a thread; it is never changed, only withdrawn."""

    __tablename__ = "comment"

    thread_id: Mapped[int] = mapped_column(ForeignKey("thread.id"), index=True)
    words: Mapped[str]
    #: For whom she spoke; none: for the secretariat or the chair.
    delegation_id: Mapped[int | None] = mapped_column(ForeignKey("delegation.id"))
    made_at: Mapped[datetime]
    made_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))

    thread: Mapped[Thread] = relationship(back_populates="comments")
    delegation: Mapped[Delegation | None] = relationship()
    made_by: Mapped[Person | None] = relationship()
    retraction: Mapped["CommentWithdrawal | None"] = relationship(back_populates="comment")
    mentions: Mapped[list["CommentMention"]] = relationship(back_populates="comment", order_by="CommentMention.id")


class CommentWithdrawal(Base):
    """The act by which a person takes her comment back; that there was one stays to be seen."""

    __tablename__ = "comment_withdrawal"

    comment_id: Mapped[int] = mapped_column(ForeignKey("comment.id"), unique=True)
    withdrawn_at: Mapped[datetime]
    withdrawn_by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))

    comment: Mapped[Comment] = relationship(back_populates="retraction")


class ThreadState(Enum):
    """Whether something is left to be said."""

    RESOLVED = "resolved"
    REOPENED = "reopened"


class ThreadTurn(Base):
    """The act by which a person resolves a thread, or opens it again; the last counts."""

    __tablename__ = "thread_turn"

    thread_id: Mapped[int] = mapped_column(ForeignKey("thread.id"), index=True)
    into: Mapped[ThreadState] = mapped_column(words(ThreadState))
    made_at: Mapped[datetime]
    made_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))

    thread: Mapped[Thread] = relationship(back_populates="turns")
    made_by: Mapped[Person | None] = relationship()


class CommentMention(Base):
    """A person who is named in a comment, and may read it."""

    __tablename__ = "comment_mention"

    comment_id: Mapped[int] = mapped_column(ForeignKey("comment.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)

    comment: Mapped[Comment] = relationship(back_populates="mentions")
    person: Mapped[Person] = relationship()


class Uptake(Base):
    """The act by which a delegation makes an amendment of its own of what somebody said."""

    __tablename__ = "uptake"

    amendment_id: Mapped[int] = mapped_column(ForeignKey("amendment.id"), unique=True)
    thread_id: Mapped[int] = mapped_column(ForeignKey("thread.id"), index=True)

    amendment: Mapped[Amendment] = relationship()
    thread: Mapped[Thread] = relationship()
