// A note that names its paragraph, or the change that it is about, stands level with it, where the notes before it leave room.
const wide = matchMedia("(min-width: 56.01rem)");

function place(name) {
  return document.getElementById(name) ?? document.querySelector(`[data-origin="${CSS.escape(name)}"]`);
}

// How far each note has to move down, read in one go: nothing is written while anything is measured.
function shifts(margin) {
  const notes = [...margin.querySelectorAll(":scope > .notes > *")];
  let room = margin.parentElement.getBoundingClientRect().bottom - notes.at(-1).getBoundingClientRect().bottom;
  let moved = 0;
  return notes.map((note) => {
    const paragraph = note.dataset.at && place(note.dataset.at);
    const gap = paragraph ? paragraph.getBoundingClientRect().top - note.getBoundingClientRect().top - moved : 0;
    const shift = Math.max(0, Math.min(gap, room));
    moved += shift;
    room -= shift;
    return [note, shift];
  });
}

// Rows that are far away are not laid out yet: to measure in them would lay them out.
function isNear(margin) {
  return margin.checkVisibility?.({ contentVisibilityAuto: true }) ?? true;
}

function levelAll() {
  const margins = [...document.querySelectorAll("[data-margin]:has([data-at])")].filter(isNear);
  for (const margin of margins) {
    for (const note of margin.querySelectorAll("[data-at]")) note.style.removeProperty("margin-block-start");
  }
  if (!wide.matches) return;
  for (const [note, shift] of margins.flatMap(shifts)) {
    if (shift > 4) note.style.marginBlockStart = `${shift}px`;
  }
}

if (document.querySelector("[data-margin] [data-at]")) {
  let width = 0;
  const observer = new ResizeObserver(([entry]) => {
    if (entry.contentRect.width === width) return;
    width = entry.contentRect.width;
    requestAnimationFrame(levelAll);
  });
  observer.observe(document.documentElement);
  document.fonts?.ready.then(levelAll);
  document.addEventListener("toggle", levelAll, true);
  document.addEventListener("contentvisibilityautostatechange", (event) => {
    if (!event.skipped) requestAnimationFrame(levelAll);
  }, true);
}
