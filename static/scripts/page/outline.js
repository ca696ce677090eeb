// A clause by its number and title; a part has neither, and is named as its link reads.
function named(link) {
  const words = [".n", ".title"].map((part) => link.querySelector(part)?.textContent.trim()).filter(Boolean);
  return words.join(" · ") || link.textContent.trim();
}

// The outline follows the reading, and its field finds a clause by number or words.
function follow(outline) {
  const links = new Map([...outline.querySelectorAll("a[href^='#']")].map((link) => [link.hash.slice(1), link]));
  const list = outline.querySelector(".outline-list");
  const now = outline.querySelector("[data-now]");
  const seen = new Set();

  function mark() {
    const first = [...links.keys()].find((code) => seen.has(code));
    if (!first) return;
    for (const link of links.values()) link.removeAttribute("aria-current");
    const link = links.get(first);
    link.setAttribute("aria-current", "true");
    if (now) now.textContent = named(link);
    const top = link.getBoundingClientRect().top - list.getBoundingClientRect().top;
    if (top < 0 || top > list.clientHeight - 40) list.scrollTop += top - list.clientHeight / 3;
  }

  const observer = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      if (entry.isIntersecting) seen.add(entry.target.id);
      else seen.delete(entry.target.id);
    }
    mark();
  }, { rootMargin: "-20% 0px -60% 0px" });
  for (const code of links.keys()) {
    const clause = document.getElementById(code);
    if (clause) observer.observe(clause);
  }
}

function find(outline) {
  const field = outline.querySelector("[data-outline-find]");
  const items = [...outline.querySelectorAll("li")];
  field.hidden = items.length < 8;
  field.addEventListener("input", () => {
    const wanted = field.value.trim().toLocaleLowerCase();
    for (const item of items) item.hidden = !item.textContent.toLocaleLowerCase().includes(wanted);
    for (const part of outline.querySelectorAll("section")) part.hidden = !part.querySelector("li:not([hidden])");
  });
  field.addEventListener("keydown", (event) => {
    const first = items.find((item) => !item.hidden);
    if (event.key === "Enter" && first) first.querySelector("a").click();
  });
}

for (const outline of document.querySelectorAll("[data-outline]")) {
  follow(outline);
  find(outline);
  // Folded on a narrow page: choosing a clause, or turning away, folds the contents again.
  const fold = outline.querySelector(".fold");
  document.addEventListener("click", (event) => {
    if (!outline.contains(event.target) || event.target.closest("li a")) fold.open = false;
  });
  outline.addEventListener("keydown", (event) => {
    if (event.key === "Escape") fold.open = false;
  });
}
