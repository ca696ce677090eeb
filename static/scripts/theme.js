// The remembered theme, set before the first paint; "system" is the absence of a choice.
(() => {
  const root = document.documentElement;
  root.classList.add("scripted");
  try {
    const chosen = localStorage.getItem("theme");
    if (chosen) root.dataset.theme = chosen;
  } catch {
    // Storage may be forbidden; the system's theme then stands.
  }
})();
