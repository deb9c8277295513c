import { fail, ok } from "../../shared/result.ts";
import { buildCopyReport, type WireHeader } from "../copy/copy-report.ts";
import { cutMessages, isFramed, type WireMessage, whatIsWrong } from "../copy/messages.ts";
import { CATEGORIES } from "../lexicons/categories.ts";
import type { FormatReader } from "./format-reader.ts";

/** Source, number, priority, category, count of words and whatever a service adds: "zna012 4 pol 180 aaab". */
const HEADER =
  /^\s*(?<source>\p{L}{2,5}) ?(?<number>\d{2,6})\s+(?<priority>\d)\s+(?<category>\p{L}{1,4}(?:[-/]\p{L}{1,4})?)(?:\s+(?<words>\d{1,5}))?(?=\s|$)(?<more>.*)$/u;
const STRICT = /^\s*\p{L}{2,4}\d{3,5} [1-9] \p{L}{1,4} \d{1,5}(?:\s|$)/u;

/** IPTC 7901, the text format of 1979: a header line, keywords, and text between control characters, which some lines lose. */
export const iptc7901Format: FormatReader = {
  format: "iptc7901",
  recognises: (text) => {
    const [first] = cutMessages(text.slice(0, 4000));
    const line = headerLine(first);
    return isFramed(text) ? HEADER.test(line) : STRICT.test(line) && text.includes("\n");
  },
  read: (file) => {
    const messages = cutMessages(file.text);
    const wrong = whatIsWrong(messages);
    if (wrong !== null) return fail(wrong);
    return ok(messages.map((message, item) => buildCopyReport(message, readHeader(message), file, item)));
  },
};

function headerLine(message: WireMessage | undefined): string {
  return message?.header.find((line) => line.trim() !== "") ?? "";
}

function readHeader(message: WireMessage): WireHeader {
  const groups = HEADER.exec(headerLine(message))?.groups;
  const keywords = message.header.filter((line) => line.trim() !== "").slice(1);
  const category = groups?.category?.toUpperCase();
  const priority = Number(groups?.priority ?? Number.NaN);
  return {
    format: "iptc7901",
    keyword: keywords.join(" ").trim() || null,
    urgency: priority >= 1 && priority <= 8 ? priority : null,
    subjects: category === undefined ? [] : [CATEGORIES[category] ?? groups?.category ?? category],
    day: null,
  };
}
