import { ok } from "../../shared/result.ts";
import { findBlocks } from "../blocks/find-blocks.ts";
import { buildReport } from "../parsed-report.ts";
import { readReportFacts } from "../report-facts.ts";
import type { FormatReader } from "./format-reader.ts";

/** Plain text, as pasted or saved: the text is kept to the letter, and everything else is read off its lines. */
export const textFormat: FormatReader = {
  format: "text",
  recognises: (text) => !isStructured(text.slice(0, 2000)),
  read: ({ text, receivedAt, warnings }) => {
    const blocks = findBlocks(text);
    return ok([buildReport("text", { text, blocks, warnings, ...readReportFacts(text, blocks, receivedAt) })]);
  },
};

/** XML and JSON belong to a reader of their own; their mark-up is nobody's report. */
function isStructured(start: string): boolean {
  const head = start.replace(/^[\s\ufeff]+/u, "");
  return (
    /^<\?xml\s/.test(head) ||
    /^<[A-Za-z][\w.-]*(?::[\w.-]+)?(?:\s+[\w:.-]+\s*=\s*["'])/.test(head) ||
    /^[{[]\s*[{"]/.test(head)
  );
}
