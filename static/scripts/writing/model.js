// A clause that is being written: all that is shown in one string, and for each of its units whether it is kept, struck
// or added. The text that it began from and the text that it comes to both follow from these two strings, and nothing
// here ever alters the first. No page, no clock: values in, values out. Offsets are units of the string.
export const KEPT = "=";
export const STRUCK = "-";
export const ADDED = "+";

// The end of a paragraph, two line ends in a text, is one unit here, so that one press takes it out.
export const PARAGRAPH_END = "\u2029";
const BREAK = /[\u2029\n]/;
const WORD = /[\p{L}\p{N}]/u;
// What a word, or an opening sign before one, begins with.
const BEGINS = /[\p{L}\p{N}\p{Ps}\p{Pi}]/u;
const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });
const words = new Intl.Segmenter(undefined, { granularity: "word" });
// No grapheme that people write is longer; to look at more would make a key in a long paragraph slow.
const FAR = 64;

export const packed = (text) => text.replaceAll("\n\n", PARAGRAPH_END);
export const plain = (text) => text.replaceAll(PARAGRAPH_END, "\n\n");
export const isBreak = (unit) => unit !== undefined && BREAK.test(unit);
const isWord = (unit) => unit !== undefined && WORD.test(unit);

// What can be written in place: a text in which the sign for an end of paragraph stands for nothing else.
export const isWritable = (text) => !text.includes(PARAGRAPH_END) && !text.includes("\r");

// segments: [mark, words] in the order in which they are shown, as the server lays two texts into one.
export function draftOf(segments) {
  const units = segments.map(([mark, text]) => [mark, packed(text)]);
  return {
    text: units.map(([, text]) => text).join(""),
    marks: units.map(([mark, text]) => mark.repeat(text.length)).join(""),
  };
}

// Stretches of one mark in [start, end), as [mark, start, end].
export function* runs(draft, start = 0, end = draft.text.length) {
  for (let at = start; at < end; ) {
    const mark = draft.marks[at];
    let to = at + 1;
    while (to < end && draft.marks[to] === mark) to += 1;
    yield [mark, at, to];
    at = to;
  }
}

function without(draft, mark, start = 0, end = draft.text.length) {
  let text = "";
  for (const [one, from, to] of runs(draft, start, end)) if (one !== mark) text += draft.text.slice(from, to);
  return text;
}

export const baseOf = (draft, start, end) => plain(without(draft, ADDED, start, end));
export const wordingOf = (draft, start, end) => plain(without(draft, STRUCK, start, end));

function spliced(draft, start, end, text, marks) {
  return {
    text: draft.text.slice(0, start) + text + draft.text.slice(end),
    marks: draft.marks.slice(0, start) + marks + draft.marks.slice(end),
  };
}

const marked = (draft, start, end, mark) => spliced(draft, start, end, draft.text.slice(start, end), mark.repeat(end - start));

// Where a line begins and ends: between two breaks of any mark, for a struck one keeps its line.
export function lineAt(draft, at) {
  let [start, end] = [at, at];
  while (start > 0 && !isBreak(draft.text[start - 1])) start -= 1;
  while (end < draft.text.length && !isBreak(draft.text[end])) end += 1;
  return [start, end];
}

// Own words in a range go, the others are struck; returns where the range ends then.
function strike(draft, start, end) {
  const text = without(draft, ADDED, start, end);
  return [spliced(draft, start, end, text, STRUCK.repeat(text.length)), start + text.length];
}

// Where words go that are typed at a place: right after own words they go on with them, else behind what is struck.
export function placeFor(draft, at) {
  if (draft.marks[at - 1] === ADDED) return at;
  while (draft.marks[at] === STRUCK && !isBreak(draft.text[at])) at += 1;
  return at;
}

// A word typed behind a struck one takes over its space: "knows shall", struck from the k on, then "may".
function sharingSpace(draft, at, text) {
  if (!BEGINS.test(text[0]) || draft.marks[at - 1] !== STRUCK) return [draft, at];
  let start = at;
  while (draft.marks[start - 1] === STRUCK && !isBreak(draft.text[start - 1])) start -= 1;
  if (!WORD.test(draft.text.slice(start, at))) return [draft, at];
  if (draft.text[at - 1] === " " && isWord(draft.text[at])) return [marked(draft, at - 1, at, KEPT), at - 1];
  if (draft.text[start] === " " && isWord(draft.text[start - 1])) return [marked(draft, start, start + 1, KEPT), at];
  return [draft, at];
}

// Every deed below returns [draft, caret].

// Put words in the place of a range; an empty range is a place to type at.
export function write(draft, start, end, text) {
  const [struck, behind] = start < end ? strike(draft, start, end) : [draft, start];
  if (!text) return [struck, behind];
  const [spaced, at] = sharingSpace(struck, placeFor(struck, behind), text);
  return [spliced(spaced, at, at, text, ADDED.repeat(text.length)), at + text.length];
}

// A bracket that is opened is closed at once; round a range, it stands on both sides of it.
export function bracket(draft, start, end) {
  const [closed] = write(draft, end, end, "]");
  const [opened, caret] = write(closed, start, start, "[");
  return [opened, start < end ? end + 2 : caret];
}

export const closesOwn = (draft, at) => draft.text[at] === "]" && draft.marks[at] === ADDED;

// The live units of the line on one side of a place, with where each stands.
function live(draft, at, step) {
  const found = [];
  for (let n = step < 0 ? at - 1 : at; n >= 0 && n < draft.text.length && !isBreak(draft.text[n]); n += step) {
    if (draft.marks[n] !== STRUCK) found.push(n);
  }
  return step < 0 ? found.reverse() : found;
}

function length(text, step, unit) {
  if (unit === "line") return text.length;
  if (unit === "character") {
    const near = step < 0 ? text.slice(-FAR) : text.slice(0, FAR);
    const parts = [...graphemes.segment(near)];
    return parts.at(step < 0 ? -1 : 0).segment.length;
  }
  const parts = [...words.segment(text)];
  if (step < 0) parts.reverse();
  const last = parts.findIndex((part) => part.isWordLike || part.segment.trim());
  return parts.slice(0, last < 0 ? parts.length : last + 1).reduce((sum, part) => sum + part.segment.length, 0);
}

const CLOSES = /[\s\p{Pe}\p{Pf},.;:!?،؛]/u;
const OPENS = /[\p{Ps}\p{Pi}]/u;

// A whole word that is cut takes one of its spaces along: the one before it, or, where it opens a line or a bracket, the
// one behind it. Spaces of the text stay where only own words go.
export function wholeWords(draft, start, end) {
  const cut = wordingOf(draft, start, end);
  if (!cut.trim() || cut !== cut.trim()) return [start, end];
  const [before, after] = [live(draft, start, -1).at(-1), live(draft, end, 1)[0]];
  const isOwn = !draft.marks.slice(start, end).includes(KEPT);
  const isSpace = (at) => draft.text[at] === " " && (!isOwn || draft.marks[at] === ADDED);
  if (isSpace(before) && (after === undefined || CLOSES.test(draft.text[after]))) return [before, end];
  if ((before === undefined || OPENS.test(draft.text[before])) && isSpace(after)) return [start, after + 1];
  return [start, end];
}

export const cut = (draft, start, end) => write(draft, ...wholeWords(draft, start, end), "");

// How far an erasure goes: past what is struck without costing a press, then a character, a word, or to the line's end.
function reached(draft, at, step, unit) {
  const next = (n) => (step < 0 ? n - 1 : n);
  while (draft.marks[next(at)] === STRUCK) at += step;
  if (draft.text[next(at)] === undefined) return null;
  if (isBreak(draft.text[next(at)])) return [at, at + step];
  const found = live(draft, at, step);
  const text = found.map((n) => draft.text[n]).join("");
  const count = length(text, step, unit);
  return [at, step < 0 ? found[found.length - count] : found[count - 1] + 1];
}

export function erase(draft, at, step, unit) {
  const range = reached(draft, at, step, unit);
  if (!range) return [draft, at];
  const ordered = step < 0 ? range.reverse() : range;
  const [start, end] = unit === "word" ? wholeWords(draft, ...ordered) : ordered;
  const isPair = step < 0 && draft.text.slice(start, end + 1) === "[]" && draft.marks.slice(start, end + 1) === "++";
  const [struck, behind] = strike(draft, start, end + (isPair ? 1 : 0));
  return [struck, step < 0 ? start : behind];
}

// The change at a place: everything struck or added that touches it without a kept unit between.
export function changeAt(draft, at) {
  let [start, end] = [at, at];
  while (start > 0 && draft.marks[start - 1] !== KEPT) start -= 1;
  while (end < draft.text.length && draft.marks[end] !== KEPT) end += 1;
  return start < end ? [start, end] : null;
}

export function changes(draft) {
  return [...draft.marks.matchAll(/[-+]+/g)].map((found) => [found.index, found.index + found[0].length]);
}

// Take back the change at a place: own words go, struck ones stand again.
export function takeBack(draft, at) {
  const range = changeAt(draft, at);
  if (!range) return [draft, at];
  const text = without(draft, ADDED, ...range);
  return [spliced(draft, ...range, text, KEPT.repeat(text.length)), range[0] + text.length];
}

// Let the struck words beside a place stand again, and own words stay.
export function restore(draft, at) {
  const range = changeAt(draft, at);
  if (!range) return [draft, at];
  const marks = draft.marks.slice(...range).replaceAll(STRUCK, KEPT);
  return [spliced(draft, ...range, draft.text.slice(...range), marks), at];
}

// The first place at which so much of the text begun from, and so much of the text come to, has gone by.
function placeOf(draft, base, wording) {
  let [b, w] = [0, 0];
  if (b === base && w === wording) return 0;
  for (const [mark, from, to] of runs(draft)) {
    for (let at = from; at < to; at += 1) {
      const size = draft.text[at] === PARAGRAPH_END ? 2 : 1;
      if (mark !== ADDED) b += size;
      if (mark !== STRUCK) w += size;
      if (b === base && w === wording) return at + 1;
      if (b > base && w > wording) return -1;
    }
  }
  return -1;
}

// The server's redline in the place of one's own marks, but for the line that is being written, where nothing moves.
// Returns it with how far that line has moved; null where it is of another text, or cuts that line elsewhere.
export function redlined(draft, segments, line) {
  const fresh = draftOf(segments);
  if (baseOf(fresh) !== baseOf(draft) || wordingOf(fresh) !== wordingOf(draft)) return null;
  if (!line) return [fresh, 0];
  const [start, end] = line;
  const first = placeOf(fresh, baseOf(draft, 0, start).length, wordingOf(draft, 0, start).length);
  const last = placeOf(fresh, baseOf(draft, 0, end).length, wordingOf(draft, 0, end).length);
  if (first < 0 || last < first) return null;
  return [spliced(fresh, first, last, draft.text.slice(start, end), draft.marks.slice(start, end)), first - start];
}

// What turns one string into another, as [start, end, words]; null where nothing does.
export function replacement(before, after) {
  if (before === after) return null;
  let start = 0;
  const most = Math.min(before.length, after.length);
  while (start < most && before[start] === after[start]) start += 1;
  let [end, to] = [before.length, after.length];
  while (end > start && to > start && before[end - 1] === after[to - 1]) [end, to] = [end - 1, to - 1];
  return [start, end, after.slice(start, to)];
}

// The unit behind so many live ones.
function behind(draft, count) {
  let left = count;
  for (const [mark, from, to] of runs(draft)) {
    if (mark === STRUCK) continue;
    if (left <= to - from) return from + left;
    left -= to - from;
  }
  return draft.text.length;
}

// The unit at which so many characters of the text that a draft comes to have gone by.
export const unitAt = (draft, count) => behind(draft, packed(wordingOf(draft).slice(0, count)).length);

// A draft that comes to another text, written elsewhere, as one replacement.
export function rewritten(draft, text) {
  const found = replacement(without(draft, STRUCK), packed(text));
  if (!found) return draft;
  const [start, end, words] = found;
  const from = start ? behind(draft, start) : 0;
  return write(draft, from, end > start ? behind(draft, end) : from, words)[0];
}
