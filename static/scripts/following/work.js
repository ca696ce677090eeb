// How far a piece of long work is: its part of the page is asked for while somebody looks, sooner at first and later
// more seldom; a step forward, or somebody who comes back, brings the first pause back. Once it has ended, the page is
// shown anew.
const [LEAST, MOST] = [1_500, 20_000];
const place = document.querySelector("[data-work]");
let pause = LEAST;
let timer = 0;

async function follow() {
  const answer = await fetch(place.dataset.work);
  if (!answer.ok) throw new Error(`${answer.status}`);
  const html = await answer.text();
  const part = document.createRange().createContextualFragment(html);
  if (part.querySelector("[data-ended]")) return location.reload();
  pause = place.textContent === part.textContent ? Math.min(pause * 1.5, MOST) : LEAST;
  place.replaceChildren(part);
}

async function next() {
  try {
    await follow();
  } catch {
    // Offline for a moment: what is shown stays, and the next round asks again.
    pause = Math.min(pause * 2, MOST);
  }
  wait();
}

function wait() {
  clearTimeout(timer);
  if (!document.hidden) timer = setTimeout(next, pause);
}

document.addEventListener("visibilitychange", () => {
  pause = LEAST;
  wait();
});
wait();
