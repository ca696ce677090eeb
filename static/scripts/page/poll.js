// Say when what is shown has moved on: ask the page's version address now and then, while somebody looks.
// <… data-version-url="/…" data-version="7" data-version-words="…"> ; the answer is JSON {"version": "8"}.
const INTERVAL = 20_000;

async function ask(place) {
  const answer = await fetch(place.dataset.versionUrl, { headers: { Accept: "application/json" } });
  if (!answer.ok) return place.dataset.version;
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
  const timer = setInterval(async () => {
    if (document.hidden) return;
    let version = place.dataset.version;
    try {
      version = await ask(place);
    } catch {
      // Offline for a moment: the next round asks again.
      return;
    }
    if (version === place.dataset.version) return;
    clearInterval(timer);
    tell(place);
  }, INTERVAL);
}

for (const place of document.querySelectorAll("[data-version-url]")) watch(place);
