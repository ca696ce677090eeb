// Marks in words that no reader sees: which are left out of what is pasted, and which a text is refused for.
export const UNSEEN = /[\u202d\u202e\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/;

// Marks that other programs leave in what is copied and no reader sees; what steers the direction of a line goes where
// everything runs from left to right.
const STRAY = /[\u00ad\u200b\u2061-\u2064\ufeff\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]/g;
const STEERING = /[\u200e\u200f\u061c\u202a-\u202d\u2066-\u2069]/g;
const LEFTWARD = /[\u0590-\u08ff\ufb1d-\ufefc\u202e]/;

// What is pasted without them, and how many they were; what breaks a line or a page in Word is a line end here.
export function withoutStray(text) {
  const lines = text.replace(/[\x0b\x0c\x85\u2028]/g, "\n").replace(/\x1e/g, "\u2011");
  const kept = lines.replace(STRAY, "");
  const found = LEFTWARD.test(kept) ? kept : kept.replace(STEERING, "");
  return [found, lines.length - found.length];
}
