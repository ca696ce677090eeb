// The desk as the house has just sent it, put in the place of the one on the screen: the focus, the place where the
// keys are, what is unfolded and what is scrolled to stay where they are. Nothing is decided here.
const KEPT = ["data-undo", "data-redo", "data-save", "data-publish", "data-only"];

// How the same thing is found on the next page; empty where it has nothing that tells it from others.
function address(thing) {
  if (thing.id) return `#${CSS.escape(thing.id)}`;
  const named = KEPT.find((mark) => thing.hasAttribute(mark));
  if (named) return `[${named}]`;
  const attribute = ["aria-label", "name", "href"].find((one) => thing.hasAttribute(one));
  if (!attribute) return "";
  const found = `${thing.localName}[${attribute}="${CSS.escape(thing.getAttribute(attribute))}"]`;
  return attribute === "name" ? `${found}[value="${CSS.escape(thing.value)}"]` : found;
}

function attention(form) {
  const thing = document.activeElement;
  const isText = thing?.matches("textarea");
  return {
    at: thing && form.contains(thing) ? address(thing) : "",
    isElsewhere: Boolean(thing && thing !== document.body && !form.contains(thing)),
    typed: isText ? { words: thing.value, selection: [thing.selectionStart, thing.selectionEnd] } : undefined,
    stop: form.querySelector(".stop[data-current]")?.id ?? "",
  };
}

function attend(form, { at, isElsewhere, typed, stop }) {
  const here = stop && document.getElementById(stop);
  if (here) here.dataset.current = "";
  if (isElsewhere) return;
  const same = at && form.querySelector(at);
  const near = here && (here.querySelector("input:checked, input[type=radio], button:not([disabled])") ?? here);
  const found = same && !same.disabled ? same : near;
  (found || form.closest("[tabindex]"))?.focus({ preventScroll: true });
  if (!typed || !same) return;
  // The house keeps no space at the end; who is still writing wants hers.
  if (same.value.trim() === typed.words.trim()) same.value = typed.words;
  same.setSelectionRange(...typed.selection);
}

const unfolded = (form) =>
  [...form.querySelectorAll(".stop[id]")].flatMap((stop) =>
    [...stop.querySelectorAll("details")].flatMap((fold, nth) => (fold.open ? [[stop.id, nth]] : [])),
  );

function unfold(form, folds) {
  for (const [id, nth] of folds) {
    const fold = form.querySelector(`#${CSS.escape(id)}`)?.querySelectorAll("details")[nth];
    if (fold) fold.open = true;
  }
}

function replace(selector, next) {
  const old = document.querySelector(selector);
  const scrolled = old?.scrollTop ?? 0;
  if (old && next) old.replaceWith(next);
  if (next) next.scrollTop = scrolled;
}

function tell(next) {
  document.querySelector(".flashes")?.remove();
  const flashes = next.querySelector(".flashes");
  if (flashes) document.getElementById("main").before(flashes);
}

// The desk in a page of the house, or nothing where the page is another.
export const read = (html) => {
  const page = new DOMParser().parseFromString(html, "text/html");
  return page.querySelector("#decisions [data-part=steps]") ? page : undefined;
};

// The same clause again: whoever reads or types must not notice.
export function renew(form, page) {
  const next = page.getElementById("decisions");
  const [was, folds, scroller] = [attention(form), unfolded(form), form.closest(".regions")];
  const only = form.querySelector("[data-only]")?.checked;
  const height = () => document.getElementById(was.stop)?.getBoundingClientRect().top ?? 0;
  const [stood, scrolled] = [height(), scroller.scrollTop];
  const seen = form.elements.seen.value;
  form.replaceChildren(...next.childNodes);
  // The desk under her hands shows what others chose; that she has seen it, she says herself.
  form.elements.seen.value = seen;
  if (only) form.querySelector("[data-only]").checked = true;
  unfold(form, folds);
  for (const part of [".desk > .queue", ".desk > .result"]) replace(part, page.querySelector(part));
  tell(page);
  scroller.scrollTop = scrolled;
  if (stood) scroller.scrollTop += height() - stood;
  const wrong = form.querySelector("[data-focus]");
  attend(form, wrong ? { ...was, at: "[data-focus]" } : was);
  wrong?.scrollIntoView({ block: "nearest" });
}

// Another clause: from its beginning, at its own address.
export function turn(form, page, address) {
  history.pushState({}, "", address);
  document.title = page.title;
  form.action = page.getElementById("decisions").getAttribute("action");
  form.replaceChildren(...page.getElementById("decisions").childNodes);
  for (const part of [".desk > .queue", ".desk > .result"]) replace(part, page.querySelector(part));
  tell(page);
  for (const scrolled of [form.closest(".regions"), document.querySelector(".desk > .result")]) scrolled.scrollTop = 0;
  scrollTo(0, 0);
  document.querySelector("[data-queue] [aria-current]")?.scrollIntoView({ block: "nearest" });
  document.getElementById("main").focus({ preventScroll: true });
}
