// How far a piece of long work is: its part of the page is asked for while somebody looks, sooner at first and more
// seldom while it does not move. Once it has ended, the page is shown anew.
import { keepAsking } from "./asking.js";

const [LEAST, MOST] = [1_500, 20_000];
const place = document.querySelector("[data-work]");

async function follow() {
  const answer = await fetch(place.dataset.work);
  if (!answer.ok) throw new Error(`${answer.status}`);
  const html = await answer.text();
  const part = document.createRange().createContextualFragment(html);
  if (part.querySelector("[data-ended]")) return location.reload();
  const hasMoved = place.textContent !== part.textContent;
  place.replaceChildren(part);
  return hasMoved;
}

keepAsking(follow, LEAST, MOST);
