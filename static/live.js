// A part of the page that follows a form while it is filled in: what was typed goes to the server, which answers with
// the same part that the form's own button gives without scripts. The newest answer wins; a refused one changes nothing.
// An answer of several parts, each with a data-part, puts every one of them in the place of its namesake on the page.
const PAUSE = 250;

function show(target, html) {
  const answer = document.createRange().createContextualFragment(html);
  const parts = [...answer.querySelectorAll("[data-part]")];
  for (const part of parts) document.querySelector(`[data-part="${CSS.escape(part.dataset.part)}"]`)?.replaceWith(part);
  if (!parts.length) target.replaceChildren(answer);
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
      if (mine === asked && answer.ok) show(target, html);
    } finally {
      if (mine === asked) target.removeAttribute("aria-busy");
    }
  };

  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });
  for (const button of form.querySelectorAll("button.preview")) button.hidden = true;
}

for (const target of document.querySelectorAll("[data-live]")) follow(target);
