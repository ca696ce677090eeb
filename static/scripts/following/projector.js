// The screen of the room follows the desk: its version is asked for every second, its words only when that changes.
import { keepAsking } from "./asking.js";

const [LEAST, MOST] = [1_000, 16_000];
const place = document.querySelector("[data-version]");

async function follow() {
  const answer = await fetch(place.dataset.version, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(`${answer.status}`);
  const { version } = await answer.json();
  if (version === place.querySelector("[data-screen]").dataset.screen) return;
  const part = await fetch(place.dataset.partAt);
  if (part.ok) place.innerHTML = await part.text();
}

keepAsking(follow, LEAST, MOST);
