// The sign of a passage: a click copies how it is cited, with its address.
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { element, run } = require("../standing-page.js");

async function page(writeText) {
  const link = element({ dataset: { cite: "Article 5, paragraph 2 (a), version 3" }, href: "https://house/x#2.a", title: "" });
  await run("page/cite.js", { document: { querySelectorAll: () => [link] }, navigator: { clipboard: { writeText } } });
  return link;
}

test("a click copies the citation and the address, and says so", async () => {
  const copied = [];
  const link = await page(async (words) => copied.push(words));
  await link.does("click");
  assert.deepEqual(copied, ["Article 5, paragraph 2 (a), version 3: https://house/x#2.a"]);
  assert.equal(link.title, "Copied");
  assert.equal(link.dataset.copied, "");
});

test("where copying is forbidden, the address is there to be read", async () => {
  const link = await page(() => Promise.reject(new Error("forbidden")));
  await link.does("click");
  assert.equal(link.title, "https://house/x#2.a");
  assert.equal("copied" in link.dataset, false);
});
