// A part of the page that follows a form while it is filled in: what was typed goes to the server, which answers with
// the same part that the form's own button gives without scripts. The newest answer wins; a refused one changes nothing.
const PAUSE = 250;

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
      if (mine === asked && answer.ok) target.innerHTML = html;
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
