// The keys of the desk beyond those of every page (keys.js: J K walk, A B D W L press): a digit picks a reading, U and
// Shift+U go back and forth, R goes to the reason, arrows with Shift order insertions, Escape leaves a field, Enter
// publishes and goes on to the next clause. They are heard before the others, for Enter on a radio would send the form.
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

function ownWords(form) {
  const stop = current(form);
  const own = stop?.querySelector('input[value="own"]');
  if (!own) return false;
  own.click();
  stop.querySelector("textarea[name^='own-']")?.focus();
  return true;
}

function move(form, way) {
  const item = document.activeElement?.closest(".order li") ?? current(form)?.querySelector(".order li");
  const button = item?.querySelector(`[data-move="${way}"]`);
  button?.click();
  return Boolean(button);
}

function deed(form, event) {
  const { key, shiftKey } = event;
  if (key === "Enter") return document.activeElement?.matches("a, button, summary") ? undefined : () => form.querySelector("[data-publish]")?.click();
  if (/^[1-9]$/.test(key)) return () => pick(form, Number(key));
  if (shiftKey && key === "ArrowUp") return () => move(form, "earlier");
  if (shiftKey && key === "ArrowDown") return () => move(form, "later");
  switch (key.toLowerCase()) {
    case "u":
      return () => form.querySelector(shiftKey ? "[data-redo]" : "[data-undo]")?.click();
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

export function press(form, { settled }) {
  document.addEventListener(
    "keydown",
    async (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || document.querySelector("dialog[open]")) return;
      if (event.target.closest?.(typing)) {
        if (event.key !== "Escape") return;
        const stop = event.target.closest(".stop");
        event.target.blur();
        (stop?.querySelector("input:checked, input[type=radio], input[type=checkbox]") ?? stop ?? form.closest("[tabindex]"))?.focus();
        event.preventDefault();
        return;
      }
      const act = deed(form, event);
      if (!act) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const waits = event.key === "Enter" || event.key.toLowerCase() === "u";
      if (waits) await settled();
      act();
    },
    { capture: true },
  );
}
