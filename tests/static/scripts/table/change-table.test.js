// The change table: it sorts, filters and opens its rows at once, and the address says how.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { element, run } = require("../standing-page.js");

const ADDRESS = "https://house/instruments/i/changes/table?before=a&after=b";

// Put elements into an order in which each knows the next one.
function body(elements) {
  const box = {
    elements,
    querySelectorAll: () => box.elements.filter((one) => one.isRow),
    append: (...moved) => (box.elements = [...box.elements.filter((one) => !moved.includes(one)), ...moved]),
  };
  for (const one of elements) attach(one, box);
  return box;
}

function attach(one, box) {
  Object.defineProperty(one, "nextElementSibling", { get: () => box.elements[box.elements.indexOf(one) + 1] ?? null });
  one.after = (other) => {
    attach(other, box);
    box.elements.splice(box.elements.indexOf(one) + 1, 0, other);
  };
}

const row = (id, ranks, traits, delegations) =>
  element({ id, isRow: true, dataset: { ranks, traits, delegations }, matches: () => false });

// A table of three clauses, with its heads, its filters and whom a reader may choose.
async function page(address = ADDRESS) {
  const rows = [
    row("a-one", "0 2", "opened", "Arvenia"),
    row("a-two", "1 0", "fell status", "Belmara"),
    row("a-three", "2 1", "", ""),
  ];
  const box = body(rows);
  const heads = ["clause", "words"].map((by) => element({ dataset: { by }, parentElement: element() }));
  const filters = ["", "opened", "fell"].map((only) => element({ dataset: { only }, closest: () => true }));
  const whom = element({ value: "", form: { querySelector: () => element() } });
  const none = element({ hidden: true });
  const asked = [];
  const gone = [];
  const held = {};
  const found = { "[data-changes]": { tBodies: [box], querySelectorAll: () => heads }, "[data-whom]": whom, "[data-none-fit]": none };
  const location = { href: address, assign: (to) => gone.push(to) };
  await run("table/change-table.js", {
    document: {
      querySelector: (selector) => found[selector],
      querySelectorAll: () => filters,
      addEventListener: (name, act) => (held[name] = act),
    },
    location,
    history: { replaceState: (_, __, to) => (location.href = String(to)) },
    CSS: { escape: (words) => words },
    fetch: async (to) => (asked.push(to), { ok: !to.includes("lost"), text: async () => to }),
    DOMParser: class {
      parseFromString() {
        return { querySelector: () => element({ matches: () => true }) };
      }
    },
  });
  const click = (link, event = {}) => held.click({ target: { closest: () => link }, preventDefault() {}, ...event });
  const opens = (place, href = `${address}&open=x`) =>
    element({ dataset: { open: "" }, href, closest: () => rows[place] });
  const shown = () => box.elements.filter((one) => one.isRow && !one.hidden).map((one) => one.id);
  return { asked, box, click, filters, gone, heads, location, none, opens, rows, shown, whom };
}

const settled = () => new Promise((done) => setTimeout(done, 5));

test("a head sorts the rows, and the address says by what", async () => {
  const { click, heads, location, shown } = await page();
  click(heads[1]);
  assert.deepEqual(shown(), ["a-two", "a-three", "a-one"]);
  assert.equal(new URL(location.href).searchParams.get("by"), "words");
  assert.equal(heads[1].parentElement.getAttribute("aria-sort"), "descending");
  click(heads[0]);
  assert.deepEqual(shown(), ["a-one", "a-two", "a-three"]);
  assert.equal(heads[1].parentElement.getAttribute("aria-sort"), null);
});

test("a filter hides what is not asked for, and is marked", async () => {
  const { click, filters, location, shown } = await page();
  click(filters[2]);
  assert.deepEqual(shown(), ["a-two"]);
  assert.equal(new URL(location.href).searchParams.get("only"), "fell");
  assert.equal(filters[2].getAttribute("aria-current"), "true");
  click(filters[0]);
  assert.equal(shown().length, 3);
  assert.equal(new URL(location.href).searchParams.has("only"), false);
});

test("rows of one delegation are shown alone, and together with a filter that fits none of them, nothing", async () => {
  const { click, filters, none, shown, whom } = await page();
  whom.value = "Belmara";
  whom.does("change");
  assert.deepEqual(shown(), ["a-two"]);
  click(filters[1]);
  assert.deepEqual(shown(), []);
  assert.equal(none.hidden, false);
});

test("a row opens to its words, and shuts again without asking again", async () => {
  const { asked, box, click, opens, rows } = await page();
  const link = opens(0);
  click(link);
  await settled();
  assert.equal(box.elements.length, 4);
  assert.equal(link.getAttribute("aria-expanded"), "true");
  assert.deepEqual([...rows[0].classes], ["open-row"]);
  click(link);
  await settled();
  assert.equal(asked.length, 1);
  assert.equal(rows[0].nextElementSibling.hidden, true);
  assert.equal(link.getAttribute("aria-expanded"), "false");
});

test("words that stand open go with their row when it is sorted or hidden", async () => {
  const { box, click, filters, heads, opens, rows } = await page();
  click(opens(0));
  await settled();
  const words = rows[0].nextElementSibling;
  click(heads[1]);
  assert.equal(box.elements.indexOf(words), box.elements.indexOf(rows[0]) + 1);
  click(filters[2]);
  assert.equal(words.hidden, true);
});

test("where the house does not answer, the link is followed", async () => {
  const { click, gone, opens } = await page();
  click(opens(0, "https://house/lost"));
  await settled();
  assert.deepEqual(gone, ["https://house/lost"]);
});

test("a click that asks for a new window, and one beside every link, are left alone", async () => {
  const { click, heads, shown } = await page();
  click(heads[1], { metaKey: true });
  click(null);
  assert.deepEqual(shown(), ["a-one", "a-two", "a-three"]);
});

test("the page begins as its address asks", async () => {
  const { click, filters, location } = await page(`${ADDRESS}&by=words`);
  click(filters[1]);
  assert.equal(new URL(location.href).searchParams.get("by"), "words");
});
