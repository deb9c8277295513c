import { cleanLink } from "./pasted-links.ts";
import { listsOfWord, listsWithinLists } from "./pasted-lists.ts";
import { bracketNoteMarks } from "./pasted-notes.ts";
import { tablesAsLines } from "./pasted-tables.ts";

const NEVER_TEXT =
  "script, style, meta, link, title, base, xml, template, noscript, iframe, object, embed, svg, math, head, " +
  "input, button, select, textarea, [style*='mso-hide'], [style*='display:none'], [style*='display: none']";

/** What somebody took out, and what readers of the draft said beside it. */
const NO_LONGER_TEXT =
  "del, s, strike, [style*='line-through'], .MsoCommentReference, .msocomanchor, [style*='mso-element:comment']";

/**
 * What a word processor put on the clipboard as the markup that stands in it: paragraphs, subheads, lists, quotations,
 * bold, italic, links. What only looks like a list becomes one, a row of a table one line; wrappings and detours on links
 * go, and so do struck-out text, comments and hidden marks. `document` is what the HTML was parsed into: inert, so that
 * nothing in it runs or is fetched. It is changed. Returns the body's HTML.
 */
export function cleanPastedHtml(document: Document): string {
  const { body } = document;
  removeComments(body);
  for (const element of body.querySelectorAll(`${NEVER_TEXT}, ${NO_LONGER_TEXT}`)) element.remove();
  for (const element of body.querySelectorAll("b, strong")) if (isPlainWrapper(element)) unwrap(element);
  for (const element of [...body.querySelectorAll("*")]) if (element.localName.includes(":")) unwrap(element);
  bracketNoteMarks(body);
  listsOfWord(document);
  listsWithinLists(body);
  quotesOfWord(document);
  tablesAsLines(document);
  for (const element of body.querySelectorAll(SUBHEADS)) asSubhead(document, element);
  for (const element of body.querySelectorAll("h2, h3")) plainInside(element);
  for (const link of body.querySelectorAll("a")) cleanLink(link);
  for (const block of body.querySelectorAll("p, div")) if (isEmpty(block)) block.remove();
  for (const line of body.querySelectorAll("br")) if (partsBlocks(line)) line.remove();
  plainSpaces(body);
  return body.innerHTML;
}

function removeComments(parent: Node): void {
  for (const child of [...parent.childNodes]) {
    if (child.nodeType === child.COMMENT_NODE) child.remove();
    else removeComments(child);
  }
}

/** Google wraps everything that is copied in a bold element that says of itself that it is not bold. */
function isPlainWrapper(element: Element): boolean {
  return /(^|[;\s])font-weight:\s*(normal|400)/.test(element.getAttribute("style") ?? "");
}

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

/** Word's quotations are paragraphs of a style; those that follow one another are one. */
function quotesOfWord(document: Document): void {
  for (const paragraph of document.body.querySelectorAll("p.MsoQuote, p.MsoIntenseQuote")) {
    const before = paragraph.previousElementSibling;
    const isOpen = before?.localName === "blockquote" && before.className === "MsoQuote";
    const quote = isOpen ? before : document.createElement("blockquote");
    if (!isOpen) {
      quote.className = "MsoQuote";
      paragraph.before(quote);
    }
    quote.append(paragraph);
  }
}

const SUBHEADS = "h1, h4, h5, h6, p.MsoTitle, p.MsoSubtitle, p[role='heading'], div[role='heading']";

function asSubhead(document: Document, element: Element): void {
  const isLarge =
    element.localName === "h1" || element.className === "MsoTitle" || element.getAttribute("aria-level") === "1";
  const subhead = document.createElement(isLarge ? "h2" : "h3");
  subhead.append(...element.childNodes);
  element.replaceWith(subhead);
}

/** A subhead is no bolder than itself. */
function plainInside(subhead: Element): void {
  for (const element of subhead.querySelectorAll("b, strong")) unwrap(element);
  for (const element of subhead.querySelectorAll("[style]")) element.removeAttribute("style");
}

const BLOCKS = "p, h1, h2, h3, h4, h5, h6, ul, ol, div, blockquote, hr";

/** A break beside a block is no line of its own: programs write it to keep blocks apart. */
function partsBlocks(line: Element): boolean {
  return (
    line.className === "Apple-interchange-newline" ||
    line.previousElementSibling?.matches(BLOCKS) === true ||
    line.nextElementSibling?.matches(BLOCKS) === true
  );
}

/** Spaces that only kept a program's layout in place, and marks that nobody sees: byte orders, places to break a word. */
function plainSpaces(parent: Node): void {
  for (const child of parent.childNodes) {
    if (child.nodeType === child.TEXT_NODE)
      child.textContent = (child.textContent ?? "").replaceAll("\u00a0", " ").replace(/[\u00ad\ufeff]/g, "");
    else plainSpaces(child);
  }
}

function isEmpty(block: Element): boolean {
  return block.textContent.replaceAll("\u00a0", " ").trim() === "" && block.querySelector("br + br") === null;
}
