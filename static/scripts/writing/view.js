// A draft on the page: one paragraph element a line, in it struck and added words as what they are. Only lines that have
// changed are drawn anew. Also the other way: where a place of the page stands in the draft, and what the page says
// where a browser has written by itself.
import { ADDED, STRUCK, isBreak, runs } from "./model.js";
import { levels } from "./lists.js";

const LETTERS = /[\p{L}\p{M}\p{N}]{2}/u;
const TAGS = { [ADDED]: "ins", [STRUCK]: "del" };
const DEPTHS = ["", "", "two", "three", "four", "five", "six"];

// The lines of a draft, each with the break that ends it: { start, end, key, head, state, ending }.
function linesOf(draft) {
  const lines = [];
  for (let start = 0; start <= draft.text.length; ) {
    let end = start;
    while (end < draft.text.length && !isBreak(draft.text[end])) end += 1;
    const key = `${draft.text.slice(start, end + 1)}\0${draft.marks.slice(start, end + 1)}`;
    lines.push({ start, end, key });
    start = end + 1;
  }
  return lines;
}

function stateOf(marks) {
  if (marks && !/[^+]/.test(marks)) return "added";
  return marks && !/[^-]/.test(marks) ? "removed" : "";
}

// The end of a line is marked where a paragraph was split or joined, not where a whole one came or went.
function classesOf(draft, line, next, depth) {
  const state = stateOf(draft.marks.slice(line.start, line.end));
  const around = [state, next ? stateOf(draft.marks.slice(next.start, next.end)) : ""];
  const ending = TAGS[draft.marks[line.end]] ?? "";
  const wholly = around.includes(ending === "ins" ? "added" : "removed");
  const classes = ["p", state, DEPTHS[depth] ?? "six", depth ? "listed" : ""];
  if (draft.text[line.end] === "\n") classes.push("tight");
  if (ending && !wholly) classes.push(ending === "ins" ? "end-added" : "end-struck");
  return classes.filter(Boolean).join(" ");
}

const isInWord = (draft, at) => LETTERS.test(draft.text.slice(Math.max(0, at - 1), at + 1));

function fill(block, draft, line) {
  const parts = [];
  for (const [mark, from, to] of runs(draft, line.start, line.end)) {
    const words = document.createTextNode(draft.text.slice(from, to));
    if (!TAGS[mark]) parts.push(words);
    else {
      const element = document.createElement(TAGS[mark]);
      element.append(words);
      // Numbers side by side in a text from right to left would change places; inside a word, letters must join.
      if (!isInWord(draft, from) && !isInWord(draft, to)) element.className = "whole";
      parts.push(element);
    }
  }
  if (!parts.length) parts.push(document.createElement("br"));
  block.replaceChildren(...parts);
}

// Brackets are coloured without a tag round them, so that nobody's caret stands between two.
const brackets = globalThis.CSS?.highlights ? new Highlight() : null;
if (brackets) CSS.highlights.set("bracket", brackets);

function colour(line) {
  for (const range of line.block.brackets ?? []) brackets.delete(range);
  line.block.brackets = [];
  const walker = document.createTreeWalker(line.block, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    for (const { index } of walker.currentNode.data.matchAll(/[[\]]/g)) {
      const range = new StaticRange({ startContainer: walker.currentNode, startOffset: index, endContainer: walker.currentNode, endOffset: index + 1 });
      line.block.brackets.push(range);
      brackets.add(range);
    }
  }
}

export class View {
  constructor(root) {
    this.root = root;
    this.lines = [];
  }

  // Draw a draft; what has not changed stays, element for element.
  draw(draft) {
    const next = linesOf(draft);
    const before = this.lines;
    const isWhole = this.root.children.length === before.length && before.every((line, n) => this.root.children[n] === line.block);
    const most = isWhole ? Math.min(before.length, next.length) : 0;
    let [first, last] = [0, 0];
    while (first < most && before[first].key === next[first].key) first += 1;
    while (last < most - first && before.at(-1 - last).key === next.at(-1 - last).key) last += 1;
    const gone = isWhole ? before.slice(first, before.length - last) : [];
    if (!isWhole) this.root.replaceChildren();
    const anchor = last ? before.at(-last).block : null;
    next.forEach((line, n) => {
      if (n < first) line.block = before[n].block;
      else if (n >= next.length - last) line.block = before[n - next.length + before.length].block;
      else {
        line.block = gone[n - first]?.block ?? this.root.insertBefore(document.createElement("p"), anchor);
        fill(line.block, draft, line);
        if (brackets) colour(line);
      }
    });
    for (const line of gone.slice(next.length - first - last)) {
      for (const range of line.block.brackets ?? []) brackets.delete(range);
      line.block.remove();
    }
    this.lines = next;
    this.dress(draft);
  }

  // Ends of paragraph, states and depths are classes: no sign of them stands among the words.
  dress(draft) {
    const depths = levels(this.lines.map((line) => draft.text.slice(line.start, Math.min(line.end, line.start + 24))));
    this.lines.forEach((line, n) => {
      const classes = classesOf(draft, line, this.lines[n + 1], depths[n]);
      if (line.block.className !== classes) line.block.className = classes;
    });
  }

  lineOf(at) {
    let [low, high] = [0, this.lines.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.lines[middle].start <= at) low = middle;
      else high = middle - 1;
    }
    return this.lines[low];
  }

  // Where a place of the page stands in the draft.
  offsetOf(node, offset) {
    if (node === this.root) return this.lines[offset]?.start ?? this.lines.at(-1).end;
    const block = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("p");
    const line = this.lines.find((one) => one.block === block);
    if (!line) return this.lines.at(-1).end;
    const range = document.createRange();
    range.setStart(block, 0);
    range.setEnd(node, offset);
    return Math.min(line.start + range.toString().length, line.end);
  }

  // What is selected, as [start, end, focus] of the draft; null where the selection is elsewhere.
  selected() {
    const selection = document.getSelection();
    if (!selection.rangeCount || !this.root.contains(selection.anchorNode) || !this.root.contains(selection.focusNode)) return null;
    const anchor = this.offsetOf(selection.anchorNode, selection.anchorOffset);
    const focus = this.offsetOf(selection.focusNode, selection.focusOffset);
    return [Math.min(anchor, focus), Math.max(anchor, focus), focus];
  }

  place(at) {
    const line = this.lineOf(at);
    const walker = document.createTreeWalker(line.block, NodeFilter.SHOW_TEXT);
    let rest = at - line.start;
    while (walker.nextNode()) {
      const { currentNode: node } = walker;
      if (rest <= node.length) return [node, rest];
      rest -= node.length;
    }
    return [line.block, 0];
  }

  select(start, end = start) {
    document.getSelection().setBaseAndExtent(...this.place(start), ...this.place(end));
  }

  // Bring a place into sight, and no more than that.
  show(at) {
    const range = document.createRange();
    const [node, offset] = this.place(at);
    range.setStart(node, offset);
    const box = range.getClientRects()[0] ?? this.lineOf(at).block.getBoundingClientRect();
    if (box.top < 120 || box.bottom > innerHeight - 40) this.lineOf(at).block.scrollIntoView({ block: "center" });
  }

  // What the page says now, line by line, with the breaks of the draft where they stood; for what a browser wrote.
  read(draft) {
    const known = new Map(this.lines.map((line) => [line.block, draft.text[line.end] ?? ""]));
    const nodes = [...this.root.childNodes];
    return nodes
      .map((node, n) => {
        const words = node.textContent.replaceAll("\n", "");
        return words + (n === nodes.length - 1 ? "" : known.get(node) || "\u2029");
      })
      .join("");
  }
}
