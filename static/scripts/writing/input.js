// What a person does in the surface, as deeds upon the draft: every change that a browser announces is done here in its
// place. What it writes by itself (input methods, some spelling aids) is read back afterwards as one replacement.
import { STRUCK, bracket, closesOwn, cut, erase, isBreak, lineAt, placeFor, replacement, restore, takeBack, wordingOf, write } from "./model.js";
import { headOf, nextHead } from "./lists.js";
import { withoutStray } from "../form/unseen.js";
import { asUnits, wordsOf } from "./clipboard.js";

const ERASURES = {
  deleteContentBackward: [-1, "character"],
  deleteContentForward: [1, "character"],
  deleteWordBackward: [-1, "word"],
  deleteWordForward: [1, "word"],
  deleteSoftLineBackward: [-1, "line"],
  deleteHardLineBackward: [-1, "line"],
  deleteSoftLineForward: [1, "line"],
  deleteHardLineForward: [1, "line"],
};

const live = (draft, start, end) => wordingOf(draft, start, end);

// Enter ends the paragraph and begins the next with the sign that follows; on a bare sign it drops the sign.
export function enter(draft, start, end) {
  const [from, to] = lineAt(draft, start);
  const words = live(draft, from, to);
  const head = headOf(words);
  if (start === end && head && head.length === words.length && !draft.marks.slice(from, to).includes("=")) {
    return write(draft, from, to, "");
  }
  const unit = isBreak(draft.text[from - 1]) ? draft.text[from - 1] : draft.text[to] ?? "\u2029";
  const before = live(draft, 0, from).split(/\n+/);
  const isBehindHead = live(draft, from, start).length >= head.length;
  return write(draft, start, end, unit + (isBehindHead ? nextHead(words, before) : ""));
}

// The sign that Enter has put at the head of a line: where the line begins, and the sign; "" where it put none.
export function givenAt(draft, caret) {
  const [from] = lineAt(draft, caret);
  return { from, head: live(draft, from, caret) };
}

// Who types a sign of her own behind a given one wants hers alone; null where what stands before the caret is none.
export function ownSign(draft, caret, given) {
  const [from] = lineAt(draft, caret);
  const words = live(draft, from, caret);
  if (!given?.head || given.from !== from || !words.startsWith(given.head)) return null;
  const own = `${words.slice(given.head.length)} `;
  return headOf(own) === own ? write(draft, from, caret, own) : null;
}

// surface: { view, draft, act(kind, draft, caret), undo(), redo(), walk(step), say(words) }
export function listen(surface, root) {
  const { view } = surface;
  let composed = null;
  let given = null;

  const selected = () => view.selected() ?? [surface.caret, surface.caret, surface.caret];
  const act = (kind, [draft, caret]) => surface.act(kind, draft, caret);
  const strike = () => act("strike", cut(surface.draft, ...selected().slice(0, 2)));
  const type = (kind, text, [start, end] = selected()) => act(kind, write(surface.draft, start, end, text));

  const pasted = (transfer) => {
    const html = transfer.getData("text/html");
    const [words, count] = withoutStray(html ? wordsOf(html) : transfer.getData("text/plain"));
    if (count) surface.tellOf(count === 1 ? "1 mark that no reader sees" : `${count} marks that no reader sees`);
    return asUnits(words);
  };

  function insert(event) {
    const [start, end] = selected();
    const own = event.data === " " && start === end ? ownSign(surface.draft, start, given) : null;
    if (own) return act("replace", own);
    if (event.data === "[") return act("bracket", bracket(surface.draft, start, end));
    if (event.data === "]" && start === end && closesOwn(surface.draft, start)) return act("move", [surface.draft, start + 1]);
    return type(start === end ? "type" : "replace", event.data ?? "");
  }

  function erasure(event) {
    const [start, end] = selected();
    if (start < end) return strike();
    return act("erase", erase(surface.draft, start, ...ERASURES[event.inputType]));
  }

  function replaceWord(event) {
    const [range] = event.getTargetRanges();
    const start = view.offsetOf(range.startContainer, range.startOffset);
    const end = view.offsetOf(range.endContainer, range.endOffset);
    type("replace", event.data ?? event.dataTransfer?.getData("text/plain") ?? "", [start, end]);
  }

  const deeds = {
    insertText: insert,
    insertParagraph: () => {
      const entered = enter(surface.draft, ...selected());
      given = givenAt(...entered);
      act("enter", entered);
    },
    insertLineBreak: () => type("enter", "\n"),
    insertReplacementText: replaceWord,
    insertFromPaste: (event) => type("paste", pasted(event.dataTransfer)),
    insertFromPasteAsQuotation: (event) => type("paste", pasted(event.dataTransfer)),
    insertFromDrop: (event) => type("paste", pasted(event.dataTransfer)),
    insertFromYank: (event) => type("paste", event.data ?? ""),
    deleteByCut: strike,
    deleteByDrag: strike,
    deleteContent: strike,
    historyUndo: () => surface.undo(),
    historyRedo: () => surface.redo(),
    ...Object.fromEntries(Object.keys(ERASURES).map((kind) => [kind, erasure])),
  };

  // What an input method has written so far counts at once, drawn or not: a phone composes nearly every word.
  const readBack = (from) => {
    const found = replacement(from.text, view.read(from));
    return found ? write(from, ...found) : null;
  };

  root.addEventListener("beforeinput", (event) => {
    if (composed || event.inputType.includes("Composition")) return;
    if (event.isComposing || !event.cancelable) return;
    event.preventDefault();
    deeds[event.inputType]?.(event);
  });

  root.addEventListener("compositionstart", () => {
    const [start, end] = selected();
    if (start < end) act("strike", write(surface.draft, start, end, ""));
    view.select(placeFor(surface.draft, selected()[1]));
    composed = surface.draft;
  });

  root.addEventListener("input", () => {
    const [draft] = readBack(composed ?? surface.draft) ?? [composed ?? surface.draft];
    if (composed) surface.hold(draft);
    else act("write", readBack(surface.draft) ?? [surface.draft, selected()[2]]);
  });

  root.addEventListener("compositionend", () => {
    const from = composed ?? surface.draft;
    composed = null;
    const [draft, caret] = readBack(from) ?? [from, selected()[2]];
    surface.act("compose", draft, caret, from);
  });

  root.addEventListener("dragstart", (event) => event.preventDefault());

  for (const kind of ["copy", "cut"]) {
    root.addEventListener(kind, (event) => {
      const [start, end] = selected();
      if (start === end) return;
      event.preventDefault();
      event.clipboardData.setData("text/plain", live(surface.draft, start, end));
      if (kind === "cut") strike();
    });
  }

  root.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const command = event.ctrlKey || event.metaKey;
    const at = selected()[2];
    const key = event.key.toLowerCase();
    if (command && !event.altKey && key === "z") event.shiftKey ? surface.redo() : surface.undo();
    else if (command && !event.altKey && key === "y") surface.redo();
    else if (command && event.altKey && key === "backspace") act("take back", takeBack(surface.draft, at));
    else if (event.shiftKey && event.altKey && key === "backspace") act("restore", restore(surface.draft, at));
    else if (event.altKey && !command && key === "arrowdown") surface.walk(1);
    else if (event.altKey && !command && key === "arrowup") surface.walk(-1);
    else if (command && key === "enter") root.closest("form").querySelector("button.onward")?.click();
    else if (key === "escape") surface.leave();
    else return;
    event.preventDefault();
  });
}

// What a screen reader is told of a deed that its own echo does not tell: words are struck, and stay.
export function struckSince(before, after) {
  const found = replacement(before.marks, after.marks);
  if (!found || before.text.length > after.text.length) return "";
  const [start, , marks] = found;
  return [...marks].every((mark) => mark === STRUCK) ? after.text.slice(start, start + marks.length).trim() : "";
}
