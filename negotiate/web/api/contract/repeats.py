"""What is sent twice under one key is done once, and answered alike: `Idempotency-Key`, as the IETF drafts it."""

import hashlib
import re
from collections.abc import Callable

from flask import Response, g, make_response, request
from flask.typing import ResponseReturnValue

from negotiate.errors import Invalid
from negotiate.ids import hash_of
from negotiate.models import KeptAnswer
from negotiate.operations.house.kept_answers import answer_kept, keep_answer
from negotiate.state.house.actors import CameByToken
from negotiate.web.api.contract.answers import again

HEADER = "Idempotency-Key"
LONGEST_KEY = 255
#: Signs that are seen, as the description says it too.
KEY = rf"^[!-~]{{1,{LONGEST_KEY}}}$"
MEANING = (
    "A name for this request that you make up, such as a UUID. Sent again within 24 hours with the same key, the same "
    "request is not done twice: it is given the answer of the first."
)
NO_KEY = f"A key has 1 to {LONGEST_KEY} visible signs of ASCII and no space; a UUID is one."


def done_once(view: Callable[[], ResponseReturnValue]) -> ResponseReturnValue:
    """Run a view that writes; where a program names its request by a key, not a second time."""
    door, key = g.came_in, request.headers.get(HEADER)
    if key is None or not isinstance(door, CameByToken):
        return view()
    if not re.fullmatch(KEY, key):
        raise Invalid(NO_KEY, HEADER)
    key_hash, asked = hash_of(key), _asked()
    if kept := answer_kept(g.db, door.token_id, key_hash, asked):
        return again(kept.content, kept.status, kept.location)
    answer = make_response(view())
    keep_answer(g.db, _kept(door, key_hash, asked, answer))
    return answer


def _asked() -> str:
    """Return the hash of what is asked: how, where, of which state, and what is sent."""
    parts = (request.method, request.full_path, request.headers.get("If-Match", ""))
    named = "\n".join(parts).encode("utf-8", "surrogateescape")
    return hashlib.sha256(named + b"\n" + request.get_data()).hexdigest()


def _kept(door: CameByToken, key_hash: str, asked: str, answer: Response) -> KeptAnswer:
    return KeptAnswer(
        token_id=door.token_id,
        key_hash=key_hash,
        asked_hash=asked,
        status=answer.status_code,
        location=answer.headers.get("Location", ""),
        content=answer.get_data(),
    )
