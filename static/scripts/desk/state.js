// What the desk knows of itself, in one object, and everything that can happen to it: each transition takes the state
// and gives the next. Nothing here touches the page, the house or the time; `desk.js` does, and asks here first.
//
//   unsaved    something was chosen that the house has not been sent yet
//   refused    what stands in the fields could not be saved: nothing may be put in their place
//   acting     a deed is under way (undo, order, publish): what is pressed meanwhile waits for its answer
//   leaving    the form has been sent as a page, or another page was asked for: nothing may overtake it
//   pressing   the mouse is down, or a word is being composed: nothing is taken away half done
//   held       keys that wait, in the order in which they were pressed: { key, shiftKey, at, stop }, where `at` is
//              the address of the desk that they were meant for and `stop` the place on it
export const fresh = Object.freeze({
  unsaved: false,
  refused: false,
  acting: false,
  leaving: false,
  pressing: false,
  held: Object.freeze([]),
});

export const chosen = (state) => ({ ...state, unsaved: true });
// All that is chosen by now is on its way.
export const sending = (state) => ({ ...state, unsaved: false, refused: false });
export const refused = (state) => ({ ...state, refused: true });
// No answer came: what was on its way is still to be sent, and what waited for the answer must not be played.
export const cutOff = (state) => ({ ...state, unsaved: true, held: [] });

export const begun = (state) => ({ ...state, acting: true });
// The answer to a deed has been dealt with; where it led to another page, nothing more is done here.
export const answered = (state) => ({ ...state, acting: state.leaving });
export const left = (state) => ({ ...state, leaving: true });
// The browser shows the page again as it was left.
export const returned = (state) => ({ ...state, leaving: false, acting: false });

export const pressed = (state) => ({ ...state, pressing: true });
export const released = (state) => ({ ...state, pressing: false });

// A key held down is one press, not many.
export const kept = (state, key, repeats) => (repeats ? state : { ...state, held: [...state.held, key] });
export const forgotten = (state) => ({ ...state, held: [] });

// Whether a key that waited may be played on the desk at `address` as it is by now: "play"; "drop" where it would
// publish a clause that nobody has seen yet; "drop all" where the place that it was meant for is gone.
function verdict(key, { address, has }) {
  if (key.at === address) return key.stop && !has(key.stop) ? "drop all" : "play";
  return key.key === "Enter" ? "drop" : "play";
}

// The next key to be played, if there is one: [state, key].
export function next(state, desk) {
  if (state.acting || !state.held.length) return [state, undefined];
  const [key, ...held] = state.held;
  const found = verdict(key, desk);
  if (found === "play") return [{ ...state, held }, key];
  return next({ ...state, held: found === "drop" ? held : [] }, desk);
}

export const maySave = (state) => state.unsaved && !state.acting && !state.leaving;
export const mayAct = (state) => !state.acting && !state.leaving;
// Whether the desk may be put in place anew: "yes"; "no"; "save first" where it would put back what was just chosen.
export function mayRenew(state) {
  if (state.leaving || state.refused) return "no";
  return state.unsaved ? "save first" : "yes";
}
// Whether what a colleague has decided is ahead of the desk, and may be shown.
export const isBehind = (news, desk) => news.edition > desk.edition || news.shape !== desk.shape;
export const mayCatchUp = (state, news, desk) => mayAct(state) && !state.refused && isBehind(news, desk);
