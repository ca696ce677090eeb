// Words that lead to who brought them in show it beside the text at once; without this each is a link to the same card.
// On the page of the history itself the card stays; elsewhere a click goes there.
const card = document.querySelector("[data-phrase]");
const runs = [...document.querySelectorAll(".origins a[href]")];
const known = new Map();
let wanted = "";

async function read(address) {
  const answer = await fetch(address);
  if (!answer.ok) return null;
  return new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("#phrase");
}

async function show(run) {
  const address = run.getAttribute("href").split("#")[0];
  wanted = address;
  if (!known.has(address)) known.set(address, read(address));
  const found = await known.get(address);
  if (!found || wanted !== address) return;
  card.replaceChildren(found.cloneNode(true));
  for (const other of runs) other.classList.toggle("asked", other.getAttribute("href") === run.getAttribute("href"));
}

for (const run of runs) {
  run.addEventListener("pointerenter", () => show(run));
  run.addEventListener("focus", () => show(run));
  if (run.pathname !== location.pathname) continue;
  run.addEventListener("click", async (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.replaceState(null, "", run.href);
    await show(run);
    document.getElementById("phrase")?.scrollIntoView({ block: "nearest" });
  });
}

document.addEventListener("keydown", (event) => {
  const at = runs.indexOf(document.activeElement);
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (at < 0 || !step) return;
  event.preventDefault();
  runs[Math.max(0, Math.min(runs.length - 1, at + step))].focus();
});
