// A page that the browser has kept as it was left is asked for anew when its reader comes back: she may have signed out.
addEventListener("pageshow", (event) => {
  if (!event.persisted || !document.querySelector(".me")) return;
  document.body.hidden = true;
  location.reload();
});

// A form that was shown again comes back out of the browser's own memory, without a word to the house: it is shown to
// whoever is still signed in.
const [came] = performance.getEntriesByType("navigation");
if (came?.type === "back_forward" && !came.transferSize && document.querySelector(".me")) {
  document.body.hidden = true;
  const asked = fetch("/", { method: "HEAD", redirect: "manual" });
  asked.then((answer) => (answer.ok ? (document.body.hidden = false) : location.replace("/")), () => (document.body.hidden = false));
}
