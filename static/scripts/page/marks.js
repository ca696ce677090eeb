// Marks in words: a switch, remembered here, that says "inserted" and "deleted" beside the marks, and makes one suggestion of words struck and
// the words in their place, with who is behind them and since when, as the mark, the margin or the paper around it says. For whoever listens, and
// for whoever tells no colours apart.
const root = document.documentElement;
const marks = "ins, del";

function remembered() {
  try {
    return localStorage.getItem("marks") === "words";
  } catch {
    return false; // Storage may be forbidden; the choice then lasts for this page.
  }
}

function remember(on) {
  try {
    if (on) localStorage.setItem("marks", "words");
    else localStorage.removeItem("marks");
  } catch {
    // As above.
  }
}

function said(element) {
  return element ? element.textContent.replace(/\s+/g, " ").trim() : "";
}

function behind(key, mark) {
  const note = key && document.querySelector(`[data-at="${CSS.escape(key)}"]`);
  if (!note) return mark.closest("[data-behind]")?.dataset.behind ?? "";
  const [name, since] = [note.querySelector("h3"), note.querySelector("time")];
  return [said(name), name.contains(since) ? "" : said(since)].filter(Boolean).join(", ");
}

// Words struck that are followed at once by words added are one suggestion.
function suggest() {
  for (const struck of document.querySelectorAll("del:not(.whole-clause)")) {
    const added = struck.nextSibling;
    if (added?.nodeName !== "INS" || struck.parentNode.role === "suggestion") continue;
    const suggestion = document.createElement("span");
    suggestion.setAttribute("role", "suggestion");
    const who = [...new Set([added.title, struck.title])].filter(Boolean).join("; ") || behind(added.dataset.origin ?? struck.dataset.origin, struck);
    if (who) suggestion.setAttribute("aria-description", who);
    struck.before(suggestion);
    suggestion.append(struck, added);
  }
}

// A paragraph that was moved is one that came where it stands now, and went where it stood.
function place() {
  for (const moved of document.querySelectorAll("p.moved")) moved.setAttribute("role", "insertion");
  for (const departed of document.querySelectorAll("p.departed")) departed.setAttribute("role", "deletion");
}

function show(on, buttons) {
  if (on) root.dataset.marks = "words";
  else delete root.dataset.marks;
  if (on) {
    suggest();
    place();
  }
  for (const button of buttons) button.setAttribute("aria-pressed", String(on));
}

if (document.querySelector(marks)) {
  const buttons = [...document.querySelectorAll("[data-marks-toggle]")];
  show(remembered(), buttons);
  for (const button of buttons) {
    button.hidden = false;
    button.addEventListener("click", () => {
      const on = root.dataset.marks !== "words";
      remember(on);
      show(on, buttons);
    });
  }
}
