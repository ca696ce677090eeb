// The list of speakers keeps up with the room: its version is asked for, its part only when that has changed.
import { keepAsking } from "./asking.js";

const [LEAST, MOST] = [2_000, 60_000];
const place = document.querySelector("[data-floor]");

async function follow() {
  const answer = await fetch(place.dataset.floor, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(`${answer.status}`);
  const { version } = await answer.json();
  if (version === place.querySelector("[data-screen]").dataset.screen) return;
  const part = await fetch(place.dataset.partAt);
  if (part.ok) place.innerHTML = await part.text();
}

if (place) keepAsking(follow, LEAST, MOST);
