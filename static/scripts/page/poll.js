// Say when what is shown has moved on: ask the page's version address now and then, while somebody looks.
// <… data-version-url="/…" data-version="7" data-version-words="…"> ; the answer is JSON {"version": "8"}.
import { keepAsking } from "../following/asking.js";

const [LEAST, MOST] = [20_000, 160_000];

async function ask(place) {
  const answer = await fetch(place.dataset.versionUrl, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return String((await answer.json()).version);
}

function tell(place) {
  const notice = document.createElement("div");
  notice.className = "notice warning";
  notice.setAttribute("role", "status");
  const words = document.createElement("div");
  const link = document.createElement("a");
  link.href = location.href;
  link.textContent = place.dataset.versionWords ?? "The text has moved on. Show it as it stands now.";
  words.append(link);
  notice.append(words);
  place.prepend(notice);
}

function watch(place) {
  const stop = keepAsking(
    async () => {
      if ((await ask(place)) === place.dataset.version) return;
      stop();
      tell(place);
    },
    LEAST,
    MOST,
  );
}

for (const place of document.querySelectorAll("[data-version-url]")) watch(place);
