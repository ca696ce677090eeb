// The screen of the room follows the desk: its version is asked for every second, its words only when that changes.
const INTERVAL = 1_000;
const place = document.querySelector("[data-version]");
let busy = false;

async function follow() {
  if (busy || document.hidden) return;
  busy = true;
  try {
    const answer = await fetch(place.dataset.version, { headers: { Accept: "application/json" } });
    if (!answer.ok) return;
    const { version } = await answer.json();
    if (version === place.querySelector("[data-screen]").dataset.screen) return;
    const part = await fetch(place.dataset.partAt);
    if (part.ok) place.innerHTML = await part.text();
  } catch {
    // Offline for a moment: what is shown stays, and the next second asks again.
  } finally {
    busy = false;
  }
}

setInterval(follow, INTERVAL);
