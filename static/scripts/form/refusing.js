// What a field cannot be saved with is said at once, beside it, where it is pasted or typed; one click takes it out.
import { CONTROLS, UNSEEN, UNSEEN_IN_REMARKS, whyRefused, withoutRefused } from "./unseen.js";

const REFUSED = new Map([
  ["heading", UNSEEN],
  ["body", UNSEEN],
  ["rationale", UNSEEN_IN_REMARKS],
  ["words", UNSEEN_IN_REMARKS],
]);
const refusedIn = (field) => REFUSED.get(field.name) ?? CONTROLS;
// A text that is brought in whole is looked at on its preview.
const LOOKED_AT_LATER = "text";
const notes = new Map();

function noteOf(field) {
  const note = document.createElement("p");
  note.className = "error";
  note.setAttribute("role", "alert");
  const take = document.createElement("button");
  take.type = "button";
  take.className = "button small";
  take.textContent = "Take it out";
  take.addEventListener("click", () => {
    field.value = withoutRefused(field.value, refusedIn(field));
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
  note.append(document.createElement("span"), take);
  notes.set(field, note);
  return note;
}

function look(field) {
  if (field?.name === LOOKED_AT_LATER || !field?.closest(".field")) return;
  const why = whyRefused(field.value, refusedIn(field));
  if (!why) return notes.get(field)?.remove();
  const note = notes.get(field) ?? noteOf(field);
  if (note.firstChild.textContent !== why) note.firstChild.textContent = why;
  if (!note.isConnected) field.closest(".field").append(note);
}

addEventListener("input", (event) => {
  if (event.target.matches?.("textarea, input[type=text]")) look(event.target);
});
// The surface in which a clause is written tells of every change; the field in it has its words.
addEventListener("written", (event) => look(event.target.querySelector?.("textarea")));
