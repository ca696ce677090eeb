// Writing in a clause by itself: what each deed makes of a draft, by hand and by random scripts. The text begun from
// never changes, no character is lost or doubled, and everything can be taken back.
const assert = require("node:assert/strict");
const { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join } = require("node:path");
const { before, test } = require("node:test");

const SCRIPTS = join(__dirname, "../../../../static/scripts");
const MODULES = ["form/unseen.js", ...["model", "history", "lists", "view", "input", "clipboard"].map((name) => `writing/${name}.js`)];
let model;
let past;
let lists;
let input;
let unseen;

// The browser loads modules by how it is asked for them; node is told so by a folder that says it has no others.
before(async () => {
  const folder = mkdtempSync(join(tmpdir(), "writing-"));
  writeFileSync(join(folder, "package.json"), '{"type": "module"}');
  for (const room of ["form", "writing"]) mkdirSync(join(folder, room));
  for (const name of MODULES) copyFileSync(join(SCRIPTS, name), join(folder, name));
  [model, past, lists, input] = await Promise.all(
    ["model", "history", "lists", "input"].map((name) => import(join(folder, `writing/${name}.js`))),
  );
  unseen = await import(join(folder, "form/unseen.js"));
});

// "knows [-shall][+may]" is a draft; | is a place in it.
const OPENED = { "-": "-", "+": "+" };
function read(drawn) {
  const segments = [];
  const places = [];
  let at = 0;
  for (const [, mark, marked, other] of drawn.matchAll(/\{([-+])([^}]*)\}|([^{}]+)/g)) {
    let words = model.packed(marked ?? other);
    for (let n = words.indexOf("|"); n >= 0; n = words.indexOf("|")) {
      places.push(at + n);
      words = words.slice(0, n) + words.slice(n + 1);
    }
    segments.push([OPENED[mark] ?? "=", words]);
    at += words.length;
  }
  return [model.draftOf(segments), ...places];
}

function drawn([draft, caret]) {
  let found = "";
  for (const [mark, from, to] of model.runs(draft)) {
    const words = caret >= from && caret < to ? `${draft.text.slice(from, caret)}|${draft.text.slice(caret, to)}` : draft.text.slice(from, to);
    found += mark === "=" ? words : `{${mark}${words}}`;
  }
  return model.plain(caret >= draft.text.length ? `${found}|` : found);
}

const cases = (name, rows, deed) =>
  rows.forEach(([given, expected, ...more]) => test(`${name}: ${given}`, () => assert.equal(drawn(deed(read(given), ...more)), expected)));

cases(
  "typed words go in",
  [
    ["States |act.", "States {+x}|act."],
    ["States {-|shall} act.", "States {-shall}{+x}| act."],
    ["States {-sh|all} act.", "States {-shall}{+x}| act."],
    ["States {+ma|y} act.", "States {+max|y} act."],
    ["States {+may}| act.", "States {+mayx}| act."],
    ["knows{- shall}| act.", "knows {-shall}{+x}| act."],
    ["knows {-shall }|act.", "knows {-shall}{+x}| act."],
    ["knows{- }|act.", "knows{- }{+x}|act."],
    ["{-One|.\n\n}Two.", "{-One.}{+x}{-|\n\n}Two."],
  ],
  ([draft, at]) => model.write(draft, at, at, "x"),
);

cases(
  "words typed over a selection strike it",
  [
    ["States |shall| act.", "States {-shall}{+may}| act."],
    ["States {+|can|} act.", "States {+may}| act."],
    ["|One.\n\nTwo|.", "{-One.\n\nTwo}{+may}|."],
  ],
  ([draft, start, end]) => model.write(draft, start, end, "may"),
);

cases(
  "an erasure strikes words of the text, takes own words out, and steps over struck ones",
  [
    ["act|s", "ac{-|t}s", -1, "character"],
    ["act|s", "act{-s}|", 1, "character"],
    ["ac{-t}|s", "a{-|ct}s", -1, "character"],
    ["ac{+t}|s", "ac|s", -1, "character"],
    ["|{-a}ct", "{-ac}|t", 1, "character"],
    ["States shall| act", "States{-| shall} act", -1, "word"],
    ["States| shall act", "States{- shall}| act", 1, "word"],
    ["One.\n\n|Two.", "One.{-|\n\n}Two.", -1, "character"],
    ["One.{+\n\n}|Two.", "One.|Two.", -1, "character"],
    ["|a", "|a", -1, "character"],
    ["👩‍👩‍👧|!", "{-|👩‍👩‍👧}!", -1, "character"],
    ["a {+[}|{+]}", "a |", -1, "character"],
    ["One. Two.| Three", "{-|One. Two.} Three", -1, "line"],
  ],
  ([draft, at], step, unit) => model.erase(draft, at, step, unit),
);

cases(
  "a whole word that is cut takes one of its spaces along",
  [
    ["States |shall| act", "States{- shall}| act"],
    ["States |shall|, if asked", "States{- shall}|, if asked"],
    ["|All| States act", "{-All }|States act"],
    ["the [|three| States]", "the [{-three }|States]"],
    ["States act |soon|", "States act{- soon}|"],
    ["States |shall |act", "States {-shall }|act"],
    ["an |un|lawful act", "an {-un}|lawful act"],
    ["States {+|may |}act", "States |act"],
    ["States{+ |may|} act", "States| act"],
    ["States  |act|", "States {- act}|"],
  ],
  ([draft, start, end]) => model.cut(draft, start, end),
);

test("what is pasted loses the marks that no reader sees, and tells how many", () => {
  assert.deepEqual(unseen.withoutStray("\ufeffco\u00adoperate\u200b \u202aall\u202c"), ["cooperate all", 5]);
  assert.deepEqual(unseen.withoutStray("one\x0btwo"), ["one\ntwo", 0]);
});

test("what a field cannot be saved with is told with its place, and can be taken out", () => {
  assert.equal(
    unseen.whyRefused("One.\n\nStates \u202eact\u202c.", unseen.UNSEEN),
    "This holds an invisible mark that turns the direction of writing round (U+202E), between “States” and “act.”. It cannot be saved with it.",
  );
  assert.equal(unseen.whyRefused("\u0002", unseen.CONTROLS), "This holds a control character that no reader can see (U+0002), alone on its line. It cannot be saved with it.");
  assert.equal(unseen.whyRefused("States \u202eact", unseen.CONTROLS), "");
  assert.equal(unseen.withoutRefused("a\u202eb\u0002c", unseen.UNSEEN), "abc");
});

const REFUSED = JSON.parse(readFileSync(join(__dirname, "../../../text/refused.json")));
const codesOf = (refused) => Array.from({ length: 0x3000 }, (_, code) => code).filter((code) => refused.test(String.fromCharCode(code)));
test("what a field is refused for is what the house refuses in it", () => {
  assert.deepEqual(codesOf(unseen.UNSEEN), REFUSED["in wordings"]);
  assert.deepEqual(codesOf(unseen.CONTROLS), REFUSED["in any field"]);
  assert.deepEqual(codesOf(unseen.UNSEEN_IN_REMARKS), REFUSED["in remarks"]);
});

for (const [typed, found] of JSON.parse(readFileSync(join(__dirname, "../../../text/unseen.json"))))
  test(`what is pasted loses the marks that what is saved loses: ${JSON.stringify(typed)}`, () => {
    assert.equal(unseen.withoutStray(typed)[0], found);
  });

test("a word typed in the place of one that was cut stands between spaces", () => {
  const [draft, start, end] = read("States |shall| act");
  const cut = model.cut(draft, start, end);
  assert.equal(drawn(model.write(cut[0], cut[1], cut[1], "may")), "States {-shall}{+may}| act");
});

cases("a bracket is closed at once", [["a |word| b", "a {+[}word{+]}| b"], ["a | b", "a {+[|]} b"]], ([draft, start, end = start]) =>
  model.bracket(draft, start, end),
);

cases("the change at a place is taken back", [["a {-shall}{+ma|y} b", "a shall| b"], ["a| b", "a| b"]], ([draft, at]) => model.takeBack(draft, at));

cases("the struck words beside a place stand again", [["a {-shall}{+may}| b", "a shall{+may}| b"]], ([draft, at]) => model.restore(draft, at));

cases(
  "Enter goes on with the sign of the line",
  [
    ["1. Act.|", "1. Act.{+\n\n2. }|"],
    ["(a) act;|\n\n(b) do", "(a) act;{+\n\n(b) }|\n\n(b) do"],
    ["(h) act;\n\n(i) do;|", "(h) act;\n\n(i) do;{+\n\n(j) }|"],
    ["(i) act;|", "(i) act;{+\n\n(ii) }|"],
    ["٣. نص|", "٣. نص{+\n\n٤. }|"],
    ["3.9. Act|", "3.9. Act{+\n\n3.10. }|"],
    ["1. Act.{+\n\n2. }|", "1. Act.{+\n\n}|"],
    ["Act.| Do.", "Act.{+\n\n}| Do."],
    ["(a) one\n(b) two|", "(a) one\n(b) two{+\n(c) }|"],
    ["|1. Act.", "{+\n\n}|1. Act."],
  ],
  ([draft, at]) => input.enter(draft, at, at),
);

cases(
  "a sign that is typed behind the one that Enter gave takes its place",
  [
    ["1. Act.{+\n\n2. 2.}|", "1. Act.{+\n\n2. }|"],
    ["1. Act.{+\n\n2. (a)}|", "1. Act.{+\n\n(a) }|"],
  ],
  ([draft, at]) => input.ownSign(draft, at, { from: model.lineAt(draft, at)[0], head: "2. " }),
);

test("words behind a given sign, and signs behind one that was typed, stay as they are", () => {
  const [draft, at] = read("1. Act.{+\n\n2. No}|");
  const from = model.lineAt(draft, at)[0];
  assert.equal(input.ownSign(draft, at, { from, head: "2. " }), null);
  const [typed, end] = read("{+1. (a)}|");
  assert.equal(input.ownSign(typed, end, null), null);
  const entered = input.enter(...read("1. Act.|"), 7);
  assert.equal(input.givenAt(...entered).head, "2. ");
});

test("a draft comes to a text that was written elsewhere, and its base stays", () => {
  const [draft] = read("States {-shall}{+may} act.");

  const found = model.rewritten(draft, "States can act now.");

  assert.equal(model.wordingOf(found), "States can act now.");
  assert.equal(model.baseOf(found), "States shall act.");
});

test("lines stand as deep as their signs say", () => {
  assert.deepEqual(lists.levels(["1. a", "(a) b", "(i) c", "(ii) d", "(b) e", "2. f", "(a) g", "words"]), [1, 2, 3, 3, 2, 1, 2, 0]);
});

test("a redline of another text is not drawn", () => {
  const [draft] = read("States {-shall} act.");

  assert.equal(model.redlined(draft, [["=", "States act."]], null), null);
});

test("a redline moves nothing on the line that is being written", () => {
  const [draft, at] = read("a {-x}{+y} b\n\nc sh{-|all}{+ould} d");
  const line = model.lineAt(draft, at);

  const [found, shift] = model.redlined(draft, [["-", "a x"], ["+", "a y"], ["=", " b\n\nc "], ["-", "shall"], ["+", "should"], ["=", " d"]], line);

  assert.equal(drawn([found, at + shift]), "{-a x}{+a y} b\n\nc sh{-|all}{+ould} d");
});

// A generator of its own, so that a script that fails can be played again.
function chance(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const BASE = "1. Each State shall act.\n\n(a) نص ٣؛\n(b) 各国应当 act [or] not.\n\n2. Done 👩‍👩‍👧 e\u0301.";
const WORDS = ["x", " may", "[", "\n", "\u2029", "ال", "应", "👍", "e\u0301", " ", "2. "];

// What the server may answer at any time: the same two texts, laid into one anew, whole lines at once.
function rough(draft) {
  return [["-", model.baseOf(draft)], ["+", model.wordingOf(draft)]];
}

function step(draft, next) {
  const from = next(draft.text.length + 1);
  const to = Math.min(draft.text.length, from + next(9));
  const deeds = [
    () => ["type", model.write(draft, from, from, WORDS[next(WORDS.length)])],
    () => ["replace", model.write(draft, from, to, WORDS[next(WORDS.length)])],
    () => ["strike", model.write(draft, from, to, "")],
    () => ["erase", model.erase(draft, from, next(2) ? 1 : -1, ["character", "word", "line"][next(3)])],
    () => ["bracket", model.bracket(draft, from, to)],
    () => ["enter", input.enter(draft, from, to)],
    () => ["take back", model.takeBack(draft, from)],
    () => ["restore", model.restore(draft, from)],
    () => ["redline", [(model.redlined(draft, rough(draft), next(2) ? model.lineAt(draft, from) : null) ?? [draft])[0], from]],
    () => ["compose", [model.rewritten(draft, model.wordingOf(draft).slice(0, from) + WORDS[next(5)]), from]],
  ];
  return deeds[next(deeds.length)]();
}

test("three hundred random scripts lose and double nothing, and can be taken back and done again", () => {
  let operations = 0;
  for (let seed = 1; seed <= 300; seed += 1) {
    const next = chance(seed);
    const first = model.draftOf([["=", BASE]]);
    let [draft, history, caret] = [first, past.beginning(), 0];
    for (let n = 0; n < 12; n += 1, operations += 1) {
      const [kind, [after, to]] = step(draft, next);
      assert.equal(model.baseOf(after), BASE, `script ${seed}, step ${n}: ${kind}`);
      assert.equal(after.text.length, after.marks.length, `script ${seed}, step ${n}: ${kind}`);
      if (kind === "redline") assert.equal(model.wordingOf(after), model.wordingOf(draft), `script ${seed}, step ${n}`);
      history = past.remember(history, draft, after, { kind, from: caret, to, time: n * 400 });
      [draft, caret] = [after, to];
    }
    const last = draft;
    while (past.mayUndo(history)) [history, draft] = past.undo(history, draft);
    assert.equal(model.wordingOf(draft), BASE, `script ${seed}, all taken back`);
    while (past.mayRedo(history)) [history, draft] = past.redo(history, draft);
    assert.deepEqual(draft, last, `script ${seed}, all done again`);
  }
  assert.equal(operations, 3_600);
});

test("what is typed at a place stands there in the text that comes of it, and nothing else changes", () => {
  const next = chance(7);
  let draft = model.draftOf([["=", BASE]]);
  for (let n = 0; n < 500; n += 1) {
    const at = next(draft.text.length + 1);
    const before = model.wordingOf(draft);
    const [after, caret] = model.write(draft, at, at, "·");
    const place = model.wordingOf(after, 0, caret).length - 1;
    const wording = model.wordingOf(after);
    assert.equal(wording.slice(0, place) + wording.slice(place + 1), before);
    assert.equal(wording[place], "·");
    draft = n % 3 ? after : model.erase(after, caret, 1, "word")[0];
  }
});
