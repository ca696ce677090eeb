// The register: finding a term as one types, and opening an entry by the keyboard.
const field = document.querySelector("[data-find-term]");
const entries = [...document.querySelectorAll("[data-term]")];

if (field && entries.length > 5) {
  field.hidden = false;
  field.addEventListener("input", () => {
    const wanted = field.value.trim().toLocaleLowerCase();
    for (const entry of entries) entry.hidden = !entry.dataset.term.includes(wanted);
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      field.value = "";
      field.dispatchEvent(new Event("input"));
    }
    const first = entries.find((entry) => !entry.hidden);
    if (event.key === "Enter" && first) first.querySelector("h3 a").click();
  });
}
