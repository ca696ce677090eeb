// The keys of the desk beyond those of every page (page/keys.js: J K walk, A B D W L press): a digit picks a reading, U and
// Shift+U go back and forth, R goes to the reason, arrows with Shift order insertions, Escape leaves a field, Enter
// publishes and goes on to the next clause. They are heard before the others, for Enter on a radio would send the form;
// while an answer is under way they wait for it.
const typing = "input:not([type=radio], [type=checkbox]), textarea, select";

const current = (form) => form.querySelector(".stop[data-current]") ?? document.activeElement?.closest(".stop") ?? form.querySelector(".stop");

function pick(form, digit) {
  const readings = current(form)?.querySelectorAll(".reading input");
  readings?.[digit - 1]?.focus({ preventScroll: true });
  readings?.[digit - 1]?.click();
  return Boolean(readings?.length);
}

// Where the reading in focus stands, its amendments are left for later; otherwise those of the whole place.
function later(form) {
  const stop = current(form);
  if (!stop || stop.querySelector('[value="defer"]')) return false;
  const from = document.activeElement?.closest(".reading") ?? stop;
  const lines = [...from.querySelectorAll('a[href^="#rival-"]')].map((link) => document.querySelector(link.getAttribute("href")));
  const boxes = lines.map((line) => line?.querySelector('input[type=checkbox][value="defer"]')).filter(Boolean);
  for (const box of boxes) box.click();
  return boxes.length > 0;
}

function reason(form) {
  const stop = current(form);
  const field = stop?.querySelector("textarea[name^='reason-']") ?? form.querySelector("textarea[name='reason-rest']");
  stop?.classList.add("asked");
  field?.focus();
  return Boolean(field);
}

// The old words stand there selected, the caret behind them: writing replaces them, an arrow goes on from them.
function begin(field) {
  field?.focus();
  field?.setSelectionRange(0, field.value.length, "forward");
}

function ownWords(form) {
  const stop = current(form);
  const own = stop?.querySelector('input[value="own"]');
  if (!own) return false;
  own.click();
  begin(stop.querySelector("textarea[name^='own-']"));
  return true;
}

function move(form, way) {
  const item = document.activeElement?.closest(".order li") ?? current(form)?.querySelector(".order li");
  const button = item?.querySelector(`[data-move="${way}"]`);
  button?.click();
  return Boolean(button);
}

// U works on what is saved by the time its turn comes: the button says by then whether there is anything to undo.
function deed(form, event, act) {
  const { key, shiftKey } = event;
  const press = (button) => () => button && act(button);
  if (key === "Enter") return document.activeElement?.matches("a, button, summary") ? undefined : press(form.querySelector("[data-publish]"));
  if (/^[1-9]$/.test(key)) return () => pick(form, Number(key));
  if (shiftKey && key === "ArrowUp") return () => move(form, "earlier");
  if (shiftKey && key === "ArrowDown") return () => move(form, "later");
  switch (key.toLowerCase()) {
    case "u":
      return press(form.querySelector(shiftKey ? "[data-redo]" : "[data-undo]"));
    case "l":
      return () => later(form) || current(form)?.querySelector('[value="defer"]')?.click();
    case "r":
      return () => reason(form);
    case "w":
      return () => ownWords(form);
    default:
      return undefined;
  }
}

function leaveField(form, field) {
  const stop = field.closest(".stop");
  field.blur();
  (stop?.querySelector("input:checked, input[type=radio], input[type=checkbox]") ?? stop ?? form.closest("[tabindex]"))?.focus();
}

function heard(form, event, act) {
  if (event.target.closest?.(typing)) return event.key === "Escape" ? () => leaveField(form, event.target) : undefined;
  return deed(form, event, act);
}

// Hear the keys: `waits` says whether one is kept for later, and a button is pressed by `act`.
export function press(form, { waits, act }) {
  const hear = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || document.querySelector("dialog[open]")) return;
    const isKept = waits(event);
    const does = isKept ? undefined : heard(form, event, act);
    if (!isKept && !does) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!event.repeat || !/^(Enter|u)$/i.test(event.key)) does?.();
  };
  document.addEventListener("keydown", hear, { capture: true });
}
