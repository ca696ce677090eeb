// Keys in the fields of a ladder: arrows go from cell to cell, Enter writes and keeps, Escape leaves a cell as it was,
// Alt with an arrow moves a level, a number goes to the cell of that check, O shows or hides what others propose.
import { meaning, neighbour } from "./ladder-model.js";

const table = document.querySelector("[data-ladder]");
const grid = [...(table?.tBodies[0].rows ?? [])].map((row) => [...row.querySelectorAll("textarea")]);
let before = "";

function write(field) {
  if (!field.readOnly) return;
  before = field.value;
  field.readOnly = false;
}

function rest(field) {
  field.readOnly = true;
}

function go(field, key) {
  const row = grid.findIndex((fields) => fields.includes(field));
  const size = { rows: grid.length, columns: grid[row].length };
  const there = neighbour({ row, column: grid[row].indexOf(field) }, key, size, getComputedStyle(table).direction === "rtl");
  grid[there.row][there.column]?.focus();
}

function check(number) {
  const flag = [...table.querySelectorAll(".rung-flag")].find((one) => one.textContent === number);
  flag?.closest("td")?.querySelector("textarea")?.focus();
}

const deeds = {
  go,
  write,
  keep: rest,
  leave(field) {
    field.value = before;
    rest(field);
  },
  up: (field) => field.closest("tr").querySelector("[data-rung=up]").click(),
  down: (field) => field.closest("tr").querySelector("[data-rung=down]").click(),
  check: (_, key) => check(key),
  others: () => table.classList.toggle("mine-alone"),
};

for (const field of grid.flat()) {
  rest(field);
  field.addEventListener("pointerup", () => write(field));
  field.addEventListener("blur", () => rest(field));
  field.addEventListener("keydown", (event) => {
    const deed = meaning(event, !field.readOnly);
    if (!deed) return;
    event.preventDefault();
    deeds[deed](field, event.key);
  });
}
for (const hint of document.querySelectorAll("[data-ladder-keys]")) hint.hidden = false;
