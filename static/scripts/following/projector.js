// The screen of the room follows the desk and the agenda: its version is asked for every second, its words only when
// that changes. Another item of the agenda begins at its first line, whatever was read before.
import { keepAsking } from "./asking.js";

const [LEAST, MOST] = [1_000, 16_000];
const place = document.querySelector("[data-version]");
const shown = () => place.querySelector("[data-screen]").dataset;

async function follow() {
  const answer = await fetch(place.dataset.version, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(`${answer.status}`);
  const { version } = await answer.json();
  if (version === shown().screen) return;
  const part = await fetch(place.dataset.partAt);
  if (!part.ok) return;
  const { item } = shown();
  place.innerHTML = await part.text();
  if (shown().item !== item) globalThis.scrollTo(0, 0);
}

keepAsking(follow, LEAST, MOST);
