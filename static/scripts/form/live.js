// A part of the page that follows a form while it is filled in: what was typed goes to the server, which answers with
// the same part that the form's own button gives without scripts. The newest answer wins; a refused one says so.
// An answer of several parts, each with a data-part, puts every one of them in the place of its namesake on the page.
const PAUSE = 250;

function show(target, html) {
  const answer = document.createRange().createContextualFragment(html);
  const parts = [...answer.querySelectorAll("[data-part]")];
  for (const part of parts) document.querySelector(`[data-part="${CSS.escape(part.dataset.part)}"]`)?.replaceWith(part);
  if (!parts.length) target.replaceChildren(answer);
}

// Where the caret stands, as so many letters of what is typed before it; marks for emphasis are not on the page.
const letters = (words) => words.replace(/[\s*\\]/g, "").length;

// The words of the proposal, without those that it strikes, up to the one that holds the caret.
function spot(target, typed) {
  const walker = document.createTreeWalker(target, NodeFilter.SHOW_TEXT, (node) =>
    !node.data.trim() || node.parentElement.closest("del, .of-clause, .against, .quiet, .drafting-hint")
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  let reached = 0;
  let last;
  while (reached < typed && walker.nextNode()) {
    last = walker.currentNode;
    reached += letters(last.data);
  }
  return last?.parentElement;
}

// In a long clause the part of it that is being written stays in sight.
function keepUp(target, field) {
  if (target.scrollHeight <= target.clientHeight || getComputedStyle(target).overflowY === "visible") return;
  const found = spot(target, letters(field.value.slice(0, field.selectionStart)) + 1);
  if (!found) return;
  const [word, frame] = [found.getBoundingClientRect(), target.getBoundingClientRect()];
  if (word.top >= frame.top && word.bottom <= frame.bottom) return;
  target.scrollTop += word.top - frame.top - target.clientHeight / 3;
}

// What is refused has no redline: an older one would show words that are no longer typed.
function refuse(target) {
  const words = document.createElement("p");
  words.className = "quiet";
  words.textContent = "What is typed cannot be kept as it is, so its changes are not shown. Save it to see why.";
  target.replaceChildren(words);
}

function follow(target) {
  const form = target.dataset.form ? document.getElementById(target.dataset.form) : target.closest("form");
  let timer = 0;
  let asked = 0;

  const ask = async () => {
    const mine = ++asked;
    target.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(target.dataset.live, { method: "POST", body: new FormData(form) });
      const html = await answer.text();
      if (mine !== asked) return;
      if (answer.ok) show(target, html);
      else refuse(target);
      moved();
    } finally {
      if (mine === asked) target.removeAttribute("aria-busy");
    }
  };

  const field = form.querySelector("textarea[name='body']");
  const moved = () => field && keepUp(target, field);
  field?.addEventListener("keyup", moved);
  field?.addEventListener("click", moved);
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });
  for (const button of form.querySelectorAll("button.preview")) button.hidden = true;
}

for (const target of document.querySelectorAll("[data-live]")) follow(target);
