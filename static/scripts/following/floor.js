// The list of speakers keeps up with the room: its version is asked for while somebody looks, its part only when that
// has changed. After a failure the pause doubles up to a minute, and the first answer brings it back.
const [LEAST, MOST] = [4_000, 60_000];
const place = document.querySelector("[data-floor]");
let pause = LEAST;

async function follow() {
  const answer = await fetch(place.dataset.floor, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(`${answer.status}`);
  const { version } = await answer.json();
  if (version === place.querySelector("[data-screen]").dataset.screen) return;
  const part = await fetch(place.dataset.partAt);
  if (part.ok) place.innerHTML = await part.text();
}

async function next() {
  try {
    if (!document.hidden) await follow();
    pause = LEAST;
  } catch {
    // Offline for a moment: what is shown stays, and the next round asks again.
    pause = Math.min(pause * 2, MOST);
  }
  setTimeout(next, pause);
}

if (place) setTimeout(next, pause);
