// A form marked data-autosave saves itself in the background and says so; its own button still works.
// The address is data-autosave's value; the answer of a lost race (409) stops the saving.
const PAUSE = 1_200;

function say(form, state, words) {
  const place = form.querySelector("[data-saving]") ?? document.querySelector(`[data-saving][data-for="${form.id}"]`);
  if (!place) return;
  place.dataset.state = state;
  place.textContent = words;
}

async function save(form) {
  say(form, "saving", "Saving …");
  const answer = await fetch(form.dataset.autosave, {
    method: "POST",
    body: new FormData(form),
    headers: { Accept: "application/json", "X-Autosave": "1" },
  });
  if (answer.status === 409) throw new Error("Somebody else has changed this meanwhile. Save to see both.");
  if (!answer.ok) throw new Error("Not saved. What you typed is still here.");
  const { version } = await answer.json();
  if (version && form.elements.version) form.elements.version.value = version;
  const now = new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
  say(form, "saved", `Saved ${now}`);
}

function keep(form) {
  let timer;
  let stopped = false;
  const later = () => {
    if (stopped) return;
    say(form, "typing", "Not saved yet");
    clearTimeout(timer);
    timer = setTimeout(async () => {
      try {
        await save(form);
      } catch (problem) {
        stopped = problem.message.startsWith("Somebody");
        say(form, "failed", problem instanceof TypeError ? "Offline. What you typed is still here." : problem.message);
      }
    }, PAUSE);
  };
  form.addEventListener("input", later);
  form.addEventListener("submit", () => {
    stopped = true;
    clearTimeout(timer);
  });
}

for (const form of document.querySelectorAll("form[data-autosave]")) keep(form);
