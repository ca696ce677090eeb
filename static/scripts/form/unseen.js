// Marks in words that no reader sees: which are left out of what is pasted, and which a text is refused for.
// In a wording what turns writing round and a page break, in what is said of one the former, control characters anywhere.
export const UNSEEN = /[\u202d\u202e\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/;
export const UNSEEN_IN_REMARKS = /[\u202d\u202e\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]/;
export const CONTROLS = /[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]/;
const TURNING = new Set("\u202d\u202e");

// Marks that other programs leave in what is copied and no reader sees; what steers the direction of a line goes where
// everything runs from left to right, and what breaks words goes where a script has spaces between them. What is saved
// loses them by the same rules: `negotiate/text/unseen.py`.
const STRAY = /[\u00ad\u2061-\u2064\ufeff\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]/g;
const BREAKS = /\u200b/g;
const WITHOUT_SPACES = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/;
const STEERING = /[\u200e\u200f\u061c\u202a-\u202d\u2066-\u2069]/g;
const LEFTWARD = /[\u0590-\u061b\u061d-\u08ff\u202e\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

// What is pasted without them, and how many they were; what breaks a line or a page in Word is a line end here.
export function withoutStray(text) {
  const lines = text.replace(/[\x0b\x0c\x85\u2028]/g, "\n").replace(/\x1e/g, "\u2011");
  const said = lines.replace(STRAY, "");
  const kept = WITHOUT_SPACES.test(said) ? said : said.replace(BREAKS, "");
  const found = LEFTWARD.test(kept) ? kept : kept.replace(STEERING, "");
  return [found, lines.length - found.length];
}

// What a field cannot be saved with, said as the house says it when it refuses; "" where there is nothing of the kind.
export function whyRefused(text, refused) {
  const at = text.search(refused);
  if (at < 0) return "";
  const code = text.charCodeAt(at);
  const name = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  const does = TURNING.has(text[at]) ? "an invisible mark that turns the direction of writing round" : "a control character that no reader can see";
  return `This holds ${does} (${name}), ${beside(text, at)}. It cannot be saved with it.`;
}

export const withoutRefused = (text, refused) => text.replace(new RegExp(refused, "g"), "");

function beside(text, at) {
  const before = text.slice(text.lastIndexOf("\n", at - 1) + 1, at).split(/\s+/).filter(Boolean).slice(-3).join(" ");
  const after = text.slice(at + 1).split("\n", 1)[0].split(/\s+/).filter(Boolean).slice(0, 3).join(" ");
  const [was, comes] = [before, after].map((words) => words.replace(/\p{C}/gu, ""));
  if (was && comes) return `between “${was}” and “${comes}”`;
  return was ? `behind “${was}”` : comes ? `before “${comes}”` : "alone on its line";
}
