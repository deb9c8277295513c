import { fail, ok } from "../../shared/result.ts";
import { findBlocks } from "../blocks/find-blocks.ts";
import { cutParagraphs } from "../blocks/paragraphs.ts";
import { withMarks } from "../copy/with-marks.ts";
import { buildReport } from "../parsed-report.ts";
import { readReportFacts } from "../report-facts.ts";
import type { FormatReader } from "./format-reader.ts";

/** Three wrapped lines to a paragraph. Lines are counted first, which costs nothing. */
const MOST_LINES = 60_000;
const TOO_MANY_LINES = `This text has more than ${MOST_LINES.toLocaleString("en")} lines: split it and send the parts.`;
/** Some 500 book pages of one-line paragraphs; no report has them, and reading more would keep the desk waiting. */
const MOST_PARAGRAPHS = 20_000;
const TOO_MANY = `This text has more than ${MOST_PARAGRAPHS.toLocaleString("en")} paragraphs: split it and send the parts.`;

/** Plain text, as pasted or saved: the text is kept to the letter, and everything else is read off its lines. */
export const textFormat: FormatReader = {
  format: "text",
  recognises: (text) => !isStructured(text.slice(0, 2000)) && !isElementAlone(text),
  read: ({ text, receivedAt, warnings }) => {
    if (isTorn(text)) return fail(TORN);
    if (countLines(text) > MOST_LINES) return fail(TOO_MANY_LINES);
    const paragraphs = cutParagraphs(text);
    if (paragraphs.length > MOST_PARAGRAPHS) return fail(TOO_MANY);
    const blocks = findBlocks(text, paragraphs);
    const facts = readReportFacts(text, blocks, receivedAt);
    return ok([withMarks(buildReport("text", { text, blocks, warnings, ...facts }))]);
  },
};

function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf("\n"); at >= 0 && lines <= MOST_LINES; at = text.indexOf("\n", at + 1)) {
    if (text[at - 1] !== "\n") lines++;
  }
  return lines;
}

const TORN = "The start of this file is missing: ask the sender for the item again.";
const FEWEST_TAGS = 3;
const LAST_TAG = /<\/(?<name>[A-Za-z][\w.:-]{0,80})>\s*$/u;

/** Mark-up that closes an element at its end which it never opened. */
function isTorn(text: string): boolean {
  const name = LAST_TAG.exec(text.slice(-200))?.groups?.name;
  if (name === undefined || (text.match(/<\/[A-Za-z]/gu)?.length ?? 0) < FEWEST_TAGS) return false;
  return !new RegExp(`<${name.replaceAll(".", "\\.")}[\\s/>]`, "iu").test(text);
}

/** XML and JSON belong to a reader of their own; their mark-up is nobody's report. */
function isStructured(start: string): boolean {
  const head = start.replace(/^[\s\ufeff]+/u, "");
  return (
    /^<\?xml\s/.test(head) ||
    /^<[A-Za-z][\w.-]*(?::[\w.-]+)?(?:\s+[\w:.-]+\s*=\s*["'])/.test(head) ||
    /^[{[]\s*[{"]/.test(head)
  );
}

/** One element from the first sign to the last, with elements in it. */
function isElementAlone(text: string): boolean {
  const name = /^[\s\ufeff]*<(?<name>[A-Za-z][\w.-]{0,80})>\s*</u.exec(text.slice(0, 2000))?.groups?.name;
  return name !== undefined && text.slice(-200).trimEnd().endsWith(`</${name}>`);
}
