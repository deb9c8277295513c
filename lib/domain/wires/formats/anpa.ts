import { fail, ok } from "../../shared/result.ts";
import { buildCopyReport, type WireHeader } from "../copy/copy-report.ts";
import { cutMessages, type WireMessage, whatIsWrong } from "../copy/messages.ts";
import { ANPA_CATEGORIES, ANPA_PRIORITIES } from "../lexicons/categories.ts";
import type { FormatReader } from "./format-reader.ts";

/** Service level, story number and, behind a unit separator, the selector: "a2871 _euro". */
const FIRST_LINE = /^\s*(?<service>[A-Za-z]{1,3})(?<number>\d{3,5})\S{0,12}(?:[ -]+(?<selector>\S{0,12}))?\s*$/u;
/** Priority, category, codes of the typesetter, keyword, month and day, count of words: "r i BC-Storm 05-04 0312". */
const SECOND_LINE =
  /^\s*(?<priority>[A-Za-z]) ?(?<category>[A-Za-z])(?![A-Za-z])\s+(?<keyword>\S.*?)(?:\s+(?<day>\d{1,2}-\d{1,2}))(?:\s+(?<words>\d{1,5}))?\s*$/u;

/** ANPA 1312, the high-speed wire format of 1979 and after: two header lines, then fields that end in quads, and text. */
export const anpaFormat: FormatReader = {
  format: "anpa",
  recognises: (text) => {
    const [first] = cutMessages(text.slice(0, 4000));
    if (first === undefined) return false;
    const [one = "", two = ""] = headerLines(first);
    return FIRST_LINE.test(one) && SECOND_LINE.test(two);
  },
  read: (file) => {
    const messages = cutMessages(file.text).map(withPrintedMarks);
    const wrong = whatIsWrong(messages);
    if (wrong !== null) return fail(wrong);
    return ok(messages.map((message, item) => buildCopyReport(message, readHeader(message), file, item)));
  },
};

/** Without a start of text the second header line is the first of the text. */
function headerLines(message: WireMessage): string[] {
  return [...message.header, ...message.text].filter((line) => line.trim() !== "").slice(0, 2);
}

/** The code set has quotation marks of two strokes each, and the dash where ASCII has the underscore. */
function withPrintedMarks(message: WireMessage): WireMessage {
  const header = headerLines(message);
  const second = SECOND_LINE.test(header[1] ?? "") ? 2 : 1;
  const skipped = Math.max(0, second - message.header.filter((line) => line.trim() !== "").length);
  const first = message.text.findIndex((line) => line.trim() !== "");
  const text = skipped > 0 ? message.text.slice(first + skipped) : message.text;
  return { ...message, header: header.slice(0, second), text: text.flatMap(cutFields).map(printMarks) };
}

/** Each field has a line of its own, but for those that a machine put together: "^*9006< ^AP-Top-Headlines,0176<". */
function cutFields(line: string): string[] {
  return line.split(/(?<=<)\s+(?=\^)/u);
}

function printMarks(line: string): string {
  return line
    .replace(/``/g, "“")
    .replace(/''/g, "”")
    .replace(/(?<![`\p{L}])`(?=[\p{L}\p{N}])/gu, "‘")
    .replace(/(?<=\s)_(?=\s)/g, "—");
}

function readHeader(message: WireMessage): WireHeader {
  const groups = SECOND_LINE.exec(message.header[1] ?? "")?.groups;
  const category = groups?.category?.toLowerCase();
  return {
    format: "anpa",
    keyword: groups?.keyword?.trim() ?? null,
    urgency: ANPA_PRIORITIES[groups?.priority?.toLowerCase() ?? ""] ?? null,
    subjects: category === undefined ? [] : [ANPA_CATEGORIES[category] ?? category],
    day: null,
  };
}
