// The matrix by keyboard: one stop for Tab, arrows from cell to cell, Home and End along a row, Escape closes an open cell.
for (const table of document.querySelectorAll("[data-matrix]")) {
  const lines = [...table.tBodies].flatMap((body) => [...body.rows]);
  const rows = lines.map((row) => [...row.cells]);
  const links = [...table.querySelectorAll("td a")];
  const linkOf = (cell) => cell?.querySelector("a");

  function stand(link) {
    for (const other of links) other.tabIndex = other === link ? 0 : -1;
  }

  // The nearest cell with something in it, in a direction; a cell in which nothing is recorded is passed over.
  function next(row, column, down, across) {
    for (let y = row + down, x = column + across; rows[y]?.[x]; y += down, x += across) {
      if (linkOf(rows[y][x]) && x > 0) return linkOf(rows[y][x]);
    }
    return null;
  }

  const ways = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
  table.addEventListener("keydown", (event) => {
    const cell = event.target.closest("td");
    if (!cell || event.ctrlKey || event.metaKey || event.altKey) return;
    const row = lines.indexOf(cell.parentElement);
    const turned = getComputedStyle(table).direction === "rtl" ? -1 : 1;
    let found = null;
    if (event.key in ways) found = next(row, cell.cellIndex, ways[event.key][0], ways[event.key][1] * turned);
    else if (event.key === "Home") found = rows[row].map(linkOf).find((link, x) => link && x > 0);
    else if (event.key === "End") found = rows[row].map(linkOf).findLast((link, x) => link && x > 0);
    else return;
    event.preventDefault();
    if (!found) return;
    stand(found);
    found.focus();
  });
  table.addEventListener("focusin", (event) => {
    if (links.includes(event.target)) stand(event.target);
  });
  const opened = table.querySelector("td.opened a");
  stand(opened ?? links[0]);
}

const close = document.querySelector(".cell [data-close]");
if (close) {
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !document.querySelector("dialog[open]")) close.click();
  });
}
