"""Table an amendment: python3 client.py HOUSE TOKEN CLAUSE "old words" "new words" "why"."""

import json
import sys
from urllib.error import HTTPError
from urllib.request import Request, urlopen
from uuid import uuid4

house, token, clause, old, new, why = sys.argv[1:]


def ask(method, path, body=None, **headers):
    """Return an answer with its tag; end with the sentence in which it was refused."""
    headers |= {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
    headers |= {"Idempotency-Key": str(uuid4())}  # sent again under the same key, nothing is done twice
    sent = None if body is None else json.dumps(body).encode()
    for _ in range(3):
        try:
            with urlopen(Request(f"{house}/api/v1/{path}", sent, headers, method=method), timeout=60) as answer:
                return json.load(answer), answer.headers["ETag"]
        except HTTPError as refusal:
            sys.exit(json.load(refusal)["detail"])
        except OSError as trouble:
            print(f"No answer ({trouble}); once more.", file=sys.stderr)
    sys.exit("The house does not answer.")


text, _ = ask("GET", f"clauses/{clause}")
if text["body"].count(old) != 1:
    sys.exit(f"“{old}” stands {text['body'].count(old)} times in {text['label']}, not once.")
wording = {"base": text["version"], "label": text["label"], "heading": text["heading"]}
wording |= {"body": text["body"].replace(old, new), "rationale": why}
draft, tag = ask("POST", f"clauses/{clause}/amendments", wording)
tabled, _ = ask("POST", f"amendments/{draft['code']}/tabling", **{"If-Match": tag})
print(f"Tabled as Amendment {tabled['number']} to {tabled['clause_label']}.")
