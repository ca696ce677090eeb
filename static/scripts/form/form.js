// Small courtesies of forms: an error stands at its form and takes the focus, a file may be dropped, a form is sent once.
import { UNSEEN } from "./unseen.js";

const told = document.querySelector("[data-focus]");
const refused = document.querySelector("form[data-refused]");
if (told && refused?.offsetParent) refused.prepend(told);
told?.focus();
told?.scrollIntoView({ block: "center" });
// Where a refused text holds what no reader can see, it is selected there for whoever goes to it.
for (const field of document.querySelectorAll('textarea[aria-invalid="true"]')) {
  const at = field.value.search(UNSEEN);
  if (at < 0) continue;
  field.focus();
  field.setSelectionRange(at, at + 1);
}

for (const drop of document.querySelectorAll("[data-drop]")) {
  const input = drop.querySelector("input");
  drop.addEventListener("dragover", (event) => {
    event.preventDefault();
    drop.classList.add("over");
  });
  drop.addEventListener("dragleave", () => drop.classList.remove("over"));
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    drop.classList.remove("over");
    input.files = event.dataTransfer.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || event.defaultPrevented) return;
  if (form.dataset.sent !== undefined) event.preventDefault();
  form.dataset.sent = "";
  setTimeout(() => delete form.dataset.sent, 5_000);
});

// Whoever goes away from words that no page keeps for her is asked first.
const typed = new Set();
for (const form of new Set([...document.querySelectorAll("[data-asks]")].map((sign) => sign.closest("form")))) {
  for (const sign of ["input", "written"]) form.addEventListener(sign, () => typed.add(form));
  form.addEventListener("submit", () => typed.delete(form));
}
addEventListener("beforeunload", (event) => {
  if (typed.size) event.preventDefault();
});

// Back from the next page: the form may be sent again.
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});
