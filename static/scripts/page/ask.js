// A deed that asks first opens as a modal dialog; without this module it unfolds in place.
for (const ask of document.querySelectorAll("[data-ask]")) {
  const dialog = ask.querySelector("dialog");
  ask.querySelector("summary").addEventListener("click", (event) => {
    event.preventDefault();
    ask.open = true;
    dialog.showModal();
    // What has only just unfolded is not drawn yet, and a dialog gives the keyboard to nothing that is not.
    dialog.querySelector("[autofocus]").focus();
  });
  // By the time that this is told, quick hands may have asked again.
  dialog.addEventListener("close", () => {
    ask.open = dialog.open;
  });
  for (const button of dialog.querySelectorAll("[data-close]")) button.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
}

// A menu closes when the attention leaves it.
for (const menu of document.querySelectorAll("details.me")) {
  document.addEventListener("click", (event) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
}
