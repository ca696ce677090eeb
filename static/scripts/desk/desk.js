// The desk at work. Every change is saved at once as a decision; the answer brings the parts of the page that follow
// it. Whoever else is at the desk is seen, and what they decide: then the desk is put in place anew, under the hands of
// whoever works at it. Undoing, ordering and publishing answer in place too: the page never goes away, so no key and no
// decision is lost. Without this module the same form is sent by its buttons.
import { press } from "./keys.js";
import { read, renew, turn } from "./page.js";
import * as desk from "./state.js";
import { isWorthKeeping, strike } from "./waiting.js";

const PAUSE = { choice: 40, typing: 700 };
const HEARTBEAT = 2_000;
const PATIENCE = 30_000;
const OFFLINE = "Offline. Your choices are still here.";
const form = document.getElementById("decisions");
// What the desk knows of itself (state.js), changed by nothing but a transition.
let state = desk.fresh;
const to = (transition, ...what) => {
  state = transition(state, ...what);
};
// Everything that is asked of the house, one after the other; and the save that is still to come.
let talk = Promise.resolve();
let timer = 0;

const here = () => new URL(form.action).pathname.replace(/\/merges$/, "");
const steps = () => form.querySelector('[data-part="steps"]');
const standing = () => ({ edition: Number(form.elements.edition.value), shape: steps().dataset.shape });
const say = (words) => {
  const place = form.querySelector("[data-saving]");
  if (place) place.textContent = words;
};
const ask = (address, sent = {}) => fetch(address, { signal: AbortSignal.timeout(PATIENCE), ...sent });
const pause = (time) => new Promise((done) => setTimeout(done, time));

function show(html) {
  const answer = document.createRange().createContextualFragment(html);
  for (const part of [...answer.querySelectorAll("[data-part]")])
    document.querySelector(`[data-part="${CSS.escape(part.dataset.part)}"]`)?.replaceWith(part);
}

// The whole page after all, where something happened that only a page can tell.
function leave(button) {
  to(desk.left);
  form.elements.anchor.value = form.querySelector(".stop[data-current]")?.id ?? "";
  form.requestSubmit(button);
}

// A press of the mouse, or a word that is being composed, is not taken away half done.
async function calm() {
  for (let waited = 0; state.pressing && waited < PATIENCE; waited += PAUSE.choice) await pause(PAUSE.choice);
}

// The desk as it is by now. Who goes on deciding meanwhile is saved first, so that her choice is not put back.
async function again() {
  while (!state.leaving) {
    const page = read(await (await ask(`${here()}/merges/new`)).text());
    if (!page) return location.reload();
    await calm();
    const may = desk.mayRenew(state);
    if (may === "no") return undefined;
    if (may === "yes") return renew(form, page);
    if (document.activeElement?.matches("textarea")) await pause(PAUSE.typing);
    await send();
  }
  return undefined;
}

// Save everything that is chosen by now; says whether the desk has to be put in place anew.
async function send() {
  const { shape } = standing();
  clearTimeout(timer);
  to(desk.sending);
  say("Saving …");
  const answer = await ask(`${here()}/draft`, { method: "POST", body: new FormData(form), headers: { "X-Desk": "1" } });
  const kind = answer.headers.get("X-Desk");
  if (answer.status === 422) {
    to(desk.refused);
    say("Not saved: press Save to see why. Your choices are still here.");
    return false;
  }
  if (!kind) {
    leave(form.querySelector("[data-save]"));
    return false;
  }
  const html = await answer.text();
  if (answer.status === 409 || kind === "again") return true;
  show(html);
  return standing().shape !== shape;
}

function then(task) {
  talk = talk.then(task).catch(() => {
    to(desk.cutOff);
    say(OFFLINE);
  });
  return talk;
}

const save = () =>
  then(async () => {
    if (desk.maySave(state) && (await send())) await again();
  });

// The button on the desk as it is by now that does what this one did on the desk as it was.
const twin = (button) =>
  [...form.querySelectorAll("button")].find((one) =>
    ["name", "value", "formaction", "data-undo", "data-redo", "data-save", "data-publish"].every(
      (mark) => one.getAttribute(mark) === button.getAttribute(mark),
    ),
  );

async function onward(address) {
  if (!/\/merges\/new$/.test(address)) {
    to(desk.left);
    return location.assign(address);
  }
  const page = read(await (await ask(address)).text());
  return page ? turn(form, page, address) : location.assign(address);
}

async function deed(pressed) {
  if (state.unsaved) await send();
  const button = twin(pressed);
  if (!button || button.disabled || state.leaving) return again();
  say(button.hasAttribute("data-publish") ? "Deciding …" : "Saving …");
  clearTimeout(timer);
  to(desk.sending);
  const address = button.getAttribute("formaction") ?? form.action;
  const sent = new FormData(form);
  if (button.name) sent.set(button.name, button.value);
  const answer = await ask(address, { method: "POST", body: sent, headers: { "X-Desk": "1" } });
  if (answer.headers.has("X-Onward")) return onward(answer.headers.get("X-Onward"));
  if (answer.headers.has("X-Desk")) return again();
  const page = answer.status === 422 && read(await answer.text());
  if (!page) return leave(button);
  to(desk.refused);
  to(desk.forgotten);
  return renew(form, page);
}

// What was pressed while an answer was under way, as far as it is still meant for what stands here now.
function play() {
  for (;;) {
    const [after, key] = desk.next(state, { address: form.action, has: (id) => Boolean(document.getElementById(id)) });
    state = after;
    if (!key) return;
    strike(key);
  }
}

function waits(event) {
  if (!state.acting || !isWorthKeeping(event.key)) return false;
  const stop = form.querySelector(".stop[data-current]")?.id;
  to(desk.kept, { key: event.key, shiftKey: event.shiftKey, at: form.action, stop }, event.repeat);
  return true;
}

// A button of the desk: its deed waits for what is being saved, and everything pressed after it waits for the deed.
async function act(button) {
  to(desk.begun);
  await then(() => deed(button));
  to(desk.answered);
  play();
}

async function beat() {
  const body = new URLSearchParams({ csrf_token: form.elements.csrf_token.value });
  const answer = await ask(`${here()}/presence`, { method: "POST", body });
  if (!answer.ok) return;
  const news = await answer.json();
  const place = document.querySelector("[data-others]");
  const words = news.others.length ? `${news.others.join(", ")} ${news.others.length === 1 ? "is" : "are"} here` : "";
  if (place && place.textContent !== words) place.textContent = words;
  // One's own save may be on its way: only what is still ahead of the page after it is somebody else's.
  if (state.unsaved) await save();
  else await talk;
  if (!desk.mayCatchUp(state, news, standing())) return;
  await then(() => (desk.isBehind(news, standing()) ? again() : undefined));
}

function watch() {
  let busy = false;
  const look = async () => {
    if (busy || state.acting || document.hidden) return;
    busy = true;
    try {
      await talk;
      await beat();
    } catch {
      say(OFFLINE);
    } finally {
      busy = false;
    }
  };
  setInterval(look, HEARTBEAT);
  look();
}

function changed(event) {
  if (event.target.matches("[data-only]")) return;
  event.target.removeAttribute("aria-invalid");
  to(desk.chosen);
  say("Not saved yet");
  clearTimeout(timer);
  timer = setTimeout(save, event.target.matches("textarea") ? PAUSE.typing : PAUSE.choice);
}

function submitted(event) {
  if (state.leaving) return;
  event.preventDefault();
  if (desk.mayAct(state)) act(event.submitter ?? form.querySelector("[data-save]"));
}

if (form && steps()) {
  press(form, { waits, act });
  form.addEventListener("input", changed);
  form.addEventListener("submit", submitted);
  for (const kind of ["pointerdown", "compositionstart"]) addEventListener(kind, () => to(desk.pressed), { capture: true });
  for (const kind of ["pointerup", "pointercancel", "compositionend", "blur"]) addEventListener(kind, () => to(desk.released));
  form.addEventListener("click", (event) => state.acting && event.isTrusted && event.preventDefault(), { capture: true });
  addEventListener("popstate", () => location.reload());
  addEventListener("pageshow", () => to(desk.returned));
  watch();
  form.dataset.ready = "";
}
