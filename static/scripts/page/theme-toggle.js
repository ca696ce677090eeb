// The button that turns the page dark or light and remembers it; a choice equal to the system's is forgotten.
const root = document.documentElement;
const dark = matchMedia("(prefers-color-scheme: dark)");

function current() {
  return root.dataset.theme ?? (dark.matches ? "dark" : "light");
}

function choose(theme) {
  const system = dark.matches ? "dark" : "light";
  if (theme === system) delete root.dataset.theme;
  else root.dataset.theme = theme;
  try {
    if (theme === system) localStorage.removeItem("theme");
    else localStorage.setItem("theme", theme);
  } catch {
    // Storage may be forbidden; the choice then lasts for this page.
  }
}

for (const button of document.querySelectorAll("[data-theme-toggle]")) {
  button.hidden = false;
  button.addEventListener("click", () => choose(current() === "dark" ? "light" : "dark"));
}
