"""The suite of words that are spoken of: what becomes of real stretches, and the time for many words and many steps."""

import random
import time
from collections import Counter
from collections.abc import Iterator

from negotiate.text.anchoring.anchored import AnchoredWords, anchored
from negotiate.text.anchoring.quoting import quoted, spelling
from negotiate.text.anchoring.steps import TextStep, text_step
from negotiate.text.diff.diff import diff
from negotiate.text.edits import Edit
from negotiate.text.provenance.moved_words import follow
from negotiate.text.provenance.provenance import Attributed
from negotiate.text.tokens import tokenize
from tests.benchmarks import texts

WORDS = 3


def suite() -> Iterator[str]:
    """Carry stretches of real clauses over their amendments, then many words over many steps."""
    yield f"{'anchoring: stretches of real clauses, over one amendment':<60}{'stretches':>10}"
    for state, count in sorted(Counter(_removed()).items()):
        yield f"{f'removed, and nowhere else in the new text: {state}':<60}{count:>10}"
    kept = list(_kept())
    yield f"{'kept: found where counting the edits says':<60}{f'{sum(kept)} of {len(kept)}':>10}"
    yield f"\n{'anchoring: words over steps, a clause of 5,000 words':<60}{'ms':>10}{'µs/step':>10}"
    for count in (10, 100):
        yield _grown(count)


def _step(old: str, new: str) -> TextStep:
    return text_step(tokenize(old), follow(old, diff(old, new), ""))


def _removed() -> Iterator[str]:
    """Yield what is told of every stretch of three words or more that an amendment takes out for good."""
    for old, new in texts.clause_pairs():
        before = tokenize(old)
        for edit in diff(old, new):
            words = before[edit.start : edit.end]
            if len(spelling(words)) >= WORDS and not quoted(tokenize(new), "".join(words)):
                yield anchored(before, edit.start, edit.end, [_step(old, new)]).state.value


def _kept() -> Iterator[bool]:
    """Say of stretches that amendments leave alone whether they are found, three of each."""
    chance = random.Random(300)
    for old, new in texts.clause_pairs():
        before, edits, step = tokenize(old), diff(old, new), _step(old, new)
        free = [
            at for at in range(len(before) - WORDS) if all(edit.end <= at or edit.start >= at + WORDS for edit in edits)
        ]
        said = [at for at in free if len(spelling(before[at : at + WORDS])) == WORDS]
        for at in chance.sample(said, min(3, len(said))):
            shift = sum(len(edit.tokens) - edit.end + edit.start for edit in edits if edit.end <= at)
            yield anchored(before, at, at + WORDS, [step]) == AnchoredWords(at + shift, at + shift + WORDS)


def _grown(count: int) -> str:
    """Carry a hundred stretches over that many steps, each a word more at the beginning and one replaced."""
    tokens = tokenize("word" + " word another" * 2_500)
    steps, before = [], tokens
    for _ in range(count):
        steps.append(
            text_step(before, [Attributed(Edit(0, 0, ("new ",)), ""), Attributed(Edit(99, 100, (" other",)), "")])
        )
        before = steps[-1].tokens
    begun = time.process_time()
    for at in range(200, 4_200, 40):
        anchored(tokens, at, at + 4, steps)
    elapsed = 1000 * (time.process_time() - begun)
    return f"{f'100 stretches over {count} steps':<60}{elapsed:>10.1f}{10 * elapsed / count:>10.1f}"
