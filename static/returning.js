// A page that the browser has kept as it was left is asked for anew when its reader comes back: she may have signed out.
addEventListener("pageshow", (event) => {
  if (!event.persisted || !document.querySelector(".me")) return;
  document.body.hidden = true;
  location.reload();
});
