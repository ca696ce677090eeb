// The matrix by the keyboard: arrows move from cell to cell; in the open cell 1 to 4 choose an answer.
const table = document.querySelector("[data-bench]");
const STEPS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

table?.addEventListener("keydown", (event) => {
  const step = STEPS[event.key];
  const cell = event.target.closest("tbody td");
  if (!step || !cell) return;
  event.preventDefault();
  const rows = [...table.tBodies[0].rows];
  let row = rows.indexOf(cell.parentElement);
  let column = cell.cellIndex;
  do {
    row += step[0];
    column += step[1];
    const link = rows[row]?.cells[column]?.querySelector("td > a");
    if (link) return link.focus();
  } while (rows[row]?.cells[column] && column > 0);
});

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
  const choice = document.querySelectorAll(".answer-form [name=finds]")[Number(event.key) - 1];
  if (choice) {
    choice.checked = true;
    choice.focus();
  }
});
