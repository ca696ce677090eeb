// A click on the sign of a passage copies how it is cited, with its address; the address bar shows it too.
for (const link of document.querySelectorAll("[data-cite]")) {
  link.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(`${link.dataset.cite}: ${link.href}`);
      link.dataset.copied = "";
      link.title = "Copied";
    } catch {
      link.title = link.href;
    }
  });
}
