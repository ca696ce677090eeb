// Keys for those who live here: J and K walk the stops of a page, / goes to the search, F to the outline's own, ? shows all keys, a letter
// beside a button presses it; where several share a letter, it goes from one to the next. Nothing happens while somebody types, or while a dialog is open.
const typing = "input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]";
const keys = document.getElementById("keys");
const steps = { j: 1, k: -1 };
const changes = { n: 1, p: -1 };
const fields = { "/": "[data-search], .find-link", f: "[data-filter]" };

function stops() {
  return [...document.querySelectorAll(".stop")].filter((stop) => stop.checkVisibility?.() ?? true);
}

function walk(step) {
  const all = stops();
  if (!all.length) return;
  const here = all.findIndex((stop) => stop.contains(document.activeElement) || stop.dataset.current !== undefined);
  const next = all[Math.max(0, Math.min(all.length - 1, here < 0 ? 0 : here + step))];
  for (const stop of all) delete stop.dataset.current;
  next.dataset.current = "";
  next.scrollIntoView({ block: "nearest" });
  const target = next.querySelector("input:checked, a[href], input:not([type=hidden]), button, summary");
  (target ?? next).focus({ preventScroll: true });
}

// From change to change: words added or struck that stand side by side are one.
function leap(step) {
  const all = [...document.querySelectorAll("main :is(ins, del)")].filter((mark) => mark.previousSibling?.nodeName !== "DEL" && (mark.checkVisibility?.() ?? true));
  const here = all.findIndex((mark) => mark.dataset.here !== undefined);
  const next = all[Math.max(0, Math.min(all.length - 1, here < 0 ? 0 : here + step))];
  if (!next) return;
  if (here >= 0) delete all[here].dataset.here;
  next.dataset.here = "";
  next.tabIndex = -1;
  next.scrollIntoView({ block: "center" });
  next.focus({ preventScroll: true });
}

function keyed(letter) {
  const here = document.querySelector(".stop[data-current]") ?? document.activeElement?.closest(".stop") ?? stops()[0];
  const all = [...document.querySelectorAll("[data-key]")].filter((thing) => thing.dataset.key.toLowerCase() === letter);
  const near = all.filter((thing) => here?.contains(thing));
  const found = near.length ? near : all.filter((thing) => !thing.closest(".stop"));
  return found[(found.findIndex((thing) => thing.checked) + 1) % found.length];
}

// Where no stop was entered yet, the one in which something was pressed is the one that the next keys go on from.
function strike(thing) {
  const stop = thing.closest(".stop");
  if (stop && !document.querySelector(".stop[data-current]")) stop.dataset.current = "";
  thing.click();
}

// Only the keys that do something on this page.
function showKeys() {
  for (const line of keys.querySelectorAll("[data-of]")) line.hidden = !document.querySelector(line.dataset.of);
  keys.showModal();
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.target.closest?.(typing) || document.querySelector("dialog[open]")) return;
  const letter = event.key.toLowerCase();
  const field = fields[letter] && [...document.querySelectorAll(fields[letter])].find((one) => one.checkVisibility?.() ?? true);
  if (letter === "?" && keys) showKeys();
  else if (field) field.focus();
  else if (letter in steps && stops().length) walk(steps[letter]);
  else if (letter in changes && !keyed(letter) && document.querySelector("main :is(ins, del)")) leap(changes[letter]);
  else if (keyed(letter)) strike(keyed(letter));
  else return;
  event.preventDefault();
});

// A stop that the pointer or Tab enters is where the keys are.
document.addEventListener("focusin", (event) => {
  const stop = event.target.closest?.(".stop");
  if (!stop) return;
  for (const other of document.querySelectorAll(".stop[data-current]")) delete other.dataset.current;
  stop.dataset.current = "";
});

for (const button of document.querySelectorAll("[data-keys]")) {
  button.hidden = false;
  button.addEventListener("click", showKeys);
}

// The queue of a desk opens where the clause at hand stands in it.
for (const queue of document.querySelectorAll("[data-queue]")) {
  const current = queue.querySelector("[aria-current]");
  if (!current) continue;
  queue.scrollTop += current.getBoundingClientRect().top - queue.getBoundingClientRect().top - queue.clientHeight / 3;
}
