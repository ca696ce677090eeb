// The bar at the foot of a reading follows the clause that is read: its button marks the one where the keys are.
const bar = document.querySelector("[data-hand]");
const next = bar?.querySelector("[data-hand-next]");
const name = bar?.querySelector("[data-hand-now]");

function follow(clause) {
  if (!next || !clause?.id) return;
  next.value = clause.id;
  name.textContent = clause.dataset.name;
}

if (next) {
  const clauses = [...document.querySelectorAll(".since-clause")];
  const watcher = new IntersectionObserver((entries) => {
    for (const entry of entries) entry.target.toggleAttribute("data-seen", entry.isIntersecting);
    follow(clauses.find((clause) => clause.dataset.current !== undefined) ?? clauses.find((clause) => clause.dataset.seen !== undefined));
  }, { rootMargin: "-15% 0px -55% 0px" });
  for (const clause of clauses) watcher.observe(clause);
  document.addEventListener("focusin", (event) => follow(event.target.closest?.(".since-clause")));
  // After a mark the page comes back at the clause that follows: there the keys go on.
  const target = clauses.find((clause) => `#${clause.id}` === location.hash);
  if (target) {
    target.dataset.current = "";
    target.querySelector("a[href]")?.focus({ preventScroll: true });
    follow(target);
  }
}
