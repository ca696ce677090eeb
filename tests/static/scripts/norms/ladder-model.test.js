// What keys mean in a ladder.
const assert = require("node:assert/strict");
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { before, test } = require("node:test");

let neighbour, meaning;

// The browser loads it as a module by how it is asked for; node is told so by the address.
before(async () => {
  const source = readFileSync(join(__dirname, "../../../../static/scripts/norms/ladder-model.js"), "utf8");
  ({ neighbour, meaning } = await import(`data:text/javascript,${encodeURIComponent(source)}`));
});

const size = { rows: 3, columns: 4 };

test("arrows lead to the cell beside, and stay at the edges", () => {
  assert.deepEqual(neighbour({ row: 1, column: 1 }, "ArrowUp", size), { row: 0, column: 1 });
  assert.deepEqual(neighbour({ row: 1, column: 1 }, "ArrowRight", size), { row: 1, column: 2 });
  assert.deepEqual(neighbour({ row: 2, column: 3 }, "ArrowDown", size), { row: 2, column: 3 });
  assert.deepEqual(neighbour({ row: 0, column: 0 }, "ArrowLeft", size), { row: 0, column: 0 });
});

test("in a table that runs from right to left, left is onward", () => {
  assert.deepEqual(neighbour({ row: 0, column: 0 }, "ArrowLeft", size, true), { row: 0, column: 1 });
});

test("a cell that is not written in takes keys as commands", () => {
  assert.equal(meaning({ key: "ArrowDown" }, false), "go");
  assert.equal(meaning({ key: "Enter" }, false), "write");
  assert.equal(meaning({ key: "ArrowUp", altKey: true }, false), "up");
  assert.equal(meaning({ key: "2" }, false), "check");
  assert.equal(meaning({ key: "O" }, false), "others");
  assert.equal(meaning({ key: "Tab" }, false), null);
});

test("while somebody writes, keys are hers but for those that end it", () => {
  assert.equal(meaning({ key: "ArrowDown" }, true), null);
  assert.equal(meaning({ key: "o" }, true), null);
  assert.equal(meaning({ key: "Escape" }, true), "leave");
  assert.equal(meaning({ key: "Enter" }, true), "keep");
  assert.equal(meaning({ key: "Enter", isComposing: true }, true), null);
});

test("what the browser does with control or command stays its own", () => {
  assert.equal(meaning({ key: "Enter", ctrlKey: true }, false), null);
  assert.equal(meaning({ key: "1", metaKey: true }, false), null);
});
