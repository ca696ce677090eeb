// The change table sorts, filters and opens its rows at once; without it every one of these is a link with a query.
const table = document.querySelector("[data-changes]");
const body = table.tBodies[0];
const heads = [...table.querySelectorAll("[data-by]")];
const whom = document.querySelector("[data-whom]");
const asked = new URL(location.href).searchParams;

const rows = () => [...body.querySelectorAll("tr.stop")];
const opened = (row) => (row.nextElementSibling?.matches(".unfolded") ? row.nextElementSibling : null);

function sort() {
  const by = Math.max(0, heads.findIndex((head) => head.dataset.by === asked.get("by")));
  for (const [place, head] of heads.entries()) {
    if (place === by) head.parentElement.setAttribute("aria-sort", "descending");
    else head.parentElement.removeAttribute("aria-sort");
  }
  const rank = (row) => Number(row.dataset.ranks.split(" ")[by]);
  const blocks = rows().map((row) => [rank(row), row, opened(row)]).sort(([one], [other]) => one - other);
  body.append(...blocks.flatMap(([, row, words]) => (words ? [row, words] : [row])));
}

function sieve() {
  const only = asked.get("only");
  const by = asked.get("whom");
  for (const row of rows()) {
    const fits = (!only || row.dataset.traits.split(" ").includes(only)) && (!by || row.dataset.delegations.split("|").includes(by));
    row.hidden = !fits;
    if (opened(row)) opened(row).hidden = !fits;
  }
  for (const link of document.querySelectorAll(".sieve [data-only]")) {
    if (link.dataset.only === (only ?? "")) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
  document.querySelector("[data-none-fit]").hidden = rows().some((row) => !row.hidden);
}

function ask(name, value) {
  if (value) asked.set(name, value);
  else asked.delete(name);
  const address = new URL(location.href);
  address.search = asked;
  history.replaceState(null, "", address);
}

async function open(link) {
  const row = link.closest("tr");
  const words = opened(row);
  const isOpen = !words || words.hidden;
  if (words) words.hidden = !isOpen;
  else {
    const answer = await fetch(link.href);
    if (!answer.ok) return location.assign(link.href);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const found = page.querySelector(`.unfolded[data-of="${CSS.escape(row.id)}"]`);
    if (!found) return location.assign(link.href);
    if (!opened(row)) row.after(found);
  }
  row.classList.toggle("open-row", isOpen);
  link.setAttribute("aria-expanded", String(isOpen));
}

document.addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  const link = event.target.closest("[data-by], [data-only], [data-open]");
  if (!link) return;
  event.preventDefault();
  if ("open" in link.dataset) return void open(link);
  if (link.dataset.by) {
    ask("by", link.dataset.by);
    sort();
  } else {
    ask("only", link.dataset.only);
    if (!link.closest(".sieve")) {
      ask("whom", "");
      if (whom) whom.value = "";
    }
    sieve();
  }
});

if (whom) {
  whom.form.querySelector("button").hidden = true;
  whom.addEventListener("change", () => {
    ask("whom", whom.value);
    sieve();
  });
}
