// A page of a few elements, for scripts that begin to work as soon as they are read: what they ask of it, and no more.
const { readFileSync } = require("node:fs");
const { join } = require("node:path");

let runs = 0;

// Run a script in a page with these globals; each time it begins anew.
exports.run = (script, globals) => {
  for (const [name, value] of Object.entries(globals)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
  const source = readFileSync(join(__dirname, "../../../static/scripts", script), "utf8");
  return import(`data:text/javascript,${encodeURIComponent(source)}//${runs++}`);
};

// An element with what a test gives it; `does` tells it of an event, as a browser would, `hears` says whether it listens.
exports.element = ({ attributes = {}, ...given } = {}) => {
  const heard = {};
  const classes = new Set();
  return {
    dataset: {},
    hidden: false,
    classes,
    classList: { toggle: (name, on) => (on ? classes.add(name) : classes.delete(name)) },
    getAttribute: (name) => attributes[name] ?? null,
    setAttribute: (name, value) => (attributes[name] = value),
    removeAttribute: (name) => delete attributes[name],
    addEventListener: (name, act) => (heard[name] = act),
    hears: (name) => name in heard,
    does: (name, event = {}) => heard[name]({ preventDefault() {}, ...event }),
    ...given,
  };
};
