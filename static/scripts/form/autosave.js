// A draft saves itself while somebody writes: what is in the form goes to where its own button sends it, and the page says
// when that was last done. Nothing is tabled by it. A draft that a colleague, or another tab, has saved meanwhile is not
// overwritten: the form's own button then shows both texts.
const PAUSE = 2_500;
const AGAIN = 10_000;
const place = document.querySelector("[data-saving]");
const form = place?.closest("form");

let pending = false;
let timer = 0;
let underway = null;
let savedAt = "";

function say(state, words) {
  place.dataset.state = state;
  if (place.textContent !== words) place.textContent = words;
}

const hour = (instant) => new Date(instant).toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

// From the first time on the form goes on with the draft that it has begun.
function goOn({ address, edition, saved_at, taken_off }) {
  form.action = address;
  form.elements.edition.value = edition;
  savedAt = hour(saved_at);
  say("saved", taken_off ? `Saved ${savedAt}, without ${taken_off}, which no reader sees` : `Saved ${savedAt}`);
}

const REFUSED = {
  409: "Not saved: somebody has saved this draft since. Save it to see both texts.",
  422: "Not saved: something in it cannot be kept. Save it to see what.",
};

// What the page that refuses says: in which paragraph, and beside which words.
async function reason(answer) {
  const page = answer.status === 422 ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
  const said = page?.querySelector(".error-box li")?.textContent.trim();
  return said ? `Not saved. ${said}` : REFUSED[answer.status] ?? "Not saved. Save it to see why.";
}

async function send() {
  const fields = new FormData(form);
  fields.set("act", "autosave");
  pending = false;
  say("saving", "Saving …");
  try {
    const answer = await fetch(form.action, { method: "POST", body: fields, headers: { Accept: "application/json" }, keepalive: JSON.stringify([...fields]).length < 60_000 });
    if (answer.ok) return goOn(await answer.json());
    say("failed", await reason(answer));
  } catch {
    pending = true;
    say("failed", savedAt ? `Not saved since ${savedAt}; trying again.` : "Not saved yet; trying again.");
    later(AGAIN);
  }
}

function save() {
  clearTimeout(timer);
  if (!pending || underway) return underway;
  underway = send().finally(() => {
    underway = null;
    if (pending) later(PAUSE);
  });
  return underway;
}

function later(pause) {
  clearTimeout(timer);
  timer = setTimeout(save, pause);
}

function changed() {
  pending = true;
  if (!underway) later(PAUSE);
}

function begin() {
  form.addEventListener("input", changed);
  form.addEventListener("written", changed);
  // What is on its way raises the edition: the button's own sending waits for it.
  form.addEventListener("submit", (event) => {
    clearTimeout(timer);
    pending = false;
    if (!underway) return;
    event.preventDefault();
    underway.finally(() => form.requestSubmit(event.submitter));
  });
  document.addEventListener("visibilitychange", () => document.hidden && save());
  addEventListener("pagehide", save);
}

if (form) begin();
