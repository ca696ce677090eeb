// Keys pressed while the desk waits for an answer: kept in their order, and played when it has come. None is played
// where what it was meant for is gone, and none publishes a clause that nobody has seen yet.
const WORTH = /^(.|Enter|Escape|Backspace|Arrow(Up|Down))$/u;

function type(field, key) {
  const from = key === "Backspace" && field.selectionStart === field.selectionEnd ? Math.max(0, field.selectionStart - 1) : field.selectionStart;
  field.setRangeText({ Backspace: "", Enter: "\n" }[key] ?? key, from, field.selectionEnd, "end");
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

function strike({ key, shiftKey }) {
  const target = document.activeElement ?? document.body;
  if (target.matches("textarea") && key !== "Escape") return type(target, key);
  return target.dispatchEvent(new KeyboardEvent("keydown", { key, shiftKey, bubbles: true, cancelable: true }));
}

export function waiting(form, isBusy) {
  let held = [];
  const stop = () => form.querySelector(".stop[data-current]")?.id;
  const isOrphaned = (one) => one.at === form.action && one.stop && !document.getElementById(one.stop);
  return {
    // Says whether the key waits; a key held down is one press, not many.
    hold(event) {
      if (!isBusy() || !WORTH.test(event.key)) return false;
      if (!event.repeat) held.push({ key: event.key, shiftKey: event.shiftKey, at: form.action, stop: stop() });
      return true;
    },
    forget() {
      held = [];
    },
    play() {
      while (held.length && !isBusy()) {
        const next = held.shift();
        if (isOrphaned(next)) held = [];
        else if (next.at === form.action || next.key !== "Enter") strike(next);
      }
    },
  };
}
