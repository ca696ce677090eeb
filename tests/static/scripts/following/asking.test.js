// Asking again and again by itself, with a clock of its own: how long it waits, and what brings it back.
const assert = require("node:assert/strict");
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { before, test } = require("node:test");

let keepAsking;

before(async () => {
  const source = readFileSync(join(__dirname, "../../../../static/scripts/following/asking.js"), "utf8");
  ({ keepAsking } = await import(`data:text/javascript,${encodeURIComponent(source)}`));
});

// A page, a network and a clock that do what they are told.
function world() {
  const waits = [];
  const heard = {};
  const on = (name, act) => (heard[name] = act);
  const page = { hidden: false, addEventListener: on };
  const clock = { wait: (act, pause) => waits.push({ act, pause }), drop: () => {} };
  return { waits, heard, page, given: { page, network: { addEventListener: on }, ...clock } };
}

async function rounds(waits, times) {
  for (let n = 0; n < times; n++) await waits.at(-1).act();
}

test("it asks again after the same pause while it is answered", async () => {
  const { waits, given } = world();
  keepAsking(async () => {}, 4, 60, given);
  await rounds(waits, 3);
  assert.deepEqual(waits.map((one) => one.pause), [4, 4, 4, 4]);
});

test("after a failure the pause doubles up to the longest, and the first answer brings it back", async () => {
  const { waits, given } = world();
  let fails = true;
  keepAsking(async () => assert.ok(!fails), 4, 60, given);
  await rounds(waits, 5);
  fails = false;
  await rounds(waits, 1);
  assert.deepEqual(waits.map((one) => one.pause), [4, 8, 16, 32, 60, 60, 4]);
});

test("when the network is back it asks at once, however long it was to wait", async () => {
  const { waits, heard, given } = world();
  let asked = 0;
  keepAsking(async () => assert.ok(++asked > 4), 4, 60, given);
  await rounds(waits, 4);
  await heard.online();
  assert.equal(asked, 5);
  assert.equal(waits.at(-1).pause, 4);
});

test("nothing is asked while nobody looks, and at once when somebody does", async () => {
  const { waits, heard, page, given } = world();
  let asked = 0;
  page.hidden = true;
  keepAsking(async () => asked++, 4, 60, given);
  await rounds(waits, 2);
  page.hidden = false;
  await heard.visibilitychange();
  assert.equal(asked, 1);
});

test("what says that nothing has moved is asked more seldom, until it moves or somebody looks again", async () => {
  const { waits, heard, given } = world();
  const moves = [false, false, true, false, false];
  keepAsking(async () => moves.shift(), 4, 8, given);
  await rounds(waits, 4);
  await heard.visibilitychange();
  assert.deepEqual(waits.map((one) => one.pause), [4, 6, 8, 4, 6, 6]);
});

test("it stops when it is told to", async () => {
  const { waits, given } = world();
  const stop = keepAsking(async () => stop(), 4, 60, given);
  await rounds(waits, 1);
  assert.equal(waits.length, 1);
});
