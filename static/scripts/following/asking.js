// Asking the house again and again for what may have changed: one request at a time, while somebody looks.
// After a failure the pause doubles up to `most`; the first answer, or the network's return, brings it back to `least`.
// Where `follow` says `false`, that nothing has moved, the pause grows by half; a look at the page brings it back too.
// Returned is what stops it. A test gives a page, a network and a clock of its own.
const HERE = { page: globalThis.document, network: globalThis, wait: setTimeout, drop: clearTimeout };

export function keepAsking(follow, least, most, { page, network, wait, drop } = HERE) {
  let pause = least;
  let timer = 0;
  let asking = false;
  let over = false;

  async function next() {
    if (asking || over) return;
    asking = true;
    drop(timer);
    try {
      const hasMoved = page.hidden || (await follow());
      pause = hasMoved === false ? Math.min(pause * 1.5, most) : least;
    } catch {
      // Offline for a moment: what is shown stays, and the next round asks again.
      pause = Math.min(pause * 2, most);
    } finally {
      asking = false;
    }
    if (!over) timer = wait(next, pause);
  }

  function anew() {
    pause = least;
    return next();
  }

  network.addEventListener("online", anew);
  page.addEventListener("visibilitychange", () => page.hidden || anew());
  timer = wait(next, least);
  return () => {
    over = true;
    drop(timer);
  };
}
