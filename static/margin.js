// A note that names its paragraph stands level with it, where the notes before it leave room.
const wide = matchMedia("(min-width: 56.01rem)");

function level(margin) {
  const notes = [...margin.querySelectorAll(":scope > .notes > [data-at]")];
  for (const note of notes) note.style.removeProperty("margin-block-start");
  if (!wide.matches) return;
  for (const note of notes) {
    const paragraph = document.getElementById(note.dataset.at);
    if (!paragraph) continue;
    const gap = paragraph.getBoundingClientRect().top - note.getBoundingClientRect().top;
    const room = margin.parentElement.getBoundingClientRect().bottom - margin.lastElementChild.lastElementChild.getBoundingClientRect().bottom;
    const shift = Math.min(gap, room);
    if (shift > 4) note.style.marginBlockStart = `${shift}px`;
  }
}

function levelAll() {
  for (const margin of document.querySelectorAll("[data-margin]")) level(margin);
}

if (document.querySelector("[data-margin] [data-at]")) {
  const observer = new ResizeObserver(() => requestAnimationFrame(levelAll));
  observer.observe(document.documentElement);
  document.fonts?.ready.then(levelAll);
  document.addEventListener("toggle", levelAll, true);
}
