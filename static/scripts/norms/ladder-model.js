// What keys mean in a ladder, and which cell lies beside which; knows nothing of the page.
const ways = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

// The cell that an arrow leads to; the same one at an edge. In a table that runs from right to left, left is onward.
export function neighbour({ row, column }, key, { rows, columns }, runsLeft = false) {
  const [down, across] = ways[key] ?? [0, 0];
  const within = (at, size) => Math.max(0, Math.min(size - 1, at));
  return { row: within(row + down, rows), column: within(column + (runsLeft ? -across : across), columns) };
}

// What a key asks for: null where it is the browser's. While somebody writes, only what ends it means anything.
export function meaning({ key, altKey, ctrlKey, metaKey, shiftKey, isComposing }, isWriting) {
  if (ctrlKey || metaKey || isComposing) return null;
  if (isWriting) {
    if (key === "Escape") return "leave";
    return key === "Enter" && !shiftKey && !altKey ? "keep" : null;
  }
  if (altKey) return { ArrowUp: "up", ArrowDown: "down" }[key] ?? null;
  if (key in ways) return "go";
  if (key === "Enter" || key === "F2") return "write";
  if (/^[1-9]$/.test(key)) return "check";
  return key.toLowerCase() === "o" ? "others" : null;
}
