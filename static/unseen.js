// Marks in words that no reader sees: which are left out of what is pasted, and which a text is refused for.
export const UNSEEN = /[\u202d\u202e\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/;

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
