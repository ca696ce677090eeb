// Words that lead to who brought them in: pointed at, or gone through by keys, they show it beside the text.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { element, run } = require("../standing-page.js");

const HISTORY = "/clauses/c/history";

// A page with two stretches of words, at an address, and a house that answers when it is told to.
async function page(pathname = "/clauses/c") {
  const asked = [];
  const replaced = [];
  const card = element({ shown: null, replaceChildren: (found) => (card.shown = found.of) });
  const held = {};
  const runs = ["one", "two"].map((code) =>
    element({
      attributes: { href: `${HISTORY}?words=${code}#phrase` },
      href: `https://house${HISTORY}?words=${code}#phrase`,
      pathname: HISTORY,
      focus: () => (document.activeElement = runs.find((other) => other.getAttribute("href").includes(code))),
    }),
  );
  const phrase = { scrolled: 0, scrollIntoView: () => phrase.scrolled++ };
  const document = {
    activeElement: null,
    querySelector: () => card,
    querySelectorAll: () => runs,
    getElementById: () => phrase,
    addEventListener: (name, act) => (held[name] = act),
  };
  await run("words/phrases.js", {
    document,
    location: { pathname },
    history: { replaceState: (_, __, address) => replaced.push(address) },
    fetch: async (address) => (asked.push(address), { ok: !address.includes("none"), text: async () => address }),
    DOMParser: class {
      parseFromString(words) {
        return { querySelector: () => ({ cloneNode: () => ({ of: words }) }) };
      }
    },
  });
  const press = (key) => held.keydown({ key, preventDefault() {} });
  return { asked, card, document, phrase, press, replaced, runs };
}

const settled = () => new Promise((done) => setTimeout(done, 5));

test("words that are pointed at show who brought them in, and are marked", async () => {
  const { card, runs } = await page();
  await runs[0].does("pointerenter");
  await settled();
  assert.equal(card.shown, `${HISTORY}?words=one`);
  assert.deepEqual([...runs[0].classes], ["asked"]);
});

test("what is known is not asked for again", async () => {
  const { asked, runs } = await page();
  await runs[0].does("pointerenter");
  await runs[0].does("focus");
  await settled();
  assert.deepEqual(asked, [`${HISTORY}?words=one`]);
});

test("an answer that comes too late shows nothing over what is pointed at by then", async () => {
  const { card, runs } = await page();
  await Promise.all([runs[0].does("pointerenter"), runs[1].does("pointerenter")]);
  await settled();
  assert.equal(card.shown, `${HISTORY}?words=two`);
});

test("the arrows go from words to words, and no further than the last", async () => {
  const { document, press, runs } = await page();
  document.activeElement = runs[0];
  press("ArrowRight");
  press("ArrowRight");
  assert.equal(document.activeElement, runs[1]);
  press("ArrowLeft");
  assert.equal(document.activeElement, runs[0]);
});

test("other keys, and arrows elsewhere on the page, are left alone", async () => {
  const { document, press, runs } = await page();
  document.activeElement = runs[1];
  press("Enter");
  assert.equal(document.activeElement, runs[1]);
  document.activeElement = null;
  press("ArrowRight");
  assert.equal(document.activeElement, null);
});

test("on the page of the history a click stays there and goes to the card", async () => {
  const { card, phrase, replaced, runs } = await page(HISTORY);
  await runs[1].does("click");
  assert.deepEqual(replaced, [`https://house${HISTORY}?words=two#phrase`]);
  assert.equal(card.shown, `${HISTORY}?words=two`);
  assert.equal(phrase.scrolled, 1);
});

test("a click that asks for a new window is the browser's", async () => {
  const { asked, replaced, runs } = await page(HISTORY);
  await runs[1].does("click", { ctrlKey: true });
  assert.deepEqual([asked, replaced], [[], []]);
});

test("elsewhere a click follows the link", async () => {
  const { runs } = await page();
  assert.equal(runs[0].hears("click"), false);
});
