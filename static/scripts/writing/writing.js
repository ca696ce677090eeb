// Writing in the text: in the place of a plain field, the clause itself, in which what is struck and added is seen. The
// field stays what is sent. It comes back for whoever prefers it, and that is remembered in this browser.
// <div data-writing="/address" data-segments="[[mark, words], …]"> holds the field, and [data-surface] with its tools.
import { baseOf, changeAt, changes, draftOf, isWritable, lineAt, redlined, rewritten, runs, takeBack, unitAt, wordingOf } from "./model.js";
import { UNSEEN } from "../form/unseen.js";
import { beginning, mayRedo, mayUndo, redo, remember, undo } from "./history.js";
import { listen, struckSince } from "./input.js";
import { View } from "./view.js";

const PAUSE = 400;
const SPOKEN_AFTER = 600;
const PREFERENCE = "writing";
const isAble = "onbeforeinput" in HTMLElement.prototype && "getTargetRanges" in InputEvent.prototype && "Segmenter" in Intl;

function preferred() {
  try {
    return localStorage.getItem(PREFERENCE);
  } catch {
    return null;
  }
}

function prefer(way) {
  try {
    localStorage.setItem(PREFERENCE, way);
  } catch {
    // Storage may be forbidden; the choice then lasts for this page.
  }
}

class Surface {
  constructor(place) {
    this.place = place;
    this.form = place.closest("form");
    this.field = place.querySelector("textarea");
    this.root = place.querySelector("[data-surface]");
    this.spoken = place.querySelector("[data-said]");
    this.draft = draftOf(JSON.parse(place.dataset.segments));
    this.history = beginning();
    this.caret = 0;
    this.view = new View(this.root);
    this.answer = null;
    this.timers = {};
    this.asked = 0;
  }

  get isFocused() {
    return document.activeElement === this.root;
  }

  // The page as it was when somebody went away from it may hold newer words in the field.
  open() {
    this.isBegun = false;
    this.draft = rewritten(this.draft, this.field.value.replaceAll("\r\n", "\n"));
    this.view.draw(this.draft);
    this.tell();
    this.ask();
  }

  // Nothing else is on the screen than what is sent.
  meet() {
    if (this.place.dataset.way === "text" && this.field.value.replaceAll("\r\n", "\n") !== wordingOf(this.draft)) this.open();
  }

  // What is done to the field from beside it is a deed upon the draft.
  heed() {
    const words = this.field.value.replaceAll("\r\n", "\n");
    if (this.place.dataset.way === "text" && words !== wordingOf(this.draft)) this.act("take out", rewritten(this.draft, words), Math.min(this.caret, words.length));
  }

  act(kind, draft, caret, from = this.draft) {
    if (baseOf(draft) !== baseOf(from)) throw new Error("A deed must not change the text that the draft is of.");
    const before = this.caret;
    this.isBegun = true;
    if (draft.text !== from.text || draft.marks !== from.marks) {
      this.history = remember(this.history, from, draft, { kind, from: before, to: caret, time: Date.now() });
      if (kind === "erase" || kind === "strike") this.say(struckSince(from, draft), "Struck: ");
    }
    this.become(draft, caret);
  }

  become(draft, caret) {
    this.draft = draft;
    this.view.draw(draft);
    this.caret = caret;
    if (this.isFocused) {
      this.view.select(caret);
      this.view.show(caret);
    }
    this.hold(draft);
    this.tell();
  }

  // What is written counts for whoever sends the form, though an input method has not let go of it.
  hold(draft) {
    this.field.value = wordingOf(draft);
    this.place.dispatchEvent(new CustomEvent("written", { bubbles: true }));
    this.askSoon();
  }

  askSoon() {
    clearTimeout(this.timers.ask);
    this.timers.ask = setTimeout(() => this.ask(), PAUSE);
  }

  undo() {
    if (!mayUndo(this.history)) return;
    const [history, draft, caret] = undo(this.history, this.draft);
    this.history = history;
    this.become(draft, caret);
  }

  redo() {
    if (!mayRedo(this.history)) return;
    const [history, draft, caret] = redo(this.history, this.draft);
    this.history = history;
    this.become(draft, caret);
  }

  takeBack() {
    this.root.focus();
    this.act("take back", ...takeBack(this.draft, this.caret));
  }

  // From change to change; beyond the last comes the first.
  walk(step) {
    const all = changes(this.draft);
    if (!all.length) return;
    const here = changeAt(this.draft, this.caret);
    const behind = all.filter(([start]) => start > (here?.[0] ?? this.caret));
    const before = all.filter(([, end]) => end < (here?.[1] ?? this.caret));
    const next = step > 0 ? (behind[0] ?? all[0]) : (before.at(-1) ?? all.at(-1));
    this.root.focus();
    this.caret = next[1];
    this.view.select(next[1]);
    this.view.show(next[1]);
    const words = [...runs(this.draft, ...next)].map(([mark, from, to]) => `${mark === "+" ? "added" : "struck"} “${this.draft.text.slice(from, to).trim()}”`);
    this.say(words.join(", "), `Change ${all.indexOf(next) + 1} of ${all.length}: `);
  }

  leave() {
    this.root.blur();
  }

  say(words, before = "") {
    if (!words) return;
    clearTimeout(this.timers.say);
    this.timers.say = setTimeout(() => (this.spoken.textContent = before + words), SPOKEN_AFTER);
  }

  // What was left out of what was pasted is said where the state of the draft is, for all to see.
  tellOf(words) {
    const place = this.place.querySelector("[data-saving]") ?? this.spoken;
    place.textContent = `Pasted without ${words}.`;
  }

  // Where a refused text holds what no reader can see, the caret stands there.
  goToUnseen() {
    const at = this.draft.text.search(UNSEEN);
    if (at < 0 || this.field.getAttribute("aria-invalid") !== "true") return;
    this.root.focus();
    this.caret = at;
    this.view.select(at, at + 1);
    this.view.show(at);
  }

  // How many changes there are, and what the tools can do now.
  tell() {
    const count = changes(this.draft).length;
    this.place.querySelector("[data-count]").textContent = count === 1 ? "1 change" : `${count || "No"} changes`;
    const able = { undo: mayUndo(this.history), redo: mayRedo(this.history), next: count, previous: count, "take-back": changeAt(this.draft, this.caret) };
    for (const [deed, is] of Object.entries(able)) this.place.querySelector(`[data-do="${deed}"]`).disabled = !is;
  }

  async ask() {
    const mine = ++this.asked;
    let answer;
    try {
      answer = await fetch(this.place.dataset.writing, { method: "POST", body: new FormData(this.form) });
      if (!answer.ok || mine !== this.asked) return;
      this.answer = await answer.json();
    } catch {
      // Offline for a moment: one's own marks stay, and the next pause asks again.
      return;
    }
    this.settle();
    this.showNotes(this.answer.notes);
  }

  // What concerns the words beside which somebody writes; what has not changed stays, with whoever reads it.
  showNotes(html) {
    const notes = this.form.querySelector("[data-notes]");
    if (notes && this.shown !== html) notes.innerHTML = this.shown = html;
  }

  // A note leads to the words that it is about, or takes the change there back.
  follow(button) {
    const at = unitAt(this.draft, Number(button.dataset.to));
    this.root.focus();
    if (button.dataset.deed === "back") return this.act("take back", ...takeBack(this.draft, at + 1));
    this.caret = at;
    this.view.select(at);
    this.view.show(at);
  }

  // The server's redline in the place of one's own marks, wherever nobody is writing.
  settle() {
    const selected = this.isFocused ? this.view.selected() : null;
    if (!this.answer || this.place.dataset.way !== "text" || this.isComposing || mayRedo(this.history) || (selected && selected[0] < selected[1])) return;
    const found = redlined(this.draft, this.answer.body, this.isFocused && this.isBegun ? lineAt(this.draft, this.caret) : null);
    if (!found || (found[0].text === this.draft.text && found[0].marks === this.draft.marks)) return;
    const [draft, shift] = found;
    const caret = Math.min(this.caret + shift, draft.text.length);
    this.history = remember(this.history, this.draft, draft, { kind: "redline", from: this.caret, to: caret, time: Date.now() });
    this.draft = draft;
    this.view.draw(draft);
    this.caret = caret;
    if (this.isFocused) this.view.select(caret);
    this.tell();
  }

  moved() {
    const selected = this.isFocused && !this.isComposing ? this.view.selected() : null;
    if (!selected) return;
    const [start] = lineAt(this.draft, this.caret);
    this.caret = selected[2];
    if (lineAt(this.draft, this.caret)[0] !== start) this.settle();
    this.tell();
  }

  // Which of the two ways of writing stands on the page.
  show(way) {
    const isPlain = way === "plain";
    if (isPlain && this.place.dataset.way === "text") this.field.dispatchEvent(new Event("input", { bubbles: true }));
    this.place.dataset.way = way;
    this.place.closest(".pair").dataset.way = way;
    this.field.hidden = !isPlain;
    for (const part of this.place.querySelectorAll("[data-written]")) part.hidden = isPlain;
    for (const button of this.place.querySelectorAll("[data-way-of]")) button.hidden = button.dataset.wayOf === way;
    if (!isPlain) this.open();
  }
}

function begin(place) {
  const surface = new Surface(place);
  if (!isWritable(surface.field.value) || !isWritable(baseOf(surface.draft))) return;
  const label = surface.field.labels[0];
  label.addEventListener("click", () => surface.root.focus());
  listen(surface, surface.root);
  surface.root.addEventListener("compositionstart", () => (surface.isComposing = true), { capture: true });
  surface.root.addEventListener("compositionend", () => (surface.isComposing = false), { capture: true });
  surface.root.addEventListener("blur", () => surface.settle());
  document.addEventListener("selectionchange", () => surface.moved());
  const deeds = { undo: () => surface.undo(), redo: () => surface.redo(), next: () => surface.walk(1), previous: () => surface.walk(-1), "take-back": () => surface.takeBack() };
  for (const button of place.querySelectorAll("[data-do]")) {
    // The selection stays where it is when a tool is pressed.
    button.addEventListener("mousedown", (event) => event.preventDefault());
    button.addEventListener("click", () => deeds[button.dataset.do]());
  }
  for (const button of place.querySelectorAll("[data-way-of]")) {
    button.addEventListener("click", () => {
      prefer(button.dataset.wayOf);
      surface.show(button.dataset.wayOf);
      (button.dataset.wayOf === "plain" ? surface.field : surface.root).focus();
    });
  }
  surface.form.addEventListener("input", () => surface.askSoon());
  surface.field.addEventListener("input", () => surface.heed());
  surface.form.querySelector("[data-notes]")?.addEventListener("click", (event) => {
    const button = event.target.closest("[data-deed]");
    if (button && place.dataset.way === "text") surface.follow(button);
  });
  surface.show(preferred() === "plain" ? "plain" : "text");
  surface.goToUnseen();
  // Back to the page: the browser has put into the field what stood there when it was left.
  addEventListener("pageshow", () => surface.meet());
}

if (isAble) for (const place of document.querySelectorAll("[data-writing]")) begin(place);
