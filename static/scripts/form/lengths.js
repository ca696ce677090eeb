// How long words are, beside a field that holds so many: nothing that is pasted is ever cut, and the house refuses more.
for (const field of document.querySelectorAll("[data-most]")) {
  const most = Number(field.dataset.most);
  const said = document.createElement("small");
  said.className = "length";
  said.setAttribute("role", "status");
  field.after(said);
  const tell = () => {
    const length = [...field.value.trim()].length;
    const over = length - most;
    said.textContent = length > most * 0.8 ? `${length} of ${most} characters${over > 0 ? `: ${over} too many` : ""}` : "";
    said.classList.toggle("over", over > 0);
  };
  field.addEventListener("input", tell);
  tell();
}
