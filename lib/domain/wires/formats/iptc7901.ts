import { fail, ok } from "../../shared/result.ts";
import { buildCopyReport, type WireHeader } from "../copy/copy-report.ts";
import { cutMessages, isFramed, type WireMessage, whatIsWrong } from "../copy/messages.ts";
import { readTaggedHead, type TaggedHead } from "../copy/tagged-head.ts";
import { settleSubjects } from "../items/subjects.ts";
import { CATEGORIES } from "../lexicons/categories.ts";
import type { ParsedReport, RefusedItem } from "../report.ts";
import type { FormatReader, SourceFile } from "./format-reader.ts";

/** Source, number, priority, category, count of words and whatever a service adds: "zna012 4 pol 180 aaab". */
const HEADER =
  /^\s*(?<source>\p{L}{2,5}) ?(?<number>\d{2,6})\s+(?<priority>\d)\s+(?<category>\p{L}{1,4}(?:[-/]\p{L}{1,4})?)(?:\s+(?<words>\d{1,5}))?(?=\s|$)(?<more>.*)$/u;
const STRICT = /^\s*\p{L}{2,4}\d{3,5} [1-9] \p{L}{1,4} \d{1,5}(?:\s|$)/u;

/**
 * IPTC 7901, the text format of 1979: a header line, keywords, and text between control characters, which some lines lose.
 * Some machines send heads of their own in its frame, tagged line by line.
 */
export const iptc7901Format: FormatReader = {
  format: "iptc7901",
  recognises: (text) => {
    const [first] = cutMessages(text.slice(0, 4000));
    const line = headerLine(first);
    if (!isFramed(text)) return STRICT.test(line) && text.includes("\n");
    return HEADER.test(line) || (first !== undefined && tagged(first) !== null);
  },
  read: (file) => {
    const messages = cutMessages(file.text);
    const wrong = whatIsWrong(messages);
    if (wrong !== null) return fail(wrong);
    return ok(messages.map((message, item) => readMessage(message, file, item)));
  },
};

function readMessage(message: WireMessage, file: SourceFile, item: number): ParsedReport | RefusedItem {
  const head = HEADER.test(headerLine(message)) ? null : tagged(message);
  if (head === null) return buildCopyReport(message, readHeader(message), file, item);
  const { subjects, day } = head;
  const report = buildCopyReport(
    { ...message, header: head.routing, text: head.rest },
    { ...readHeader(message), keyword: null, day, head },
    file,
    item,
  );
  return "refusal" in report ? report : { ...report, ...settleSubjects(subjects) };
}

/** Without a header the frame holds the head of the text from its first line on. */
function tagged({ header, text }: WireMessage): TaggedHead | null {
  return readTaggedHead([...header, ...text]);
}

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
