"""Closing: what stands wrong beside a cut goes with it, and nothing else does."""

import pytest

from negotiate.text.clearing.closing import closed, kept_between


def without(text: str) -> str:
    """Return a text without what stands between each two strokes, closed."""
    strokes = [at for at, sign in enumerate(text) if sign == "|"]
    cuts = [(start, end + 1) for start, end in zip(strokes[::2], strokes[1::2], strict=True)]
    return "".join(text[start:end] for start, end in kept_between(closed(text, cuts, {2}), 0, len(text)))


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("act |now| here", "act here"),
        ("act |now|.", "act."),
        ("act |now|", "act"),
        ("|now| act", "act"),
        ("re|con|sider", "resider"),
        ("act (|now| here)", "act (here)"),
        ("one |and|\ntwo", "one\ntwo"),
        ("act  |now|  here", "act  here"),
        ("act |now| |later| here", "act here"),
        ("|now| |later| act", "act"),
        ("act |now| |later|", "act"),
        ("act, |now|, or rest", "act, or rest"),
        ("act, |now|.", "act."),
        ("act; |now|.", "act."),
        ("act, |now| here", "act, here"),
        ("agir |ici|\u00a0; puis", "agir\u00a0; puis"),
        ("تعمل |الآن|، ثم", "تعمل، ثم"),
        ("行动，|现在|。", "行动。"),
        ("act (|now|) here", "act here"),
        ("say “|now|” here", "say here"),
        ("act **|now|** here", "act here"),
        ("act *|now|*, here", "act, here"),
        ("act ***|now|*** here", "act here"),
        ("signed ____|here|____ now", "signed ________ now"),
        ("“|Act| now”", "“now”"),
        ("“act |now|”", "“act”"),
        ("1. |Now|, act", "1. act"),
        ("|Now|, act", "act"),
        ("one\n|two|\nthree", "one\nthree"),
        ("one\n|two|", "one"),
        ("one\n|two| |three|\nfour", "one\nfour"),
    ],
)
def test_what_stands_wrong_beside_a_cut_goes_with_it(text: str, after: str) -> None:
    assert without(text) == after
