"""Comments of the house are known by their last line, whatever a program makes of the rest."""

from negotiate.importing.office.documents import OfficeMark, ReadDocument, ReadRemark
from negotiate.importing.returned_talk import ReturnedAnswer, marked, talk_apart

NADIA, ANA = OfficeMark("Nadia, Arvenia", ""), OfficeMark(" Ana Lee", "")
OURS = marked("Why so?\nTell us.", "Arvenia only", "bcdfghjkmn")


def read(**remarks: ReadRemark) -> ReadDocument:
    """Return a file with comments."""
    return ReadDocument((), {}, remarks, (), has_macros=False, characters=0)


def test_comments_of_the_house_and_answers_to_them_are_told_from_all_else() -> None:
    own = ReadRemark(ANA, "Our lawyers ask.")
    talk = talk_apart(
        read(
            a=ReadRemark(NADIA, OURS),
            b=ReadRemark(ANA, "So that all act. ", "a"),
            c=ReadRemark(ANA, "Indeed.", "b"),
            d=own,
            e=ReadRemark(ANA, "To ourselves.", "d"),
            f=ReadRemark(ANA, " ", "a"),
        )
    )

    assert talk.comments == {"bcdfghjkmn": "Why so?\nTell us."}
    assert talk.answers == (
        ReturnedAnswer("bcdfghjkmn", "Ana Lee", "So that all act."),
        ReturnedAnswer("bcdfghjkmn", "Ana Lee", "Indeed."),
    )
    assert talk.read.remarks == {"d": own, "e": ReadRemark(ANA, "To ourselves.", "d")}


def test_what_somebody_wrote_into_a_comment_of_the_house_is_read_with_it() -> None:
    talk = talk_apart(read(a=ReadRemark(NADIA, f"{OURS} Really?")))

    assert talk.comments == {"bcdfghjkmn": "Why so?\nTell us.\nReally?"}
    assert talk.read.remarks == {}


def test_answers_that_hang_in_a_circle_hang_on_nothing() -> None:
    talk = talk_apart(read(a=ReadRemark(ANA, "One.", "b"), b=ReadRemark(ANA, "Two.", "a")))

    assert (talk.answers, set(talk.read.remarks)) == ((), {"a", "b"})
