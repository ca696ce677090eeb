// The desk at work. Every change is saved at once as a decision; the answer brings the parts of the page that follow
// it. Whoever else is at the desk is seen, and what they decide: then the page is read again, where it stood. Without
// this module the same form is saved by its button.
import { press } from "./desk-keys.js";

const PAUSE = { choice: 40, typing: 700 };
const HEARTBEAT = 2_000;
const form = document.getElementById("decisions");
const here = location.pathname.replace(/\/merges(\/new)?$/, "");
let timer = 0;
let saving = Promise.resolve();
let unsaved = false;
// The form has been sent: the next page is on its way, and nothing may overtake it.
let leaving = false;

const steps = () => form.querySelector('[data-part="steps"]');
const edition = () => Number(form.elements.edition.value);
const say = (words) => {
  const place = form.querySelector("[data-saving]");
  if (place) place.textContent = words;
};

function show(html) {
  const answer = document.createRange().createContextualFragment(html);
  for (const part of [...answer.querySelectorAll("[data-part]")])
    document.querySelector(`[data-part="${CSS.escape(part.dataset.part)}"]`)?.replaceWith(part);
  mark();
}

// Which places are decided, for the frame around each and for the button that hides them.
function mark() {
  for (const says of form.querySelectorAll("[data-decided]")) {
    says.closest(".region").dataset.settled = says.dataset.decided;
  }
}

function again() {
  if (leaving) return;
  const current = form.querySelector(".stop[data-current]");
  if (current) sessionStorage.setItem("desk-stop", current.id);
  sessionStorage.setItem("desk-scroll", String(form.closest(".regions").scrollTop));
  unsaved = false;
  location.replace(`${here}/merges/new`);
}

async function send() {
  const shape = steps()?.dataset.shape;
  say("Saving …");
  const answer = await fetch(`${here}/draft`, { method: "POST", body: new FormData(form), headers: { "X-Desk": "1" } });
  const kind = answer.headers.get("X-Desk");
  if (answer.status === 422) return say("Not saved: press Save to see why. Your choices are still here.");
  if (!kind) return form.requestSubmit(form.querySelector("[data-save]"));
  if (answer.status === 409 || kind === "again") return again();
  show(await answer.text());
  if (steps()?.dataset.shape !== shape) return again();
  return undefined;
}

// One save at a time, each with everything that is chosen when it begins.
function save() {
  clearTimeout(timer);
  unsaved = false;
  saving = saving.then(send).catch(() => {
    unsaved = true;
    say("Offline. Your choices are still here.");
  });
  return saving;
}

form?.addEventListener("input", (event) => {
  if (event.target.matches("[data-only]")) return;
  unsaved = true;
  say("Not saved yet");
  clearTimeout(timer);
  timer = setTimeout(save, event.target.matches("textarea") ? PAUSE.typing : PAUSE.choice);
});

async function beat() {
  const answer = await fetch(`${here}/presence`, { method: "POST", body: new URLSearchParams({ csrf_token: form.elements.csrf_token.value }) });
  if (!answer.ok) return;
  const news = await answer.json();
  const place = document.querySelector("[data-others]");
  const words = news.others.length ? `${news.others.join(", ")} ${news.others.length === 1 ? "is" : "are"} here` : "";
  if (place && place.textContent !== words) place.textContent = words;
  // One's own save may be on its way: only what is still ahead of the page after it is somebody else's.
  if (unsaved) await save();
  else await saving;
  const isBehind = () => news.edition > edition() || news.shape !== steps().dataset.shape;
  if (!isBehind() || document.querySelector("[aria-invalid=true]")) return;
  if (unsaved || document.activeElement?.matches("textarea")) await save();
  if (isBehind()) again();
}

function watch() {
  let busy = false;
  const look = async () => {
    if (busy || document.hidden) return;
    busy = true;
    try {
      await saving;
      await beat();
    } catch {
      say("Offline. Your choices are still here.");
    } finally {
      busy = false;
    }
  };
  setInterval(look, HEARTBEAT);
  look();
}

function comeBack() {
  form.closest(".regions").scrollTop = Number(sessionStorage.getItem("desk-scroll") ?? 0);
  const stop = document.getElementById(sessionStorage.getItem("desk-stop") ?? "");
  sessionStorage.removeItem("desk-stop");
  sessionStorage.removeItem("desk-scroll");
  if (!stop) return;
  stop.dataset.current = "";
  (stop.querySelector("input:checked, input[type=radio], button") ?? stop).focus({ preventScroll: true });
}

if (form && steps()) {
  mark();
  comeBack();
  watch();
  addEventListener("pageshow", () => {
    leaving = false;
  });
  form.addEventListener("submit", (event) => {
    leaving = true;
    clearTimeout(timer);
    unsaved = false;
    form.elements.anchor.value = form.querySelector(".stop[data-current]")?.id ?? "";
    if (event.submitter?.hasAttribute("data-save") || event.submitter?.dataset.move)
      sessionStorage.setItem("desk-stop", form.elements.anchor.value);
  });
  press(form, { settled: () => saving });
  form.dataset.ready = "";
}
