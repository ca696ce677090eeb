// Words that are selected in a text can be spoken of: a button stands beside them, and C presses it. In the form itself they
// fill the field. Without this the words are copied into the field by hand; either way the house finds them as they stand.
const letter = /[\p{L}\p{N}]/u;
const typing = "input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]";
const button = document.createElement("button");
button.type = "button";
button.className = "button main small quote-this";
button.textContent = "Comment";
button.hidden = true;

// The words of a part of a text, without those that are struck in it and without the notes beside them.
function told(part) {
  for (const gone of part.querySelectorAll("del, .departed, .removed, .moved-mark, .moved-from, .margin")) gone.remove();
  return part.textContent;
}

// The selection within one text, grown to whole words; null where there is none.
function chosen() {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const home = (range.commonAncestorContainer.parentElement ?? range.commonAncestorContainer).closest("[data-quotable]");
  if (!home || !home.contains(range.commonAncestorContainer)) return null;
  const struck = "del, .departed, .removed, .margin";
  if (range.startContainer.parentElement?.closest(struck) && range.endContainer.parentElement?.closest(struck)) return null;
  const whole = told(home.cloneNode(true));
  const before = document.createRange();
  before.selectNodeContents(home);
  before.setEnd(range.startContainer, range.startOffset);
  let start = told(before.cloneContents()).length;
  let end = start + told(range.cloneContents()).length;
  while (start < end && !whole[start].trim()) start += 1;
  while (end > start && !whole[end - 1].trim()) end -= 1;
  if (start === end) return null;
  while (start > 0 && letter.test(whole[start]) && letter.test(whole[start - 1])) start -= 1;
  while (end < whole.length && letter.test(whole[end - 1]) && letter.test(whole[end])) end += 1;
  return { home, range, quote: whole.slice(start, end).replace(/\s+/g, " "), nth: nth(whole, start, end) };
}

// Which of the places with the same words this is, counted from 1.
function nth(whole, start, end) {
  const words = whole.slice(start, end).split(/\s+/).map((word) => RegExp.escape?.(word) ?? word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const same = new RegExp(`(?<![\\p{L}\\p{N}])${words.join("\\s+")}(?![\\p{L}\\p{N}])`, "gu");
  return [...whole.matchAll(same)].filter((found) => found.index < start).length + 1;
}

function fill({ quote, nth: which }) {
  const field = document.getElementById("quote");
  field.value = quote;
  document.querySelector("[data-nth-of]").value = which;
}

function go({ home, quote, nth: which }) {
  location.assign(`${home.dataset.quotable}?${new URLSearchParams({ quote, nth: which })}`);
}

function offer() {
  const found = chosen();
  button.hidden = !found || !found.home.dataset.quotable;
  if (found && !found.home.dataset.quotable) fill(found);
  if (button.hidden) return;
  const place = found.range.getBoundingClientRect();
  button.style.insetBlockStart = `${scrollY + place.bottom + 6}px`;
  button.style.insetInlineStart = `${Math.max(8, Math.min(place.left, innerWidth - 120))}px`;
}

// The words of which an amendment is made are chosen in its field, ready to be written over.
function choose(field, words) {
  const start = words ? field.value.indexOf(words) : -1;
  if (start < 0 || field.value.indexOf(words, start + 1) >= 0) return;
  field.focus();
  field.setSelectionRange(start, start + words.length);
}

const field = document.querySelector("textarea#body");
if (field) choose(field, new URLSearchParams(location.search).get("words"));

if (document.querySelector("[data-quotable]")) {
  document.body.append(button);
  let waiting = 0;
  document.addEventListener("selectionchange", () => {
    clearTimeout(waiting);
    waiting = setTimeout(offer, 150);
  });
  button.addEventListener("pointerdown", (event) => event.preventDefault());
  button.addEventListener("click", () => go(chosen()));
  document.getElementById("quote")?.addEventListener("input", () => {
    document.querySelector("[data-nth-of]").value = "";
  });
  document.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "c" || event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.(typing)) return;
    const found = chosen();
    const link = document.querySelector(".stop[data-current] [data-comment], main > * [data-comment]");
    if (found?.home.dataset.quotable) go(found);
    else if (link && !found) link.click();
  });
}
