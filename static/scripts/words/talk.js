// Whoever points at a note sees its words, and the other way round; the words are links to their note without this.
function lit(code, on) {
  const name = CSS.escape(code);
  for (const other of document.querySelectorAll(`[data-origin="${name}"].about, .note.talk[data-at="${name}"]`)) other.classList.toggle("lit", on);
}

for (const one of document.querySelectorAll(".about[data-origin], .note.talk[data-at]")) {
  const code = one.dataset.origin ?? one.dataset.at;
  for (const name of ["pointerenter", "focusin"]) one.addEventListener(name, () => lit(code, true));
  for (const name of ["pointerleave", "focusout"]) one.addEventListener(name, () => lit(code, false));
}
