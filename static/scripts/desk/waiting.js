// Keys pressed while the desk waits for an answer: which of them are worth keeping, and how one is played when the
// answer has come. When it may be played is decided by the state of the desk.
const WORTH = /^(.|Enter|Escape|Backspace|Arrow(Up|Down))$/u;

export const isWorthKeeping = (key) => WORTH.test(key);

function type(field, key) {
  const from = key === "Backspace" && field.selectionStart === field.selectionEnd ? Math.max(0, field.selectionStart - 1) : field.selectionStart;
  field.setRangeText({ Backspace: "", Enter: "\n" }[key] ?? key, from, field.selectionEnd, "end");
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

export function strike({ key, shiftKey }) {
  const target = document.activeElement ?? document.body;
  if (target.matches("textarea") && key !== "Escape") return type(target, key);
  return target.dispatchEvent(new KeyboardEvent("keydown", { key, shiftKey, bubbles: true, cancelable: true }));
}
