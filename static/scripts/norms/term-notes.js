// A term in focus or under the pointer: its definition stands beside, level with the word; on a narrow page under it.
const meanings = document.querySelector("[data-meanings]");
const wide = matchMedia("(min-width: 56.01rem)");
const WAIT = 140; // milliseconds under the pointer before anything shows: who only passes over a word is not disturbed
let shown = null;
let timer = 0;

function hide() {
  clearTimeout(timer);
  shown?.note.remove();
  shown?.link.classList.remove("focused");
  shown?.link.removeAttribute("aria-details");
  shown = null;
}

function show(link) {
  if (shown?.link === link) return;
  hide();
  const meaning = meanings.querySelector(`[data-meaning="${CSS.escape(link.dataset.term)}"]`);
  const place = link.closest(".row, .beside");
  if (!meaning || !place) return;
  const note = meaning.cloneNode(true);
  note.id = "beside-term";
  link.setAttribute("aria-details", note.id);
  link.classList.add("focused");
  if (wide.matches) {
    place.append(note);
    const at = link.getBoundingClientRect().top - place.getBoundingClientRect().top;
    const room = place.getBoundingClientRect().height - note.getBoundingClientRect().height;
    note.style.setProperty("--at", `${Math.max(0, Math.min(at - 8, Math.max(room, at - 8)))}px`);
  } else {
    link.closest("p, table").after(note);
  }
  shown = { link, note };
}

if (meanings) {
  document.addEventListener("focusin", (event) => {
    const link = event.target.closest("a.term");
    if (link) show(link);
    else if (!event.target.closest(".term-note")) hide();
  });
  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const link = event.target.closest("a.term");
    clearTimeout(timer);
    if (link) timer = setTimeout(() => show(link), WAIT);
    else if (shown && !event.target.closest(".term-note") && document.activeElement !== shown.link) {
      timer = setTimeout(hide, WAIT);
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
}
