// The sign at the head of a line, "1.", "(a)", "(ii)", "٣.": which one follows it, and how deep each line stands.
const SIGN = /^(\s*\[?)([(（]?)((?:\d+|[٠-٩]+|[０-９]+)(?:\.\d+)*|[ivxl]+|[a-zA-Z]|[a-z]{2})([.)）]+)([ \u00a0\t]+|$)/;
const ROMAN = [[1000, "m"], [900, "cm"], [500, "d"], [400, "cd"], [100, "c"], [90, "xc"], [50, "l"], [40, "xl"], [10, "x"], [9, "ix"], [5, "v"], [4, "iv"], [1, "i"]];

export function roman(number) {
  let [rest, written] = [number, ""];
  for (const [value, sign] of ROMAN) while (rest >= value) [rest, written] = [rest - value, written + sign];
  return written;
}

const VALUES = new Map([...Array(60).keys()].slice(1).map((number) => [roman(number), number]));

function letterAfter(letters) {
  const last = letters.at(-1);
  if (last === "Z") return null;
  if (last === "z") return letters.length > 1 ? null : "aa";
  return letters.slice(0, -1) + String.fromCharCode(last.charCodeAt(0) + 1);
}

function digitsAfter(written) {
  const parts = written.split(".");
  const last = parts.at(-1);
  const zero = /[٠-٩]/.test(last) ? 0x660 : /[０-９]/.test(last) ? 0xff10 : 0x30;
  const value = Number([...last].map((digit) => digit.charCodeAt(0) - zero).join("")) + 1;
  const next = [...String(value)].map((digit) => String.fromCharCode(Number(digit) + zero)).join("");
  return [...parts.slice(0, -1), next].join(".");
}

// before: the lines above, from the first on; they tell "(i)" behind "(h)" from "(i)" that begins a list.
function kindOf(found, before) {
  const [, , open, body, close] = found;
  if (/[\d٠-٩０-９]/.test(body)) return "1";
  if (!/^[ivxl]+$/.test(body) || !VALUES.has(body)) return body < "a" ? "A" : "a";
  const alike = before.map((line) => SIGN.exec(line)).filter((one) => one && one[2] === open && one[4] === close);
  const last = alike.at(-1)?.[3];
  return last && body.length === 1 && letterAfter(last) === body ? "a" : "i";
}

export function headOf(line) {
  return SIGN.exec(line)?.[0] ?? "";
}

// The sign with which the next line begins; "" where this one has none, or none follows it.
export function nextHead(line, before = []) {
  const found = SIGN.exec(line);
  if (!found) return "";
  const [, , open, body, close, space] = found;
  const kind = kindOf(found, before);
  const next = kind === "1" ? digitsAfter(body) : kind === "i" ? roman(VALUES.get(body) + 1) : letterAfter(body);
  return next ? open + next + close + (space || " ") : "";
}

// How deep each line stands, from 1; 0 for a line without a sign.
export function levels(lines) {
  const open = [];
  const seen = [];
  return lines.map((line) => {
    const found = SIGN.exec(line);
    if (!found) return 0;
    const manner = found[2] + kindOf(found, seen.slice(-40)) + found[4];
    seen.push(line);
    if (open.includes(manner)) open.length = open.indexOf(manner) + 1;
    else open.push(manner);
    return open.length;
  });
}
