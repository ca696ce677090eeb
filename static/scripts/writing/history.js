// What has been done to a draft, to be taken back and done again. A redline that comes from the server changes marks and
// no words: it is taken back silently with whatever came before it. No page, no clock: the time is given.
const TOGETHER = 1_000;

export const beginning = () => ({ done: [], undone: [] });

// What turns one draft into another: from where on, what stood there, what stands there.
function patch(before, after) {
  const most = Math.min(before.text.length, after.text.length);
  const same = (a, b) => before.text[a] === after.text[b] && before.marks[a] === after.marks[b];
  let at = 0;
  while (at < most && same(at, at)) at += 1;
  let [end, to] = [before.text.length, after.text.length];
  while (end > at && to > at && same(end - 1, to - 1)) [end, to] = [end - 1, to - 1];
  const part = (draft, stop) => ({ text: draft.text.slice(at, stop), marks: draft.marks.slice(at, stop) });
  return { at, gone: part(before, end), come: part(after, to) };
}

function put(draft, at, gone, come) {
  const end = at + gone.text.length;
  return {
    text: draft.text.slice(0, at) + come.text + draft.text.slice(end),
    marks: draft.marks.slice(0, at) + come.marks + draft.marks.slice(end),
  };
}

const backwards = (draft, step) => put(draft, step.at, step.come, step.gone);
const forwards = (draft, step) => put(draft, step.at, step.gone, step.come);

// One step: kind is "type", "erase", "redline" or any other word; steps of typing that follow at once are one.
export function remember(history, before, after, { kind, from, to, time }) {
  const last = history.done.at(-1);
  const goesOn = last && (kind === "type" || kind === "erase") && last.kind === kind && last.to === from && time - last.time < TOGETHER;
  const first = goesOn ? backwards(before, last) : before;
  const step = { ...patch(first, after), kind, from: goesOn ? last.from : from, to, time };
  return { done: [...(goesOn ? history.done.slice(0, -1) : history.done), step], undone: [] };
}

export const mayUndo = (history) => history.done.some((step) => step.kind !== "redline");
export const mayRedo = (history) => history.undone.length > 0;

// Both return [history, draft, caret].
export function undo({ done, undone }, draft) {
  const rest = [...done];
  const back = [...undone];
  while (rest.length) {
    const step = rest.pop();
    draft = backwards(draft, step);
    back.push(step);
    if (step.kind !== "redline") return [{ done: rest, undone: back }, draft, step.from];
  }
  return [{ done: rest, undone: back }, draft, null];
}

export function redo({ done, undone }, draft) {
  const rest = [...undone];
  const again = [...done];
  const step = rest.pop();
  if (!step) return [{ done, undone }, draft, null];
  draft = forwards(draft, step);
  again.push(step);
  while (rest.at(-1)?.kind === "redline") {
    const silent = rest.pop();
    draft = forwards(draft, silent);
    again.push(silent);
  }
  return [{ done: again, undone: rest }, draft, step.to];
}
