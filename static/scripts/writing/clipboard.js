// What comes from the clipboard, as words: paragraphs and line breaks, with the signs of lists that Word, LibreOffice,
// Google Docs and web pages keep outside the words. Nothing else of a form comes in.
import { roman } from "./lists.js";
import { packed } from "./model.js";

const BLOCKS = new Set("ADDRESS ARTICLE ASIDE BLOCKQUOTE CENTER DD DIV DL DT FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TH THEAD TR UL".split(" "));
const UNSEEN = new Set("DEL HEAD META LINK SCRIPT STYLE TITLE TEMPLATE OBJECT SVG NOSCRIPT XML".split(" "));
function letters(number) {
  const place = (number - 1) % 26;
  return String.fromCharCode(97 + place).repeat(Math.floor((number - 1) / 26) + 1);
}

const COUNTS = {
  "1": String,
  decimal: String,
  "decimal-leading-zero": (number) => String(number).padStart(2, "0"),
  a: letters,
  A: (number) => letters(number).toUpperCase(),
  "lower-alpha": letters,
  "lower-latin": letters,
  "upper-alpha": (number) => letters(number).toUpperCase(),
  "upper-latin": (number) => letters(number).toUpperCase(),
  i: roman,
  I: (number) => roman(number).toUpperCase(),
  "lower-roman": roman,
  "upper-roman": (number) => roman(number).toUpperCase(),
  "arabic-indic": (number) => String(number).replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit))),
};

// What a style says, in small letters: "list-style-type: lower-alpha", "mso-list: l0 level2 lfo1".
function styled(element, name) {
  const style = element.dataset.style ?? "";
  const found = style.split(";").map((one) => one.split(":")).find(([key]) => key.trim().toLowerCase() === name);
  return found ? found.slice(1).join(":").trim() : "";
}

// The sign of an item that a page counts by itself; a bullet is a dash, as treaties have it.
function signOf(item) {
  const list = item.parentElement?.closest("ol, ul");
  if (!list || list.tagName === "UL") return "– ";
  const kind = styled(item, "list-style-type") || styled(list, "list-style-type") || item.getAttribute("type") || list.getAttribute("type") || "1";
  if (kind === "none") return "";
  const items = [...list.children].filter((one) => one.tagName === "LI");
  let number = Number(list.getAttribute("start") ?? 1) - 1;
  for (const one of items.slice(0, items.indexOf(item) + 1)) number = one.hasAttribute("value") ? Number(one.getAttribute("value")) : number + 1;
  const written = (COUNTS[kind] ?? String)(number);
  return /^(1|decimal|decimal-leading-zero|arabic-indic)$/.test(kind) ? `${written}. ` : `(${written}) `;
}

// Word writes the sign of an item out, for whoever does not know its lists, in a stretch of its own; bullets are letters
// of a font of signs there ("·", "o", "§").
const isSign = (element) => /^ignore$/i.test(styled(element, "mso-list"));

function writtenSign(element) {
  const sign = element.textContent.replace(/[\s\u00a0]+/g, " ").trim();
  return /[\p{L}\p{N}].*[.)）、]$/u.test(sign) ? `${sign} ` : "– ";
}

class Writer {
  constructor() {
    this.lines = [""];
  }

  words(text, isKept) {
    let words = isKept ? text : text.replace(/[ \t\n\r\f]+/g, " ");
    if (!isKept && / $/.test(this.lines.at(-1))) words = words.replace(/^ /, "");
    const [first, ...others] = isKept ? words.split(/\r?\n/) : [words];
    this.lines[this.lines.length - 1] += first;
    this.lines.push(...others);
  }

  block() {
    if (this.lines.at(-1).trim()) this.lines.push("");
  }
}

function write(node, writer, isKept) {
  if (node.nodeType === Node.TEXT_NODE) return writer.words(node.data, isKept);
  if (node.nodeType !== Node.ELEMENT_NODE || UNSEEN.has(node.tagName.toUpperCase())) return;
  if (styled(node, "display") === "none" || /^all$/i.test(styled(node, "mso-hide"))) return;
  if (isSign(node)) return writer.words(writtenSign(node), true);
  if (node.tagName === "BR") return writer.block();
  const isBlock = BLOCKS.has(node.tagName);
  const pre = isKept || node.tagName === "PRE" || /^(pre|pre-wrap|break-spaces)$/.test(styled(node, "white-space"));
  if (isBlock && !isFirstOfItem(node)) writer.block();
  if (node.tagName === "LI" && !isOnlyDeeper(node)) writer.words(signOf(node), true);
  for (const child of node.childNodes) write(child, writer, pre);
  if (isBlock) writer.block();
}

// A paragraph that opens an item stands on the line of the item's sign.
const isFirstOfItem = (node) => node.parentElement?.tagName === "LI" && node.parentElement.firstElementChild === node && !/^(OL|UL)$/.test(node.tagName);

// An item that only holds a deeper list has no words of its own.
function isOnlyDeeper(item) {
  const [first] = [...item.childNodes].filter((node) => node.nodeType === Node.ELEMENT_NODE || node.data?.trim());
  return !first || /^(OL|UL)$/.test(first.tagName ?? "");
}

// Fixed spaces are how Word and LibreOffice fill the place between a sign and its words; elsewhere they are the writer's.
function tidied(line) {
  return line
    .replace(/\u00ad/g, "")
    .replace(/^[\s\u00a0]+|[\s\u00a0]+$/g, "")
    .replace(/^([([（]?[\p{L}\p{N}.]{1,6}[.)）]|[·•▪–-])[\s\u00a0]+/u, (_, sign) => `${/[·•▪]/.test(sign) ? "–" : sign} `);
}

// A browser complains of styles that the house forbids, though nothing here is ever shown: they are read by another name.
const STYLES = /(<[a-z][^<>]*?\s)style(\s*=)/gi;

// The words of a page, each paragraph and each line of it a line.
export function wordsOf(html) {
  const page = new DOMParser().parseFromString(html.replace(STYLES, "$1data-style$2"), "text/html");
  const writer = new Writer();
  write(page.body, writer, false);
  return writer.lines.map(tidied).filter(Boolean).join("\n");
}

// What is pasted, as units of a draft: each line a paragraph, and no empty ones.
export function asUnits(text) {
  const lines = text.replace(/\r\n?/g, "\n").replaceAll("\u2029", "\n").split("\n");
  return packed(lines.filter((line, n) => line.trim() || lines.length === 1).join("\n\n"));
}
