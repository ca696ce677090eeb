// The state of the desk by itself: what each thing that can happen makes of it, and what may be done then.
const assert = require("node:assert/strict");
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { before, test } = require("node:test");

const HERE = "http://house/clauses/abc/merges";
const NEXT = "http://house/clauses/def/merges";
const everywhere = { address: HERE, has: () => true };
let desk;

// The browser loads it as a module by how it is asked for; node is told so by the address.
before(async () => {
  const source = readFileSync(join(__dirname, "../../../../static/scripts/desk/state.js"), "utf8");
  desk = await import(`data:text/javascript,${encodeURIComponent(source)}`);
});

const after = (...transitions) => transitions.reduce((state, transition) => transition(state), desk.fresh);
const key = (name, at = HERE, stop = "region-1") => ({ key: name, shiftKey: false, at, stop });
const waiting = (...keys) => keys.reduce((state, one) => desk.kept(state, one, false), desk.fresh);

test("a fresh desk has nothing to save and may act", () => {
  assert.equal(desk.maySave(desk.fresh), false);
  assert.equal(desk.mayAct(desk.fresh), true);
});

test("a transition leaves the state that it was given as it was", () => {
  desk.chosen(desk.fresh);
  desk.kept(desk.fresh, key("1"), false);

  assert.deepEqual(desk.fresh, { unsaved: false, refused: false, acting: false, leaving: false, pressing: false, held: [] });
});

test("what is chosen may be saved", () => {
  assert.equal(desk.maySave(after(desk.chosen)), true);
});

test("what is on its way is not saved a second time", () => {
  assert.equal(desk.maySave(after(desk.chosen, desk.sending)), false);
});

test("what is chosen while a save is on its way is saved after it", () => {
  assert.equal(desk.maySave(after(desk.chosen, desk.sending, desk.chosen)), true);
});

test("nothing is saved while a deed is under way, for the deed saves it first", () => {
  assert.equal(desk.maySave(after(desk.chosen, desk.begun)), false);
});

test("nothing is saved once the page is left", () => {
  assert.equal(desk.maySave(after(desk.chosen, desk.left)), false);
});

test("what got no answer is still to be sent", () => {
  assert.equal(desk.maySave(after(desk.chosen, desk.sending, desk.cutOff)), true);
});

test("a desk with everything saved may be put in place anew", () => {
  assert.equal(desk.mayRenew(after(desk.chosen, desk.sending)), "yes");
});

test("a desk with something unsaved is put in place anew only after that is saved", () => {
  assert.equal(desk.mayRenew(after(desk.chosen)), "save first");
});

test("a desk that the house has refused is never put in place anew under the words that it refused", () => {
  assert.equal(desk.mayRenew(after(desk.chosen, desk.sending, desk.refused)), "no");
});

test("a refusal ends with the next attempt", () => {
  assert.equal(desk.mayRenew(after(desk.refused, desk.chosen, desk.sending)), "yes");
});

test("a desk that is left is not put in place anew", () => {
  assert.equal(desk.mayRenew(after(desk.left)), "no");
});

test("one deed at a time", () => {
  assert.equal(desk.mayAct(after(desk.begun)), false);
  assert.equal(desk.mayAct(after(desk.begun, desk.answered)), true);
});

test("a deed that led to another page is never over on this one", () => {
  assert.equal(desk.mayAct(after(desk.begun, desk.left, desk.answered)), false);
});

test("a page that the browser shows again works again", () => {
  assert.equal(desk.mayAct(after(desk.begun, desk.left, desk.answered, desk.returned)), true);
});

test("the mouse is down until it is up", () => {
  assert.equal(after(desk.pressed).pressing, true);
  assert.equal(after(desk.pressed, desk.released).pressing, false);
});

test("keys that waited are played in their order", () => {
  const [state, first] = desk.next(waiting(key("1"), key("u")), everywhere);
  const [last, second] = desk.next(state, everywhere);

  assert.deepEqual([first.key, second.key], ["1", "u"]);
  assert.deepEqual(desk.next(last, everywhere), [last, undefined]);
});

test("a key held down waits once", () => {
  const state = desk.kept(waiting(key("j")), key("j"), true);

  assert.equal(state.held.length, 1);
});

test("no key is played while a deed is under way", () => {
  const state = desk.begun(waiting(key("1")));

  assert.deepEqual(desk.next(state, everywhere), [state, undefined]);
});

test("a key whose place is gone is dropped, and what was pressed after it too", () => {
  const state = waiting(key("1", HERE, "gone"), key("2"));
  const [emptied, played] = desk.next(state, { address: HERE, has: (id) => id !== "gone" });

  assert.equal(played, undefined);
  assert.deepEqual(emptied.held, []);
});

test("a key that was meant for no place is played", () => {
  const meant = { ...key("u"), stop: undefined };
  const [, played] = desk.next(waiting(meant), { address: HERE, has: () => false });

  assert.equal(played.key, "u");
});

test("keys pressed before the next clause has come decide it", () => {
  const [, played] = desk.next(waiting(key("1")), { address: NEXT, has: () => false });

  assert.equal(played.key, "1");
});

test("enter pressed before the next clause has come does not publish it, and the keys after it count", () => {
  const [, played] = desk.next(waiting(key("Enter"), key("Enter"), key("j")), { address: NEXT, has: () => true });

  assert.equal(played.key, "j");
});

test("enter pressed for the clause that stands here publishes it", () => {
  const [, played] = desk.next(waiting(key("Enter")), everywhere);

  assert.equal(played.key, "Enter");
});

test("keys that waited for an answer that never came are forgotten", () => {
  assert.deepEqual(desk.cutOff(waiting(key("1"))).held, []);
});

test("keys meant for the next clause are forgotten where the publication was refused", () => {
  assert.deepEqual(desk.forgotten(waiting(key("1"))).held, []);
});

test("a later edition, or another shape, is somebody else's doing", () => {
  const here = { edition: 3, shape: "a" };

  assert.equal(desk.isBehind({ edition: 4, shape: "a" }, here), true);
  assert.equal(desk.isBehind({ edition: 3, shape: "b" }, here), true);
  assert.equal(desk.isBehind({ edition: 3, shape: "a" }, here), false);
});

test("a desk catches up with a colleague only while nothing is under way on it", () => {
  const [news, here] = [{ edition: 4, shape: "a" }, { edition: 3, shape: "a" }];

  assert.equal(desk.mayCatchUp(desk.fresh, news, here), true);
  assert.equal(desk.mayCatchUp(after(desk.begun), news, here), false);
  assert.equal(desk.mayCatchUp(after(desk.left), news, here), false);
  assert.equal(desk.mayCatchUp(after(desk.refused), news, here), false);
});
