// The live redline beside a draft: what was typed goes to the server, which answers with the same page part that a
// button gives without scripts. The newest answer wins; a refused wording leaves the last redline standing.
const PAUSE = 350;

for (const target of document.querySelectorAll("[data-preview]")) {
  const form = target.closest("form");
  let timer = 0;
  let asked = 0;

  const ask = async () => {
    const mine = ++asked;
    target.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(target.dataset.preview, { method: "POST", body: new FormData(form) });
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
